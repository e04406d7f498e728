// An in-memory desk for the browser and the tests. It counts honestly, waits a little, and fails when asked to.
import type { Desk } from './desk';
import { room } from './fake/files';
import { intake } from './fake/intake';
import { pdfBytes } from './fake/intake/bytes';
import { judging } from './fake/judging';
import { seedMany } from './fake/intake/seed';
import type { Tools } from './fake/intake/tools';
import { meeting } from './fake/meeting';
import { checkVotes } from './fake/meeting/decide';
import { previewOf } from './fake/preview';
import { terms } from './fake/terms';
import { explain, rankAll } from './fake/rank';
import { awards2024, awards2025, emptyContent, sampleContent, tieOrder, type Content, type World } from './fake/world';
import type { CategorySummary, Failure, FindingCode, NextStep, OperationKind, Overview, PaperKind, Progress, RefusalCode, SealView, StepKind, StepView } from './wire';

export interface FakeDesk extends Desk {
  /** The next call of this method rejects with this failure. */
  failNext(method: keyof Desk, failure: Failure): void;
  /** The next dialog answers this path (null: dismissed). */
  answerNext(path: string | null): void;
  readonly calls: { method: string; args: unknown[] }[];
}

/** `many` is the sample with ten thousand units and two thousand submissions, to try the lists. */
export type FakeStart = 'sample' | 'empty' | 'sealed' | 'many';
const refused = (code: RefusalCode, params: Record<string, string> = {}): Failure => ({ kind: 'refused', code, params });
const fingerprint = ['4F2A91C7', '0B8E33D5', 'E7716A2C', '9D40F8B1', '52C6AA0E', '7B19D3F4', 'A08C5E62', '31FD947B'];
const clone = <T>(value: T): T => structuredClone(value);
const home = 'C:\\Users\\panitia\\Documents';

function sealIt(c: Content, seal: SealView): void {
  c.sealed = seal;
  c.meeting.versions.push({ number: c.meeting.versions.length + 1, seal, reopenedAt: null, reopenedBy: null, reopenReason: null, certificates: 0, superseded: [], unnumbered: 0, papers: [] });
}
function openIt(c: Content, by: string, reason: string): void {
  const superseded = Array.from({ length: c.certificates }, (_, i) => `400.10/${String(i + 1).padStart(3, '0')}/BAPPEDA/${c.settings.year}`);
  const papers = (c.meeting.versions.at(-1)?.papers ?? []).map((paper) => ({ ...paper, superseded: true }));
  Object.assign(c.meeting.versions.at(-1) ?? {}, { papers, reopenedAt: new Date().toISOString(), reopenedBy: by, reopenReason: reason, certificates: c.certificates, superseded });
  Object.assign(c, { sealed: null, certificates: 0 });
}
function summaries(world: World): CategorySummary[] {
  return rankAll(world.content, world.awards).categories.map((c) => {
    const stopped = c.entries.filter((e) => e.stoppedAt).length;
    const final = c.entries.filter((e) => e.final && e.pending.length === 0).length;
    return {
      code: c.code, name: c.name, entries: c.entries.length + c.unranked.length, final, stopped, unranked: c.unranked.length, openTies: c.openTies.length,
      waiting: c.entries.length - stopped - final
    };
  });
}

export function overviewOf(world: World): Overview {
  const c = world.content;
  const categories = summaries(world);
  const total = (pick: (s: CategorySummary) => number) => categories.reduce((sum, s) => sum + pick(s), 0);
  const [ties, waiting, final] = [total((s) => s.openTies), total((s) => s.waiting), total((s) => s.final)];
  const awarded = rankAll(c, world.awards).categories.flatMap((x) => x.entries).filter((e) => e.award).length;
  const signed = c.settings.signatory.name !== '' && c.settings.signatory.office !== '';
  const counts: [StepKind, number, number, boolean][] = [
    ['setup', c.confirmed ? 1 : 0, 1, c.confirmed !== null],
    ['intake', c.entries.filter((e) => e.out !== 'not_verified').length, c.entries.length, c.entries.length > 0],
    ['scoring', final, final + waiting, c.entries.length > 0 && waiting === 0],
    ['ties', c.settlements.length, c.settlements.length + ties, c.entries.length > 0 && ties === 0],
    ['seal', c.sealed ? 1 : 0, 1, c.sealed !== null],
    ['certificates', c.certificates, awarded, c.certificates > 0]
  ];
  const current = counts.find(([, , , done]) => !done)?.[0];
  const steps: StepView[] = counts.map(([step, done, all, ready]) => ({ step, done, total: all, state: ready ? 'done' : step === current ? 'current' : 'todo' }));
  const next: NextStep[] = [];
  if (!c.entries.length) next.push({ kind: 'importWorkbook', count: 0, category: null });
  if (!c.sealed && c.entries.length) {
    if (!c.confirmed) next.push({ kind: 'confirmMethod', count: 0, category: null });
    for (const s of categories) if (s.openTies) next.push({ kind: 'settleTies', count: s.openTies, category: s.code });
    for (const s of categories) if (s.waiting) next.push({ kind: 'awaitScores', count: s.waiting, category: s.code });
    if (!signed) next.push({ kind: 'fillSignatory', count: 0, category: null });
    if (!ties) next.push({ kind: 'seal', count: 0, category: null });
  }
  if (c.sealed) {
    if (!signed) next.push({ kind: 'fillSignatory', count: 0, category: null });
    if (!c.certificates) next.push({ kind: 'issueCertificates', count: awarded, category: null });
    next.push({ kind: 'makePapers', count: 0, category: null });
  }
  return {
    folder: world.folder, name: c.settings.name, year: c.settings.year, city: c.settings.city, sample: world.sample, units: c.intake.units.length,
    submissions: c.entries.length, judges: c.judges.length, scores: Object.keys(c.scores).length, categories, steps, next, sealed: c.sealed, certificates: c.certificates,
    method: { stages: c.stages, confirmed: c.confirmed, decimals: 2, tieOrder }, lastChange: world.journal.at(-1)?.view ?? null,
    lastBackup: world.backup ? { at: world.backup.at, folder: world.backup.folder, current: world.backup.operations === world.journal.length, missing: 0, damaged: 0 } : null
  };
}

export function fakeDesk(options: { delay?: number; start?: FakeStart } = {}): FakeDesk {
  const delay = options.delay ?? 0;
  const failures = new Map<string, Failure>();
  const answers: (string | null)[] = [];
  const calls: FakeDesk['calls'] = [];
  const saved = new Map<string, World>();
  let world: World | null = null;
  let actor = '';
  let cancelled = false;
  const written = room();

  const wait = (ms = delay) => (ms ? new Promise<void>((r) => setTimeout(r, ms)) : Promise.resolve());
  const open = (): World => {
    if (!world) throw refused('R110');
    return world;
  };
  const change = (kind: OperationKind, params: Record<string, string>, undoes: number | null, write: (c: Content) => void, touched = 1): World => {
    const w = open();
    const before = clone(w.content);
    write(w.content);
    const undoable = kind !== 'create' && kind !== 'seal' && kind !== 'reopen' && kind !== 'issueCertificates' && kind !== 'printPapers';
    const view = { id: w.journal.length + 1, at: new Date().toISOString(), actor: w.content.judges.find((j) => j.code === w.seat)?.name ?? (actor || 'panitia'), seat: w.content.judges.find((j) => j.code === w.seat)?.code ?? null, kind, params, touched, undoes, undoneBy: null, undoable, needsReason: needsReason(kind, params) };
    w.journal.push({ view, before, after: clone(w.content) });
    return w;
  };
  const reasoned: string[] = ['settleTie', 'recuse', 'unrecuse', 'clearConflict', 'overrule', 'withdrawOverrule', 'waiveVerification'] satisfies OperationKind[];
  const needsReason = (kind: OperationKind, params: Record<string, string>) => Boolean(params.reason?.trim()) || reasoned.includes(kind === 'undo' ? (params.kind ?? '') : kind);
  const needActor = () => {
    if (!actor) throw refused('R211');
  };
  const enter = (folder: string, content: Content, sample: boolean): World => {
    const w: World = { folder, sample, awards: content.settings.year === 2024 ? awards2024 : awards2025, content, journal: [] };
    saved.set(folder, w);
    world = w;
    change('create', { name: content.settings.name }, null, () => {});
    if (content.entries.length) change('import', { file: 'lomba-contoh.xlsx' }, null, () => {}, 2317);
    return w;
  };
  /** Takes the sample to its end: method confirmed, ties settled, signatory known, sealed. */
  const finish = (w: World) => {
    const at = new Date().toISOString();
    const by = actor || 'panitia';
    change('confirmMethod', {}, null, (c) => (c.confirmed = { by, at }));
    for (const c of rankAll(w.content, w.awards).categories)
      for (const t of c.openTies)
        change('settleTie', { category: c.code, ranks: t.submissions.join(', '), by: 'vote', reason: 'panel sepakat, jangkauan lebih luas' }, null, (x) => x.settlements.push({ category: c.code, stage: t.stage, ranks: t.submissions, by: 'vote', reason: 'panel sepakat, jangkauan lebih luas', votes: { yes: 3, no: 0, abstained: 0 }, prize: null, actor: by, at }));
    change('changeSettings', {}, null, (c) => Object.assign(c.settings.signatory, { office: 'Wali Kota Bengkulu', name: 'Andi Contoh', titleBefore: 'Dr.', titleAfter: 'M.Si.' }));
    change('seal', { waiver: 'Juri J03 berhalangan' }, null, (c) => sealIt(c, { at, by, hash: fingerprint, waiver: 'Juri J03 berhalangan' }));
  };
  const work = async (total: number, what: (i: number) => string, onProgress: (p: Progress) => void) => {
    cancelled = false;
    for (let done = 1; done <= total; done += 1) {
      await wait(delay ? Math.max(15, delay / 6) : 0);
      if (cancelled) throw refused('R112');
      onProgress({ done, total, what: what(done) });
    }
  };
  const dialog = async (usual: string) => {
    await wait();
    return answers.length ? (answers.shift() ?? null) : usual;
  };

  const tools: Tools = { open, wait, work, dialog, change, overviewOf, actor: () => actor || 'panitia' };
  const desk: Desk = {
    appInfo: async () => ({
      version: '0.1.0',
      presets: [
        { id: 'bengkulu-2025', name: 'Kota Bengkulu 2025', year: 2025, awards: awards2025, shortlist: 6 },
        { id: 'bengkulu-2024', name: 'Kota Bengkulu 2024', year: 2024, awards: awards2024, shortlist: 3 }
      ]
    }),
    setActor: async (name) => {
      actor = name;
    },
    begin: async (name) => {
      if (name) actor = name;
      if (!options.start) return null;
      await wait();
      const empty = options.start === 'empty';
      const w = enter(`${home}\\Piagam\\contoh.lomba`, empty ? emptyContent('Lomba Inovasi Daerah Kota Bengkulu 2025', 2025) : sampleContent(), !empty);
      if (options.start === 'sealed') finish(w);
      if (options.start === 'many') seedMany(w.content.entries, w.content.intake, 10_000, 2_000);
      return overviewOf(w);
    },
    pickFolder: () => dialog(home),
    pickWorkbook: () => dialog(`${home}\\nilai-juri.xlsx`),
    pickImage: () => dialog(`${home}\\lambang.png`),
    saveFile: (_title, suggested) => dialog(`${home}\\${suggested}`),
    create: async ({ parent, name, preset }) => {
      await wait();
      needActor();
      const folder = `${parent}\\${name}.lomba`;
      if (saved.has(folder)) throw refused('R101');
      return overviewOf(enter(folder, emptyContent(name, preset.endsWith('2024') ? 2024 : 2025), false));
    },
    open: async (folder) => {
      await wait();
      const found = saved.get(folder);
      if (!found) throw refused('R102');
      world = found;
      return overviewOf(found);
    },
    openSample: async () => {
      await wait();
      return overviewOf(enter(`${home}\\Piagam\\contoh.lomba`, sampleContent(), true));
    },
    restore: async ({ parent }) => {
      await wait();
      return { overview: overviewOf(enter(`${parent}\\kembali.lomba`, sampleContent(), true)), findings: [] };
    },
    backup: async (place) => {
      await wait();
      const w = open();
      w.backup = { at: new Date().toISOString(), folder: `${place}\\cadangan.lomba`, operations: w.journal.length };
      return overviewOf(w);
    },
    close: async () => {
      world = null;
    },
    overview: async () => {
      await wait();
      return clone(overviewOf(open()));
    },
    ranking: async () => {
      await wait();
      return clone(rankAll(open().content, open().awards));
    },
    explain: async (submission) => {
      await wait();
      const found = explain(open().content, submission);
      if (!found) throw { kind: 'notFound', what: submission } satisfies Failure;
      return found;
    },
    importPreview: async (path, onProgress) => {
      await work(8, () => 'Nilai', onProgress);
      const preview = previewOf(open().content, path);
      if (path.includes('bukan')) throw { kind: 'invalid', findings: [{ code: 'I101' as FindingCode, level: 'error', sheet: null, row: null, column: null, subject: null, params: { reason: 'bukan berkas .xlsx' } }] } satisfies Failure;
      return preview;
    },
    importApply: async (path, digest, _leaveOut, reason, onProgress) => {
      const preview = previewOf(open().content, path);
      if (digest !== preview.digest) throw refused('R109');
      if (preview.findings.some((f) => f.level === 'error')) throw { kind: 'invalid', findings: preview.findings } satisfies Failure;
      if (preview.needsReason && !reason?.trim()) throw refused('R206');
      await work(10, () => 'Nilai', onProgress);
      return overviewOf(
        change('import', { file: preview.file, ...(reason ? { reason } : {}) }, null, (c) => {
          if (!c.entries.length) Object.assign(c, { ...sampleContent(), settings: c.settings });
        }, preview.sheets.reduce((n, s) => n + s.added + s.changed, 0))
      );
    },
    writeWorkbook: () => wait(),
    exportResult: () => wait(),
    confirmMethod: async () => {
      await wait();
      return overviewOf(change('confirmMethod', {}, null, (c) => (c.confirmed = { by: actor, at: new Date().toISOString() })));
    },
    settle: async (args) => {
      await wait();
      const w = open();
      if (w.content.sealed) throw refused('R203');
      if (!args.reason.trim()) throw refused('R206');
      checkVotes(args, w.content);
      const ties = rankAll(w.content, w.awards).categories.find((c) => c.code === args.category)?.openTies ?? [];
      if (!ties.some((t) => [...t.submissions].sort().join() === [...args.ranks].sort().join())) throw refused('R205');
      change('settleTie', { category: args.category, ranks: args.ranks.join(', '), by: args.by, reason: args.reason }, null, (c) => c.settlements.push({ ...args, actor, at: new Date().toISOString() }));
      return rankAll(w.content, w.awards);
    },
    seal: async ({ waiver }) => {
      await wait();
      needActor();
      const w = open();
      const sums = summaries(w);
      const [ties, waiting] = [sums.reduce((n, s) => n + s.openTies, 0), sums.reduce((n, s) => n + s.waiting, 0)];
      if (ties) throw refused('R201', { count: String(ties) });
      if (waiting && !waiver) throw refused('R202', { count: String(waiting) });
      return overviewOf(change('seal', waiver ? { waiver } : {}, null, (c) => sealIt(c, { at: new Date().toISOString(), by: actor, hash: fingerprint, waiver })));
    },
    reopen: async ({ reason }) => {
      await wait();
      if (!reason.trim()) throw refused('R206');
      if (!open().content.sealed) throw refused('R204');
      return overviewOf(change('reopen', { reason }, null, (c) => openIt(c, actor, reason)));
    },
    settings: async () => {
      await wait();
      return clone(open().content.settings);
    },
    certificatePreview: async (settings) => {
      await wait();
      return pdfBytes(settings.name, 1).buffer;
    },
    saveSettings: async (settings) => {
      await wait();
      change('changeSettings', {}, null, (c) => (c.settings = clone(settings)));
      return clone(settings);
    },
    chooseEmblem: async (path) => {
      await wait();
      return clone(change('changeSettings', {}, null, (c) => (c.settings.emblem = path?.split(/[\\/]/).pop() ?? null)).content.settings);
    },
    certificates: async (request, onProgress) => {
      const w = open();
      if (!w.content.sealed) throw refused('R204');
      const made = rankAll(w.content, w.awards).categories.flatMap((c) => c.entries).filter((e) => e.award);
      await work(made.length, (i) => made[i - 1]?.unitName ?? '', onProgress);
      change('issueCertificates', { count: String(made.length) }, null, (c) => (c.certificates = made.length), made.length);
      return written(request, request.singleFile ? ['piagam.pdf'] : made.map((e) => `piagam-${e.submission}.pdf`), made.length);
    },
    papers: async (request, onProgress) => {
      await work(request.kinds.length * 4, () => 'PDF', onProgress);
      const made: PaperKind[] = request.kinds.filter((k) => k !== 'scoreSheet' && k !== 'attendance');
      if (open().content.sealed && made.length)
        change('printPapers', { kinds: made.join(', ') }, null, (c) => {
          const version = c.meeting.versions.at(-1);
          if (version) version.papers = [...version.papers.filter((p) => !made.includes(p.kind)), ...made.map((kind) => ({ kind, at: new Date().toISOString(), by: actor, superseded: false }))];
        });
      return written(request, request.kinds.map((k) => `${k}.pdf`), request.kinds.length * 4);
    },
    fullScreen: () => wait(),
    cancel: async () => {
      cancelled = true;
    },
    openPath: () => wait(),
    history: async (before) => {
      await wait();
      return open().journal.map((j) => j.view).filter((v) => before === null || v.id < before).reverse().slice(0, 100).map(clone);
    },
    undo: async (operation, reason) => {
      await wait();
      const w = open();
      const target = w.journal.find((j) => j.view.id === operation);
      if (!target) throw { kind: 'notFound', what: `#${operation}` } satisfies Failure;
      if (!target.view.undoable) throw refused('R207');
      if (target.view.undoneBy !== null) throw refused('R208');
      if (target.view.needsReason && !reason?.trim()) throw refused('R206');
      const newer = w.journal.findLast((j) => j.view.id > operation && j.view.undoneBy === null && j.view.kind !== 'undo' && JSON.stringify(j.before) !== JSON.stringify(j.after));
      if (newer) throw { kind: 'conflict', operation: newer.view.id, what: newer.view.kind } satisfies Failure;
      const done = change('undo', { kind: target.view.kind, ...(reason?.trim() ? { reason: reason.trim() } : {}) }, operation, (c) => Object.assign(c, clone(target.before)), target.view.touched);
      for (const j of done.journal) j.view.undoneBy = null;
      // From the newest back, an undo that is not undone itself stands.
      for (const j of [...done.journal].reverse()) if (j.view.undoes !== null && j.view.undoneBy === null) done.journal[j.view.undoes - 1]!.view.undoneBy = j.view.id;
      return overviewOf(done);
    },
    check: async () => {
      await wait(delay * 4);
      return { findings: [], operations: open().journal.length, rows: 3421, head: '9d40f8b152c6aa0e' };
    },
    ...intake(tools),
    ...judging(tools),
    ...meeting(tools),
    ...terms(tools)
  };

  const guarded = new Proxy(desk, {
    get(target, method: keyof Desk) {
      return (...args: unknown[]) => {
        calls.push({ method, args });
        const failure = failures.get(method);
        if (failure) {
          failures.delete(method);
          return Promise.reject(failure);
        }
        return (target[method] as (...a: unknown[]) => Promise<unknown>)(...args).then((answer) => (typeof answer === 'function' ? answer : clone(answer)));
      };
    }
  });
  return {
    ...(Object.fromEntries(Object.keys(desk).map((m) => [m, guarded[m as keyof Desk]])) as unknown as Desk),
    failNext: (method, failure) => void failures.set(method, failure),
    answerNext: (path) => void answers.push(path),
    calls
  };
}
