import type { submissions as id } from '../id/submissions';

export const submissions: typeof id = {
  sub: 'All submissions and what they hold'
};
