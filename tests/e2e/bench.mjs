#!/usr/bin/env node
// How long a person waits for the window: from starting the program to its first drawn page, on a virtual screen.
// The driver's own part is in the number, so it is an upper bound. Writes nothing but target/e2e.
//
//   node tests/e2e/bench.mjs [--application PATH] [--rounds N]
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { openDisplay, Stage } from './stage.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');
const { values } = parseArgs({
  options: { application: { type: 'string', default: join(target, 'release/piagam') }, rounds: { type: 'string', default: '10' } },
});
const application = resolve(values.application);
if (!existsSync(application)) {
  console.error(`bench: there is no ${application}\n  -> build it first: cargo build --release`);
  process.exit(1);
}

const own = join(target, 'tools/bin/tauri-driver');
const folder = join(target, 'e2e/bench');
mkdirSync(folder, { recursive: true });
const display = await openDisplay(folder);
const stage = new Stage({ how: program(application, existsSync(own) ? own : 'tauri-driver'), folder: join(folder, 'window'), display });

const times = [];
for (let round = 0; round <= Number(values.rounds); round += 1) {
  const begun = performance.now();
  const page = await stage.open('--sample');
  await page.marked('page-home');
  // The first start warms the disk and is not counted.
  if (round > 0) times.push(performance.now() - begun);
  await stage.close();
}
await stage.strike();

times.sort((a, b) => a - b);
const ms = (value) => `${Math.round(value)} ms`;
console.log(`window start, ${times.length} rounds: median ${ms(times[times.length >> 1])}, least ${ms(times[0])}, most ${ms(times.at(-1))}`);
process.exit(0);
