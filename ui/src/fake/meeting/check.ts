// What is open before the seal.
import type { CheckItem, CheckKind, CheckWeight, Checklist } from '../../wire';
import { rankAll } from '../rank';
import { judgesOf, scoreKey, type World } from '../world';
import { finalistsOf, fitsStill } from './order';

export function checklistOf(world: World): Checklist {
  const { content, awards } = world;
  const ranking = rankAll(content, awards);
  const running = ranking.categories.flatMap((c) => c.entries).filter((e) => e.stoppedAt === null);
  const asked = running.flatMap((e) => {
    const entry = content.entries.find((x) => x.code === e.submission);
    return entry ? judgesOf(content, entry.category).filter((j) => !content.recusals.some((r) => r.judge === j.code && r.entry === entry.code)).flatMap((j) => content.stages.filter((s) => s.kind !== 'kematangan').map((s) => ({ entry: entry.code, values: content.scores[scoreKey(j.code, entry.code, s.code)] }))) : [];
  });
  const missing = [...new Set(asked.filter((s) => !s.values || s.values.some((v) => v === null)).map((s) => s.entry))];
  const drafts = [...new Set(asked.filter((s) => s.values?.some((v) => v === null) && s.values.some((v) => v !== null)).map((s) => s.entry))];
  const few = running.filter((e) => e.stages.some((s) => s.judges.length > 0 && s.judges.filter((j) => j.state === 'scored' || j.state === 'pending').length < 2)).map((e) => e.submission);
  const outdated = content.meeting.overrules.filter((o) => !o.withdrawn && !fitsStill(o, finalistsOf(ranking.categories.find((c) => c.code === o.category)?.entries ?? []).sort((a, b) => (a.computedRank ?? a.rank ?? 0) - (b.computedRank ?? b.rank ?? 0))));
  const item = (kind: CheckKind, weight: CheckWeight, subjects: string[], open = subjects.length): CheckItem => ({ kind, weight, open, subjects: subjects.slice(0, 5) });
  const items = [
    item('nothingFinal', 'blocks', [], running.some((e) => e.final) ? 0 : 1),
    item('openTies', 'blocks', ranking.categories.flatMap((c) => c.openTies.map(() => c.code))),
    item('integrity', 'blocks', []),
    item('missingSheets', 'waivable', missing),
    item('draftSheets', 'waivable', drafts),
    item('paperUnderWay', 'waivable', []),
    item('conflicts', 'waivable', []),
    item('outdated', 'waivable', outdated.map((o) => o.category)),
    item('fewJudges', 'notice', few),
    item('awaitingVerification', 'notice', running.filter((e) => e.awaitingVerification).map((e) => e.submission)),
    item('notVerified', 'notice', []),
    item('discussions', 'notice', content.meeting.discussions.filter((d) => !d.settled).map((d) => d.submission)),
    item('methodProposal', 'notice', [], content.confirmed ? 0 : 1)
  ];
  return { items, ready: items.every((i) => i.weight !== 'blocks' || i.open === 0), needsWaiver: items.some((i) => i.weight === 'waivable' && i.open > 0) };
}
