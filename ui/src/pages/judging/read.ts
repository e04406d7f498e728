// A judge's value as it is typed. No float is made of it.
import { scaled } from '../../words/format';
import type { Language } from '../../words/format';

export type Wrong = 'number' | 'places' | 'range';
export type Reading = { value: string | null } | { wrong: Wrong };
const PLACES = 4;

/** Empty is "not scored"; `0` is a score. */
export function readScore(text: string, max: string): Reading {
  const typed = text.trim();
  if (typed === '') return { value: null };
  const parts = /^(\d+)(?:[.,](\d+))?$/.exec(typed);
  if (!parts) return { wrong: 'number' };
  const fraction = (parts[2] ?? '').replace(/0+$/, '');
  if (fraction.length > PLACES) return { wrong: 'places' };
  const whole = (parts[1] ?? '0').replace(/^0+(?=\d)/, '');
  const value = fraction ? `${whole}.${fraction}` : whole;
  return scaled(value, PLACES) > scaled(max, PLACES) ? { wrong: 'range' } : { value };
}

/** The value as it is typed here: a comma in Indonesian, no grouping that would be read as one. */
export function shownScore(value: string | null, language: Language): string {
  if (value === null) return '';
  const plain = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return language === 'id' ? plain.replace('.', ',') : plain;
}
