/** Words of the page. `en/verification.ts` must have the same shape. */
export const verification = {
  sub: 'Berkas yang menunggu diperiksa'
};
