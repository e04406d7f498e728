import { count } from '../format';

/** A number as it stands in an Indonesian sentence. */
export const n = (value: number) => count(value, 'id');
