#!/usr/bin/env node
// How long a judge waits for "tersimpan": from the key that leaves a field to the word beside it, in the real window on a virtual
// screen. The value is on disk by then. Writes nothing but target/e2e.
//
//   node tests/e2e/bench-scoring.mjs [--application PATH] [--values N]
import { rmSync } from 'node:fs';
import { at, line, openBench } from './measure.mjs';
import { writeUnscoredContest } from './small-contest.mjs';
import { Key } from './webdriver.mjs';

const { stage, values, command } = await openBench('bench-scoring', { values: { type: 'string', default: '200' } });
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
const times = await page.session.run(() => window.waited);
await stage.strike();

line(`scoring: from the key to "tersimpan", p50 of ${times.length}`, at(times, 0.5));
line('scoring: from the key to "tersimpan", p99', at(times, 0.99), 50);
line('scoring: the slowest', at(times, 1));
rmSync(contest, { recursive: true });
process.exit(0);
