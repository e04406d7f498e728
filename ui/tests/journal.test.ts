import { describe, expect, it } from 'vitest';
import { redoTarget, undoTarget } from '../src/state/journal';
import type { OperationView } from '../src/wire';

const op = (id: number, more: Partial<OperationView> = {}): OperationView => ({ id, at: '', actor: '', seat: null, kind: 'settleTie', params: {}, touched: 1, undoes: null, undoneBy: null, undoable: true, needsReason: false, ...more });

describe('taking back', () => {
  it('takes the newest change that still stands', () => expect(undoTarget([op(3), op(2)])?.id).toBe(3));
  it('passes over what was undone and over the undo itself', () => expect(undoTarget([op(4, { kind: 'undo', undoes: 3 }), op(3, { undoneBy: 4 }), op(2)])?.id).toBe(2));
  it('stops at what reached paper and takes back nothing under it', () => expect(undoTarget([op(2, { kind: 'seal', undoable: false }), op(1)])?.undoable).toBe(false));
});

describe('bringing again', () => {
  const undone = [op(4, { kind: 'undo', undoes: 3 }), op(3, { undoneBy: 4 }), op(2)];
  it('undoes the newest undo', () => expect(redoTarget(undone)?.id).toBe(4));
  it('ends once something new was done', () => expect(redoTarget([op(5), ...undone])).toBeNull());
  it('takes back again what was brought again', () => {
    const again = [op(5, { kind: 'undo', undoes: 4 }), op(4, { kind: 'undo', undoes: 3, undoneBy: 5 }), op(3), op(2)];
    expect(undoTarget(again)?.id).toBe(5);
    expect(redoTarget(again)).toBeNull();
    const taken = [op(6, { kind: 'undo', undoes: 5 }), op(5, { kind: 'undo', undoes: 4, undoneBy: 6 }), op(4, { kind: 'undo', undoes: 3 }), op(3, { undoneBy: 4 }), op(2)];
    expect(undoTarget(taken)?.id).toBe(2);
    expect(redoTarget(taken)?.id).toBe(6);
  });
  it('walks back through several undos', () => {
    const two = [op(6, { kind: 'undo', undoes: 5 }), op(5, { kind: 'undo', undoes: 3, undoneBy: 6 }), op(4, { kind: 'undo', undoes: 2 }), op(3, { undoneBy: 5 }), op(2, { undoneBy: 4 })];
    expect(redoTarget(two)?.id).toBe(4);
    expect(undoTarget(two)?.id).toBe(6);
  });
});
