// The print settings while they are being edited, beside what is saved.
import type { Session } from '../../state/session.svelte';
import type { Settings } from '../../wire';
import { unknownParts } from './number';

export class Draft {
  now = $state<Settings>() as Settings;
  saved = $state<Settings>() as Settings;
  state = $state<'idle' | 'saving'>('idle');
  unreadableDates = $state<string[]>([]);
  problem = $state<unknown>(null);
  dirty = $derived.by(() => JSON.stringify(this.now) !== JSON.stringify(this.saved));
  wrong = $derived.by(() => ({
    year: !Number.isInteger(this.now.year) || this.now.year < 2000 || this.now.year > 2100,
    firstNumber: !Number.isInteger(this.now.firstNumber) || this.now.firstNumber < 1,
    offsetX: !/^-?\d+(\.\d+)?$/.test(this.now.offsetX),
    offsetY: !/^-?\d+(\.\d+)?$/.test(this.now.offsetY),
    name: !this.now.name.trim(),
    numberTemplate: unknownParts(this.now.numberTemplate).length > 0
  }));
  valid = $derived.by(() => !Object.values(this.wrong).some(Boolean) && this.unreadableDates.length === 0);

  constructor(
    readonly session: Session,
    settings: Settings
  ) {
    this.take(settings);
  }

  take(settings: Settings): void {
    this.saved = settings;
    this.now = JSON.parse(JSON.stringify(settings)) as Settings;
    this.unreadableDates = [];
  }

  discard(): void {
    this.take($state.snapshot(this.saved));
    this.problem = null;
  }

  readable(field: string, yes: boolean): void {
    this.unreadableDates = [...this.unreadableDates.filter((f) => f !== field), ...(yes ? [] : [field])];
  }

  async save(): Promise<boolean> {
    if (!this.valid || this.state === 'saving' || !(await this.session.ensureActor())) return false;
    this.state = 'saving';
    this.problem = null;
    try {
      this.take(await this.session.desk.saveSettings($state.snapshot(this.now)));
      await this.session.refresh();
      return true;
    } catch (thrown) {
      this.problem = thrown;
      return false;
    } finally {
      this.state = 'idle';
    }
  }

  async emblem(path: string | null): Promise<void> {
    if (!(await this.session.ensureActor())) return;
    try {
      const { emblem } = await this.session.desk.chooseEmblem(path);
      this.saved.emblem = emblem;
      this.now.emblem = emblem;
    } catch (thrown) {
      this.problem = thrown;
    }
  }
}
