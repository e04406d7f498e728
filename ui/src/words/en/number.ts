import { count } from '../format';

/** A number as it stands in an English sentence. */
export const n = (value: number) => count(value, 'en');
/** A number with what it counts, one or several. */
export const many = (value: number, one: string, more: string) => `${n(value)} ${value === 1 ? one : more}`;
