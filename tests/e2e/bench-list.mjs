#!/usr/bin/env node
// How long a person waits for the list of 10,000 innovations in the real window on a virtual screen, and how smoothly it scrolls: from
// the click to the painted rows, and from one picture to the next. Writes nothing but target/e2e.
//
//   node tests/e2e/bench-list.mjs [--application PATH] [--rounds N]
import { rmSync } from 'node:fs';
import { at, line, openBench } from './measure.mjs';
import { sheetsOf, writeSheets } from './small-contest.mjs';
import { until } from './page.mjs';

const ENTRIES = 10_000;
const { stage, values, command } = await openBench('bench-list', { rounds: { type: 'string', default: '5' } });

const { Unit, Inovasi } = sheetsOf();
const many = Array.from({ length: ENTRIES }, (_, i) => [`INV-${String(i).padStart(5, '0')}`, ...Inovasi[1 + (i % 4)].slice(1)]);
const contest = stage.path('uji.lomba');
command('new', contest, '--preset', 'bengkulu-2024', '--actor', 'Ukur');
command('import', contest, writeSheets(stage.path('buku'), { Unit, Inovasi: [Inovasi[0], ...many] }), '--actor', 'Ukur');

// Runs in the page: goes to the list, and notes when its rows are painted.
const go = () => {
  const begun = performance.now();
  document.body.dataset.waited = '';
  document.querySelector('[data-test="nav-submissions"]').click();
  const look = () => {
    if (document.querySelector('[data-test="submissions-row"]')) requestAnimationFrame(() => (document.body.dataset.waited = String(performance.now() - begun)));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
// Runs in the page: sixty pictures of the list, each two rows further.
const scroll = () =>
  new Promise((done) => {
    const list = document.querySelector('[data-test="submissions"]');
    const times = [];
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      times.push(now - last);
      last = now;
      list.scrollTop += 100;
      if (times.length < 60) requestAnimationFrame(next);
      else done(times.slice(1));
    };
    requestAnimationFrame(next);
  });

const opened = [];
const pictures = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  const page = await stage.open('open', contest);
  await page.marked('page-home');
  await page.session.run(go);
  opened.push(Number(await until('the list stands', () => page.session.run(() => document.body.dataset.waited), 60_000)));
  pictures.push(...(await page.session.run(scroll)));
  await stage.close();
}
await stage.strike();

line(`list: opening ${ENTRIES.toLocaleString('en')} in the window, median of ${opened.length}`, at(opened, 0.5));
line(`list: one picture while it scrolls, median of ${pictures.length}`, at(pictures, 0.5));
line('list: one picture while it scrolls, p95', at(pictures, 0.95));
rmSync(contest, { recursive: true });
process.exit(0);
