// The main job, from an empty program to a certificate on disk, as the secretariat does it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pdfCheck, pdfInfo, pdfText, pdfTextOfAll } from '../pdf.mjs';
import { play, scene } from '../play.mjs';
import { finals, nameOf, officeOf, tied, writeSmallContest } from '../small-contest.mjs';

const pdfsIn = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));

const row = (code) => `[data-test="entry-${code}"]`;

play('a contest goes from an empty folder to a certificate on paper', async (stage) => {
  const page = await stage.open();

  await scene('creating the competition', async () => {
    await page.marked('page-start');
    await page.fill('start-actor', 'Sekretaris');
    await page.click('start-create');
    await page.fill('create-name', 'Lomba Coba 2024');
    await page.tick('create-preset-bengkulu-2024');
    stage.answerNextDialog(stage.path());
    await page.click('create-parent');
    await page.shows(stage.path());
    await page.click('create-submit');
    await page.marked('page-home');
    await page.shows('Lomba Coba 2024');
  });

  await scene('importing the workbook', async () => {
    await page.click('nav-import');
    stage.answerNextDialog(writeSmallContest(stage.path('buku')));
    await page.click('import-choose');
    await page.click('import-save');
    await page.marked('page-home');
  });

  await scene('confirming the method', async () => {
    await page.click('method-confirm');
    await page.click('confirm-method-submit');
  });

  await scene('settling the tie', async () => {
    await page.click('nav-ranking');
    for (const [code, final] of Object.entries(finals)) await page.textAt(`${row(code)} .final`, (text) => text.includes(final));
    await page.picture('tie');
    await page.click('settle');
    await page.clickAt(`[data-code="${tied[1]}"] [data-test="tie-up"]`);
    await page.tick('tie-by-vote');
    await page.fill('tie-yes', '3');
    await page.fill('tie-reason', 'Dampak lebih luas');
    await page.click('tie-submit');
    await page.textAt(`${row(tied[1])} .rank`, (text) => text === '1');
    await page.textAt(`${row(tied[0])} .rank`, (text) => text === '2');
    await page.picture('ranking');
  });

  await scene('sealing the result', async () => {
    await page.click('nav-seal');
    await page.fill('seal-by', 'Ketua Tim');
    await page.click('seal-submit');
    await page.click('seal-confirm');
    await page.marked('sealed');
  });

  const out = stage.path('piagam');
  await scene('being told what a certificate cannot do without', async () => {
    await page.click('to-documents');
    stage.answerNextDialog(out);
    await page.click('make-certificates');
    await page.textOf('make-problem', (text) => /nama pejabat belum diisi/.test(text) && /Tanggal piagam masih kosong/.test(text));
    assert.equal(existsSync(out), false, 'nothing is written');
  });

  await scene('filling in who signs and when', async () => {
    await page.click('to-settings');
    await page.fill('signatory-name', 'Nama Pejabat');
    await page.fill('set-awardDate', '17 Agustus 2024');
    await page.fill('set-numberTemplate', '400.10/{urut:3}/BAPPEDA/{tahun}');
    await page.textOf('number-example', (text) => text.includes('400.10/001/BAPPEDA/2024'));
    await page.click('settings-save');
    await page.textOf('settings-state', (text) => text.includes('tersimpan'));
    await page.click('documents-tab-make');
  });

  await scene('making the certificates', async () => {
    stage.answerNextDialog(out);
    await page.tick('one-each');
    await page.click('make-certificates');
    await page.textOf('make-done', (text) => text.includes('3 berkas, 3 halaman'));
    assert.equal(pdfsIn(out).length, 3);
    await page.picture('certificates');
  });

  const papers = stage.path('dokumen');
  await scene('making the papers, with their progress', async () => {
    stage.answerNextDialog(papers);
    await page.click('make-papers');
    await page.textOf('make-done', (text) => text.includes('6 berkas'));
    assert.equal(pdfsIn(papers).length, 6);
    for (const file of pdfsIn(papers)) pdfCheck(file);
    const minutes = pdfsIn(papers).find((file) => file.includes('berita-acara'));
    assert.match(pdfText(minutes), /BERITA ACARA/);
    const all = pdfTextOfAll(minutes);
    assert.match(all, /Dampak lebih luas/, 'the reason of the settlement stands in the minutes');
    assert.match(all, /79,47/);
  });

  await scene('reading them with another program', async () => {
    const first = pdfsIn(out).find((file) => pdfText(file).includes(nameOf(tied[1])));
    assert.ok(first, 'the winner has a certificate');
    pdfCheck(first);
    const { pages, width, height } = pdfInfo(first);
    assert.ok(pages >= 1);
    assert.ok(width > height, 'a certificate lies on its side');
    const text = pdfText(first);
    assert.match(text, /PIAGAM PENGHARGAAN/);
    assert.match(text, /JUARA I\b/i);
    assert.ok(text.includes(officeOf(tied[1])));
    assert.match(text, /400\.10\/001\/BAPPEDA\/2024/);
    assert.match(text, /NAMA PEJABAT|Nama Pejabat/);
  });

  await scene('asking the command line for the same result', async () => {
    await stage.close();
    const folder = stage.path(readdirSync(stage.path()).find((name) => name.endsWith('.lomba')));
    const said = JSON.parse(execFileSync(stage.how.application, ['rank', folder, '--json'], { encoding: 'utf8' }));
    const ranked = said.categories.flatMap((category) => category.entries).map((entry) => entry.submission);
    assert.deepEqual(ranked.slice(0, 2), tied.toReversed());
  });
});
