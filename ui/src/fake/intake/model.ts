// What intake keeps: units, the files of their submissions, and what came back.
import type { AttachItem, DocumentView, LinkView, NoteView, Profile, Status, Step, UnitKind, Waiver } from '../../wire';

export interface FakeUnit {
  code: string;
  kind: UnitKind;
  name: string;
  district: string | null;
  category: string;
  head: string | null;
  headNip: string | null;
  returnedAt: string | null;
}
export interface FakeClaim {
  claimed: number | null;
  basis: string | null;
  remark: string | null;
  accepted: number | null;
  reason: string | null;
  ticked: string[];
  acceptedBasis: string | null;
  by: string | null;
  at: string | null;
  stale: boolean;
}
export type FakeDocument = Omit<DocumentView, 'duplicates'> & { content: string };
export interface FakeFile {
  links?: LinkView[];
  code: string;
  unit: string;
  profile: Profile;
  status: Status;
  by: string | null;
  at: string | null;
  reason: string | null;
  round: number;
  waiver: Waiver | null;
  pledged: boolean;
  claims: FakeClaim[];
  documents: FakeDocument[];
  notes: NoteView[];
}
export interface Intake {
  units: FakeUnit[];
  files: Record<string, FakeFile>;
  /** Files of the archive that no row uses. */
  unused: { files: number; bytes: number };
}

export const emptyIntake = (): Intake => ({ units: [], files: {}, unused: { files: 0, bytes: 0 } });
export const noClaim = (): FakeClaim => ({ claimed: null, basis: null, remark: null, accepted: null, reason: null, ticked: [], acceptedBasis: null, by: null, at: null, stale: false });
export const blankProfile = (name: string): Profile => ({
  name, phase: 'penerapan', initiator: null, initiatorName: null, medium: null, form: null, theme: null, affair: null, relatedAffairs: [], trialOn: null, appliedOn: null, developedOn: null, design: null,
  purpose: null, outcome: null, output: null
});
export const isEditable = (status: Status) => status !== 'terverifikasi' && status !== 'ditarik';
export const words = (text: string | null) => (text?.trim() ? text.trim().split(/\s+/).length : 0);

/** Where a step leads, as src-tauri/src/domain/verification.rs has it; null when it may not be taken. */
export function leads(step: Step, from: Status): Status | null {
  switch (step) {
    case 'ajukan':
      return from === 'draf' || from === 'perlu perbaikan' ? 'diajukan' : null;
    case 'mulai verifikasi':
      return from === 'diajukan' || from === 'perlu perbaikan' ? 'dalam verifikasi' : null;
    case 'minta perbaikan':
      return from === 'dalam verifikasi' ? 'perlu perbaikan' : null;
    case 'verifikasi':
      return from === 'dalam verifikasi' ? 'terverifikasi' : null;
    case 'buka kembali':
      return from === 'terverifikasi' ? 'dalam verifikasi' : null;
    case 'tarik':
      return from === 'ditarik' ? null : 'ditarik';
    case 'ikutkan kembali':
      return from === 'ditarik' ? 'diajukan' : null;
  }
}
export const stepsInOrder: Step[] = ['ajukan', 'mulai verifikasi', 'minta perbaikan', 'verifikasi', 'buka kembali', 'tarik', 'ikutkan kembali'];
export const needsReason = (step: Step) => step === 'buka kembali' || step === 'tarik' || step === 'ikutkan kembali';

const ends: Record<string, FakeDocument['kind']> = { pdf: 'pdf', jpg: 'jpeg', jpeg: 'jpeg', png: 'png', mp4: 'mp4', mov: 'mov' };
/** A stored document with plausible values, made from what was said when it was attached. */
export function documentOf(item: AttachItem, id: string, by: string, at: string): FakeDocument {
  const name = item.path.split(/[\\/]/).pop() ?? item.path;
  const kind = ends[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'lain';
  const spoilt = /rusak/i.test(name);
  return {
    id, slot: item.slot, indicator: item.indicator, name, size: 180_000 + name.length * 21_431, kind, detail: kind === 'lain' ? (name.split('.').pop()?.toLowerCase() ?? '') : kind,
    pages: kind === 'pdf' && !spoilt ? 1 + (name.length % 7) : null, seconds: kind === 'mp4' || kind === 'mov' ? 214 : null, problems: spoilt ? ['rusak'] : /kosong/i.test(name) ? ['kosong'] : [],
    letterNumber: item.letterNumber, letterDate: item.letterDate, about: item.about, verdict: null, verdictNote: null, addedBy: by, addedAt: at, content: name.toLowerCase()
  };
}
