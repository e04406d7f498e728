/** Words of the page. `en/units.ts` must have the same shape. */
export const units = {
  sub: 'Para peserta'
};
