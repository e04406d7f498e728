#!/usr/bin/env node
// Pictures of every screen to be looked at: both languages, light and dark, on a small laptop and a large screen. Writes
// nothing but target/e2e/looks. Nobody compares them by machine; a person does, before something is handed over.
//
//   node tests/e2e/looks.mjs [--application PATH] [--driver PATH] [--only WORDS]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { openDisplay, Stage } from './stage.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');
const own = join(target, 'tools/bin/tauri-driver');
const { values } = parseArgs({
  options: {
    application: { type: 'string', default: join(target, 'debug/piagam') },
    driver: { type: 'string', default: existsSync(own) ? own : 'tauri-driver' },
    only: { type: 'string', default: '' },
  },
});
const folder = join(target, 'e2e/looks');
mkdirSync(folder, { recursive: true });
const stage = new Stage({ how: program(resolve(values.application), values.driver), folder, display: await openDisplay(folder) });

/** Where to look, what must be there first, and what is pressed before the picture. */
const places = [
  ['home', '#home', 'page-home'],
  ['import', '#import', 'page-import'],
  ['panel', '#panel', 'page-panel'],
  ['judging', '#judging', 'page-judging'],
  ['meeting', '#meeting', 'page-meeting'],
  ['ranking', '#ranking', 'page-ranking'],
  ['seal', '#seal', 'seal-form'],
  ['documents', '#documents', 'page-documents'],
  ['journal', '#history', 'page-history'],
  ['units', '#units', 'units-row'],
  ['submissions', '#submissions', 'submissions-row'],
  ['profile', '#submissions/INV-176', 'profile'],
  ['evidence', '#submissions/INV-121%2Fdokumen', 'indicator-1'],
  ['notes', '#submissions/INV-176%2Fcatatan', 'page-submissions'],
  ['history', '#submissions/INV-121%2Friwayat', 'submission-history'],
  ['completeness', '#completeness', 'matrix'],
  ['returns', '#completeness/returns', 'returns-state'],
  ['queue', '#verification', 'queue-row'],
  ['bench', '#verification/INV-121', 'verdict-bar'],
].filter(([name]) => name.includes(values.only));

let page = await stage.open('--sample');
await page.marked('page-home');
for (const language of ['id', 'en']) {
  for (const theme of ['light', 'dark']) {
    await page.session.run((l, t) => {
      localStorage.setItem('piagam.actor', 'Sekretaris Panitia');
      localStorage.setItem('piagam.language', l);
      localStorage.setItem('piagam.theme', t);
    }, language, theme);
    page = await stage.open('--sample');
    await page.marked('page-home');
    for (const [wide, high] of [[1024, 640], [1920, 1080]]) {
      await page.session.resize(wide, high);
      for (const [name, hash, mark] of places) {
        await page.session.run((place) => (location.hash = place), hash);
        await page.element(`[data-test="${mark}"]`);
        if (name === 'evidence' && (await page.count('[data-test="claim-1-2"]')) === 0) await page.click('indicator-toggle-1');
        if (name === 'bench') await page.element('[data-painted="true"]');
        await page.session.rest();
        writeFileSync(join(folder, `${name}-${language}-${theme}-${wide}.png`), await page.session.picture());
      }
    }
  }
}
await stage.strike();
process.exit(0);
