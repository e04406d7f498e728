// What stands between the ranking and the seal, and where each point is mended.
import { titled } from '../documents/signature';
import type { Page } from '../../state/session.svelte';
import type { CheckItem, CheckKind, Checklist, RankingView, Settings, Signatory } from '../../wire';

/** The fields this kind of signatory prints must be there. */
export function signatoryComplete(s: Signatory): boolean {
  if (!s.office.trim() || !s.name.trim() || titled(s.name)) return false;
  const digits = s.nip.replace(/\s/g, '');
  if (digits && !/^\d{18}$/.test(digits)) return false;
  if (s.kind === 'official') return s.rank.trim() !== '' && digits !== '';
  return s.kind !== 'acting' || s.actingAs !== null;
}

/** Everything a certificate cannot do without. */
export const printable = (s: Settings): boolean => signatoryComplete(s.signatory) && s.awardDate !== null;

export const blocking = (list: Checklist): CheckItem[] => list.items.filter((i) => i.weight === 'blocks' && i.open > 0);
const order = { blocks: 0, waivable: 1, notice: 2 };
/** What is open first, the gravest of it before all. */
export const sortedItems = (list: Checklist): CheckItem[] => [...list.items].sort((a, b) => Number(a.open === 0) - Number(b.open === 0) || order[a.weight] - order[b.weight]);

/** The page, and the place in it: a fixed one, or where the first subject is. */
const mended: Record<CheckKind, { page: Page; by: 'category' | 'submission' | { place: string } }> = {
  missingSheets: { page: 'meeting', by: 'category' },
  nobodyScores: { page: 'panel', by: { place: 'penugasan' } },
  draftSheets: { page: 'meeting', by: 'category' },
  paperUnderWay: { page: 'judging', by: { place: 'kertas' } },
  openTies: { page: 'ranking', by: 'category' },
  conflicts: { page: 'panel', by: { place: 'benturan' } },
  fewJudges: { page: 'panel', by: { place: 'penugasan' } },
  noJudge: { page: 'panel', by: { place: '' } },
  fewEntries: { page: 'submissions', by: { place: '' } },
  fewFinalists: { page: 'ranking', by: 'category' },
  awaitingVerification: { page: 'verification', by: 'submission' },
  notVerified: { page: 'submissions', by: 'submission' },
  discussions: { page: 'meeting', by: 'category' },
  outdated: { page: 'ranking', by: 'category' },
  methodProposal: { page: 'home', by: { place: '' } },
  certificateNames: { page: 'submissions', by: 'submission' },
  nothingFinal: { page: 'meeting', by: { place: '' } }
};

/** The category a subject is of: a subject is a category, a submission, or holds the code of one. */
function categoryOf(ranking: RankingView, subject: string): string {
  const words = subject.split(/[\s,]+/);
  return ranking.categories.find((c) => words.includes(c.code) || c.name === subject || c.entries.some((e) => words.includes(e.submission)))?.code ?? '';
}

export function wayTo(item: CheckItem, ranking: RankingView): { page: Page; place: string } {
  const { page, by } = mended[item.kind];
  const first = item.subjects[0] ?? '';
  if (typeof by === 'object') return { page, place: by.place };
  if (!first) return { page, place: '' };
  const code = first.split(/[\s,]+/).find((word) => ranking.categories.some((c) => c.entries.some((e) => e.submission === word)));
  return { page, place: by === 'category' ? categoryOf(ranking, first) : (code ?? first) };
}
