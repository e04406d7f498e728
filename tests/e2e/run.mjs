#!/usr/bin/env node
// Drives the real window: every play in flows/ gets a fresh home, a fresh program and the whole of a virtual screen.
//
//   node tests/e2e/run.mjs [--application PATH] [--driver PATH] [--only WORDS] [--visible] [--self-check]
//
//   --application  the program (default: target/debug/piagam; a debug build, since only that answers dialogs from a file)
//   --driver       tauri-driver (default: target/tools/bin/tauri-driver, else from PATH)
//   --only         only the plays whose sentence contains these words
//   --visible      on the present display instead of a virtual one
//   --self-check   tries the harness itself on a little page in WebKit's MiniBrowser; needs no program
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { miniBrowser, program } from './drivers.mjs';
import { openScenes, registered } from './play.mjs';
import { openDisplay, Stage } from './stage.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');

const { values: wanted } = parseArgs({
  options: {
    application: { type: 'string', default: join(target, 'debug/piagam') },
    driver: { type: 'string' },
    only: { type: 'string', default: '' },
    visible: { type: 'boolean', default: false },
    'self-check': { type: 'boolean', default: false },
  },
});

function stop(message, ...advice) {
  console.error(`e2e: ${message}`);
  for (const line of advice) console.error(`  -> ${line}`);
  process.exit(1);
}

function howToStart() {
  if (wanted['self-check']) return miniBrowser() ?? stop('MiniBrowser is missing', 'apt-get install libwebkit2gtk-4.1-0 webkit2gtk-driver');
  const application = resolve(wanted.application);
  if (!existsSync(application)) stop(`there is no ${application}`, 'build it first: cargo build');
  const own = join(target, 'tools/bin/tauri-driver');
  return program(application, wanted.driver ?? (existsSync(own) ? own : 'tauri-driver'));
}

const slug = (sentence) => sentence.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

async function perform({ sentence, act }, { how, folder, display }) {
  const stage = new Stage({ how, folder: join(folder, slug(sentence)), display });
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  try {
    await act(stage);
    const unused = stage.unusedAnswers();
    if (unused.length > 0) throw new Error(`these answers to dialogs were never asked for: ${JSON.stringify(unused)}`);
    console.log(`ok      ${sentence} (${seconds()})`);
    return true;
  } catch (error) {
    const scenes = openScenes();
    console.log(`FAILED  ${sentence} (${seconds()})`);
    if (scenes.length > 0) console.log(`        in: ${scenes.join(' > ')}`);
    console.log(`        ${(error.stack ?? String(error)).replaceAll('\n', '\n        ')}`);
    for (const line of await stage.evidence()) console.log(`        ${line}`);
    return false;
  } finally {
    openScenes();
    await stage.strike();
  }
}

const how = howToStart();
const folder = join(target, 'e2e', wanted['self-check'] ? 'self-check' : 'flows');
mkdirSync(folder, { recursive: true });
const display = wanted.visible ? process.env.DISPLAY : await openDisplay(folder);

const plays = join(here, wanted['self-check'] ? 'selfcheck' : 'flows');
for (const file of readdirSync(plays).filter((name) => name.endsWith('.mjs')).sort()) {
  await import(pathToFileURL(join(plays, file)));
}

let passed = 0;
let failed = 0;
for (const one of registered().filter(({ sentence }) => sentence.includes(wanted.only))) {
  if (await perform(one, { how, folder, display })) passed += 1;
  else failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
// Explicit, because sockets kept open by fetch would hold the program for seconds.
process.exit(failed > 0 || passed === 0 ? 1 : 0);
