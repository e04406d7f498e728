// The meeting and the comparison, with what the wall must not show left out.
import type { CompareAxis, CompareView, MeetingQuery, MeetingRow, MeetingView } from '../../wire';
import { fraction, mean, printed, times } from '../fraction';
import { reached } from '../judging/state';
import { rankCategory } from '../rank';
import { judgesOf, scoreKey, type Content, type Entry } from '../world';
import { cellsOf } from './cells';

function hiddenFrom(content: Content, wall: boolean, entry: { code: string; category: string }): boolean {
  if (!wall) return false;
  if (content.judging.settings.hideUntilRevealed && !content.meeting.revealed.includes(entry.category)) return true;
  return content.recusals.some((r) => r.entry === entry.code && !content.meeting.absent.includes(r.judge));
}

export function meetingView(content: Content, awards: string[], query: MeetingQuery): MeetingView {
  const category = content.categories.find((c) => c.code === query.category) ?? { code: query.category, name: query.category };
  const stage = content.stages.find((s) => s.code === query.stage && s.kind !== 'kematangan') ?? content.stages.find((s) => s.kind !== 'kematangan');
  const judges = judgesOf(content, category.code);
  const there = reached(content);
  const ranked = stage ? rankCategory(content, awards, category).entries : [];
  const rows = ranked.flatMap((view): MeetingRow[] => {
    const entry = content.entries.find((e) => e.code === view.submission);
    if (!entry || !stage) return [];
    const own = view.stages.find((s) => s.stage === stage.code);
    const hidden = hiddenFrom(content, query.wall, entry);
    const { cells, flag } = cellsOf(content, there, entry, stage, hidden);
    const asked = cells.filter((c) => c.state !== 'recused' && c.state !== 'notYet');
    return [{
      submission: entry.code, name: entry.name, unitName: entry.unitName, cells, flag, hidden, done: asked.filter((c) => c.state === 'final').length, of: asked.length,
      score: hidden ? null : (own?.score ?? null), rank: hidden ? null : view.rank,
      discussions: content.meeting.discussions.filter((d) => d.submission === entry.code && d.stage === stage.code).map(({ id, text, actor, at, settled }) => ({ id, text, actor, at, settled }))
    }];
  });
  const total = (pick: (row: MeetingRow) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  const of = (judge: string, final: boolean) => total((row) => row.cells.filter((c) => c.judge === judge && (final ? c.state === 'final' : c.state !== 'recused' && c.state !== 'notYet')).length);
  return {
    category: category.code, stage: stage?.code ?? query.stage, judges, rows, done: total((r) => r.done), of: total((r) => r.of),
    progress: judges.map((j) => ({ judge: j.code, done: of(j.code, true), of: of(j.code, false), present: !content.meeting.absent.includes(j.code) })),
    revealed: content.meeting.revealed.includes(category.code), hideUntilRevealed: content.judging.settings.hideUntilRevealed, talkMinutes: content.judging.settings.talkMinutes, questionMinutes: content.judging.settings.questionMinutes
  };
}

function axisValue(content: Content, entry: Entry, axis: CompareAxis): string | null {
  if (axis.criterion === null) return entry.accepted === null ? null : printed(fraction(entry.accepted * 100, 111));
  const criteria = content.stages.find((s) => s.code === axis.stage)?.criteria ?? [];
  const at = criteria.findIndex((c) => c.code === axis.criterion);
  const values = judgesOf(content, entry.category).map((j) => content.scores[scoreKey(j.code, entry.code, axis.stage)]?.[at]).filter((v) => typeof v === 'number');
  return values.length ? printed(times(mean(values.map((v) => fraction(v))), fraction(100, BigInt(criteria[at]?.max ?? '100')))) : null;
}

export function compareView(content: Content, awards: string[], submissions: string[], wall: boolean): CompareView {
  const axes = content.stages.flatMap((stage): CompareAxis[] => (stage.kind === 'kematangan' ? [{ stage: stage.code, criterion: null, name: stage.name }] : stage.criteria.map((c) => ({ stage: stage.code, criterion: c.code, name: c.name }))));
  const ranked = content.categories.flatMap((c) => rankCategory(content, awards, c).entries);
  const entries = submissions.flatMap((code) => {
    const [entry, view] = [content.entries.find((e) => e.code === code), ranked.find((e) => e.submission === code)];
    if (!entry || !view) return [];
    const hidden = hiddenFrom(content, wall, entry);
    return [{ submission: code, name: entry.name, unitName: entry.unitName, hidden, values: axes.map((axis) => (hidden ? null : axisValue(content, entry, axis))), score: hidden ? null : (view.final ?? view.soFar), rank: hidden ? null : view.rank }];
  });
  return { axes, entries };
}
