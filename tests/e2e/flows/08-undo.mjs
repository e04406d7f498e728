// What is settled can be taken back and brought again, until it has reached paper.
import assert from 'node:assert/strict';
import { play, scene } from '../play.mjs';
import { createSmall, importSmall, tied } from '../small-contest.mjs';

const rank = (page, code, wanted) => page.textAt(`[data-test="entry-${code}"] .rank`, (text) => text === wanted);

/** What was decided with a reason is taken back, and brought again, only with one. */
async function because(page, reason) {
  await page.fill('undo-reason', reason);
  await page.click('undo-confirm');
}

play('a settlement is undone and redone, and refused once the result is sealed', async (stage) => {
  const page = await stage.open();
  await createSmall(page, stage);
  await importSmall(page, stage);

  await scene('settling', async () => {
    await page.click('nav-ranking');
    await page.click('settle');
    await page.click('tie-submit');
    await page.marked('tie-reason-missing');
    await page.fill('tie-yes', '3');
    await page.fill('tie-reason', 'Panel sepakat');
    await page.click('tie-submit');
    await rank(page, tied[1], '2');
  });
  await scene('undoing by the notice', async () => {
    await page.click('toast-action');
    await because(page, 'Panel menghitung ulang suara');
    await page.marked('tie-card');
    await rank(page, tied[1], '1');
  });
  await scene('redoing by the notice of the undo', async () => {
    await page.click('toast-action');
    await because(page, 'Ternyata sudah benar');
    await rank(page, tied[1], '2');
  });
  await scene('undoing in the history', async () => {
    await page.click('nav-history');
    await page.shows('Mengulangi perubahan');
    await page.clickAt('[data-test="history"] [data-test^="undo-"]');
    await page.click('undo-confirm');
    await page.marked('undo-reason-missing');
    await because(page, 'Diputuskan lain');
    await page.shows('Dibatalkan');
    await page.click('nav-ranking');
    await page.marked('tie-card');
  });
  await scene('undone, redone and undone again counts as undone', async () => {
    await page.click('nav-history');
    await page.textAt('[data-test="history"] tr:nth-child(5)', (text) => text.includes('Memutuskan nilai sama') && text.includes('dibatalkan'));
    await page.textAt('[data-test="history"] tr:nth-child(2)', (text) => text.includes('Membatalkan perubahan') && text.includes('Memutuskan nilai sama'));
  });
  await scene('an older change is not undone over a newer one', async () => {
    for (const place of ['Curup', 'Bengkulu']) {
      await page.click('nav-documents');
      await page.click('documents-tab-settings');
      await page.fill('set-place', place);
      await page.click('settings-save');
      await page.textOf('settings-state', (text) => text.includes('tersimpan'));
    }
    await page.click('nav-history');
    await page.clickAt('[data-test="history"] tr:nth-child(3) [data-test^="undo-"]');
    await page.click('undo-confirm');
    await page.textAt('[data-test="toast"].error', (text) => text.includes('sesudah itu pengaturan lomba sudah berubah'));
    await page.picture('conflict');
    await page.clickAt('[data-test="toast"].error [data-test="toast-close"]');
  });
  await scene('settling for good', async () => {
    await page.click('nav-ranking');
    await page.click('settle');
    await page.fill('tie-yes', '3');
    await page.fill('tie-reason', 'Panel sepakat');
    await page.click('tie-submit');
    await rank(page, tied[1], '2');
  });
  await scene('nothing is undone once sealed', async () => {
    await page.click('nav-seal');
    await page.click('seal-submit');
    await page.click('seal-confirm');
    await page.marked('sealed');
    await page.click('nav-history');
    await page.shows('sudah sampai ke kertas');
    assert.equal(await page.count('[data-test="history"] [data-test^="undo-"]'), 0);
  });
});
