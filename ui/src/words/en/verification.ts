import type { verification as id } from '../id/verification';

export const verification: typeof id = {
  sub: 'Files that wait to be checked'
};
