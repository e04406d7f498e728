// Looks into a PDF with Poppler, a reader the program has no part in.
import { execFileSync } from 'node:child_process';

const read = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 });

/** The number of pages and the size of the first, in points. */
export function pdfInfo(file) {
  const said = read('pdfinfo', file);
  const [width, height] = said.match(/^Page size:\s+([\d.]+) x ([\d.]+)/m).slice(1).map(Number);
  return { pages: Number(said.match(/^Pages:\s+(\d+)/m)[1]), width, height };
}

/** The text of a page, its white space made single. */
export const pdfText = (file, page = 1) => read('pdftotext', '-f', String(page), '-l', String(page), '-layout', file, '-').replace(/\s+/g, ' ').trim();

/** The text of all pages, its white space made single. */
export const pdfTextOfAll = (file) => read('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ').trim();

/** Throws when the file is not a sound PDF. */
export const pdfCheck = (file) => read('qpdf', '--check', file);
