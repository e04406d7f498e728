#!/usr/bin/env node
// How long a judge waits for "tersimpan": from the key that leaves a field to the word beside it, in the real window on a virtual
// screen. The value is on disk by then. Writes nothing but target/e2e.
//
//   node tests/e2e/bench-scoring.mjs [--application PATH] [--values N]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { writeUnscoredContest } from './small-contest.mjs';
import { openDisplay, Stage } from './stage.mjs';
import { Key } from './webdriver.mjs';

const MOST = 50;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');
const { values } = parseArgs({
  options: {
    application: { type: 'string', default: join(target, 'release/piagam') },
    values: { type: 'string', default: '200' },
  },
});
const application = resolve(values.application);
if (!existsSync(application)) {
  console.error(`bench: there is no ${application}\n  -> build it first: cargo build --release`);
  process.exit(1);
}
const own = join(target, 'tools/bin/tauri-driver');
const folder = join(target, 'e2e/bench-scoring');
mkdirSync(folder, { recursive: true });
const stage = new Stage({ how: program(application, existsSync(own) ? own : 'tauri-driver'), folder: join(folder, 'window'), display: await openDisplay(folder) });
const command = (...args) => execFileSync(application, args, { stdio: 'ignore' });

const contest = stage.path('uji.lomba');
command('new', contest, '--preset', 'bengkulu-2024', '--actor', 'Ukur');
command('import', contest, writeUnscoredContest(stage.path('buku')), '--actor', 'Ukur');

// Runs in the page: notes the time of each Tab, and when the field that was left says that its value is on disk.
const watch = () => {
  const begun = new Map();
  const round = () => {
    window.rounds += 1;
    window.told?.();
  };
  window.waited = [];
  window.rounds = 0;
  const code = (element) => element?.dataset?.test?.match(/^score-(K\d)$/)?.[1];
  const state = (key) => document.querySelector(`[data-test="score-state-${key}"]`)?.dataset.state;
  // WebKit gives Tab with Shift another name: every key is looked at that is neither a figure nor held.
  addEventListener('keydown', (event) => {
    const key = code(event.target);
    if (!key || event.ctrlKey || /^(\d|Shift|Control)$/.test(event.key)) return;
    // A driver that typed slowly has let the field save by itself meanwhile: there is nothing left to wait for.
    if (state(key) === 'saved') round();
    else begun.set(key, performance.now());
  }, true);
  new MutationObserver(() => {
    for (const [key, at] of begun) {
      if (state(key) !== 'saved') continue;
      begun.delete(key);
      // The word is seen when the next picture stands.
      requestAnimationFrame(() => {
        window.waited.push(performance.now() - at);
        round();
      });
    }
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-state'], childList: true });
};

const page = await stage.open('open', contest);
await page.marked('page-home');
await page.click('seat');
await page.tick('seat-judge-J03');
await page.focused('seat-pin');
await page.press(...'6193', Key.tab, ...'6193', Key.enter);
await page.click('nav-judging');
await page.click('sheet-INV-01-T2');
await page.focused('score-K1');
await page.session.run(watch);
// A judge types once the sheet is there to be seen: its first picture and the next stand.
await page.session.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
for (let round = 0; round < Number(values.values); round += 1) {
  const [code, other] = round % 2 ? ['K2', 'K1'] : ['K1', 'K2'];
  await page.focused(`score-${code}`);
  await page.press([Key.control, 'a'], ...String(10 + (round % 90)), round % 2 ? [Key.shift, Key.tab] : Key.tab);
  await page.focused(`score-${other}`);
  // One question, answered when it is so: asking again and again would be part of what is measured.
  await page.session.run((count) => new Promise((done) => (window.rounds > count ? done(true) : (window.told = () => window.rounds > count && done(true)))), round);
}
const times = (await page.session.run(() => window.waited)).toSorted((a, b) => a - b);
await stage.strike();

const load = existsSync('/proc/loadavg') ? readFileSync('/proc/loadavg', 'utf8').split(' ')[0] : '?';
const line = (name, value, wanted = '', verdict = '') => console.log(`${name.padEnd(58)} ${`${value.toFixed(1)} ms`.padStart(12)}   ${wanted.padEnd(18)} ${verdict.padEnd(5)} load ${load}`);
const at = (share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)];
line(`scoring: from the key to "tersimpan", p50 of ${times.length}`, at(0.5));
line('scoring: from the key to "tersimpan", p99', at(0.99), `at most ${MOST} ms`, at(0.99) <= MOST ? 'ok' : 'OVER');
line('scoring: the slowest', times.at(-1));
rmSync(contest, { recursive: true });
process.exit(0);
