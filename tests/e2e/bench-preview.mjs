#!/usr/bin/env node
// How long a person waits for the first page of a thick scan: 300 pages, from the click on its name to the painted page, in the
// real window on a virtual screen. Writes nothing but target/e2e.
//
//   node tests/e2e/bench-preview.mjs [--application PATH] [--rounds N]
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { at, line, openBench } from './measure.mjs';
import { until } from './page.mjs';
import { letter } from './scans.mjs';

const PAGES = 300;
const { stage, values, command } = await openBench('bench-preview', { rounds: { type: 'string', default: '7' } });
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

console.log(`preview: a scan of ${PAGES} pages, ${(statSync(scan).size / 1e6).toFixed(0)} MB`);
line(`preview: first page, first document opened, median of ${times.first.length}`, at(times.first, 0.5), 1_000);
line('preview: first page, opened again', at(times.again, 0.5), 1_000);
rmSync(contest, { recursive: true });
process.exit(0);
