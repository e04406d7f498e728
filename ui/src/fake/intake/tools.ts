// What the parts of the pretended intake share with the desk.
import type { Failure, OperationKind, Overview, Progress, RefusalCode } from '../../wire';
import type { Content, World } from '../world';
import { isEditable, type FakeFile } from './model';
import { refreshEntry } from './seed';

export interface Tools {
  open: () => World;
  wait: (ms?: number) => Promise<void>;
  work: (total: number, what: (i: number) => string, onProgress: (p: Progress) => void) => Promise<void>;
  dialog: (usual: string) => Promise<string | null>;
  change: (kind: OperationKind, params: Record<string, string>, undoes: number | null, write: (c: Content) => void, touched?: number) => World;
  overviewOf: (world: World) => Overview;
  actor: () => string;
}
export const refused = (code: RefusalCode, params: Record<string, string> = {}): Failure => ({ kind: 'refused', code, params });
export const now = () => new Date().toISOString();
/** Leaves out what is null, as the journal does. */
export const said = (params: Record<string, string | null | undefined>): Record<string, string> => Object.fromEntries(Object.entries(params).filter((p): p is [string, string] => typeof p[1] === 'string' && p[1] !== ''));

export function fileOf(content: Content, code: string): FakeFile {
  const file = content.intake.files[code];
  if (!file) throw { kind: 'notFound', what: code } satisfies Failure;
  return file;
}
export function fileWith(content: Content, document: string): FakeFile {
  const file = Object.values(content.intake.files).find((f) => f.documents.some((d) => d.id === document));
  if (!file) throw { kind: 'notFound', what: document } satisfies Failure;
  return file;
}
/** Refuses while the file, or the whole result, is closed. */
export function needEditable(content: Content, file: FakeFile): void {
  if (content.sealed) throw refused('R203');
  if (!isEditable(file.status)) throw refused('R303', { submission: file.code, status: file.status });
}
/** Ranking reads what the files say. */
export function refreshAll(content: Content): void {
  for (const entry of content.entries) refreshEntry(entry, content.intake);
}
