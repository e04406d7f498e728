// Steps of one or several submissions, told and undoable.
import type { Session } from '../../state/session.svelte';
import { toasts } from '../../state/toasts.svelte';
import type { Status, Step } from '../../wire';
import { say } from '../../words/speech.svelte';

/** Statuses from which a step may be taken; the desk decides in the end. */
export const begins: Record<Step, Status[]> = {
  ajukan: ['draf', 'perlu perbaikan'],
  'mulai verifikasi': ['diajukan', 'perlu perbaikan'],
  'minta perbaikan': ['dalam verifikasi'],
  verifikasi: ['dalam verifikasi'],
  'buka kembali': ['terverifikasi'],
  tarik: ['draf', 'diajukan', 'dalam verifikasi', 'perlu perbaikan', 'terverifikasi'],
  'ikutkan kembali': ['ditarik']
};
/** The step a status waits for. */
export const leading: Partial<Record<Status, Step>> = { draf: 'ajukan', diajukan: 'mulai verifikasi', 'dalam verifikasi': 'verifikasi', 'perlu perbaikan': 'ajukan' };
export const asksReason = (step: Step) => step === 'buka kembali' || step === 'tarik' || step === 'ikutkan kembali';

/** Takes the step; a failure is thrown, to be told where it was asked for. */
export async function take(session: Session, submissions: string[], step: Step, reason: string | null): Promise<boolean> {
  if (!(await session.ensureActor())) return false;
  session.changed(await session.desk.takeStep({ submissions, step, reason }));
  const what = submissions.length === 1 ? (submissions[0] ?? '') : say.w.submissions.several(submissions.length);
  toasts.show('done', `${say.w.submissions.stepDone[step]}: ${what}`, { label: say.w.history.undo, run: () => session.undoLast() });
  return true;
}
