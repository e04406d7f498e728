/** Words of the page. `en/completeness.ts` must have the same shape. */
export const completeness = {
  sub: 'Siapa yang masih kurang apa'
};
