// Which operation Ctrl+Z takes back and Ctrl+Y brings again. An undo of an undo is a change like any other.
import type { OperationView } from '../wire';

function isPlainUndo(op: OperationView, all: OperationView[]): boolean {
  if (op.kind !== 'undo') return false;
  return all.find((o) => o.id === op.undoes)?.kind !== 'undo';
}

/** Newest first: the first change still standing that can be taken back. */
export function undoTarget(history: OperationView[]): OperationView | null {
  return history.find((op) => op.undoable && op.undoneBy === null && !isPlainUndo(op, history)) ?? null;
}

/** The newest undo, as long as nothing new was done after it. */
export function redoTarget(history: OperationView[]): OperationView | null {
  for (const op of history) {
    if (isPlainUndo(op, history)) {
      if (op.undoneBy === null) return op.undoable ? op : null;
    } else if (op.kind !== 'undo' && op.undoneBy === null) {
      return null;
    }
  }
  return null;
}
