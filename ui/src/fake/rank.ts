// Ranks the invented competition the way the contract says: exact until the end, ties stay open until somebody decides.
import type { CategoryRanking, EntryView, Explanation, JudgeCell, RankingView, SettledBy, SheetView, StageCell, StageView, TieStep, TieView } from '../wire';
import { asText, compare, fraction, hundredths, mean, plus, precise, printed, sum, times, type Fraction } from './fraction';
import { overruled, prizesOf } from './meeting/order';
import { indicators, judgesOf, scoreKey, tieOrder, type Content, type Entry } from './world';

interface Standing {
  entry: Entry;
  stages: Map<string, Fraction | null>;
  stoppedAt: string | null;
  final: Fraction | null;
  pending: string[];
}

const percent = (weight: string) => fraction(Number(weight), 100);

function isRecused(content: Content, judge: string, entry: string): boolean {
  return content.recusals.some((r) => r.judge === judge && r.entry === entry);
}

export function sheetTotal(content: Content, judge: string, entry: string, stage: StageView): Fraction | null {
  const values = content.scores[scoreKey(judge, entry, stage.code)];
  if (!values || values.some((v) => v === null) || isRecused(content, judge, entry)) return null;
  return sum(stage.criteria.map((c, i) => times(fraction(values[i] ?? 0, BigInt(c.max)), fraction(Number(c.weight)))));
}

function cell(content: Content, judge: string, entry: Entry, stage: StageView): JudgeCell {
  if (isRecused(content, judge, entry.code)) return { judge, state: 'recused', score: null };
  if (!judgesOf(content, entry.category).some((j) => j.code === judge)) return { judge, state: 'notAssigned', score: null };
  const total = sheetTotal(content, judge, entry.code, stage);
  return { judge, state: total ? 'scored' : 'pending', score: total ? printed(total) : null };
}

function stageScore(content: Content, entry: Entry, stage: StageView): Fraction | null {
  if (stage.kind === 'kematangan') return entry.accepted === null ? null : fraction(entry.accepted * 100, 111);
  const totals = judgesOf(content, entry.category).map((j) => sheetTotal(content, j.code, entry.code, stage)).filter((t) => t !== null);
  return totals.length ? mean(totals) : null;
}

function settledOrder(content: Content, a: string, b: string): number {
  const s = content.settlements.findLast((x) => x.ranks.includes(a) && x.ranks.includes(b));
  return s && s.by !== 'shared' ? s.ranks.indexOf(a) - s.ranks.indexOf(b) : 0;
}

function criterionMean(content: Content, entry: Entry, step: TieStep & { kind: 'criterion' }): Fraction {
  const at = content.stages.find((s) => s.code === step.stage)?.criteria.findIndex((c) => c.code === step.criterion) ?? 0;
  const values = judgesOf(content, entry.category).map((j) => content.scores[scoreKey(j.code, entry.code, step.stage)]?.[at]).filter((v) => typeof v === 'number');
  return values.length ? mean(values.map((v) => fraction(v))) : fraction(0);
}

function stepCompare(content: Content, a: Standing, b: Standing, step: TieStep): number {
  if (step.kind === 'stage') return compare(b.stages.get(step.stage) ?? fraction(0), a.stages.get(step.stage) ?? fraction(0));
  return compare(criterionMean(content, b.entry, step), criterionMean(content, a.entry, step));
}

const finalKey = (s: Standing) => (s.final ? hundredths(s.final) : -1n);

function finalCompare(content: Content, a: Standing, b: Standing): number {
  const [x, y] = [finalKey(a), finalKey(b)];
  if (x !== y) return x > y ? -1 : 1;
  if (!a.final) return 0;
  for (const step of tieOrder) {
    const c = stepCompare(content, a, b, step);
    if (c !== 0) return c;
  }
  return settledOrder(content, a.entry.code, b.entry.code);
}

function standings(content: Content, category: string): { all: Standing[]; cuts: TieView[] } {
  const cuts: TieView[] = [];
  const all: Standing[] = content.entries.filter((e) => e.category === category && !e.out).map((entry) => ({ entry, stages: new Map(), stoppedAt: null, final: null, pending: [] }));
  let running = all;
  for (const stage of content.stages) {
    for (const s of running) {
      s.stages.set(stage.code, stageScore(content, s.entry, stage));
      if (stage.kind !== 'kematangan')
        for (const j of judgesOf(content, category)) if (cell(content, j.code, s.entry, stage).state === 'pending' && !s.pending.includes(j.code)) s.pending.push(j.code);
    }
    if (stage.advance === null || running.length <= stage.advance) continue;
    const score = (s: Standing) => s.stages.get(stage.code) ?? fraction(0);
    const sorted = [...running].sort((a, b) => compare(score(b), score(a)) || settledOrder(content, a.entry.code, b.entry.code));
    const [last, next] = [sorted[stage.advance - 1], sorted[stage.advance]];
    if (last && next && compare(score(last), score(next)) === 0 && settledOrder(content, last.entry.code, next.entry.code) === 0) {
      const tied = sorted.filter((s) => compare(score(s), score(last)) === 0);
      const from = sorted.indexOf(tied[0] ?? last) + 1;
      cuts.push({ stage: stage.code, from, to: from + tied.length - 1, score: last.stages.get(stage.code) ? printed(last.stages.get(stage.code) ?? fraction(0)) : '', submissions: tied.map((s) => s.entry.code) });
    }
    for (const s of sorted.slice(stage.advance)) s.stoppedAt = stage.code;
    running = sorted.slice(0, stage.advance);
  }
  for (const s of running) {
    const scores = content.stages.map((stage) => ({ stage, score: s.stages.get(stage.code) ?? null }));
    if (scores.every((x) => x.score)) s.final = scores.reduce((f, x) => plus(f, times(percent(x.stage.weight), x.score ?? fraction(0))), fraction(0));
  }
  const order = (s: Standing) => (s.stoppedAt ? content.stages.findIndex((x) => x.code === s.stoppedAt) : content.stages.length);
  all.sort((a, b) => order(b) - order(a) || (a.stoppedAt ? compare(b.stages.get(a.stoppedAt) ?? fraction(0), a.stages.get(a.stoppedAt) ?? fraction(0)) : finalCompare(content, a, b)));
  return { all, cuts };
}

function settledBy(content: Content, mine: Standing, others: Standing[]): SettledBy | null {
  const settlement = content.settlements.findLast((s) => s.ranks.includes(mine.entry.code));
  if (settlement) {
    const told = { reason: settlement.reason, by: settlement.actor, at: settlement.at };
    if (settlement.by === 'vote') return { kind: 'vote', votes: settlement.votes, ...told };
    return settlement.by === 'shared' ? { kind: 'shared', prize: settlement.prize ?? 'each', ...told } : { kind: 'lots', ...told };
  }
  const equal = others.find((o) => o !== mine && mine.final && o.final && finalKey(o) === finalKey(mine));
  if (!equal) return null;
  const step = tieOrder.find((t) => stepCompare(content, mine, equal, t) !== 0);
  return step ? { kind: 'chain', step } : null;
}

/** The decision that these entries share their place. */
function sharedBy(content: Content, codes: string[]) {
  return content.settlements.findLast((s) => s.by === 'shared' && s.ranks.length === codes.length && codes.every((c) => s.ranks.includes(c)));
}

/** What each of those who hold these places gets. */
function prizeOf(prizes: number[], holders: number, rule: 'each' | 'split' | null): number | null {
  if (!prizes.length) return null;
  return rule === 'split' ? Math.floor(prizes.slice(0, holders).reduce((sum, p) => sum + p, 0) / holders) : (prizes[0] ?? null);
}

export function rankCategory(content: Content, awards: string[], category: { code: string; name: string }): CategoryRanking {
  const { all, cuts } = standings(content, category.code);
  const openTies = [...cuts];
  const entries = all.map((s, i): EntryView => {
    const same = s.stoppedAt === null && s.final ? all.filter((o) => o.final && !o.stoppedAt && finalCompare(content, s, o) === 0) : [s];
    const first = same[0] ? all.indexOf(same[0]) : i;
    const cut = cuts.find((c) => c.submissions.includes(s.entry.code));
    const tiedWith = cut ? cut.submissions.filter((c) => c !== s.entry.code) : same.filter((o) => o !== s).map((o) => o.entry.code);
    const shared = same.length > 1 ? sharedBy(content, same.map((o) => o.entry.code)) : undefined;
    const decided = s.final !== null && (same.length === 1 || shared !== undefined);
    if (same.length > 1 && !shared && same[0] === s && first < awards.length) openTies.push({ stage: null, from: first + 1, to: first + same.length, score: s.final ? printed(s.final) : '', submissions: same.map((o) => o.entry.code) });
    const stages = content.stages.filter((stage) => s.stages.has(stage.code)).map((stage): StageCell => {
      const score = s.stages.get(stage.code) ?? null;
      const cells = stage.kind === 'kematangan' ? [] : content.judges.map((j) => cell(content, j.code, s.entry, stage));
      return { stage: stage.code, score: score ? printed(score) : null, judges: cells };
    });
    return {
      rank: s.final || s.stoppedAt ? first + 1 : null, award: decided ? (awards[first] ?? null) : null, computedRank: null,
      prize: decided ? prizeOf(prizesOf(awards).slice(first), same.length, shared?.prize ?? null) : null, submission: s.entry.code, name: s.entry.name,
      unit: s.entry.unit, unitName: s.entry.unitName, final: s.final ? printed(s.final) : null, soFar: s.final ? printed(s.final) : (stages[0]?.score ?? null), stages, stoppedAt: s.stoppedAt, tiedWith,
      settledBy: settledBy(content, s, all), pending: s.pending, awaitingVerification: false
    };
  });
  const unranked = content.entries.filter((e) => e.category === category.code && e.out).map((e) => ({ submission: e.code, name: e.name, unitName: e.unitName, reason: e.out ?? 'no_score' }));
  return { code: category.code, name: category.name, entries: overruled(content, awards, category.code, entries), openTies, unranked };
}

export function rankAll(content: Content, awards: string[]): RankingView {
  return {
    stages: content.stages, judges: content.judges, awards, prizes: prizesOf(awards), categories: content.categories.map((c) => rankCategory(content, awards, c)),
    sealed: content.sealed, confirmed: content.confirmed !== null,
    warnings: []
  };
}

function maturityOf(entry: Entry) {
  const spread = (points: number | null) => {
    let missing = 111 - (points ?? 111);
    return indicators.map(([, weight]) => {
      const lost = Math.min(3, Math.floor(missing / weight));
      missing -= lost * weight;
      return 3 - lost;
    });
  };
  const [accepted, claimed] = [spread(entry.accepted), spread(entry.claimed)];
  return {
    accepted: entry.accepted ?? 0, claimed: entry.claimed, maximum: 111,
    indicators: indicators.map(([name, weight], i) => ({
      number: i + 1, name, weight, claimed: claimed[i] ?? null, accepted: entry.accepted === null ? null : (accepted[i] ?? null),
      points: entry.accepted === null ? 0 : weight * (accepted[i] ?? 0)
    }))
  };
}

function sheetOf(content: Content, judge: string, entry: Entry, stage: StageView): SheetView {
  const { state } = cell(content, judge, entry, stage);
  const values = content.scores[scoreKey(judge, entry.code, stage.code)] ?? [];
  const total = sheetTotal(content, judge, entry.code, stage);
  return {
    judge, judgeName: content.judges.find((j) => j.code === judge)?.name ?? judge, state, total: total ? printed(total) : null,
    reason: content.recusals.find((r) => r.judge === judge && r.entry === entry.code)?.reason ?? null,
    values: stage.criteria.map((c, i) => {
      const value = state === 'recused' ? null : (values[i] ?? null);
      return { criterion: c.code, name: c.name, weight: c.weight, max: c.max, value: value === null ? null : String(value), weighted: value === null ? null : printed(times(fraction(value, BigInt(c.max)), fraction(Number(c.weight)))) };
    })
  };
}

export function explain(content: Content, code: string): Explanation | null {
  const entry = content.entries.find((e) => e.code === code);
  if (!entry) return null;
  const mine = standings(content, entry.category).all.find((s) => s.entry.code === code);
  return {
    submission: code, name: entry.name, unitName: entry.unitName, category: entry.category, final: mine?.final ? printed(mine.final) : null, exact: mine?.final ? asText(mine.final) : null,
    stages: content.stages.filter((stage) => mine?.stages.has(stage.code)).map((stage) => {
      const score = mine?.stages.get(stage.code) ?? null;
      return {
        stage: stage.code, name: stage.name, kind: stage.kind, weight: stage.weight, aggregation: stage.aggregation, score: score ? printed(score) : null,
        contribution: score ? precise(times(percent(stage.weight), score)) : null,
        sheets: stage.kind === 'kematangan' ? [] : judgesOf(content, entry.category).map((j) => sheetOf(content, j.code, entry, stage)),
        maturity: stage.kind === 'kematangan' ? maturityOf(entry) : null
      };
    })
  };
}
