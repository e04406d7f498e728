#!/usr/bin/env node
// Takes the pictures of the guide in the real window: the bundled sample, in Indonesian, light, 1280 x 800.
//
//   node tests/e2e/pictures.mjs OUT [--application PATH] [--driver PATH]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './drivers.mjs';
import { film } from './footage.mjs';
import { blank, corrupt, lay, letter, photo } from './scans.mjs';
import { createSmall, writeSmallContest, writeUnscoredContest } from './small-contest.mjs';
import { openDisplay, Stage } from './stage.mjs';
import { Key } from './webdriver.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');
const own = join(target, 'tools/bin/tauri-driver');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    application: { type: 'string', default: join(target, 'debug/piagam') },
    driver: { type: 'string', default: existsSync(own) ? own : 'tauri-driver' },
  },
});
const out = resolve(positionals[0] ?? join(target, 'pictures'));
mkdirSync(out, { recursive: true });

// What is shown of a path in a picture should be a path that anybody could have.
const folder = join(tmpdir(), 'piagam-gambar');
mkdirSync(folder, { recursive: true });
const stage = new Stage({ how: program(resolve(values.application), values.driver), folder, display: await openDisplay(folder) });
const who = 'Sekretaris Panitia';

const open = async (...args) => {
  const page = await stage.open(...args);
  await page.session.resize(1280, 800);
  return page;
};
const picture = async (page, name) => {
  // Neither a pointer over a button nor a notice that is about to go belongs into a picture.
  await page.session.run(() => document.querySelectorAll('[data-test="toast-close"]').forEach((close) => close.click()));
  await page.session.run(() => document.querySelector('dialog[open]') ?? document.activeElement?.blur());
  await page.session.rest();
  writeFileSync(join(out, `${name}.png`), await page.session.picture());
  console.log(name);
};

/** What comes before the meeting: units, files, evidence, completeness, verification. */
async function intake() {
  const go = async (place, mark) => {
    await page.session.run((hash) => (location.hash = hash), place);
    await page.marked(mark);
  };
  await go('#units', 'units');
  await picture(page, 'unit-kerja');
  await go('#submissions', 'submissions-row');
  await page.fill('submissions-search', 'puskesmas');
  await page.element('[data-test="submissions-row"]');
  await picture(page, 'inovasi');
  await page.click('filters-clear');
  await go('#submissions/INV-176', 'profile');
  await picture(page, 'profil');
  await page.click('tab-dokumen');
  await page.marked('indicator-1');
  if ((await page.count('[data-test^="look-"]')) === 0) await page.click('indicator-toggle-1');
  await page.element('[data-test^="look-"]');
  await picture(page, 'dokumen-dan-indikator');
  await page.click('tab-catatan');
  await page.shows('SK yang dilampirkan milik unit lain');
  await picture(page, 'catatan');
  await page.click('tab-riwayat');
  await page.marked('submission-history');
  await picture(page, 'riwayat-inovasi');

  await page.click('nav-submissions');
  stage.answerNextDialog(heap());
  await page.click('submissions-attach-folder');
  await page.marked('attach-unclear');
  await picture(page, 'lampirkan-folder');
  await page.click('attach-cancel');

  await page.click('nav-completeness');
  await page.marked('matrix');
  await picture(page, 'kelengkapan');
  await page.click('completeness-tab-returns');
  await page.marked('returns-state');
  await picture(page, 'buku-kerja-unit');

  await page.click('nav-verification');
  await page.marked('queue-row');
  await picture(page, 'antrean');
  await go('#verification/INV-121', 'verdict-bar');
  await page.element('[data-painted="true"]');
  await page.press('2');
  await page.textOf('decided', (text) => text.startsWith('1 dari'));
  await page.press('a');
  await page.element('[data-test="judge-diterima"][aria-pressed="true"]');
  await page.press('j');
  await page.element('li.current[data-check="2"]');
  await page.element('[data-painted="true"]');
  await picture(page, 'verifikasi');
}

/** Choosing oneself, a paper sheet that two persons typed differently, the judge's own sheet half filled, and the wall once the chair has
 *  revealed what is there. */
async function judging() {
  const contest = join(folder, 'rapat.lomba');
  const command = (...args) => execFileSync(stage.how.application, args, { stdio: 'ignore' });
  command('new', contest, '--preset', 'bengkulu-2024', '--actor', who);
  command('import', contest, writeUnscoredContest(join(folder, 'belum-dinilai')), '--actor', who);
  for (const [person, values] of [['Ani', '80;70'], ['Budi', '80;76']]) {
    command('paper-sheet', contest, '--judge', 'J03', '--submission', 'INV-02', '--stage', 'T2', '--person', person, '--values', values, '--actor', person);
  }
  page = await open('open', contest);
  await page.marked('page-home');
  await page.click('seat');
  await page.tick('seat-judge-J02');
  await page.focused('seat-pin');
  await picture(page, 'kursi');
  await page.press(Key.escape);
  await page.click('nav-judging');
  await page.click('to-papers');
  await page.click('paper-settle-INV-02');
  await page.marked('settle-reason');
  await picture(page, 'lembar-kertas');
  await page.press(Key.escape);
  const sit = async (judge, pin) => {
    await page.click('seat');
    await page.tick(`seat-judge-${judge}`);
    await page.focused('seat-pin');
    await page.press(...pin, Key.tab, ...pin, Key.enter);
    await page.click('nav-judging');
    await page.click('sheet-INV-01-T2');
    await page.focused('score-K1');
  };
  await sit('J02', '5928');
  await page.press(...'87,5', Key.tab, ...'82', Key.tab);
  await page.textOf('score-state-K2', (text) => text.includes('tersimpan'));
  await page.press([Key.control, Key.enter]);
  await page.click('finish-confirm');
  await page.shows('Lembar ini selesai');
  await page.click('seat');
  await page.click('seat-stand');
  await sit('J01', '4071');
  await page.press(...'86', Key.tab, ...'90', Key.tab);
  await page.textOf('score-state-K2', (text) => text.includes('tersimpan'));
  await picture(page, 'penilaian');
  await page.press([Key.control, Key.enter]);
  await page.click('finish-confirm');
  await page.shows('Lembar ini selesai');
  await page.click('nav-meeting');
  await page.click('wall-open');
  await page.click('reveal');
  await page.textOf('wall', (text) => /\d,\d\d/.test(text));
  await picture(page, 'dinding');
}

/** A folder as it comes on a stick. */
function heap() {
  return lay(join(folder, 'kiriman unit'), {
    'INV-056/01 SK Wali Kota.pdf': letter(1, 2),
    'INV-056/02 Surat tugas.pdf': letter(2),
    'INV-056/17 Laporan.pdf': blank(),
    'INV-056/20 Video.mp4': film(180),
    'INV-176 bukti/Indikator 4 - foto.png': photo(3),
    'INV-176 bukti/05 Bimtek.pdf': corrupt(4),
    'INV-176 bukti/pakta integritas.pdf': letter(5),
    'scan0001.pdf': letter(6),
    'INV-176 bukti/surat.pdf': letter(7),
  });
}

let page = await open();
await page.session.run((name) => {
  localStorage.setItem('piagam.actor', name);
  localStorage.setItem('piagam.theme', 'light');
}, who);
page = await open();

await createSmall(page, stage, 'Lomba Inovasi Daerah Kota Bengkulu 2024', who);
await page.click('nav-import');
stage.answerNextDialog(writeSmallContest(stage.path('nilai-juri'), { spoiled: true }));
await page.click('import-choose');
await page.marked('findings');
await picture(page, 'impor');
await page.click('import-discard');

await page.click('close-contest');
await page.click('start-sample');
await page.marked('next-settleTies');
await page.click('method-confirm');
await page.click('confirm-method-submit');
await page.textOf('method-state', (text) => text.includes(who));
await page.session.run(() => document.getElementById('main').scrollTo(0, 0));
await picture(page, 'beranda');

await intake();

await page.click('nav-panel');
await page.marked('judge-add');
await picture(page, 'panel');
await page.click('nav-meeting');
await page.shows('Kemajuan juri');
await picture(page, 'rapat');
for (let chosen = 0; chosen < 2; chosen += 1) await page.clickAt('[data-test^="choose-"]:not(:checked)');
await page.click('compare-open');
await page.marked('compare-table');
await page.click('compare-wall');
await picture(page, 'bandingkan');
await page.press(Key.escape);

await page.click('nav-home');
await page.clickAt('[data-test="next-settleTies"] button');
await page.marked('tie-card');
await picture(page, 'peringkat');

await page.session.run(() => document.querySelector('button.open').click());
await page.marked('explain-sum');
await picture(page, 'dari-mana-angka-ini');
await page.press(Key.escape);

await page.click('robust-open');
await page.marked('ways');
await picture(page, 'kokoh');
await page.press(Key.escape);

await page.click('settle');
await page.click('tie-by-lots');
await page.fill('tie-reason', 'Undian ditarik ketua di depan rapat pleno dan disaksikan semua juri');
await picture(page, 'putuskan');
await page.click('tie-by-draw');
await page.click('tie-submit');
await page.fill('draw-word', 'Rafflesia');
await page.fill('tie-reason', 'Undian oleh program, disaksikan semua juri');
await page.click('tie-submit');
await page.marked('draw-result');
await picture(page, 'undian');
await page.click('tie-submit');
await page.marked('settled');

await page.click('overrule-open');
await page.clickAt('[data-test="overrule-item"]:nth-child(2) [data-test="overrule-up"]');
for (const [count, votes] of [['yes', '4'], ['no', '1'], ['abstained', '0']]) await page.fill(`overrule-${count}`, votes);
await page.fill('overrule-reason', 'Jangkauan layanan lebih luas menurut kunjungan lapangan');
await picture(page, 'putusan-panel');
await page.press(Key.escape);

await page.click('nav-seal');
await page.fill('seal-waiver', 'Panel sudah memeriksa dugaan benturan: tidak ada yang menilai binaannya (contoh)');
await page.click('seal-submit');
await page.click('seal-confirm');
await page.marked('sealed');
await picture(page, 'penetapan');

await page.click('to-documents');
const papers = join(folder, 'piagam-2024');
stage.answerNextDialog(papers);
await page.tick('one-each');
await page.click('make-certificates');
await page.marked('make-done');
await picture(page, 'piagam-dan-dokumen');

await page.click('documents-tab-settings');
await page.element('[data-test="certificate-page"][data-drawn="true"]');
await picture(page, 'pengaturan-cetak');

await page.click('nav-history');
await page.click('check');
await page.marked('check-report');
await picture(page, 'riwayat');

await stage.close();
await judging();

await stage.strike();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
