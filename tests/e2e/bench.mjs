#!/usr/bin/env node
// How long a person waits for the window: from starting the program to its first drawn page, on a virtual screen, beside an
// empty Tauri window in the same run. Once as the driver sees it, whose own part is in both numbers, and once by the page's own
// clock, until its first contentful paint. Writes nothing but target/e2e.
//
//   node tests/e2e/bench.mjs [--application PATH] [--empty PATH] [--rounds N]
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { until } from './page.mjs';
import { openDisplay, Stage } from './stage.mjs';

const MOST = 1.3;
/** Milliseconds between two looks: the patience of the plays would be a tenth of what is measured, and hide half of what is gained. */
const LOOK = 3;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');
const { values } = parseArgs({
  options: {
    application: { type: 'string', default: join(target, 'release/piagam') },
    empty: { type: 'string', default: join(target, 'release/examples/empty_window') },
    rounds: { type: 'string', default: '11' },
  },
});
for (const [path, how] of [
  [values.application, 'cargo build --release'],
  [values.empty, 'cargo build --release --example empty_window'],
]) {
  if (!existsSync(path)) {
    console.error(`bench: there is no ${path}\n  -> build it first: ${how}`);
    process.exit(1);
  }
}

const own = join(target, 'tools/bin/tauri-driver');
const folder = join(target, 'e2e/bench');
mkdirSync(folder, { recursive: true });
const display = await openDisplay(folder);
const stage = (path, name) =>
  new Stage({ how: program(resolve(path), existsSync(own) ? own : 'tauri-driver'), folder: join(folder, name), display, poll: LOOK });
const full = { stage: stage(values.application, 'window'), args: ['--sample'], times: [] };
const empty = { stage: stage(values.empty, 'empty'), args: [], times: [] };

// Both run in the page; the second answers with the clock's time of the first contentful paint.
const painted = () => {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return first ? performance.timeOrigin + first.startTime : 0;
};
const drawn = () => document.querySelector('[data-test="page-home"]')?.getClientRects().length > 0;

async function start({ stage, args }) {
  const [begun, day] = [performance.now(), Date.now()];
  const page = await stage.open(...args);
  while (!(await page.session.run(drawn))) await new Promise((wake) => setTimeout(wake, LOOK));
  const waited = performance.now() - begun;
  const shown = (await until('the page is painted', () => page.session.run(painted), undefined, LOOK)) - day;
  await stage.close();
  return { waited, shown };
}

for (let round = 0; round <= Number(values.rounds); round += 1) {
  for (const window of [full, empty]) {
    const times = await start(window);
    // The first start of each starts its driver, warms the disk and makes the sample: it is not counted.
    if (round > 0) window.times.push(times);
  }
}
await full.stage.strike();
await empty.stage.strike();

const sorted = (list) => list.toSorted((a, b) => a - b);
const median = (list) => sorted(list)[list.length >> 1];
const load = () => (existsSync('/proc/loadavg') ? readFileSync('/proc/loadavg', 'utf8').split(' ')[0] : '?');
const line = (name, value, wanted = '', verdict = '') =>
  console.log(`${name.padEnd(72)} ${value.padStart(12)}   ${wanted.padEnd(18)} ${verdict.padEnd(5)} load ${load()}`);
const ms = (value) => `${Math.round(value)} ms`;
for (const [how, which] of [['', 'waited'], [', by its own clock', 'shown']]) {
  for (const [name, { times }] of [[`window: with the sample competition${how}`, full], [`window: an empty Tauri window${how}`, empty]]) {
    line(`${name}, median of ${times.length}`, ms(median(times.map((time) => time[which]))));
    line(`${name}, least`, ms(sorted(times.map((time) => time[which]))[0]));
  }
  // Each round's two starts met the same neighbours.
  const ratio = median(full.times.map((time, round) => time[which] / empty.times[round][which]));
  line(`window: time${how}, as a multiple of the empty window's`, `${ratio.toFixed(2)} x`, `at most ${MOST} x`, ratio <= MOST ? 'ok' : 'OVER');
}
process.exit(0);
