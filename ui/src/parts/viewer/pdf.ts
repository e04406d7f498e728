// pdf.js, read in only when the first PDF is opened, with everything off that a picture of a page does not need: forms (XFA), scripts, links,
// WebAssembly. Drawing happens here, reading in one worker that is a file of our own.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Desk } from '../../desk';
import { CutOff, PIECE, readAll } from './bytes';

type Library = typeof import('pdfjs-dist');
export type { PDFDocumentProxy, PDFPageProxy };

/** Up to here a document is read whole; a larger one as pdf.js asks for it, so that its first page need not wait for the last. */
export const wholeUpTo = 4 * PIECE;
const files = new URL('./pdfjs/', document.baseURI).href;

let library: Promise<Library> | null = null;
let port: Worker | null = null;

export function pdfjs(): Promise<Library> {
  library ??= (import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Library>).catch((thrown: unknown) => {
    library = null;
    throw thrown;
  });
  return library;
}

const reader = (): Worker => (port ??= new Worker(`${files}pdf.worker.mjs`, { type: 'module' }));
/** Reads the library in and starts the worker before the first document asks for them. */
export function warm(): void {
  void pdfjs().then(reader, () => {});
}
/** The same a moment after a page with documents stands, so that its first document need not wait; gives back how to call it off. */
export function warmSoon(): () => void {
  const timer = setTimeout(warm, 300);
  return () => clearTimeout(timer);
}

/** The same once a hand or the focus comes near, where reading it in would disturb what is being typed. */
export function warmNear(node: HTMLElement): () => void {
  const off = new AbortController();
  for (const near of ['pointerenter', 'focusin']) node.addEventListener(near, warm, { once: true, signal: off.signal });
  return () => off.abort();
}

export interface OpenPdf {
  pdf: PDFDocumentProxy;
  library: Library;
}

/** What went wrong, as far as the window has words for it. */
export function reason(thrown: unknown): 'locked' | 'damaged' | null {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'PasswordException') return 'locked';
  return /^(InvalidPDFException|FormatError|MissingDataException|UnknownErrorException|RenderingCancelledException)$/.test(name) ? 'damaged' : null;
}

/** How much of what a document may ask for is given to it. */
const options = (): Parameters<Library['getDocument']>[0] & object => ({
  cMapUrl: `${files}cmaps/`, cMapPacked: true, standardFontDataUrl: `${files}standard_fonts/`, wasmUrl: `${files}wasm/`,
  useWasm: false, enableXfa: false, disableWorkerRendering: true, isImageDecoderSupported: false, maxImageSize: 120_000_000, verbosity: 0
});

/** Opens a document that the program itself has just made; the signal gives it up. */
export async function openMade(data: ArrayBuffer, signal: AbortSignal): Promise<OpenPdf> {
  const lib = await pdfjs();
  signal.throwIfAborted();
  const task = lib.getDocument({ data: new Uint8Array(data), worker: lib.PDFWorker.create({ port: reader() }), ...options() });
  signal.addEventListener('abort', () => void retire(task.destroy()), { once: true });
  return { pdf: await task.promise, library: lib };
}

/** Opens a document; the signal gives it up. */
export async function openPdf(desk: Desk, id: string, size: number, signal: AbortSignal, onread: (share: number) => void): Promise<OpenPdf> {
  const reading = size <= wholeUpTo ? readAll(desk, id, size, signal, onread) : null;
  reading?.catch(() => {});
  const lib = await pdfjs();
  let failed: (thrown: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => (failed = reject));
  failure.catch(() => {});

  class FromDesk extends lib.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      desk.documentBytes(id, begin, end - begin).then((piece) => {
        if (signal.aborted) return;
        if (piece.byteLength < end - begin) failed(new CutOff(id));
        else this.onDataRange(begin, new Uint8Array(piece));
      }, failed);
    }
  }
  const source = reading ? { data: await reading } : { range: new FromDesk(size, null) };
  signal.throwIfAborted();
  const worker = lib.PDFWorker.create({ port: reader() });
  const task = lib.getDocument({
    ...source, worker,
    rangeChunkSize: PIECE / 4, disableStream: true, disableAutoFetch: true, ...options()
  });
  signal.addEventListener('abort', () => void retire(task.destroy()), { once: true });
  // An encrypted document is not asked for its password: the committee has to ask for one without.
  task.onPassword = () => failed(Object.assign(new Error('locked'), { name: 'PasswordException' }));
  return { pdf: await Promise.race([task.promise, failure]), library: lib };
}

/** A worker that cannot let go of a document within two seconds is hung on it; the next document gets a fresh one. */
async function retire(destroyed: Promise<void>): Promise<void> {
  const hung = port;
  const inTime = await Promise.race([destroyed.then(() => true, () => true), new Promise<boolean>((answer) => setTimeout(() => answer(false), 2000))]);
  if (inTime || hung !== port) return;
  hung?.terminate();
  port = null;
}
