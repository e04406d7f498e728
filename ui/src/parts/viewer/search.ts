// Finding words in the text of a page. Pages give their text in pieces; a match may run over several of them.
export interface Spot {
  piece: number;
  offset: number;
}
export interface Match {
  from: Spot;
  /** The last letter, included. */
  to: Spot;
}
export interface PageText {
  text: string;
  pieces: Uint32Array;
  offsets: Uint32Array;
}
export interface Piece {
  str: string;
  hasEOL?: boolean;
}

const fold = (letter: string) => letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Folds case, accents and runs of space away and remembers where every letter came from. */
export function pageText(pieces: Piece[]): PageText {
  let text = '';
  const at: number[] = [];
  const offset: number[] = [];
  const add = (letters: string, piece: number, place: number) => {
    for (const letter of letters) {
      const space = /\s/.test(letter);
      if (space && (text === '' || text.endsWith(' '))) continue;
      text += space ? ' ' : letter;
      for (let i = 0; i < (space ? 1 : letter.length); i += 1) {
        at.push(piece);
        offset.push(place);
      }
    }
  };
  pieces.forEach((piece, i) => {
    let place = 0;
    for (const letter of piece.str) {
      add(fold(letter), i, place);
      place += letter.length;
    }
    if (piece.hasEOL) add(' ', i, Math.max(0, piece.str.length - 1));
  });
  return { text, pieces: Uint32Array.from(at), offsets: Uint32Array.from(offset) };
}

export const asked = (query: string): string => pageText([{ str: query }]).text.trim();

/** Every place where the words stand, in order, not overlapping. */
export function matches(page: PageText, query: string): Match[] {
  const words = asked(query);
  const found: Match[] = [];
  if (!words) return found;
  const spot = (i: number): Spot => ({ piece: page.pieces[i] ?? 0, offset: page.offsets[i] ?? 0 });
  for (let i = page.text.indexOf(words); i >= 0; i = page.text.indexOf(words, i + words.length)) found.push({ from: spot(i), to: spot(i + words.length - 1) });
  return found;
}

/** The parts of one piece that matches cover: from, to (excluded) and which match. */
export function covered(found: Match[], piece: number, length: number): { from: number; to: number; match: number }[] {
  return found.flatMap((match, i) => {
    if (match.from.piece > piece || match.to.piece < piece) return [];
    const from = match.from.piece === piece ? match.from.offset : 0;
    const to = match.to.piece === piece ? match.to.offset + 1 : length;
    return to > from ? [{ from, to: Math.min(to, length), match: i }] : [];
  });
}
