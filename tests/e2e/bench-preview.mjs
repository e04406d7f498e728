#!/usr/bin/env node
// How long a person waits for the first page of a thick scan: 300 pages, from the click on its name to the painted page, in the
// real window on a virtual screen. Writes nothing but target/e2e.
//
//   node tests/e2e/bench-preview.mjs [--application PATH] [--rounds N]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { until } from './page.mjs';
import { letter } from './scans.mjs';
import { openDisplay, Stage } from './stage.mjs';

const MOST = 1_000;
const PAGES = 300;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');
const { values } = parseArgs({
  options: {
    application: { type: 'string', default: join(target, 'release/piagam') },
    rounds: { type: 'string', default: '7' },
  },
});
const application = resolve(values.application);
if (!existsSync(application)) {
  console.error(`bench: there is no ${application}\n  -> build it first: cargo build --release`);
  process.exit(1);
}
const own = join(target, 'tools/bin/tauri-driver');
const folder = join(target, 'e2e/bench-preview');
mkdirSync(folder, { recursive: true });
const stage = new Stage({ how: program(application, existsSync(own) ? own : 'tauri-driver'), folder: join(folder, 'window'), display: await openDisplay(folder) });
const command = (...args) => execFileSync(application, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const contest = stage.path('uji.lomba');
const scan = stage.path('01 tebal.pdf');
writeFileSync(scan, letter(1, PAGES));
command('new', contest, '--preset', 'bengkulu-2024', '--actor', 'Ukur');
command('unit', contest, 'U-01', '--new', '--kind', 'perangkat daerah', '--name', 'Kantor Karangan', '--category', 'A', '--actor', 'Ukur');
command('submission', contest, 'INV-01', '--unit', 'U-01', '--name', 'Antrean', '--actor', 'Ukur');
command('attach', contest, 'INV-01', scan, '--actor', 'Ukur');

// Runs in the page: presses the name, and notes how long it took until the page was painted.
const press = () => {
  const begun = performance.now();
  document.body.dataset.waited = '';
  document.querySelector('[data-test^="look-"]').click();
  const look = () => {
    if (document.querySelector('[data-test="pdf-page-1"][data-painted="true"]')) document.body.dataset.waited = String(performance.now() - begun);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
async function once(page) {
  await page.session.run(press);
  return Number(await until('the page is painted', () => page.session.run(() => document.body.dataset.waited), 60_000));
}

const times = { first: [], again: [] };
for (let round = 0; round < Number(values.rounds); round += 1) {
  const page = await stage.open('open', contest);
  await page.marked('page-home');
  await page.session.run(() => (location.hash = '#submissions/INV-01%2Fdokumen'));
  await page.marked('indicator-1');
  if ((await page.count('[data-test^="look-"]')) === 0) await page.click('indicator-toggle-1');
  await page.element('[data-test^="look-"]');
  times.first.push(await once(page));
  await page.press('\uE00C');
  await until('the preview is closed', async () => (await page.count('[data-test="viewer"]')) === 0);
  times.again.push(await once(page));
  await stage.close();
}
await stage.strike();

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const load = existsSync('/proc/loadavg') ? readFileSync('/proc/loadavg', 'utf8').split(' ')[0] : '?';
const line = (name, value, wanted = '', verdict = '') => console.log(`${name.padEnd(58)} ${`${Math.round(value)} ms`.padStart(12)}   ${wanted.padEnd(18)} ${verdict.padEnd(5)} load ${load}`);
console.log(`preview: a scan of ${PAGES} pages, ${(statSync(scan).size / 1e6).toFixed(0)} MB`);
line(`preview: first page, first document opened, median of ${times.first.length}`, median(times.first), `at most ${MOST} ms`, median(times.first) <= MOST ? 'ok' : 'OVER');
line('preview: first page, opened again', median(times.again), `at most ${MOST} ms`, median(times.again) <= MOST ? 'ok' : 'OVER');
rmSync(contest, { recursive: true });
process.exit(0);
