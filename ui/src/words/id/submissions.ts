/** Words of the page. `en/submissions.ts` must have the same shape. */
export const submissions = {
  sub: 'Semua usulan dan isinya'
};
