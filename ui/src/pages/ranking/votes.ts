// A count of votes as it is typed.
import type { Votes } from '../../wire';

export interface Typed {
  yes: string;
  no: string;
  abstained: string;
}
export const untyped = (): Typed => ({ yes: '', no: '', abstained: '' });

/** The count, and what is wrong with it. Nothing typed is no count; an empty field beside a typed one is zero. */
export function readVotes(typed: Typed): { votes: Votes | null; wrong: 'bad' | 'lost' | null } {
  const fields = [typed.yes, typed.no, typed.abstained].map((t) => t.trim());
  if (fields.every((t) => t === '')) return { votes: null, wrong: null };
  if (fields.some((t) => !/^\d{0,3}$/.test(t))) return { votes: null, wrong: 'bad' };
  const [yes = 0, no = 0, abstained = 0] = fields.map(Number);
  return yes > no ? { votes: { yes, no, abstained }, wrong: null } : { votes: null, wrong: 'lost' };
}
