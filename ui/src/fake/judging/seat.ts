// PINs and the seat: three wrong attempts wait, five block.
import type { Desk } from '../../desk';
import { weak } from '../../parts/seat/pin.svelte';
import type { SeatView } from '../../wire';
import { refused, type Tools } from '../intake/tools';
import type { World } from '../world';
import type { FakePin } from './model';
import { isChair } from './state';

type Seats = Pick<Desk, 'seat' | 'sitDown' | 'standUp' | 'choosePin' | 'releasePins' | 'resetPin'>;
const blank = (): FakePin => ({ pin: null, wrong: 0, until: 0, blocked: false });

function pinOf(world: World, judge: string): FakePin {
  world.pins ??= {};
  return (world.pins[judge] ??= blank());
}
/** Once the chair has a PIN, a first one waits for the chair. */
function mayChoose(world: World, judge: { code: string; role: string }): boolean {
  const guarded = world.content.judges.some((j) => j.role === 'ketua' && pinOf(world, j.code).pin);
  return !guarded || isChair(world) || (judge.role !== 'ketua' && (world.released ?? []).includes(judge.code));
}
const wait = (pin: FakePin) => Math.max(0, Math.ceil((pin.until - Date.now()) / 1000));

export function seatOf(world: World, actor: string): SeatView {
  const { labels, idleMinutes } = world.content.judging.settings;
  const named = { ketua: labels.chair, sekretaris: labels.secretary, anggota: labels.member };
  const judge = world.content.judges.find((j) => j.code === world.seat) ?? null;
  return {
    judge: judge?.code ?? null, name: judge?.name ?? actor, role: judge ? named[judge.role] : '', chair: isChair(world), idleMinutes,
    judges: world.content.judges.map((j) => {
      const pin = pinOf(world, j.code);
      return { judge: j.code, name: j.name, role: named[j.role], chair: j.role === 'ketua', secretary: j.role === 'sekretaris', draftsOpen: j.code in world.content.judging.opened, pin: pin.blocked ? 'blocked' : pin.pin ? 'set' : mayChoose(world, j) ? 'none' : 'held', waitSeconds: wait(pin) };
    })
  };
}

export function seats(t: Tools): Seats {
  const nameOf = (judge: string) => t.open().content.judges.find((j) => j.code === judge)?.name ?? judge;
  const view = () => seatOf(t.open(), t.actor());
  const prove = (judge: string, typed: string) => {
    const pin = pinOf(t.open(), judge);
    if (pin.blocked) throw refused('R402', { judge: nameOf(judge) });
    if (wait(pin)) throw refused('R403', { seconds: String(wait(pin)) });
    if (!pin.pin) throw refused('R404', { judge: nameOf(judge) });
    if (pin.pin === typed) return void (pin.wrong = 0);
    pin.wrong += 1;
    if (pin.wrong >= 5) pin.blocked = true;
    else if (pin.wrong >= 3) pin.until = Date.now() + 30_000;
    throw pin.blocked ? refused('R402', { judge: nameOf(judge) }) : refused('R401', { left: String(5 - pin.wrong) });
  };
  return {
    seat: async () => {
      await t.wait();
      return view();
    },
    sitDown: async ({ judge, pin }) => {
      await t.wait();
      prove(judge, pin);
      t.open().seat = judge;
      return view();
    },
    standUp: async () => {
      await t.wait();
      t.open().seat = null;
      return view();
    },
    choosePin: async ({ judge, old, pin }) => {
      await t.wait();
      if (pinOf(t.open(), judge).blocked) throw refused('R402', { judge: nameOf(judge) });
      if (pinOf(t.open(), judge).pin) prove(judge, old ?? '');
      else if (!mayChoose(t.open(), t.open().content.judges.find((j) => j.code === judge) ?? { code: judge, role: '' })) throw refused('R440', { judge: nameOf(judge) });
      if (weak(pin)) throw refused('R405');
      const world = t.open();
      Object.assign(pinOf(world, judge), { ...blank(), pin });
      world.seat = judge;
      t.change('choosePin', { judge: nameOf(judge) }, null, () => {});
      return view();
    },
    releasePins: async ({ judge }) => {
      await t.wait();
      const world = t.open();
      if (!isChair(world)) throw refused('R409');
      const free = world.content.judges.filter((j) => (judge === null || j.code === judge) && !pinOf(world, j.code).pin).map((j) => j.code);
      world.released = [...(world.released ?? []), ...free];
      t.change('releasePins', { judges: free.join(', ') }, null, () => {});
      return view();
    },
    resetPin: async ({ judge, reason }) => {
      await t.wait();
      if (!isChair(t.open())) throw refused('R409');
      if (!reason.trim()) throw refused('R206');
      Object.assign(pinOf(t.open(), judge), blank());
      t.open().released = [...(t.open().released ?? []), judge];
      t.change('resetPin', { judge: nameOf(judge), reason }, null, () => {});
      return view();
    }
  };
}
