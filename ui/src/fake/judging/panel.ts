// The panel on the pretended desk: judges, who judges what, who stands back.
import type { Desk } from '../../desk';
import type { ConflictKind, ConflictView, Finding, PanelView } from '../../wire';
import { refused, type Tools } from '../intake/tools';
import { unitOf } from '../intake/view';
import { judgesOf, type Content } from '../world';
import { isChair, isRecused, isScored, judgedStages, judgesFor, roleOf } from './state';

type Panel = Pick<Desk, 'panel' | 'savePanelSettings' | 'tryJudge' | 'saveJudge' | 'removeJudge' | 'tryRecuse' | 'recuse' | 'tryUnrecuse' | 'unrecuse' | 'clearConflict' | 'assign' | 'balance' | 'present'>;
const finding = (code: Finding['code'], subject: string, params: Record<string, string>): Finding => ({ code, level: 'warning', sheet: null, row: null, column: null, subject, params });
const running = (content: Content) => content.entries.filter((e) => e.out !== 'withdrawn' && e.out !== 'not_penerapan');

function kindOf(content: Content, institution: string, unit: string): ConflictKind | null {
  const at = unitOf(content, unit);
  if (!institution || !at) return null;
  if (at.name === institution) return 'sameUnit';
  if (at.district && institution.toLowerCase() === `kecamatan ${at.district}`.toLowerCase()) return 'sameDistrict';
  return at.kind === 'puskesmas' && /^dinas .*kesehatan/i.test(institution) ? 'parent' : null;
}
function conflicts(content: Content): ConflictView[] {
  return content.judges.flatMap((judge) => {
    const found = new Map<string, ConflictView>();
    for (const entry of running(content)) {
      const kind = kindOf(content, judge.institution, entry.unit);
      if (!kind || !judgesFor(content, entry).includes(judge) || isRecused(content, judge.code, entry.code) || content.judging.cleared.includes(`${judge.code} ${entry.code}`)) continue;
      const view = found.get(entry.unit) ?? { judge: judge.code, judgeName: judge.name, institution: judge.institution, kind, unit: entry.unit, unitName: entry.unitName, submissions: [] };
      view.submissions.push(entry.code);
      found.set(entry.unit, view);
    }
    return [...found.values()];
  });
}

export function panelOf(content: Content): PanelView {
  const assignments = running(content).map((e) => {
    const asked = judgesFor(content, e).map((j) => j.code);
    return {
      submission: e.code, name: e.name, unitName: e.unitName, category: e.category, byHand: content.judging.assignments[e.code] !== undefined, judges: asked.filter((j) => !isRecused(content, j, e.code)),
      recused: content.recusals.filter((r) => r.entry === e.code).map((r) => r.judge)
    };
  });
  const keys = [...Object.keys(content.scores), ...Object.keys(content.judging.drafts)];
  const stages = judgedStages(content);
  return {
    judges: content.judges, settings: content.judging.settings,
    loads: content.judges.map((j) => ({
      judge: j.code, entries: assignments.filter((a) => a.judges.includes(j.code)).length, sheets: keys.filter((k) => k.startsWith(`${j.code} `)).length,
      scores: keys.filter((k) => k.startsWith(`${j.code} `)).reduce((sum, k) => sum + (stages.find((s) => k.endsWith(` ${s.code}`))?.criteria.length ?? 0), 0),
      present: !content.meeting.absent.includes(j.code)
    })),
    conflicts: conflicts(content), assignments,
    recusals: content.recusals.map((r) => {
      const entry = content.entries.find((e) => e.code === r.entry);
      return { judge: r.judge, judgeName: content.judges.find((j) => j.code === r.judge)?.name ?? r.judge, submission: r.entry, name: entry?.name ?? r.entry, unitName: entry?.unitName ?? '', reason: r.reason };
    }),
    findings: [
      ...assignments.filter((a) => a.judges.length < 2).map((a) => finding('J101', a.submission, { submission: a.submission, count: String(a.judges.length) })),
      ...content.categories.filter((c) => judgesOf(content, c.code).length === 0).map((c) => finding('J102', c.code, { category: c.code }))
    ],
    scored: isScored(content)
  };
}

export function panel(t: Tools): Panel {
  const content = () => t.open().content;
  /** While a judge who neither leads nor keeps the record sits, the committee's work waits. */
  const committee = () => {
    const { seat } = t.open();
    if (content().sealed) throw refused('R203');
    if (seat && roleOf(content(), seat) === 'anggota') throw refused('R417', { judge: content().judges.find((j) => j.code === seat)?.name ?? seat });
  };
  const write = async (kind: Parameters<Tools['change']>[0], params: Record<string, string>, change: (c: Content) => void) => {
    await t.wait();
    committee();
    t.change(kind, params, null, change);
    return panelOf(content());
  };
  const need = (reason: string) => {
    if (!reason.trim()) throw refused('R206');
  };
  const onceScored = (reason: string | null) => {
    if (!isScored(content())) return;
    if (!isChair(t.open())) throw refused('R409');
    if (!reason?.trim()) throw refused('R206');
  };
  /** Values of a judge that count for entries. */
  const counting = (judge: string, submissions: string[]) => Object.keys(content().scores).filter((key) => submissions.some((s) => key === `${judge} ${s}` || key.startsWith(`${judge} ${s} `))).length;
  /** Whether these judges, or all of the category, are not all who score an entry now. */
  const loses = (submission: string, judges: string[]) => {
    const entry = content().entries.find((e) => e.code === submission);
    const left = judges.length || !entry ? judges : judgesOf(content(), entry.category).map((j) => j.code);
    return entry !== undefined && judgesFor(content(), entry).some((j) => !isRecused(content(), j.code, submission) && !left.includes(j.code));
  };
  return {
    panel: async () => {
      await t.wait();
      return panelOf(content());
    },
    savePanelSettings: async (settings, reason) => {
      if (JSON.stringify(settings.labels) !== JSON.stringify(content().judging.settings.labels)) onceScored(reason);
      if (content().judging.settings.hideUntilRevealed && !settings.hideUntilRevealed && !isChair(t.open())) throw refused('R409');
      return write('changePanel', reason ? { reason } : {}, (c) => (c.judging.settings = settings));
    },
    tryJudge: async (form) => {
      await t.wait();
      const lost = (key: string) => {
        const entry = content().entries.find((e) => key === `${form.code} ${e.code}` || key.startsWith(`${form.code} ${e.code} `));
        return entry && form.categories.length > 0 && !form.categories.includes(entry.category);
      };
      return { changes: [], uncounted: Object.keys(content().scores).filter(lost).length };
    },
    saveJudge: async (form, fresh, reason) => {
      onceScored(reason);
      if (fresh && content().judges.some((j) => j.code === form.code)) return Promise.reject(refused('R305', { code: form.code }));
      return write('editJudge', { judge: form.name, ...(reason ? { reason } : {}) }, (c) => {
        c.judges = fresh ? [...c.judges, form] : c.judges.map((j) => (j.code === form.code ? form : j));
      });
    },
    removeJudge: async (judge, reason) => {
      const scores = panelOf(content()).loads.find((l) => l.judge === judge)?.scores ?? 0;
      const name = content().judges.find((j) => j.code === judge)?.name ?? judge;
      if (scores) throw refused('R411', { judge: name, count: String(scores) });
      onceScored(reason);
      return write('removeJudge', { judge: name, ...(reason ? { reason } : {}) }, (c) => (c.judges = c.judges.filter((j) => j.code !== judge)));
    },
    tryRecuse: async ({ judge, submissions }) => {
      await t.wait();
      return { changes: [], uncounted: counting(judge, submissions) };
    },
    tryUnrecuse: async () => {
      await t.wait();
      return { changes: [], uncounted: 0 };
    },
    recuse: async ({ judge, submissions, reason }) => {
      need(reason);
      if (counting(judge, submissions)) onceScored(reason);
      return write('recuse', { judge, reason }, (c) => {
        for (const entry of submissions) if (!isRecused(c, judge, entry)) c.recusals.push({ judge, entry, reason });
      });
    },
    unrecuse: async (judge, submission, reason) => {
      need(reason);
      onceScored(reason);
      return write('unrecuse', { judge, submission, reason }, (c) => (c.recusals = c.recusals.filter((r) => r.judge !== judge || r.entry !== submission)));
    },
    clearConflict: async ({ judge, submissions, reason }) => {
      need(reason);
      return write('clearConflict', { judge, reason }, (c) => void c.judging.cleared.push(...submissions.map((s) => `${judge} ${s}`)));
    },
    assign: async ({ submissions, judges, reason }) => {
      if (submissions.some((s) => loses(s, judges))) onceScored(reason);
      return write('assign', { count: String(submissions.length), ...(reason ? { reason } : {}) }, (c) => {
        for (const s of submissions) {
          if (judges.length) c.judging.assignments[s] = judges;
          else delete c.judging.assignments[s];
        }
      });
    },
    balance: async ({ category, perEntry, reason }) => {
      const all = judgesOf(content(), category);
      const entries = running(content()).filter((e) => e.category === category);
      for (const e of entries) {
        const left = all.filter((j) => !isRecused(content(), j.code, e.code)).length;
        if (left < perEntry) throw refused('R416', { submission: e.code, count: String(left), wanted: String(perEntry) });
      }
      if (entries.some((e) => judgesFor(content(), e).length > perEntry)) onceScored(reason);
      return write('assign', { category, ...(reason ? { reason } : {}) }, (c) => {
        let turn = 0;
        for (const e of entries) {
          const free = all.filter((j) => !isRecused(c, j.code, e.code));
          c.judging.assignments[e.code] = Array.from({ length: perEntry }, (_, i) => free[(turn + i) % free.length]?.code ?? '');
          turn += perEntry;
        }
      });
    },
    present: ({ judge, present }) => write('present', { judge }, (c) => (c.meeting.absent = present ? c.meeting.absent.filter((j) => j !== judge) : [...c.meeting.absent, judge]))
  };
}
