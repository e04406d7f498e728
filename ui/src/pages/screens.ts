// Which script draws which page. The first page is in the window's own script; all others, and what opens over a page, are scripts
// of their own, read as soon as the first picture stands.
import type { Component } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Page } from '../state/session.svelte';
import { say } from '../words/speech.svelte';
import Home from './home/Home.svelte';

type Behind = Exclude<Page, 'home'> | 'overlays';
const sources: Record<Behind, () => Promise<{ default: Component }>> = {
  import: () => import('./import/Import.svelte'),
  units: () => import('./units/Units.svelte'),
  submissions: () => import('./submissions/Submissions.svelte'),
  completeness: () => import('./completeness/Completeness.svelte'),
  verification: () => import('./verification/Verification.svelte'),
  panel: () => import('./panel/Panel.svelte'),
  judging: () => import('./judging/Judging.svelte'),
  ranking: () => import('./ranking/Ranking.svelte'),
  seal: () => import('./seal/Seal.svelte'),
  documents: () => import('./documents/Documents.svelte'),
  history: () => import('./history/History.svelte'),
  meeting: () => import('./meeting/Meeting.svelte'),
  overlays: () => import('../parts/Overlays.svelte')
};

/** What can be drawn by now. */
export const screens = new SvelteMap<Page | Behind, Component>([['home', Home]]);

/** Reads all others, and the words for them. Asked again, it reads only what is missing. */
export async function readScreens(): Promise<void> {
  await say.learn();
  const missing = (Object.keys(sources) as Behind[]).filter((name) => !screens.has(name));
  await Promise.all(missing.map(async (name) => screens.set(name, (await sources[name]()).default)));
}
