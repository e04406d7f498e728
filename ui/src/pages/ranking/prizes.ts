// What shared places earn.
import type { SharedPrize } from '../../wire';

/** What each of those who share these places gets, in rupiah; a place below the last award earns nothing. */
export function sharedPrize(prizes: number[], from: number, to: number, rule: SharedPrize): number {
  if (rule === 'each') return prizes[from - 1] ?? 0;
  const places = prizes.slice(from - 1, to);
  return Math.floor(places.reduce((sum, prize) => sum + prize, 0) / (to - from + 1));
}
