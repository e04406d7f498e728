import type { FieldChange, Finding, ImportPreview, RowChange } from '../wire';
import type { Content } from './world';

const finding = (code: Finding['code'], level: Finding['level'], sheet: string | null, row: number | null, column: string | null, subject: string | null, params: Record<string, string>): Finding => ({ code, level, sheet, row, column, subject, params });

const faults: Finding[] = [
  finding('I105', 'error', 'Unit', 1, 'Kepala Dinas', null, { name: 'Kepala Dinas' }),
  finding('I202', 'error', 'Inovasi', 41, 'Kode', 'INV-012', { code: 'INV-012', first: '13' }),
  finding('I204', 'error', 'Inovasi', 18, 'Tahapan', 'INV-017', { value: 'ujicoba', choices: 'inisiatif, uji coba, penerapan' }),
  finding('I207', 'error', 'Inovasi', 22, 'Waktu penerapan', 'INV-021', { value: '31 Februari 2024' }),
  finding('I210', 'warning', 'Inovasi', 25, 'Rancang bangun', 'INV-024', { words: '214', min: '300' }),
  finding('I302', 'error', 'Kriteria', null, 'Bobot', null, { stage: 'T2', sum: '95' }),
  finding('I401', 'error', 'Nilai', 210, 'Nilai', 'INV-009', { value: '910', max: '100' }),
  finding('I403', 'error', 'Nilai', 233, 'Nilai', 'INV-025', { judge: 'J02', submission: 'INV-025' }),
  finding('I406', 'warning', 'Nilai', 301, 'Nilai', 'INV-010', { submission: 'INV-010', stage: 'T2' })
];

/** A workbook as it might be read: a name with "salah" has errors, one with "sama" changes nothing. */
export function previewOf(content: Content, path: string): ImportPreview {
  const file = path.split(/[\\/]/).pop() ?? path;
  const same = file.includes('sama');
  const wrong = file.includes('salah');
  const n = content.entries.length;
  const changes: FieldChange[] = same
    ? []
    : content.entries.slice(0, 55).flatMap((e, i): FieldChange[] => [
        { sheet: 'Inovasi', row: i + 2, subject: e.code, column: 'Manfaat', before: 'Waktu layanan berkurang', after: 'Waktu layanan berkurang dari dua hari menjadi dua jam', decided: false, file: null },
        { sheet: 'Indikator', row: i * 20 + 6, subject: e.code, column: 'Diterima', before: i % 3 ? '2' : null, after: '3', decided: i % 3 > 0, file: null },
        { sheet: 'Nilai', row: i * 5 + 2, subject: e.code, column: 'Nilai', before: '88', after: i % 4 ? '89,5' : '90', decided: false, file: null }
      ]);
  const findings = wrong ? faults : same ? [] : faults.filter((f) => f.level === 'warning');
  const rows = changes.map(({ sheet, row, subject, decided }): RowChange => ({ sheet, row, subject, decided, file: null, state: 'changed' }));
  const added: RowChange[] = [];
  if (!n && !same) for (let i = 0; i < 55; i += 1) for (const sheet of ['Unit', 'Inovasi']) added.push({ sheet, row: i + 2, subject: `${sheet === 'Unit' ? 'UNIT' : 'INV'}-${String(i + 1).padStart(3, '0')}`, file: null, state: 'added', decided: false });
  rows.push(...added);
  for (const { sheet, row, subject } of added) changes.push({ sheet, row, subject, column: 'Kode', before: null, after: subject, decided: false, file: null });
  rows.sort((a, b) => a.sheet.localeCompare(b.sheet));
  return {
    file, digest: `digest-${file}`, replacesMethod: false, needsReason: false, moved: [], changes, changesTotal: changes.length, rows, rowsTotal: rows.length,
    findings,
    findingsTotal: findings.length,
    sheets: [
      { sheet: 'Unit', rows: n || 55, added: n ? 0 : 55, changed: 0, unchanged: n },
      { sheet: 'Inovasi', rows: n || 55, added: n ? 0 : 55, changed: same ? 0 : n, unchanged: same ? n : 0 },
      { sheet: 'Indikator', rows: 1100, added: n ? 0 : 1100, changed: same ? 0 : n, unchanged: n ? 1100 - (same ? 0 : n) : 0 },
      { sheet: 'Juri', rows: 5, added: n ? 0 : 5, changed: 0, unchanged: n ? 5 : 0 },
      { sheet: 'Nilai', rows: 912, added: n ? 4 : 912, changed: same ? 0 : n, unchanged: n ? 908 - (same ? 0 : n) : 0 }
    ]
  };
}
