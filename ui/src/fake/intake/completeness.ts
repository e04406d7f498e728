// The matrix of what lacks, the papers for the units, and their workbooks coming back, on the pretended desk.
import type { Desk } from '../../desk';
import type { Completeness, Finding, Lack, LackRow, ReturnsPreview } from '../../wire';
import { previewOf } from '../preview';
import { indicators, type Content } from '../world';
import { findingsOf } from './findings';
import type { FakeFile } from './model';
import { now, refused, type Tools } from './tools';
import { rowOf } from './view';

type Papers = Pick<Desk, 'completeness' | 'completenessPapers' | 'correctionSheets' | 'writeUnitBooks' | 'returnsPreview' | 'returnsApply' | 'unused' | 'sweep'>;
const looked = (file: FakeFile) => file.status !== 'ditarik' && file.profile.phase === 'penerapan';

function lackOf(file: FakeFile, findings: Finding[], key: string): Lack {
  if (!looked(file)) return 'notNeeded';
  const mine = findings.filter((f) => {
    const field = f.params.field ?? '';
    if (key === 'profile') return /^[a-zA-Z]+$/.test(field) && field !== 'design' && field !== 'pledge';
    if (key === 'pledge') return field === 'pledge' || field === 'slot:pakta integritas';
    if (key === 'documents') return field.startsWith('document:');
    return field === key;
  });
  if (mine.some((f) => f.level === 'error' || f.code === 'K102' || f.code === 'K203' || f.code === 'K402')) return 'missing';
  if (mine.some((f) => f.level === 'warning')) return 'toCorrect';
  const number = Number(/^indicator:(\d+)$/.exec(key)?.[1] ?? 0);
  return number && !file.claims[number - 1]?.claimed ? 'notNeeded' : 'complete';
}

export function completenessOf(content: Content): Completeness {
  const columns = [
    { key: 'profile', short: 'Profil', name: 'Isian profil' }, { key: 'design', short: 'RB', name: 'Rancang bangun' }, { key: 'pledge', short: 'PI', name: 'Pakta integritas' }, { key: 'documents', short: 'Dok', name: 'Dokumen' },
    ...indicators.map(([name], i) => ({ key: `indicator:${i + 1}`, short: String(i + 1), name }))
  ];
  const files = Object.values(content.intake.files);
  const rows = content.intake.units.flatMap((unit): LackRow[] => {
    const base = { unit: unit.code, unitName: unit.name, category: unit.category };
    const mine = files.filter((f) => f.unit === unit.code);
    if (!mine.length) return [{ ...base, submission: null, name: '', status: null, cells: columns.map((): Lack => 'missing'), complete: false }];
    return mine.map((file) => {
      const findings = findingsOf(file, content);
      return { ...base, submission: file.code, name: file.profile.name, status: file.status, cells: columns.map((c) => lackOf(file, findings, c.key)), complete: !findings.some((f) => f.level !== 'advice') };
    });
  });
  rows.sort((a, b) => a.category.localeCompare(b.category) || a.unit.localeCompare(b.unit) || (a.submission ?? '').localeCompare(b.submission ?? ''));
  return {
    columns, rows,
    categories: content.categories.map(({ code, name }) => {
      const mine = files.filter((f) => looked(f) && content.intake.units.find((u) => u.code === f.unit)?.category === code).map((f) => rowOf(content, f));
      const units = content.intake.units.filter((u) => u.category === code);
      return { code, name, submissions: mine.length, complete: mine.filter((r) => r.errors + r.warnings === 0).length, prevented: mine.filter((r) => r.errors > 0).length, units: units.length, unitsWithout: units.filter((u) => !files.some((f) => f.unit === u.code)).length };
    })
  };
}

function returned(content: Content): ReturnsPreview {
  const chosen = content.intake.units.filter((u) => u.returnedAt === null).slice(0, 5);
  const whole = previewOf(content, 'buku-kerja-unit');
  const file = (i: number) => `${chosen[i % Math.max(1, chosen.length)]?.code ?? 'unit'}.xlsx`;
  const rows = whole.rows.slice(0, 40).map((r, i) => ({ ...r, file: file(i) }));
  return {
    preview: { ...whole, digest: 'digest-folder', rows, rowsTotal: rows.length },
    files: chosen.map((u, i) => ({ file: `${u.code}.xlsx`, unit: u.code, unitName: u.name, findings: i === 1 ? 2 : 0, twice: i === 2 })),
    notReturned: content.intake.units.filter((u) => u.returnedAt === null && !chosen.includes(u)).map(({ code, name, category }) => ({ code, name, category }))
  };
}

export function completeness(t: Tools): Papers {
  const without = () => {
    const c = t.open().content;
    return completenessOf(c).rows.filter((r) => !r.complete);
  };
  return {
    completeness: async () => {
      await t.wait();
      return completenessOf(t.open().content);
    },
    completenessPapers: async (folder) => {
      await t.wait();
      return { folder, files: ['kelengkapan.pdf', 'kelengkapan.xlsx'], pages: 4 };
    },
    correctionSheets: async (folder, units, onProgress) => {
      const chosen = [...new Set(without().map((r) => r.unit))].filter((u) => !units.length || units.includes(u));
      await t.work(chosen.length, (i) => chosen[i - 1] ?? '', onProgress);
      return { folder, files: chosen.map((u) => `perbaikan-${u}.pdf`), pages: chosen.length };
    },
    writeUnitBooks: async (request, onProgress) => {
      const chosen = t.open().content.intake.units.map((u) => u.code).filter((u) => !request.units.length || request.units.includes(u));
      await t.work(chosen.length, (i) => chosen[i - 1] ?? '', onProgress);
      return { folder: request.folder, files: chosen.map((u) => `${u}.xlsx`), pages: 0 };
    },
    returnsPreview: async (_folder, onProgress) => {
      await t.work(5, (i) => `${i}`, onProgress);
      return returned(t.open().content);
    },
    returnsApply: async (folder, digest, _leaveOut, onProgress) => {
      const found = returned(t.open().content);
      if (digest !== found.preview.digest) throw refused('R109');
      await t.work(5, (i) => `${i}`, onProgress);
      return t.overviewOf(
        t.change('importReturns', { files: String(found.files.length), folder }, null, (c) => {
          for (const unit of c.intake.units) if (found.files.some((f) => f.unit === unit.code)) unit.returnedAt = now();
        }, found.preview.rowsTotal)
      );
    },
    unused: async () => {
      await t.wait();
      return t.open().content.intake.unused;
    },
    sweep: async () => {
      await t.wait();
      const gone = { ...t.open().content.intake.unused };
      t.open().content.intake.unused = { files: 0, bytes: 0 };
      return gone;
    }
  };
}
