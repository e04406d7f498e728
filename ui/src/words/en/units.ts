import type { units as id } from '../id/units';

export const units: typeof id = {
  sub: 'Those who take part'
};
