#!/usr/bin/env node
// How long a person waits for the window: from starting the program to its first drawn page, on a virtual screen, beside an
// empty Tauri window in the same run. The driver's own part is in both numbers. Writes nothing but target/e2e.
//
//   node tests/e2e/bench.mjs [--application PATH] [--empty PATH] [--rounds N]
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { openDisplay, Stage } from './stage.mjs';

const MOST = 1.3;

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
  new Stage({ how: program(resolve(path), existsSync(own) ? own : 'tauri-driver'), folder: join(folder, name), display });
const full = { stage: stage(values.application, 'window'), args: ['--sample'], times: [] };
const empty = { stage: stage(values.empty, 'empty'), args: [], times: [] };

// Runs in the page.
const drawn = () => document.querySelector('[data-test="page-home"]')?.getClientRects().length > 0;

async function start({ stage, args }) {
  const begun = performance.now();
  const page = await stage.open(...args);
  // Asked often: the plays' own patience between two looks would be a tenth of what is measured.
  while (!(await page.session.run(drawn))) await new Promise((wake) => setTimeout(wake, 3));
  const waited = performance.now() - begun;
  await stage.close();
  return waited;
}

for (let round = 0; round <= Number(values.rounds); round += 1) {
  for (const window of [full, empty]) {
    const waited = await start(window);
    // The first start of each starts its driver, warms the disk and makes the sample: it is not counted.
    if (round > 0) window.times.push(waited);
  }
}
await full.stage.strike();
await empty.stage.strike();

const sorted = (list) => list.toSorted((a, b) => a - b);
const median = (list) => sorted(list)[list.length >> 1];
const load = () => (existsSync('/proc/loadavg') ? readFileSync('/proc/loadavg', 'utf8').split(' ')[0] : '?');
const line = (name, value, wanted = '', verdict = '') =>
  console.log(`${name.padEnd(58)} ${value.padStart(12)}   ${wanted.padEnd(18)} ${verdict.padEnd(5)} load ${load()}`);
const ms = (value) => `${Math.round(value)} ms`;
for (const [name, { times }] of [['window: with the sample competition', full], ['window: an empty Tauri window', empty]]) {
  line(`${name}, median of ${times.length}`, ms(median(times)));
  line(`${name}, least`, ms(sorted(times)[0]));
}
// Each round's two starts met the same neighbours.
const ratio = median(full.times.map((waited, round) => waited / empty.times[round]));
line("window: time, as a multiple of the empty window's", `${ratio.toFixed(2)} x`, `at most ${MOST} x`, ratio <= MOST ? 'ok' : 'OVER');
process.exit(0);
