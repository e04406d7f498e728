// Whether other ways of counting crown the same winners. Floats will do: nothing is decided here.
import type { AgreementBand, AgreementView, RobustnessView, WayKind, WayPlace, WayView } from '../../wire';
import { rankCategory, sheetTotal } from '../rank';
import { judgesOf, type Content, type Entry } from '../world';

interface Sheet {
  judge: string;
  value: number;
}
type Combine = (sheets: Sheet[], stage: string) => number | null;

const meanOf = (values: number[]) => (values.length ? values.reduce((sum, v) => sum + v, 0) / values.length : null);
const ascending = (sheets: Sheet[]) => sheets.map((s) => s.value).sort((a, b) => a - b);
const mean: Combine = (sheets) => meanOf(ascending(sheets));
const trimmed: Combine = (sheets) => meanOf(sheets.length >= 5 ? ascending(sheets).slice(1, -1) : ascending(sheets));
const median: Combine = (sheets) => {
  const values = ascending(sheets);
  const half = values.length / 2;
  return values.length ? ((values[Math.ceil(half) - 1] ?? 0) + (values[Math.floor(half)] ?? 0)) / 2 : null;
};

const sheetsOf = (content: Content, entry: Entry, stage: Content['stages'][number]): Sheet[] =>
  judgesOf(content, entry.category).flatMap((j) => {
    const total = sheetTotal(content, j.code, entry.code, stage);
    return total ? [{ judge: j.code, value: Number(total.over) / Number(total.under) }] : [];
  });

/** Krippendorff's alpha for numbers on an interval scale. */
function alphaOf(units: number[][]): number | null {
  const all = units.flat();
  const apart = (values: number[]) => values.reduce((sum, a) => sum + values.reduce((s, b) => s + (a - b) ** 2, 0), 0);
  const expected = apart(all) / (all.length * (all.length - 1));
  if (!expected) return null;
  return 1 - units.reduce((sum, u) => sum + apart(u) / (u.length - 1), 0) / all.length / expected;
}

function agreement(content: Content, entries: Entry[], stage: Content['stages'][number]): AgreementView {
  const units = entries.map((e) => sheetsOf(content, e, stage).map((s) => s.value)).filter((u) => u.length > 1);
  const alpha = units.length < 3 ? null : alphaOf(units);
  const band = (): AgreementBand => {
    if (units.length < 3) return 'tooLittle';
    if (alpha === null) return 'noVariation';
    return alpha >= 0.8 ? 'reliable' : alpha >= 0.667 ? 'tentative' : alpha > 0 ? 'weak' : 'none';
  };
  return { stage: stage.code, name: stage.name, alpha: alpha === null ? null : alpha.toFixed(3), band: band(), sheets: units.flat().length, entries: units.length };
}

function placesBy(content: Content, finalists: Entry[], awards: number, combine: Combine): WayPlace[] {
  const scored = finalists.map((entry) => {
    const parts = content.stages.map((stage) => [Number(stage.weight) / 100, stage.kind === 'kematangan' ? ((entry.accepted ?? 0) * 100) / 111 : (combine(sheetsOf(content, entry, stage), stage.code) ?? 0)] as const);
    return { code: entry.code, score: Math.round(parts.reduce((sum, [weight, score]) => sum + weight * score, 0) * 100) };
  });
  return Array.from({ length: awards }, (_, i) => i + 1).flatMap((place) => {
    const here = scored.filter((s) => scored.filter((o) => o.score > s.score).length + 1 === place).map((s) => s.code);
    return here.length ? [{ place, submissions: here }] : [];
  });
}

export function robustness(content: Content, awards: string[], code: string): RobustnessView {
  const category = content.categories.find((c) => c.code === code) ?? { code, name: code };
  // As counted: what the panel decided otherwise has no other ways.
  const counted: Content = { ...content, meeting: { ...content.meeting, overrules: [] } };
  const ranked = rankCategory(counted, awards, category).entries.filter((e) => e.final);
  const finalists = ranked.flatMap((v) => content.entries.filter((e) => e.code === v.submission));
  const judged = content.stages.filter((s) => s.kind !== 'kematangan');
  const spread = new Map(judged.flatMap((stage) => judgesOf(content, code).map((judge) => {
    const values = finalists.flatMap((e) => sheetsOf(content, e, stage).filter((s) => s.judge === judge.code).map((s) => s.value));
    const middle = meanOf(values) ?? 0;
    return [`${stage.code} ${judge.code}`, { middle, off: Math.sqrt(meanOf(values.map((v) => (v - middle) ** 2)) ?? 0) || 1 }] as const;
  })));
  const zScores: Combine = (sheets, stage) => meanOf(sheets.map((s) => {
    const own = spread.get(`${stage} ${s.judge}`);
    return 50 + 10 * ((s.value - (own?.middle ?? 0)) / (own?.off ?? 1));
  }));
  const decided: WayPlace[] = awards.flatMap((_, i) => {
    const here = ranked.filter((e) => e.rank === i + 1).map((e) => e.submission);
    return here.length ? [{ place: i + 1, submissions: here }] : [];
  });
  const way = (kind: WayKind, judge: string | null, places: WayPlace[]): WayView => ({ kind, judge, places, same: JSON.stringify(places) === JSON.stringify(decided), counted: kind !== 'decided', unjudged: [] });
  const by = (combine: Combine) => placesBy(content, finalists, awards.length, combine);
  const ways = [
    way('decided', null, decided), way('trimmedMean', null, by(trimmed)), way('median', null, by(median)), way('zScores', null, by(zScores)),
    ...judgesOf(content, code).map((j) => way('withoutJudge', j.code, by((sheets) => mean(sheets.filter((s) => s.judge !== j.code), ''))))
  ];
  const others = ways.slice(1);
  const holds = ranked.filter((e) => e.award && e.rank !== null).map((e) => ({
    place: e.rank ?? 0, award: e.award ?? '', submission: e.submission, name: e.name, of: others.length, shared: 0, open: 0,
    holds: others.filter((w) => w.places.some((p) => p.place === e.rank && p.submissions.includes(e.submission))).length
  }));
  return { category: code, agreement: judged.map((stage) => agreement(content, finalists, stage)), ways: finalists.length ? ways : [], holds };
}
