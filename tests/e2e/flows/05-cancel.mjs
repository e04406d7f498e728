// A long work is shown while it goes on, and stopped when asked.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { play } from '../play.mjs';

play('making the papers shows how far it is and stops when asked, leaving nothing behind', async (stage) => {
  const page = await stage.open('--sample');
  await page.marked('page-home');
  await page.click('nav-documents');
  await page.click('seat');
  await page.click('actor');
  await page.fill('actor-name', 'Sekretaris');
  await page.click('actor-save');
  await page.click('papers-all');
  const out = stage.path('dokumen');
  stage.answerNextDialog(out);
  await page.click('make-papers');
  await page.textOf('make-work', (text) => /\d dari 6/.test(text));
  await page.shows('menyusun halaman');
  await page.picture('working');
  await page.click('make-work-cancel');
  await page.shows('Dibatalkan. Tidak ada yang disimpan.', 30_000);
  assert.equal(await page.count('[data-test="make-work"]'), 0);
  assert.equal(await page.count('[data-test="make-done"]'), 0);
  assert.ok(!existsSync(out) || readdirSync(out).length === 0, 'no paper is left');
  assert.equal(await (await page.marked('make-papers')).enabled(), true, 'it can be started again');
});
