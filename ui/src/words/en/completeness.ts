import type { completeness as id } from '../id/completeness';

export const completeness: typeof id = {
  sub: 'Who still lacks what'
};
