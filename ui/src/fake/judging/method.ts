// The method as it is edited: sums while typing, and what a change would do.
import type { Desk } from '../../desk';
import type { Failure, Finding, MethodForm, MethodTrial, RankChange } from '../../wire';
import { total, trimmed } from '../../words/format';
import { refused, type Tools } from '../intake/tools';
import { rankAll } from '../rank';
import { tieOrder, type Content, type World } from '../world';
import { isChair, isScored } from './state';

type Methods = Pick<Desk, 'method' | 'tryMethod' | 'saveMethod'>;
const number = (text: string) => (/^\d+([.,]\d{1,4})?$/.test(text.trim()) ? text.trim().replace(',', '.') : null);
const finding = (code: Finding['code'], params: Record<string, string>): Finding => ({ code, level: 'error', sheet: null, row: null, column: null, subject: null, params });
const plain = (sum: string) => trimmed(sum, 'en');

export function formOf(c: Content): MethodForm {
  return {
    tieOrder: c.judging.tieOrder, decimals: c.judging.decimals,
    stages: c.stages.map((s) => ({ ...s, criteria: s.criteria.map((k) => ({ ...k, levels: c.judging.guides[`${s.code} ${k.code}`]?.levels ?? [], worded: c.judging.guides[`${s.code} ${k.code}`]?.worded ?? false })) }))
  };
}
function applied(c: Content, form: MethodForm): void {
  c.stages = form.stages.map((s) => ({ ...s, weight: number(s.weight) ?? s.weight, criteria: s.criteria.map(({ code, name, weight, max }) => ({ code, name, weight: number(weight) ?? weight, max: number(max) ?? max })) }));
  c.judging.guides = Object.fromEntries(form.stages.flatMap((s) => s.criteria.map((k) => [`${s.code} ${k.code}`, { levels: k.levels, worded: k.worded }])));
  Object.assign(c.judging, { tieOrder: form.tieOrder, decimals: form.decimals });
}
function findingsOf(form: MethodForm): Finding[] {
  const found: Finding[] = [];
  const numbers = form.stages.flatMap((s) => [s.weight, ...s.criteria.flatMap((k) => [k.weight, k.max])]);
  for (const value of numbers) if (number(value) === null) found.push(finding('I310', { field: 'Bobot', value }));
  const stages = plain(total(form.stages.map((s) => number(s.weight) ?? '0')));
  if (stages !== '100') found.push(finding('I301', { sum: stages }));
  for (const s of form.stages) {
    const sum = plain(total(s.criteria.map((k) => number(k.weight) ?? '0')));
    if (s.kind === 'kematangan') continue;
    if (!s.criteria.length) found.push(finding('I303', { stage: s.name }));
    else if (sum !== '100') found.push(finding('I302', { stage: s.name, sum }));
  }
  return found;
}
function changes(world: World, form: MethodForm): RankChange[] {
  const after = structuredClone(world.content);
  applied(after, form);
  const [was, is] = [rankAll(world.content, world.awards), rankAll(after, world.awards)];
  return was.categories.flatMap((c) =>
    c.entries.flatMap((e) => {
      const now = is.categories.find((x) => x.code === c.code)?.entries.find((x) => x.submission === e.submission);
      if (!now || (now.rank === e.rank && now.award === e.award)) return [];
      return [{ category: c.code, submission: e.submission, name: e.name, unitName: e.unitName, before: e.rank, after: now.rank, awardBefore: e.award, awardAfter: now.award }];
    })
  );
}
export function trialOf(world: World, form: MethodForm): MethodTrial {
  const findings = findingsOf(form);
  const lost = world.content.stages.flatMap((s) => s.criteria.filter((k) => !form.stages.find((x) => x.code === s.code)?.criteria.some((x) => x.code === k.code)).map((k) => finding('I306', { count: '30', criterion: k.name })));
  const all = [...findings, ...lost];
  return {
    findings: all, stageSum: plain(total(form.stages.map((s) => number(s.weight) ?? '0'))), criterionSums: form.stages.map((s) => plain(total(s.criteria.map((k) => number(k.weight) ?? '0')))),
    tieOrder: form.tieOrder ?? tieOrder, changes: all.length ? [] : changes(world, form), scored: isScored(world.content), changed: JSON.stringify(form) !== JSON.stringify(formOf(world.content)),
    text: form.stages.map((s, i) => `Tahap ${i + 1}: ${s.name}, bobot ${trimmed(number(s.weight) ?? s.weight, 'id')} persen${s.criteria.length ? `, dinilai dengan ${s.criteria.map((k) => `${k.name} (${trimmed(number(k.weight) ?? k.weight, 'id')})`).join(', ')}` : ''}.`)
  };
}

export function method(t: Tools): Methods {
  return {
    method: async () => {
      await t.wait();
      return formOf(t.open().content);
    },
    tryMethod: async (form) => {
      await t.wait();
      return trialOf(t.open(), form);
    },
    saveMethod: async ({ form, reason }) => {
      await t.wait();
      const world = t.open();
      const trial = trialOf(world, form);
      if (trial.findings.length) throw { kind: 'invalid', findings: trial.findings } satisfies Failure;
      if (trial.scored && !isChair(world)) throw refused('R409');
      if (trial.scored && !reason?.trim()) throw refused('R206');
      t.change('changeMethod', reason ? { reason } : {}, null, (c) => {
        applied(c, form);
        c.confirmed = null;
      });
      return t.overviewOf(world);
    }
  };
}
