// What changed in one submission, operation by operation.
import type { HistoryLine, ValueChange } from '../../wire';
import type { World } from '../world';
import type { FakeFile } from './model';

const snake = (key: string) => key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const text = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value));

function compared(entity: string, which: string | null, before: object | undefined, after: object | undefined, leave: string[] = []): ValueChange[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((k) => !leave.includes(k));
  return keys.flatMap((key) => {
    const [a, b] = [text((before as Record<string, unknown> | undefined)?.[key]), text((after as Record<string, unknown> | undefined)?.[key])];
    return a === b ? [] : [{ entity, which, column: snake(key), before: a, after: b }];
  });
}

function differences(a: FakeFile | undefined, b: FakeFile | undefined): ValueChange[] {
  const found = compared('submission', null, a ? { ...a.profile, status: a.status } : undefined, b ? { ...b.profile, status: b.status } : undefined);
  found.push(...compared('standing', null, a && { reason: a.reason, waiver: a.waiver?.reason ?? null, pledged: a.pledged }, b && { reason: b.reason, waiver: b.waiver?.reason ?? null, pledged: b.pledged }));
  b?.claims.forEach((claim, i) => found.push(...compared('claim', String(i + 1), a?.claims[i], claim, ['by', 'at', 'stale'])));
  const ids = new Set([...(a?.documents ?? []), ...(b?.documents ?? [])].map((d) => d.id));
  for (const id of ids) {
    const [x, y] = [a?.documents.find((d) => d.id === id), b?.documents.find((d) => d.id === id)];
    found.push(...compared('attachment', (y ?? x)?.name ?? null, x, y, x && y ? ['content'] : ['content', 'id', 'size', 'kind', 'detail', 'pages', 'seconds', 'problems', 'addedBy', 'addedAt']));
  }
  for (const note of b?.notes ?? []) {
    const old = a?.notes.find((n) => n.id === note.id);
    found.push(...compared('note', null, old && { text: old.text, state: old.state, due: old.due }, { text: note.text, state: note.state, due: note.due }));
    for (const reply of note.replies.slice(old?.replies.length ?? 0)) found.push({ entity: 'reply', which: null, column: 'text', before: null, after: reply.text });
  }
  return found;
}

export function historyOf(world: World, code: string): HistoryLine[] {
  return [...world.journal].reverse().flatMap((j) => {
    const [a, b] = [j.before.intake.files[code], j.after.intake.files[code]];
    const same = j.view.kind !== 'import' && JSON.stringify(a) === JSON.stringify(b);
    return same ? [] : [{ operation: j.view, changes: j.view.kind === 'import' ? [] : differences(a, b) }];
  });
}
