// The terms of the pretended competition, and the receipts under its seal.
import type { Desk } from '../desk';
import type { Failure, Finding, RankChange, ReceiptRow, TermsForm, TermsTrial, TermsView, UnitKind } from '../wire';
import { categoryOf, mandatory, specs } from './intake/lists';
import { now, refused, said, type Tools } from './intake/tools';
import { isChair, isScored } from './judging/state';
import { rankAll } from './rank';
import { indicators, type Content, type World } from './world';
import { prizesOf } from './meeting/order';

type Terms = Pick<Desk, 'terms' | 'tryTerms' | 'saveTerms' | 'receipts' | 'recordReceipt'>;
const kinds = Object.keys(categoryOf) as UnitKind[];
const finding = (code: Finding['code'], params: Record<string, string>): Finding => ({ code, level: 'error', sheet: null, row: null, column: null, subject: null, params });

/** What is saved, or what the preset brought. */
export function termsOf(world: World): TermsForm {
  const c = world.content;
  const { appliedFrom, appliedTo, fileKinds, limits } = c.settings;
  const prizes = prizesOf(world.awards);
  return {
    appliedFrom, appliedTo, fileKinds, limits, appliedNotes: c.terms?.appliedNotes ?? ['Pedoman menulis “2023” di satu tempat dan 1 Januari 2023 sampai 31 Desember 2024 di tempat lain.'],
    categories: c.categories.map((k) => ({ ...k, kinds: c.terms?.categories.find((x) => x.code === k.code)?.kinds ?? kinds.filter((kind) => categoryOf[kind] === k.code) })),
    awards: world.awards.map((title, i) => ({ title, prize: c.terms?.awards[i]?.prize ?? prizes[i] ?? 0 })),
    indicators: c.terms?.indicators ?? indicators.map(([name, weight], i) => {
      const spec = specs[i];
      return { number: i + 1, name, weight, mandatory: mandatory.has(i + 1), parameters: spec?.parameters ?? [], evidence: spec?.evidence ?? '', files: spec?.files ?? [], bases: spec?.bases ?? [], elements: spec?.elements ?? [], notes: spec?.guideNotes ?? [] };
    })
  };
}
const maximumOf = (form: TermsForm) => form.indicators.reduce((sum, i) => sum + i.weight * 3, 0);
const counts = (form: TermsForm) => JSON.stringify([form.awards, form.indicators.map((i) => i.weight)]);
const usedBy = (c: Content) => c.categories.map(({ code }) => ({ code, units: c.intake.units.filter((u) => u.category === code).length, others: c.judges.filter((j) => j.categories.includes(code)).length })).filter((u) => u.units + u.others > 0);

function view(world: World): TermsView {
  const form = termsOf(world);
  return { form, used: usedBy(world.content), scored: isScored(world.content), maximum: maximumOf(form) };
}
function moved(world: World, form: TermsForm): RankChange[] {
  const [was, is] = [rankAll(world.content, world.awards), rankAll(world.content, form.awards.map((a) => a.title))];
  return was.categories.flatMap((c) => c.entries.flatMap((e) => {
    const then = is.categories.find((x) => x.code === c.code)?.entries.find((x) => x.submission === e.submission);
    return !then || then.award === e.award ? [] : [{ category: c.code, submission: e.submission, name: e.name, unitName: e.unitName, before: e.rank, after: then.rank, awardBefore: e.award, awardAfter: then.award }];
  }));
}
function findingsOf(form: TermsForm): Finding[] {
  const found: Finding[] = [];
  if (form.appliedFrom > form.appliedTo) found.push(finding('I316', {}));
  if (form.categories.some((c) => !c.code.trim() || !c.name.trim()) || form.awards.some((a) => !a.title.trim()) || !form.awards.length) found.push(finding('I201', {}));
  for (const kind of kinds) {
    const count = form.categories.filter((c) => c.kinds.includes(kind)).length;
    if (count !== 1) found.push(finding('I315', { kind, count: String(count) }));
  }
  for (const i of form.indicators) if (!i.files.length) found.push(finding('I201', {}));
  return found;
}
function trial(world: World, form: TermsForm): TermsTrial {
  const before = termsOf(world);
  const needsReason = isScored(world.content) && counts(form) !== counts(before);
  const keys = (Object.keys(form) as (keyof TermsForm)[]).filter((k) => JSON.stringify(form[k]) !== JSON.stringify(before[k]));
  return { findings: findingsOf(form), changes: keys, moved: needsReason ? moved(world, form) : [], needsReason, maximum: maximumOf(form) };
}
function receipts(world: World): ReceiptRow[] {
  const c = world.content;
  return rankAll(c, world.awards).categories.flatMap((k) => k.entries.filter((e) => e.award && e.prize).map((e): ReceiptRow => {
    const one = c.receipts?.[`${e.submission} ${e.award}`];
    const gross = e.prize ?? 0;
    return {
      category: k.code, award: e.award ?? '', submission: e.submission, name: e.name, unitName: e.unitName, head: c.intake.units.find((u) => u.code === e.unit)?.head ?? null, gross,
      receiver: one?.receiver ?? null, receivedOn: one?.receivedOn ?? null, tax: one?.tax ?? null, taxNote: one?.taxNote ?? null, net: one?.tax === null || one?.tax === undefined ? null : gross - one.tax, by: one?.by ?? null, at: one?.at ?? null
    };
  }));
}

export function terms(t: Tools): Terms {
  return {
    terms: async () => {
      await t.wait();
      return view(t.open());
    },
    tryTerms: async (form) => {
      await t.wait();
      return trial(t.open(), form);
    },
    saveTerms: async ({ form, reason }) => {
      await t.wait();
      const world = t.open();
      if (world.content.sealed) throw refused('R203');
      const gone = usedBy(world.content).find((u) => !form.categories.some((c) => c.code === u.code));
      if (gone) throw refused('R310', { category: gone.code, units: String(gone.units), others: String(gone.others) });
      const { findings, needsReason, changes } = trial(world, form);
      if (findings.length) throw { kind: 'invalid', findings } satisfies Failure;
      if (needsReason && !isChair(world)) throw refused('R409');
      if (needsReason && !reason?.trim()) throw refused('R206');
      t.change('changeTerms', said({ changes: changes.join('; '), reason }), null, (c) => {
        c.terms = structuredClone(form);
        c.categories = form.categories.map(({ code, name }) => ({ code, name }));
        Object.assign(c.settings, { appliedFrom: form.appliedFrom, appliedTo: form.appliedTo, fileKinds: form.fileKinds, limits: form.limits });
      });
      world.awards = form.awards.map((a) => a.title);
      return view(world);
    },
    receipts: async () => {
      await t.wait();
      if (!t.open().content.sealed) throw refused('R204');
      return receipts(t.open());
    },
    recordReceipt: async (args) => {
      await t.wait();
      const world = t.open();
      if (!world.content.sealed) throw refused('R204');
      const row = receipts(world).find((r) => r.submission === args.submission && r.award === args.award);
      if (!row) throw { kind: 'notFound', what: args.submission } satisfies Failure;
      if (args.tax !== null && args.tax > row.gross) throw { kind: 'invalid', findings: [finding('C110', { tax: String(args.tax), gross: String(row.gross) })] } satisfies Failure;
      if (args.tax && !args.taxNote?.trim()) throw { kind: 'invalid', findings: [finding('C111', {})] } satisfies Failure;
      t.change('recordReceipt', said({ submission: args.submission, award: args.award, receiver: args.receiver }), null, (c) => {
        c.receipts = { ...c.receipts, [`${args.submission} ${args.award}`]: { ...args, by: t.actor(), at: now() } };
      });
      return receipts(world);
    }
  };
}
