// The matrix of what lacks, the papers for the units, and their workbooks coming back, on the pretended desk.
import type { Desk } from '../../desk';
import type { Completeness, FieldChange, Finding, Lack, LackRow, ReturnsPreview, RowChange } from '../../wire';
import { indicators, type Content } from '../world';
import { findingsOf } from './findings';
import { mandatory } from './lists';
import type { FakeFile } from './model';
import { now, refused, type Tools } from './tools';
import { rowOf } from './view';

type Papers = Pick<Desk, 'completeness' | 'completenessPapers' | 'correctionSheets' | 'writeUnitBooks' | 'returnsPreview' | 'returnsApply' | 'unused' | 'sweep'>;
const looked = (file: FakeFile) => file.status !== 'ditarik' && file.profile.phase === 'penerapan';

const absent = new Set<Finding['code']>(['K102', 'K201', 'K202', 'K203', 'K401']);

/** A cell of the matrix, by the rules of src-tauri/src/desk/intake/matrix.rs. */
function lackOf(file: FakeFile, findings: Finding[], key: string): Lack {
  const others = (field: string) => /^indicator:/.test(field) && !mandatory.has(Number(field.slice(10)));
  const mine = findings.filter(({ level, params: { field = '' } }) => {
    if (level === 'advice') return false;
    if (key === 'profile') return /^[a-zA-Z]+$/.test(field) && field !== 'design' && field !== 'pledge';
    if (key === 'pledge') return field === 'pledge' || field === 'slot:pakta integritas';
    if (key === 'documents') return field.startsWith('document:');
    return key === 'indicators' ? others(field) : field === key;
  });
  if (mine.length) return key !== 'profile' && mine.some((f) => absent.has(f.code)) ? 'missing' : 'toCorrect';
  const nothing = (key === 'documents' && !file.documents.length) || (key === 'indicators' && !file.claims.some((c, i) => c.claimed && !mandatory.has(i + 1)));
  return nothing ? 'notNeeded' : 'complete';
}

const natural = (a: string, b: string) => a.localeCompare(b, 'id', { numeric: true });

export function completenessOf(content: Content): Completeness {
  const columns = [
    { key: 'profile', short: 'Profil', name: 'Isian profil inovasi' }, { key: 'design', short: 'RB', name: 'Rancang bangun' },
    ...indicators.map(([name], i) => ({ key: `indicator:${i + 1}`, short: String(i + 1), name })).filter((_, i) => mandatory.has(i + 1)),
    { key: 'indicators', short: 'Lain', name: 'Indikator lain yang diklaim' }, { key: 'documents', short: 'Berkas', name: 'Keadaan berkas' }, { key: 'pledge', short: 'Pakta', name: 'Pakta integritas' }
  ];
  const files = Object.values(content.intake.files);
  const rows = content.intake.units.flatMap((unit): LackRow[] => {
    const base = { unit: unit.code, unitName: unit.name, category: unit.category };
    const mine = files.filter((f) => f.unit === unit.code);
    if (!mine.length) return [{ ...base, submission: null, name: '', status: null, cells: columns.map((): Lack => 'missing'), complete: false }];
    return mine.filter(looked).map((file) => {
      const findings = findingsOf(file, content);
      return { ...base, submission: file.code, name: file.profile.name, status: file.status, cells: columns.map((c) => lackOf(file, findings, c.key)), complete: !findings.some((f) => f.level !== 'advice') };
    });
  });
  rows.sort((a, b) => natural(a.category, b.category) || natural(a.unitName, b.unitName) || natural(a.submission ?? '', b.submission ?? ''));
  return {
    columns, rows,
    categories: content.categories.map(({ code, name }) => {
      const mine = files.filter((f) => looked(f) && content.intake.units.find((u) => u.code === f.unit)?.category === code).map((f) => rowOf(content, f));
      const units = content.intake.units.filter((u) => u.category === code);
      return { code, name, submissions: mine.length, complete: mine.filter((r) => r.errors + r.warnings === 0).length, prevented: mine.filter((r) => r.errors > 0).length, units: units.length, unitsWithout: units.filter((u) => !files.some((f) => f.unit === u.code)).length };
    })
  };
}

/** What lies in the folder: five units sent, one of them the same twice, one with something to look at, and one row of each that touches a decision. */
function returned(content: Content, folder: string, skipFiles: readonly string[]): ReturnsPreview {
  const chosen = content.intake.units.filter((u) => u.returnedAt === null && Object.values(content.intake.files).some((f) => f.unit === u.code)).slice(0, 5);
  const sent = chosen.flatMap((u, i) => (i === 2 ? [{ u, file: `${u.code} (1).xlsx`, twice: false }, { u, file: `${u.code}.xlsx`, twice: true }] : [{ u, file: i === 4 ? 'KIRIM ULANG fix bgt.xlsx' : `${u.code}.xlsx`, twice: false }]));
  const changes: FieldChange[] = [];
  const read = sent.filter((s) => !skipFiles.includes(s.file));
  const rows = read.filter((s) => !s.twice).flatMap(({ u, file }): RowChange[] => {
    const code = Object.values(content.intake.files).find((f) => f.unit === u.code)?.code ?? '';
    const row = (sheet: string, number: number, subject: string, state: RowChange['state'], decided = false): RowChange => ({ sheet, row: number, subject, file, state, decided });
    const change = (sheet: string, number: number, subject: string, column: string, before: string | null, after: string, decided = false) => changes.push({ sheet, row: number, subject, column, before, after, decided, file });
    change('Unit', 2, u.code, 'Kepala unit', u.head, 'Siti Contoh, S.Pd.');
    change('Inovasi', 2, code, 'Manfaat', null, 'Waktu layanan berkurang dari dua hari menjadi dua jam.');
    change('Inovasi', 2, code, 'Rancang bangun', 'Inovasi ini lahir dari keluhan warga.', 'Inovasi ini lahir dari keluhan warga yang harus menunggu lama dan datang berulang kali hanya untuk satu keperluan. Petugas mencatat setiap keluhan selama tiga bulan, lalu mengelompokkannya menurut sebab dan tempat.');
    change('Indikator', 4, `${code} / 3`, 'Klaim', '2', '3', true);
    change('Indikator', 8, `${code} / 7`, 'Klaim', null, '2');
    return [row('Unit', 2, u.code, 'changed'), row('Inovasi', 2, code, 'changed'), row('Indikator', 4, `${code} / 3`, 'changed', true), row('Indikator', 8, `${code} / 7`, 'changed'), row('Indikator', 9, `${code} / 8`, 'added'), ...[10, 11, 12].map((n) => row('Indikator', n, `${code} / ${n - 1}`, 'unchanged'))];
  });
  rows.sort((a, b) => Number(a.state === 'unchanged') - Number(b.state === 'unchanged'));
  const count = (sheet: string, state: RowChange['state']) => rows.filter((r) => r.sheet === sheet && r.state === state).length;
  const sheets = ['Unit', 'Inovasi', 'Indikator'].map((sheet) => ({ sheet, rows: rows.filter((r) => r.sheet === sheet).length, added: count(sheet, 'added'), changed: count(sheet, 'changed'), unchanged: count(sheet, 'unchanged') }));
  const findings: Finding[] = chosen[1] ? [{ code: 'I210', level: 'warning', sheet: 'Inovasi', row: 2, column: 'Rancang bangun', subject: chosen[1].code, params: { words: '214', min: '300' } }] : [];
  return {
    preview: { file: folder, digest: 'digest-folder', sheets, rows, rowsTotal: rows.length, changes, changesTotal: changes.length, findings, findingsTotal: findings.length, replacesMethod: false, needsReason: false, moved: [] },
    files: [...read.map(({ u, file, twice }) => ({ file, unit: u.code, unitName: u.name, findings: u === chosen[1] ? 1 : 0, twice, leftOut: false })), ...skipFiles.map((file) => ({ file, unit: null, unitName: null, findings: 0, twice: false, leftOut: true }))],
    others: ['foto kegiatan.jpg'],
    notReturned: content.intake.units.filter((u) => u.returnedAt === null && !chosen.includes(u)).map(({ code, name, category }) => ({ code, name, category }))
  };
}

export function completeness(t: Tools): Papers {
  const lacking = () => {
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
      return { folder, files: ['kelengkapan.pdf', 'kelengkapan.xlsx'], pages: 4, superseded: [], findings: [] };
    },
    correctionSheets: async (folder, units, _replace, onProgress) => {
      const chosen = [...new Set(lacking().filter((r) => r.submission).map((r) => r.unit))].filter((u) => !units.length || units.includes(u));
      await t.work(chosen.length, (i) => chosen[i - 1] ?? '', onProgress);
      return { folder, files: chosen.map((u) => `lembar-perbaikan-${u}.pdf`), pages: chosen.length, superseded: [], findings: [] };
    },
    writeUnitBooks: async (request, onProgress) => {
      const chosen = t.open().content.intake.units.map((u) => u.code).filter((u) => !request.units.length || request.units.includes(u));
      await t.work(chosen.length, (i) => chosen[i - 1] ?? '', onProgress);
      t.change('sendBooks', { files: String(chosen.length), folder: request.folder }, null, (c) => {
        for (const unit of c.intake.units) if (chosen.includes(unit.code)) unit.returnedAt = null;
      }, chosen.length);
      return { folder: request.folder, files: chosen.map((u) => `${u}.xlsx`), pages: 0, superseded: [], findings: [] };
    },
    returnsPreview: async (folder, skipFiles, onProgress) => {
      await t.work(5, (i) => `${i}`, onProgress);
      return returned(t.open().content, folder, skipFiles);
    },
    returnsApply: async (folder, digest, leaveOut, skipFiles, onProgress) => {
      const found = returned(t.open().content, folder, skipFiles);
      if (digest !== found.preview.digest) throw refused('R109');
      await t.work(5, (i) => `${i}`, onProgress);
      return t.overviewOf(
        t.change('importReturns', { files: String(found.files.length), folder }, null, (c) => {
          for (const unit of c.intake.units) if (found.files.some((f) => f.unit === unit.code)) unit.returnedAt = now();
        }, found.preview.rows.filter((r) => r.state !== 'unchanged').length - leaveOut.length)
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
