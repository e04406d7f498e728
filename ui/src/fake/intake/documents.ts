// Documents on the pretended desk: planning, storing, describing, judging, reading.
import type { AttachItem, Finding, PlannedFile, Slot } from '../../wire';
import type { Desk, DropEvent } from '../../desk';
import { pngBytes } from './bytes';
import { documentOf, type FakeDocument } from './model';
import { letterPdf, padded } from './scans';
import { fileOf, fileWith, needEditable, now, refused, said, type Tools } from './tools';
import { viewOf } from './view';

type Documents = Pick<Desk, 'pickFiles' | 'attachPlan' | 'attach' | 'describeDocument' | 'judgeDocument' | 'removeDocument' | 'documentBytes' | 'openDocument' | 'saveDocument' | 'onDrop'>;
const slots: [RegExp, Slot][] = [[/pakta/i, 'pakta integritas'], [/anggaran/i, 'anggaran'], [/bisnis/i, 'bisnis'], [/haki/i, 'haki'], [/penghargaan/i, 'penghargaan']];
const finding = (code: Finding['code'], level: Finding['level'], subject: string | null, params: Record<string, string>): Finding => ({ code, level, sheet: null, row: null, column: null, subject, params });
const viewable = new Set(['pdf', 'jpeg', 'png', 'mp4', 'mov']);

/** Reads the place from the name, the way people name files and folders. */
function planned(path: string, codes: string[]): PlannedFile {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? path;
  const submission = codes.find((code) => path.toUpperCase().includes(code)) ?? null;
  const indicator = Number(/indikator[ _-]*(\d{1,2})/i.exec(path)?.[1] ?? /(?:^|[\\/])(\d{1,2})[ ._-][^\\/]*$/.exec(path)?.[1] ?? 0);
  const slot = slots.find(([test]) => test.test(path))?.[1] ?? (indicator >= 1 && indicator <= 20 ? ('indikator' as const) : null);
  return { path, name, folder: parts.at(-2) ?? '', size: 120_000 + path.length * 9_173, submission, slot, indicator: slot === 'indikator' ? indicator : null, candidates: [] };
}

const kept = new Map<string, Uint8Array<ArrayBuffer>>();
/** What the file holds; one that is spoilt breaks off. */
function bytesOf(d: FakeDocument): Uint8Array<ArrayBuffer> {
  const found = kept.get(d.id);
  if (found?.length === d.size) return found;
  const title = (d.about ?? d.name.replace(/\.\w+$/, '')).toUpperCase();
  const whole = d.problems.includes('rusak') ? padded(new TextEncoder().encode('%PDF-1.4\nrusak'), d.size) : d.kind === 'pdf' ? letterPdf(title, d.letterNumber, d.pages ?? 1, d.size) : padded(d.kind === 'mp4' || d.kind === 'mov' ? new Uint8Array(0) : pngBytes(Math.floor(Math.sqrt(d.size * 1.3)), Math.floor(Math.sqrt(d.size * 0.62))), d.size);
  kept.set(d.id, whole);
  return whole;
}

/** In a browser files may be dragged in, by name only; tests and pictures send a `fake-drop` event with what the window would say. */
function dropsOf(listen: (event: DropEvent) => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  const on = (name: string, run: (event: Event) => void) => window.addEventListener(name, run, { signal });
  const place = (event: Event) => ({ x: (event as DragEvent).clientX, y: (event as DragEvent).clientY });
  on('fake-drop', (event) => listen((event as CustomEvent<DropEvent>).detail));
  on('dragover', (event) => {
    event.preventDefault();
    listen({ kind: 'over', ...place(event) });
  });
  on('dragleave', (event) => {
    if (!(event as DragEvent).relatedTarget) listen({ kind: 'leave' });
  });
  on('drop', (event) => {
    event.preventDefault();
    listen({ kind: 'drop', paths: [...((event as DragEvent).dataTransfer?.files ?? [])].map((file) => `D:\\seret\\${file.name}`), ...place(event) });
  });
  return () => off.abort();
}

export function documents(t: Tools): Documents {
  let serial = 0;
  return {
    pickFiles: async () => {
      const answer = await t.dialog('C:\\Users\\panitia\\Documents\\indikator-03 DPA 2024.pdf|C:\\Users\\panitia\\Documents\\foto kegiatan.jpg');
      return answer ? answer.split('|') : [];
    },
    attachPlan: async (paths, target, onProgress) => {
      await t.wait();
      onProgress({ done: paths.length, total: 0, what: 'gather' });
      const codes = Object.keys(t.open().content.intake.files);
      const dropping = /(?:^|[\\/])(?:thumbs\.db|\.ds_store)$/i;
      const files = paths.filter((p) => !/\.lnk$/i.test(p) && !dropping.test(p)).map((path) => {
        const plan = planned(path, codes);
        return { ...plan, submission: target.submission ?? plan.submission, slot: target.slot ?? plan.slot, indicator: target.slot ? target.indicator : plan.indicator };
      });
      return { files, findings: paths.filter((p) => /\.lnk$/i.test(p)).map((path) => finding('A101', 'warning', null, { path })), skipped: paths.filter((p) => dropping.test(p)).length };
    },
    attach: async (items, onProgress) => {
      const content = t.open().content;
      for (const item of items) needEditable(content, fileOf(content, item.submission));
      await t.work(items.length, (i) => items[i - 1]?.path ?? '', onProgress);
      const made = items.map((item: AttachItem) => {
        const fresh = documentOf(item, `dok-baru-${(serial += 1)}-${t.open().journal.length}`, t.actor(), now());
        return /300 halaman/.test(fresh.name) ? { ...fresh, pages: 300, size: 24_000_000 } : fresh;
      });
      const fresh = made.filter((d, i) => !fileOf(content, items[i]?.submission ?? '').documents.some((o) => o.content === d.content && o.slot === d.slot && o.indicator === d.indicator));
      const of = new Set(items.map((i) => i.submission));
      if (fresh.length) {
        t.change('attach', of.size === 1 ? { submission: items[0]?.submission ?? '', files: String(fresh.length) } : { count: String(of.size), files: String(fresh.length) }, null, (c) =>
          made.forEach((d, i) => {
            if (!fresh.includes(d)) return;
            const file = fileOf(c, items[i]?.submission ?? '');
            file.documents.push(d);
            const claim = file.claims[(d.indicator ?? 0) - 1];
            if (claim?.accepted != null) claim.stale = true;
          }), fresh.length);
      }
      const findings = fresh.flatMap((d) => d.problems.map(() => finding('K303', 'warning', null, { document: d.name })));
      return { stored: fresh.length, known: made.length - fresh.length, findings };
    },
    describeDocument: async (args) => {
      await t.wait();
      const file = fileWith(t.open().content, args.id);
      needEditable(t.open().content, file);
      const w = t.change('describeDocument', { submission: file.code, document: file.documents.find((d) => d.id === args.id)?.name ?? '' }, null, (c) => {
        const d = fileWith(c, args.id).documents.find((x) => x.id === args.id);
        if (d) Object.assign(d, args, d.slot === args.slot && d.indicator === args.indicator ? {} : { verdict: null, verdictNote: null });
      });
      return viewOf(w.content, fileOf(w.content, file.code));
    },
    judgeDocument: async ({ id, verdict, note }) => {
      await t.wait();
      const file = fileWith(t.open().content, id);
      if (t.open().content.sealed) throw refused('R203');
      if (file.status !== 'dalam verifikasi') throw refused('R307', { submission: file.code, status: file.status });
      if ((verdict === 'perbaiki' || verdict === 'ditolak') && !note?.trim()) throw refused('R206');
      const d = file.documents.find((x) => x.id === id);
      const w = t.change('judgeDocument', said({ submission: file.code, document: d?.name, verdict, note, indicator: d?.indicator ? String(d.indicator) : null }), null, (c) => Object.assign(fileWith(c, id).documents.find((x) => x.id === id) ?? {}, { verdict, verdictNote: note?.trim() || null }));
      return viewOf(w.content, fileOf(w.content, file.code));
    },
    removeDocument: async (id) => {
      await t.wait();
      const file = fileWith(t.open().content, id);
      needEditable(t.open().content, file);
      const w = t.change('removeDocument', { submission: file.code, document: file.documents.find((d) => d.id === id)?.name ?? '' }, null, (c) => {
        const mine = fileOf(c, file.code);
        mine.documents = mine.documents.filter((d) => d.id !== id);
        c.intake.unused.files += 1;
        c.intake.unused.bytes += 240_000;
      });
      return viewOf(w.content, fileOf(w.content, file.code));
    },
    documentBytes: async (id, from, length) => {
      await t.wait();
      const d = fileWith(t.open().content, id).documents.find((x) => x.id === id);
      if (!d || !viewable.has(d.kind)) throw refused('R306');
      return bytesOf(d).slice(from, from + length).buffer;
    },
    openDocument: async (id) => {
      await t.wait();
      const d = fileWith(t.open().content, id).documents.find((x) => x.id === id);
      if (!d || !viewable.has(d.kind)) throw refused('R306');
    },
    saveDocument: () => t.wait(),
    onDrop: async (listen) => dropsOf(listen)
  };
}
