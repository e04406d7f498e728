// What judging keeps on the pretended desk.
import type { LevelForm, PanelSettings, SheetOrigin, TieStep } from '../../wire';

export interface FakePin {
  pin: string | null;
  wrong: number;
  /** Until when the next attempt waits. */
  until: number;
  blocked: boolean;
}
export interface FakeDraft {
  values: (string | null)[];
  /** Why the chair opened it again. */
  reason: string | null;
}
export interface FakePaper {
  judge: string;
  submission: string;
  stage: string;
  typed: { person: string; values: string[] }[];
  done: boolean;
}
export interface JudgingContent {
  settings: PanelSettings;
  /** Unfinished sheets, by judge, entry and stage; the finished ones are the scores. */
  drafts: Record<string, FakeDraft>;
  origins: Record<string, SheetOrigin>;
  /** By judge, entry, stage and criterion. */
  remarks: Record<string, string>;
  guides: Record<string, { levels: LevelForm[]; worded: boolean }>;
  assignments: Record<string, string[]>;
  cleared: string[];
  opened: Record<string, string>;
  papers: FakePaper[];
  tieOrder: TieStep[] | null;
  decimals: number;
}

export const emptyJudging = (): JudgingContent => ({
  settings: {
    labels: { panel: 'Tim Penilai', judge: 'Juri', chair: 'Ketua', secretary: 'Sekretaris', member: 'Anggota' }, spread: '20', deviation: '15', idleMinutes: 5, showMentoring: false, talkMinutes: 10, questionMinutes: 20,
    hideUntilRevealed: true
  },
  drafts: {}, origins: {}, remarks: {}, guides: {}, assignments: {}, cleared: [], opened: {}, papers: [], tieOrder: null, decimals: 2
});
