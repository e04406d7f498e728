import { cleanup, configure } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { toasts } from '../src/state/toasts.svelte';
import { say } from '../src/words/speech.svelte';

await Promise.all([say.learn('id'), say.learn('en')]);

beforeEach(async () => {
  localStorage.clear();
  await say.choose('id');
  toasts.list = [];
});
afterEach(() => cleanup());
configure({ testIdAttribute: 'data-test' });
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
