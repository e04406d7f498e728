// A workbook with mistakes: everything that is wrong is said, and nothing is written.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { play, scene } from '../play.mjs';
import { createSmall, writeSmallContest } from '../small-contest.mjs';
import { Page } from '../page.mjs';

play('a workbook with mistakes shows them all and writes nothing', async (stage) => {
  const page = await stage.open();
  await createSmall(page, stage);

  await scene('showing the findings', async () => {
    await page.click('nav-import');
    stage.answerNextDialog(writeSmallContest(stage.path('salah'), { spoiled: true }));
    await page.click('import-choose');
    await page.marked('import-errors');
    await page.shows('“31 Februari 2023” bukan tanggal yang ada');
    await page.shows('dinas luar angkasa');
    await page.shows('dengan kode J09 tidak dikenal');
    assert.ok((await page.count(Page.mark('finding'))) >= 8);
    assert.equal(/\{\w+\}/.test(await page.text('findings')), false, 'no sentence lacks a value');
    await page.picture('findings');
  });

  await scene('filtering them', async () => {
    await page.choose('findings-sheet', 'Inovasi');
    await page.hides('dengan kode J09');
    await page.shows('31 Februari 2023');
    await page.choose('findings-sheet', 'Semua lembar');
  });

  await scene('finding nothing written', async () => {
    assert.equal(await (await page.marked('import-save')).enabled(), false, 'it cannot be saved');
    await page.click('import-discard');
    await page.click('nav-history');
    await page.marked('history');
    assert.equal((await page.text('history')).includes('Mengimpor'), false);
    await page.click('nav-ranking');
    await page.marked('ranking-empty');
  });

  await scene('importing the corrected one', async () => {
    await page.click('nav-import');
    stage.answerNextDialog(writeSmallContest(stage.path('benar')));
    await page.click('import-choose');
    await page.click('import-save');
    await page.marked('page-home');
    await page.textOf('readiness-A', (text) => text.includes('4'));
  });

  await scene('undoing the whole import by its notice', async () => {
    await page.click('toast-action');
    await page.click('nav-ranking');
    await page.marked('ranking-empty');
  });
});

play('what is no workbook is refused in words', async (stage) => {
  const page = await stage.open();
  await createSmall(page, stage);
  await page.click('nav-import');
  const file = stage.path('bukan.xlsx');
  writeFileSync(file, 'this is no workbook');
  stage.answerNextDialog(file);
  await page.click('import-choose');
  await page.shows('tidak terbaca sebagai buku kerja');
  await page.picture('refused');
});
