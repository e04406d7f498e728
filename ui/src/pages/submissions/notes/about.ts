import type { NoteView, SubmissionView } from '../../../wire';
import { say } from '../../../words/speech.svelte';
import { isField } from '../profile/fields';

/** What a note is about, in words. */
export function aboutWords(note: Pick<NoteView, 'about' | 'target' | 'targetName'>, view: SubmissionView): string {
  const w = say.w.submissions;
  switch (note.about) {
    case 'isian':
      return isField(note.target) ? w.profile.fields[note.target] : note.target;
    case 'indikator':
      return w.notes.indicatorNo(note.target, view.indicators.find((i) => String(i.number) === note.target)?.name ?? '');
    case 'dokumen':
      return note.targetName ?? view.documents.find((d) => d.id === note.target)?.name ?? w.notes.abouts.dokumen;
    case 'inovasi':
      return w.notes.abouts.inovasi;
  }
}

/** Today as `YYYY-MM-DD` on this computer. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
export const overdue = (note: Pick<NoteView, 'due' | 'state'>, day = today()): boolean => note.state !== 'selesai' && note.due !== null && note.due < day;
