// Reading a document from the desk, a piece at a time.
import type { Desk } from '../../desk';

export const PIECE = 1 << 20;

/** The document is larger than what a picture or a video is decoded from. */
export class TooLarge extends Error {}
/** Fewer bytes came than the document has. */
export class CutOff extends Error {}

/** The whole document. `onread` is told how much is there; reading stops when the signal says so. */
export async function readAll(desk: Desk, id: string, size: number, signal: AbortSignal, onread: (share: number) => void = () => {}): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(size);
  for (let from = 0; from < size; from += PIECE) {
    const piece = new Uint8Array(await desk.documentBytes(id, from, Math.min(PIECE, size - from)));
    signal.throwIfAborted();
    if (piece.length === 0) throw new CutOff(id);
    whole.set(piece.subarray(0, size - from), from);
    onread(Math.min(1, (from + piece.length) / size));
    if (piece.length < Math.min(PIECE, size - from)) throw new CutOff(id);
  }
  return whole;
}

/** Bytes as people say them: 840 KB, 2,4 MB. */
export function sizeWords(bytes: number, decimal: (value: string) => string): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${decimal(String(Math.round(bytes / 1000)))} KB`;
  return `${decimal((bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0))} MB`;
}

/** Seconds as 4.05 or 1.02.09. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  if (parts[0] === 0) parts.shift();
  return parts.map((part, i) => (i ? String(part).padStart(2, '0') : String(part))).join(':');
}
