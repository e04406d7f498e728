// Which operation Ctrl+Z takes back and Ctrl+Y brings again.
import type { OperationView } from '../wire';

/** How many undos lie between an operation and the change it is about: 0 a change, 1 an undo, 2 a redo, 3 an undo again. */
export function depth(op: OperationView, all: OperationView[]): number {
  if (op.kind !== 'undo') return 0;
  const target = all.find((o) => o.id === op.undoes);
  // Older than what was read: the operation itself still says whether it undid an undo.
  if (!target) return op.params.kind === 'undo' ? 2 : 1;
  return depth(target, all) + 1;
}

/** The change at the bottom of a chain of undos. */
export function subject(op: OperationView, all: OperationView[]): OperationView {
  const target = op.kind === 'undo' ? all.find((o) => o.id === op.undoes) : undefined;
  return target ? subject(target, all) : op;
}

const takesBack = (op: OperationView, all: OperationView[]) => depth(op, all) % 2 === 1;

/** Newest first: the newest change still standing. When it has reached paper nothing under it is taken back either. */
export function undoTarget(history: OperationView[]): OperationView | null {
  return history.find((op) => op.undoneBy === null && !takesBack(op, history)) ?? null;
}

/** The newest undo, as long as nothing new was done after it. */
export function redoTarget(history: OperationView[]): OperationView | null {
  for (const op of history) {
    if (takesBack(op, history)) {
      if (op.undoneBy === null) return op.undoable ? op : null;
    } else if (op.kind !== 'undo' && op.undoneBy === null) {
      return null;
    }
  }
  return null;
}
