// The judge's sheets: drafts are the judge's own, final ones are the scores that count.
import type { Desk } from '../../desk';
import type { Distribution, Failure, JudgeSheet, JudgingView, SavedScore, SheetKey, StageView } from '../../wire';
import { refused, type Tools } from '../intake/tools';
import { scoreKey, type Content, type Entry, type World } from '../world';
import { hides, isChair, judgedStages, judgesFor, originOf, reached, remarkKey, stateOf, totalOf, valuesOf } from './state';
import { profileOf } from './profile';
import { seatOf } from './seat';

type Sheets = Pick<Desk, 'judging' | 'judgeSheet' | 'giveScore' | 'giveRemark' | 'finishSheet' | 'reopenSheet' | 'openDrafts' | 'printSheets'>;
const missing = (what: string): Failure => ({ kind: 'notFound', what });

export function placeOf(content: Content, key: SheetKey): { entry: Entry; stage: StageView } {
  const entry = content.entries.find((e) => e.code === key.submission);
  const stage = judgedStages(content).find((s) => s.code === key.stage);
  if (!entry || !content.judges.some((j) => j.code === key.judge)) throw missing(entry ? key.judge : key.submission);
  if (!stage) throw missing(key.stage);
  return { entry, stage };
}

function distributions(world: World, judge: string, there: Set<string>): Distribution[] {
  const { content } = world;
  return content.categories.flatMap((c) =>
    judgedStages(content).flatMap((stage) => {
      const entries = content.entries.filter((e) => e.category === c.code && there.has(`${e.code} ${stage.code}`) && !hides(world, judge, stateOf(content, there, judge, e, stage)));
      const scores = entries.flatMap((e) => totalOf(stage, valuesOf(content, judge, e.code, stage)) ?? []).sort((a, b) => Number(a) - Number(b));
      if (!scores.length) return [];
      const at = (i: number) => scores[i] ?? '0.00';
      const middle = scores.length % 2 ? at((scores.length - 1) / 2) : ((Number(at(scores.length / 2 - 1)) + Number(at(scores.length / 2))) / 2).toFixed(2);
      return [{ category: c.code, stage: stage.code, count: scores.length, min: at(0), median: middle, mean: (scores.reduce((a, s) => a + Number(s), 0) / scores.length).toFixed(2), max: at(scores.length - 1), scores }];
    })
  );
}

export function judgingOf(world: World, judge: string): JudgingView {
  const { content } = world;
  const there = reached(content);
  const rows = judgedStages(content).flatMap((stage) =>
    content.entries.filter((e) => judgesFor(content, e).some((j) => j.code === judge)).map((entry) => {
      const state = stateOf(content, there, judge, entry, stage);
      const values = valuesOf(content, judge, entry.code, stage);
      return {
        submission: entry.code, name: entry.name, unitName: entry.unitName, category: entry.category, stage: stage.code, state, filled: state === 'recused' ? 0 : values.filter((v) => v !== null).length, of: values.length,
        total: state === 'recused' || hides(world, judge, state) ? null : totalOf(stage, values),
        reason: content.recusals.find((r) => r.judge === judge && r.entry === entry.code)?.reason ?? content.judging.drafts[scoreKey(judge, entry.code, stage.code)]?.reason ?? null
      };
    })
  );
  return {
    judge, name: content.judges.find((j) => j.code === judge)?.name ?? judge, rows, done: rows.filter((r) => r.state === 'final').length, total: rows.filter((r) => r.state !== 'recused' && r.state !== 'notYet').length,
    distributions: distributions(world, judge, there)
  };
}

export function sheetOf(world: World, key: SheetKey): JudgeSheet {
  const { content } = world;
  const { entry, stage } = placeOf(content, key);
  const there = reached(content);
  const state = stateOf(content, there, key.judge, entry, stage);
  const hidden = hides(world, key.judge, state) && state !== 'recused' && state !== 'notYet';
  const shown = state === 'recused' || hidden ? stage.criteria.map(() => null) : valuesOf(content, key.judge, entry.code, stage);
  const list = judgingOf(world, key.judge).rows.filter((r) => r.stage === key.stage && r.state !== 'notYet').map((r) => r.submission);
  const at = list.indexOf(key.submission);
  const draft = content.judging.drafts[scoreKey(key.judge, key.submission, key.stage)];
  return {
    judge: key.judge, judgeName: content.judges.find((j) => j.code === key.judge)?.name ?? key.judge, stage: key.stage, stageName: stage.name, state,
    origin: originOf(content, scoreKey(key.judge, key.submission, key.stage)), editable: world.seat === key.judge && !content.sealed && ['blank', 'partial', 'complete'].includes(state), hidden,
    profile: profileOf(content, entry),
    criteria: stage.criteria.map((c, i) => ({
      ...c, value: shown[i] ?? null, remark: hidden ? '' : (content.judging.remarks[remarkKey(key.judge, key.submission, key.stage, c.code)] ?? ''), levels: content.judging.guides[`${key.stage} ${c.code}`]?.levels ?? [],
      worded: content.judging.guides[`${key.stage} ${c.code}`]?.worded ?? false
    })),
    total: totalOf(stage, shown), reason: content.recusals.find((r) => r.judge === key.judge && r.entry === key.submission)?.reason ?? draft?.reason ?? null,
    previous: list[at - 1] ?? null, next: at < 0 ? null : (list[at + 1] ?? null)
  };
}

export function sheets(t: Tools): Sheets {
  const open = (key: SheetKey) => {
    const world = t.open();
    if (world.content.sealed) throw refused('R203');
    const sheet = sheetOf(world, key);
    if (world.seat !== key.judge) throw refused('R406', { judge: sheet.judgeName });
    if (sheet.state === 'final') throw refused('R407');
    if (sheet.state === 'notYet') throw refused('R420', { submission: key.submission, stage: sheet.stageName });
    return sheet;
  };
  const saved = (key: SheetKey, criterion: string): SavedScore => {
    const sheet = sheetOf(t.open(), key);
    return { value: sheet.criteria.find((c) => c.code === criterion)?.value ?? null, state: sheet.state, filled: sheet.criteria.filter((c) => c.value !== null).length, total: sheet.total };
  };
  const params = (key: SheetKey) => ({ judge: key.judge, submission: key.submission, stage: key.stage });
  return {
    judging: async (judge) => {
      await t.wait();
      return judgingOf(t.open(), judge);
    },
    judgeSheet: async (key) => {
      await t.wait();
      return sheetOf(t.open(), key);
    },
    giveScore: async ({ criterion, value, ...key }) => {
      await t.wait();
      const sheet = open(key);
      const at = sheet.criteria.findIndex((c) => c.code === criterion);
      const plain = value?.trim().replace(',', '.') ?? null;
      if (plain !== null && Number(plain) > Number(sheet.criteria[at]?.max)) throw { kind: 'invalid', findings: [{ code: 'I401', level: 'error', sheet: null, row: null, column: null, subject: criterion, params: { value: plain, max: sheet.criteria[at]?.max ?? '' } }] } satisfies Failure;
      t.change('recordScore', params(key), null, (c) => {
        const id = scoreKey(key.judge, key.submission, key.stage);
        const draft = (c.judging.drafts[id] ??= { values: valuesOf(c, key.judge, key.submission, placeOf(c, key).stage), reason: null });
        draft.values[at] = plain;
      });
      return saved(key, criterion);
    },
    giveRemark: async ({ criterion, text, ...key }) => {
      await t.wait();
      open(key);
      t.change('giveRemark', params(key), null, (c) => void (c.judging.remarks[remarkKey(key.judge, key.submission, key.stage, criterion)] = text.trim()));
      return saved(key, criterion);
    },
    finishSheet: async (key) => {
      await t.wait();
      const blanks = open(key).criteria.filter((c) => c.value === null).length;
      if (blanks) throw refused('R408', { count: String(blanks) });
      t.change('finishSheet', params(key), null, (c) => {
        const id = scoreKey(key.judge, key.submission, key.stage);
        c.scores[id] = valuesOf(c, key.judge, key.submission, placeOf(c, key).stage).map(Number);
        c.judging.origins[id] = 'screen';
        delete c.judging.drafts[id];
      });
      return sheetOf(t.open(), key);
    },
    reopenSheet: async ({ reason, ...key }) => {
      await t.wait();
      if (!isChair(t.open())) throw refused('R409');
      if (!reason.trim()) throw refused('R206');
      t.change('reopenSheet', { ...params(key), reason }, null, (c) => {
        const id = scoreKey(key.judge, key.submission, key.stage);
        c.judging.drafts[id] = { values: valuesOf(c, key.judge, key.submission, placeOf(c, key).stage), reason };
        delete c.scores[id];
      });
      return sheetOf(t.open(), key);
    },
    openDrafts: async ({ judge, reason }) => {
      await t.wait();
      if (!isChair(t.open())) throw refused('R409');
      if (reason !== null && !reason.trim()) throw refused('R206');
      t.change('openDrafts', { judge, ...(reason ? { reason } : {}) }, null, (c) => {
        if (reason) c.judging.opened[judge] = reason;
        else delete c.judging.opened[judge];
      });
      return seatOf(t.open(), t.actor());
    },
    printSheets: async (args, onProgress) => {
      await t.work(6, () => 'PDF', onProgress);
      return { folder: args.folder, files: [args.blank ? 'lembar-penilaian-kosong.pdf' : 'lembar-penilaian.pdf'], pages: 6, findings: [] };
    }
  };
}
