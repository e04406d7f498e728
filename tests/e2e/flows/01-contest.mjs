// The main job, from an empty program to a certificate on disk, as the secretariat does it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pdfCheck, pdfInfo, pdfText } from '../pdf.mjs';
import { play, scene } from '../play.mjs';
import { finals, nameOf, officeOf, tied, writeSmallContest } from '../small-contest.mjs';

const pdfsIn = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));

play('a contest goes from an empty folder to a certificate on paper', async (stage) => {
  const folder = stage.path('coba.lomba');
  const page = await stage.open();

  await scene('creating the competition', async () => {
    await page.click('new-competition');
    await page.choose('preset', 'Kota Bengkulu 2024');
    await page.fill('competition-name', 'Lomba Coba 2024');
    stage.answerNextDialog(folder);
    await page.click('create');
    await page.shows('Lomba Coba 2024');
  });

  await scene('importing the workbook', async () => {
    await page.click('nav-import');
    stage.answerNextDialog(writeSmallContest(stage.path('buku')));
    await page.click('choose-workbook');
    await page.click('import-confirm');
    await page.shows('4 inovasi');
  });

  await scene('settling the tie', async () => {
    await page.click('nav-ranking');
    for (const [code, final] of Object.entries(finals)) await page.textOf(`final-${code}`, (text) => text === final);
    await page.click('settle-tie');
    await page.click(`rank-first-${tied[1]}`);
    await page.choose('settled-by', 'Musyawarah');
    await page.fill('settle-reason', 'Dampak lebih luas');
    await page.click('settle-confirm');
    await page.textOf(`rank-${tied[1]}`, (text) => text === '1');
    await page.textOf(`rank-${tied[0]}`, (text) => text === '2');
    await page.picture('ranking');
  });

  await scene('sealing the result', async () => {
    await page.click('seal');
    await page.fill('sealed-by', 'Ketua Tim');
    await page.click('seal-confirm');
    await page.shows('Hasil ditetapkan');
  });

  const out = stage.path('piagam');
  await scene('making the certificates', async () => {
    await page.click('nav-certificates');
    stage.answerNextDialog(out);
    await page.click('make-certificates');
    await page.shows('selesai', 60_000);
    await page.picture('certificates');
  });

  await scene('reading them with another program', async () => {
    const files = pdfsIn(out);
    assert.equal(files.length, 4);
    const first = files.find((file) => pdfText(file).includes(nameOf(tied[1])));
    assert.ok(first, 'the winner has a certificate');
    pdfCheck(first);
    const { pages, width, height } = pdfInfo(first);
    assert.equal(pages, 1);
    assert.ok(width > height, 'a certificate lies on its side');
    const text = pdfText(first);
    assert.match(text, /PIAGAM PENGHARGAAN/);
    assert.match(text, /JUARA I\b/i);
    assert.ok(text.includes(officeOf(tied[1])));
  });

  await scene('asking the command line for the same result', async () => {
    await stage.close();
    const said = JSON.parse(execFileSync(stage.how.application, ['rank', folder, '--json'], { encoding: 'utf8' }));
    const ranked = said.categories.flatMap((category) => category.entries).map((entry) => entry.submission);
    assert.deepEqual(ranked.slice(0, 2), tied.toReversed());
  });
});
