// A submission as the window sees it.
import type { DocumentView, IndicatorRow, ListQuery, Listing, Missing, SubmissionRow, SubmissionView, UnitRow } from '../../wire';
import { indicators, type Content } from '../world';
import { findingsOf } from './findings';
import { mandatory, specs } from './lists';
import { isEditable, leads, needsReason, noClaim, stepsInOrder, type FakeFile, type FakeUnit } from './model';

export const unitOf = (content: Content, code: string): FakeUnit | undefined => content.intake.units.find((u) => u.code === code);
const sum = (file: FakeFile, pick: (c: FakeFile['claims'][number]) => number | null) => file.claims.reduce((all, c, i) => all + (pick(c) ?? 0) * (indicators[i]?.[1] ?? 0), 0);
const acceptedOf = (file: FakeFile) => (file.claims.some((c) => c.accepted !== null) ? sum(file, (c) => c.accepted) : null);

export function rowOf(content: Content, file: FakeFile): SubmissionRow {
  const unit = unitOf(content, file.unit);
  const findings = findingsOf(file, content);
  return {
    code: file.code, name: file.profile.name, unit: file.unit, unitName: unit?.name ?? file.unit, kind: unit?.kind ?? 'perangkat daerah', district: unit?.district ?? null, category: unit?.category ?? '', phase: file.profile.phase,
    status: file.status, since: file.at, claimed: sum(file, (c) => c.claimed), accepted: acceptedOf(file), keptBack: false, documents: file.documents.length + (file.links?.length ?? 0), errors: findings.filter((f) => f.level === 'error').length,
    warnings: findings.filter((f) => f.level === 'warning').length, openNotes: file.notes.filter((n) => n.state !== 'selesai').length
  };
}

export function indicatorsOf(file: FakeFile, content: Content): IndicatorRow[] {
  return indicators.map(([name, weight], i) => {
    const edited = content.terms?.indicators[i];
    const spec = edited ? { ...edited, guideNotes: edited.notes } : specs[i];
    const claim = file.claims[i] ?? noClaim();
    const parameters = spec?.bases.length ? (spec.bases.find((b) => b.code === (claim.acceptedBasis ?? claim.basis))?.parameters ?? []) : (spec?.parameters ?? []);
    return {
      number: i + 1, name, weight, mandatory: mandatory.has(i + 1), parameters, bases: spec?.bases ?? [], elements: spec?.elements ?? [], evidence: spec?.evidence ?? '', files: spec?.files ?? [], guideNotes: spec?.guideNotes ?? [], ...claim
    };
  });
}

export function documentsOf(content: Content, file: FakeFile): DocumentView[] {
  const everywhere = Object.values(content.intake.files).flatMap((f) => f.documents.map((d) => ({ f, d })));
  return file.documents.map(({ content: mine, ...d }) => ({
    ...d,
    duplicates: everywhere.filter((o) => o.d.content === mine && o.d.id !== d.id).map((o) => ({ submission: o.f.code, slot: o.d.slot, indicator: o.d.indicator, name: o.d.name }))
  }));
}

export function viewOf(content: Content, file: FakeFile): SubmissionView {
  const order = { terbuka: 0, dijawab: 1, selesai: 2 } as const;
  const possible = sum(file, (c) => c.accepted ?? c.claimed);
  return {
    row: rowOf(content, file), profile: file.profile, editable: isEditable(file.status) && !content.sealed,
    standing: { by: file.by, at: file.at, reason: file.reason, round: file.round, waiver: file.waiver, pledged: file.pledged },
    steps: content.sealed ? [] : stepsInOrder.filter((step) => leads(step, file.status)).map((step) => ({ step, needsReason: needsReason(step) })),
    documents: documentsOf(content, file), indicators: indicatorsOf(file, content), links: file.links ?? [], maturity: { claimed: sum(file, (c) => c.claimed), accepted: acceptedOf(file), possible, maximum: 111 }, findings: findingsOf(file, content),
    notes: [...file.notes].map((n) => ({ ...n, targetName: n.about === 'dokumen' ? (file.documents.find((d) => d.id === n.target)?.name ?? n.targetName) : n.targetName })).sort((a, b) => order[a.state] - order[b.state] || b.at.localeCompare(a.at))
  };
}

function lacks(content: Content, row: SubmissionRow, missing: Missing): boolean {
  const file = content.intake.files[row.code];
  if (!file) return false;
  const findings = findingsOf(file, content);
  const about = (test: (field: string, code: string) => boolean) => findings.some((f) => f.level !== 'advice' && test(f.params.field ?? '', f.code));
  switch (missing) {
    case 'apa pun':
      return row.errors + row.warnings > 0;
    case 'lengkap':
      return row.errors + row.warnings === 0 && row.status !== 'ditarik';
    case 'mencegah penilaian':
      return row.errors > 0;
    case 'indikator wajib':
      return about((_, code) => code === 'K201' || code === 'K202');
    case 'data dukung':
      return about((_, code) => code === 'K202' || code === 'K203');
    case 'profil':
      return about((_, code) => code.startsWith('K1'));
    case 'pakta integritas':
      return about((_, code) => code.startsWith('K4'));
  }
}

const compared: Record<string, (a: SubmissionRow, b: SubmissionRow) => number> = {
  kode: (a, b) => a.code.localeCompare(b.code), nama: (a, b) => a.name.localeCompare(b.name), unit: (a, b) => a.unitName.localeCompare(b.unitName), status: (a, b) => a.status.localeCompare(b.status),
  kematangan: (a, b) => (a.accepted ?? a.claimed) - (b.accepted ?? b.claimed), temuan: (a, b) => a.errors - b.errors || a.warnings - b.warnings, menunggu: (a, b) => (a.since ?? '9').localeCompare(b.since ?? '9')
};

export function found(content: Content, query: ListQuery): SubmissionRow[] {
  const parts = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = Object.values(content.intake.files).map((file) => rowOf(content, file)).filter((row) => {
    const hay = ` ${row.code} ${row.name} ${row.unitName} ${row.kind} ${row.district ?? ''}`.toLowerCase();
    return (
      parts.every((p) => hay.includes(` ${p}`) || hay.includes(`-${p}`)) && (!query.category || row.category === query.category) && (!query.kind || row.kind === query.kind) && (!query.district || row.district === query.district) &&
      (!query.unit || row.unit === query.unit) && (!query.status.length || query.status.includes(row.status)) && (!query.missing || lacks(content, row, query.missing))
    );
  });
  const by = compared[query.sort ?? 'kode'] ?? (() => 0);
  return rows.sort((a, b) => (query.down ? -1 : 1) * by(a, b) || a.code.localeCompare(b.code));
}

export function listing(content: Content, query: ListQuery): Listing {
  const files = Object.values(content.intake.files);
  const rows = found(content, query);
  const statuses = ['draf', 'diajukan', 'dalam verifikasi', 'perlu perbaikan', 'terverifikasi', 'ditarik'] as const;
  return {
    all: files.length, total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit), districts: [...new Set(content.intake.units.map((u) => u.district).filter((d) => d !== null))].sort(),
    statuses: statuses.map((status) => ({ status, count: files.filter((f) => f.status === status).length }))
  };
}

export function unitRows(content: Content): UnitRow[] {
  const rows = new Map<string, SubmissionRow[]>();
  for (const file of Object.values(content.intake.files)) rows.set(file.unit, [...(rows.get(file.unit) ?? []), rowOf(content, file)]);
  return content.intake.units.map((u) => {
    const mine = (rows.get(u.code) ?? []).filter((r) => r.status !== 'ditarik');
    return { ...u, submissions: mine.length, complete: mine.filter((r) => r.errors + r.warnings === 0).length, openNotes: mine.reduce((n, r) => n + r.openNotes, 0) };
  });
}
