// The fields of the profile in the order of the guide.
import type { Finding, Profile, SubmissionView } from '../../../wire';

export type FieldName = keyof Profile;
export const numbers: Record<FieldName, string> = {
  name: '1', phase: '2', initiator: '3', initiatorName: '4', medium: '5', form: '6', theme: '7', affair: '8', relatedAffairs: '8', trialOn: '9', appliedOn: '10', developedOn: '11', design: '12', purpose: '13', outcome: '14', output: '15'
};
export const fieldNames = Object.keys(numbers) as FieldName[];
export const isField = (name: string): name is FieldName => name in numbers;

/** Counts as the guide does: runs between white space. */
export const wordCount = (text: string | null): number => (text?.trim() ? text.trim().split(/\s+/).length : 0);
export const crossed = (p: Pick<Profile, 'trialOn' | 'appliedOn'>): boolean => Boolean(p.trialOn && p.appliedOn && p.trialOn > p.appliedOn);
const empty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a field still lacks, without what the typing has mended or the form says by itself. */
export function findingsFor(view: SubmissionView, form: Profile, field: FieldName): Finding[] {
  return view.findings.filter((f) => f.params.field === field && f.code !== 'K103' && f.code !== 'K104' && !(f.code === 'K102' && !empty(form[field])));
}
export const notesFor = (view: SubmissionView, field: FieldName): number => view.notes.filter((n) => n.about === 'isian' && n.target === field && n.state !== 'selesai').length;
