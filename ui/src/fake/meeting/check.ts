// What is open before the seal.
import type { CheckItem, CheckKind, CheckWeight, Checklist } from '../../wire';
import { panelOf } from '../judging/panel';
import { isRecused, judgedStages, judgesFor, reached, stateOf } from '../judging/state';
import { rankAll } from '../rank';
import type { World } from '../world';
import { finalistsOf, fitsStill } from './order';

export function checklistOf(world: World): Checklist {
  const { content, awards } = world;
  const ranking = rankAll(content, awards);
  const running = ranking.categories.flatMap((c) => c.entries).filter((e) => e.stoppedAt === null);
  const there = reached(content);
  const sheets = running.flatMap((e) => {
    const entry = content.entries.find((x) => x.code === e.submission);
    if (!entry) return [];
    const judges = judgesFor(content, entry).filter((j) => !isRecused(content, j.code, entry.code));
    return judges.flatMap((j) => judgedStages(content).map((s) => ({ subject: `${j.code} ${entry.code}`, state: stateOf(content, there, j.code, entry, s) })));
  });
  const awaits = (s: { state: string }) => s.state === 'blank' || s.state === 'partial' || s.state === 'complete';
  const missing = [...new Set(sheets.filter(awaits).map((s) => s.subject.split(' ')[1] ?? ''))];
  const drafts = sheets.filter((s) => s.state === 'partial' || s.state === 'complete').map((s) => s.subject);
  const panel = panelOf(content);
  const few = panel.findings.filter((f) => f.code === 'J101').map((f) => f.subject ?? '');
  const papers = content.judging.papers.filter((p) => !p.done).map((p) => `${p.judge} ${p.submission}`);
  const outdated = content.meeting.overrules.filter((o) => !o.withdrawn && !fitsStill(o, finalistsOf(ranking.categories.find((c) => c.code === o.category)?.entries ?? []).sort((a, b) => (a.computedRank ?? a.rank ?? 0) - (b.computedRank ?? b.rank ?? 0))));
  const item = (kind: CheckKind, weight: CheckWeight, subjects: string[], open = subjects.length): CheckItem => ({ kind, weight, open, subjects: subjects.slice(0, 5), findings: [] });
  const found = (kind: CheckKind, code: string): CheckItem => {
    const findings = panel.findings.filter((f) => f.code === code);
    return { ...item(kind, 'notice', findings.map((f) => f.subject ?? '')), findings };
  };
  const nobody = panel.findings.filter((f) => f.code === 'J101' && f.params.count === '0').map((f) => f.subject ?? '');
  const items = [
    item('nothingFinal', 'blocks', [], running.some((e) => e.final) ? 0 : 1),
    item('openTies', 'blocks', ranking.categories.flatMap((c) => c.openTies.map(() => c.code))),
    item('outdated', 'blocks', outdated.map((o) => o.category)),
    item('missingSheets', 'waivable', missing),
    item('nobodyScores', 'waivable', nobody),
    item('awaitingVerification', 'waivable', running.filter((e) => e.awaitingVerification).map((e) => e.submission)),
    item('conflicts', 'waivable', panel.conflicts.map((c) => `${c.judge} ${c.unitName}`)),
    item('fewJudges', 'waivable', few.filter((code) => !nobody.includes(code))),
    item('draftSheets', 'notice', drafts),
    item('paperUnderWay', 'notice', papers),
    item('notVerified', 'notice', []),
    found('noJudge', 'J102'),
    found('fewEntries', 'J104'),
    found('fewFinalists', 'J105'),
    item('discussions', 'notice', content.meeting.discussions.filter((d) => !d.settled).map((d) => d.submission)),
    item('certificateNames', 'notice', []),
    item('methodProposal', 'notice', [], content.confirmed ? 0 : 1)
  ];
  return { items, ready: items.every((i) => i.weight !== 'blocks' || i.open === 0), needsWaiver: items.some((i) => i.weight === 'waivable' && i.open > 0) };
}
