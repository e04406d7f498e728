// The sample competition from opening to piagam by the keyboard alone: nothing here clicks.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { pdfCheck, pdfInfo, pdfText } from '../pdf.mjs';
import { play, scene } from '../play.mjs';
import { Key } from '../webdriver.mjs';

const palette = async (page, words) => {
  await page.press([Key.control, 'k']);
  await page.focused('palette-input');
  await page.type(words);
  await page.textAt('[data-test="palette-option"][aria-selected="true"]', (text) => text.length > 0);
  await page.press(Key.enter);
};

play('the whole sample goes from opening to piagam by the keyboard alone', async (stage) => {
  const page = await stage.open('--sample');
  await page.marked('page-home');

  await scene('confirming the method, and saying who is there when asked', async () => {
    await page.tabTo('method-confirm');
    await page.press(Key.enter);
    await page.focused('actor-name');
    await page.type('Siti Rahmawati');
    await page.press(Key.enter);
    await page.focused('confirm-method-submit');
    await page.press(Key.enter);
    await page.textOf('method-state', (text) => text.includes('Siti Rahmawati'));
  });

  await scene('finding the tie and asking where a number comes from', async () => {
    await palette(page, 'putuskan nilai sama');
    await page.marked('page-ranking');
    await page.marked('tie-card');
    await page.tabTo('sort-rank');
    await page.tabTo('sort-final');
    await page.press(Key.tab, Key.down, Key.enter);
    await page.marked('explain');
    await page.textOf('explain-final', (text) => /^\d+,\d\d$/.test(text));
    await page.press(Key.escape);
    await page.hides('Dari mana angka ini?');
  });

  let first;
  await scene('settling the tie with the arrow keys', async () => {
    await page.tabTo('settle', { back: true });
    await page.press(Key.enter);
    await page.focused('tie-item');
    first = await page.session.run(() => [...document.querySelectorAll('[data-test="tie-item"]')].map((li) => li.dataset.code));
    await page.press([Key.alt, Key.down]);
    await page.textAt('[data-test="tie-dialog"] ol', (text) => text.indexOf(first[0]) > text.indexOf(first[1]));
    await page.tabTo('tie-by-vote');
    await page.press(Key.right);
    await page.tabTo('tie-reason');
    await page.type('Undian ditarik di depan rapat');
    await page.tabTo('tie-submit');
    await page.press(Key.enter);
    await page.hides('Putuskan nilai sama');
    await page.textAt(`[data-test="entry-${first[1]}"]`, (text) => text.includes('diputuskan undian: Undian ditarik di depan rapat'));
  });

  await scene('taking it back and bringing it again', async () => {
    const because = async (reason) => {
      await page.focused('undo-reason');
      await page.type(reason);
      await page.tabTo('undo-confirm');
      await page.press(Key.enter);
    };
    await page.press([Key.control, 'z']);
    await because('Salah urut');
    await page.marked('tie-card');
    await page.press([Key.control, 'y']);
    await because('Sudah diperiksa');
    await page.textAt(`[data-test="entry-${first[1]}"]`, (text) => text.includes('diputuskan undian'));
  });

  await scene('sealing', async () => {
    await page.press([Key.alt, '8']);
    await page.marked('page-seal');
    await page.tabTo('seal-by');
    await page.tabTo('seal-waiver');
    await page.type('Panel sudah memeriksa dugaan benturan');
    await page.tabTo('seal-submit');
    await page.press(Key.enter);
    await page.marked('seal-dialog');
    await page.tabTo('seal-confirm');
    await page.press(Key.enter);
    await page.marked('sealed');
  });

  const out = stage.path('piagam');
  await scene('making the piagam', async () => {
    await page.press([Key.alt, '9']);
    await page.marked('page-documents');
    stage.answerNextDialog(out);
    await page.tabTo('make-certificates');
    await page.press(Key.enter);
    await page.textOf('make-done', (text) => text.includes('1 berkas, 15 halaman'));
    const [file] = readdirSync(out);
    pdfCheck(stage.path('piagam', file));
    assert.equal(pdfInfo(stage.path('piagam', file)).pages, 15);
    assert.match(pdfText(stage.path('piagam', file)), /JUARA I/i);
  });

  await scene('reading the history', async () => {
    await page.press([Key.alt, '0']);
    await page.marked('history');
    await page.shows('Membuat piagam');
    await page.tabTo('check');
    await page.press(Key.enter);
    await page.element('[data-test="check-report"][data-good="true"]');
    await page.picture('history');
  });
});
