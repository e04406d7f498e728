// The sample's workbook, as a contest of real size: out of Excel, through the ordinary import, to its certificates.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pdfCheck, pdfInfo, pdfText } from '../pdf.mjs';
import { play, scene } from '../play.mjs';

const AWARDS = 15;

play('the workbook of the sample becomes a contest of its own, and fifteen certificates', async (stage) => {
  const page = await stage.open();
  const book = stage.path('contoh.xlsx');

  await scene('taking the workbook out of the sample', async () => {
    await page.fill('start-actor', 'Sekretaris');
    await page.click('start-sample');
    await page.marked('page-home');
    await page.click('nav-import');
    stage.answerNextDialog(book);
    await page.click('workbook-filled');
    await page.shows('contoh.xlsx');
    await page.click('close-contest');
    await page.marked('page-start');
  });

  await scene('importing it into a competition of its own', async () => {
    await page.click('start-create');
    await page.fill('create-name', 'Lomba Dari Excel 2024');
    await page.tick('create-preset-bengkulu-2024');
    stage.answerNextDialog(stage.path());
    await page.click('create-parent');
    await page.click('create-submit');
    await page.marked('page-home');
    await page.click('nav-import');
    stage.answerNextDialog(book);
    await page.click('import-choose');
    await page.textOf('import-sheets', (text) => /Inovasi\s*274/.test(text));
    await page.picture('preview');
    await page.click('import-save');
    await page.marked('page-home');
  });

  await scene('settling the tie that the chain cannot break', async () => {
    await page.clickAt('[data-test="next-settleTies"] button');
    await page.marked('tie-card');
    await page.click('settle');
    await page.tick('tie-by-lots');
    await page.fill('tie-reason', 'Undian dalam rapat pleno');
    await page.click('tie-submit');
    await page.marked('settled');
  });

  await scene('sealing', async () => {
    await page.click('nav-seal');
    await page.fill('seal-by', 'Ketua Tim');
    if (await page.count('[data-test="seal-waiver"]')) await page.fill('seal-waiver', 'Panel menilai tanpa menunggu (uji)');
    await page.click('seal-submit');
    await page.click('seal-confirm');
    await page.marked('sealed');
  });

  const out = stage.path('piagam');
  await scene('making every certificate', async () => {
    await page.click('to-documents');
    await page.click('to-settings');
    await page.fill('signatory-name', 'Nama Pejabat');
    await page.fill('set-awardDate', '17 Agustus 2024');
    await page.fill('set-numberTemplate', '400.10/{urut:3}/BAPPEDA/{tahun}');
    await page.element('[data-test="certificate-page"][data-drawn="true"]');
    await page.picture('preview-of-the-certificate');
    await page.click('settings-save');
    await page.textOf('settings-state', (text) => text.includes('tersimpan'));
    await page.click('documents-tab-make');
    stage.answerNextDialog(out);
    await page.tick('one-each');
    await page.click('make-certificates');
    await page.textOf('make-done', (text) => text.includes(`${AWARDS} berkas`));
    const files = readdirSync(out).filter((name) => name.endsWith('.pdf'));
    assert.equal(files.length, AWARDS);
    const numbers = new Set();
    for (const file of files.map((name) => join(out, name))) {
      pdfCheck(file);
      assert.equal(pdfInfo(file).pages, 1);
      numbers.add(/400\.10\/\d{3}\/BAPPEDA\/2024/.exec(pdfText(file))?.[0]);
    }
    assert.equal(numbers.size, AWARDS, 'no number stands twice');
  });
});
