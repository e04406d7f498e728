// What stands between the ranking and the seal, and where each point is mended.
import { pages, type Page } from '../../state/session.svelte';
import type { CheckItem, CheckKind, Checklist, RankingView, Settings, Signatory } from '../../wire';

/** The fields this kind of signatory prints must be there. */
export function signatoryComplete(s: Signatory): boolean {
  if (!s.office.trim() || !s.name.trim()) return false;
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

const mended: Record<CheckKind, { page: string; by: 'category' | 'nothing' | 'submission' }> = {
  missingSheets: { page: 'meeting', by: 'category' },
  draftSheets: { page: 'meeting', by: 'category' },
  paperUnderWay: { page: 'judging', by: 'nothing' },
  openTies: { page: 'ranking', by: 'category' },
  conflicts: { page: 'panel', by: 'nothing' },
  fewJudges: { page: 'panel', by: 'nothing' },
  awaitingVerification: { page: 'verification', by: 'submission' },
  notVerified: { page: 'submissions', by: 'submission' },
  discussions: { page: 'meeting', by: 'category' },
  outdated: { page: 'ranking', by: 'category' },
  methodProposal: { page: 'home', by: 'nothing' },
  nothingFinal: { page: 'meeting', by: 'nothing' },
  integrity: { page: 'history', by: 'nothing' }
};

/** The category a subject is of: a subject is a category, a submission, or holds the code of one. */
function categoryOf(ranking: RankingView, subject: string): string {
  const words = subject.split(/[\s,]+/);
  return ranking.categories.find((c) => words.includes(c.code) || c.name === subject || c.entries.some((e) => words.includes(e.submission)))?.code ?? '';
}

export function wayTo(item: CheckItem, ranking: RankingView): { page: Page; place: string } {
  const { page, by } = mended[item.kind];
  const found = pages.find((one) => one === page) ?? 'meeting';
  const first = item.subjects[0] ?? '';
  if (by === 'nothing' || !first) return { page: found, place: '' };
  const code = first.split(/[\s,]+/).find((word) => ranking.categories.some((c) => c.entries.some((e) => e.submission === word)));
  return { page: found, place: by === 'category' ? categoryOf(ranking, first) : (code ?? first) };
}
