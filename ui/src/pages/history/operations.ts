import { depth, subject } from '../../state/journal';
import type { OperationView } from '../../wire';
import { isOperationKind, say } from '../../words/speech.svelte';
import { sentence } from './lines';

export interface Day {
  day: string;
  operations: OperationView[];
}

/** Newest first, gathered by local day. */
export function days(list: OperationView[]): Day[] {
  const found: Day[] = [];
  for (const op of list) {
    const day = new Date(op.at).toDateString();
    const last = found.at(-1);
    if (last?.day === day) last.operations.push(op);
    else found.push({ day, operations: [op] });
  }
  return found;
}

/** Who did it: a name that was only typed, or one with a PIN behind it. */
export function who(op: OperationView): string {
  return op.seat === null ? op.actor : say.w.history.withPin(op.actor);
}

/** What was done, in words. */
export function title(op: OperationView, all: OperationView[]): string {
  const again = op.kind === 'undo' && depth(op, all) % 2 === 0;
  if (again) return say.w.history.redone;
  // An import fills more than one file; its own name says it better here.
  return op.kind === 'import' || op.kind === 'importReturns' ? say.w.history.kinds[op.kind] : (sentence(op) ?? say.w.history.kinds[op.kind]);
}

/** The part of an operation worth reading beside its name. */
export function detail(op: OperationView, all: OperationView[]): string {
  const p = op.params;
  if (op.kind === 'undo') {
    const about = subject(op, all);
    const known = isOperationKind(p.kind) && p.kind !== 'undo' ? say.w.history.kinds[p.kind] : '';
    return [about.kind === 'undo' ? known : say.w.history.kinds[about.kind], p.reason].filter(Boolean).join(' · ');
  }
  return [op.kind === 'editUnit' ? p.unit : p.name, p.unit && op.kind === 'createSubmission' ? p.unit : '', p.file, p.folder, p.category, p.ranks, p.submission, p.judge, p.changes && op.kind === 'changeTerms' ? p.changes : '', p.award, p.receiver, p.reason ?? p.waiver ?? p.note ?? p.text].filter(Boolean).join(' · ');
}
