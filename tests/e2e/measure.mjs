// What the measurements of the real window share: the released program on a virtual screen, and lines of figures.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { openDisplay, Stage } from './stage.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');

/** The stage of a measurement, its options with `--application`, and the program on the command line. Writes nothing but target/e2e. */
export async function openBench(name, options) {
  const { values } = parseArgs({ options: { application: { type: 'string', default: join(target, 'release/piagam') }, ...options } });
  const application = resolve(values.application);
  if (!existsSync(application)) {
    console.error(`bench: there is no ${application}\n  -> build it first: cargo build --release`);
    process.exit(1);
  }
  const own = join(target, 'tools/bin/tauri-driver');
  const folder = join(target, 'e2e', name);
  mkdirSync(folder, { recursive: true });
  const stage = new Stage({ how: program(application, existsSync(own) ? own : 'tauri-driver'), folder: join(folder, 'window'), display: await openDisplay(folder) });
  return { stage, values, command: (...args) => execFileSync(application, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) };
}

const load = () => (existsSync('/proc/loadavg') ? readFileSync('/proc/loadavg', 'utf8').split(' ')[0] : '?');

/** The value below which this share of the list lies. */
export const at = (list, share) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.max(0, Math.ceil(list.length * share) - 1))];

/** Prints one figure in milliseconds, and whether it is within what is wanted. */
export function line(name, value, most) {
  const [wanted, verdict] = most === undefined ? ['', ''] : [`at most ${most} ms`, value <= most ? 'ok' : 'OVER'];
  console.log(`${name.padEnd(58)} ${`${value < 100 ? value.toFixed(1) : Math.round(value)} ms`.padStart(12)}   ${wanted.padEnd(18)} ${verdict.padEnd(5)} load ${load()}`);
}
