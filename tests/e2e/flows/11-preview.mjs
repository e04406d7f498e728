// Documents as they are looked at: pages found, turned and enlarged, photographs upright, films by a picture.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { playable, snapshot } from '../footage.mjs';
import { command, importTen } from '../intake-contest.mjs';
import { play, scene } from '../play.mjs';
import { long } from '../scans.mjs';
import { Key } from '../webdriver.mjs';

/** Runs in the page: width and height of an element as it lies on the screen. */
const lies = (css) => {
  const { width, height } = document.querySelector(css).getBoundingClientRect();
  return { width, height };
};
/** Runs in the page: how light a canvas is at these parts of its width and height. */
const light = (css, places) => {
  const canvas = document.querySelector(css);
  return places.map(([x, y]) => canvas.getContext('2d').getImageData(Math.floor(x * canvas.width), Math.floor(y * canvas.height), 1, 1).data[0]);
};

play('a document is searched, turned and enlarged, a photograph stands upright, and a film shows a picture of itself', async (stage) => {
  const contest = importTen(stage);
  for (const [name, bytes] of Object.entries({ '01 tebal.pdf': long(60), '18 foto.jpg': snapshot(6), '20 film.mov': playable(5) })) {
    writeFileSync(stage.path(name), bytes);
    command(stage, 'attach', contest, 'INV-01', stage.path(name), '--actor', 'Verifikator');
  }
  const page = await stage.open('open', contest);
  await page.marked('page-home');
  await page.session.run(() => (location.hash = '#submissions/INV-01%2Fdokumen'));
  await page.click('indicators-all');
  const look = (name) => page.clickAt(`[data-test^="look-"][title$="${name}"]`);

  await scene('a word is found on its page, and the next one after it', async () => {
    await look('01 tebal.pdf');
    await page.element('[data-test="pdf-page-1"][data-painted="true"]');
    await page.press([Key.control, 'f']);
    await page.focused('viewer-find');
    await page.type('halaman 37');
    await page.textOf('viewer-hits', (text) => text.includes('1 dari 1'));
    await page.element('[data-test="pdf-page-37"][data-painted="true"] .hit.now');
    await page.picture('found');
    await page.press([Key.control, 'a'], ...'halaman 5');
    await page.textOf('viewer-hits', (text) => text.includes('dari 11'));
    const at = await page.text('viewer-hits');
    await page.press(Key.enter);
    await page.textOf('viewer-hits', (text) => text !== at && text.includes('dari 11'));
    await page.press([Key.control, 'a'], ...'tidak ada kata ini');
    await page.textOf('viewer-hits', (text) => text !== '' && !text.includes('dari 11'));
    await page.press(Key.escape);
    await page.marked('viewer');
  });
  await scene('a page is turned on its side and enlarged', async () => {
    await page.click('viewer-page');
    await page.press([Key.control, 'a'], '1', Key.enter);
    const first = '[data-test="pdf-page-1"][data-painted="true"]';
    await page.element(first);
    const upright = await page.session.run(lies, first);
    assert.ok(upright.height > upright.width);
    await page.click('viewer-turn');
    await page.element(`${first} .words[data-main-rotation="90"]`);
    const lying = await page.session.run(lies, first);
    assert.ok(lying.width > lying.height);
    await page.picture('turned');
    const before = await page.text('viewer-scale');
    await page.click('viewer-enlarge');
    await page.textOf('viewer-scale', (text) => parseInt(text) > parseInt(before));
    assert.ok((await page.session.run(lies, first)).width > lying.width);
    await page.press(Key.escape);
  });

  await scene('a photograph taken with the telephone on its side stands upright', async () => {
    await look('18 foto.jpg');
    await page.marked('viewer-picture');
    const picture = '[data-test="viewer-picture"]';
    const standing = await page.session.run(lies, picture);
    assert.ok(standing.height > standing.width, 'turned as the telephone noted');
    const [top, bottom] = await page.session.run(light, picture, [[0.5, 0.1], [0.5, 0.9]]);
    assert.ok(top < 80 && bottom > 180, `dark above, light below: ${top}, ${bottom}`);
    await page.click('viewer-turn');
    const [left, right] = await page.session.run(light, picture, [[0.1, 0.5], [0.9, 0.5]]);
    assert.ok(left > 180 && right < 80, `turned to the right: ${left}, ${right}`);
    await page.press(Key.escape);
  });

  await scene('a film shows a picture of itself', async () => {
    await look('20 film.mov');
    await page.marked('viewer-poster');
    const frame = '[data-test="viewer-poster"] canvas';
    const standing = await page.session.run(lies, frame);
    assert.ok(Math.abs(standing.width / standing.height - 413 / 585) < 0.02);
    const [paper, ...ink] = await page.session.run(light, frame, [[0.02, 0.02], ...Array.from({ length: 40 }, (_, i) => [0.12 + i * 0.018, 0.2])]);
    assert.ok(paper > 200 && ink.some((grey) => grey < 100), `paper and writing: ${paper}, ${ink}`);
    await page.picture('film');
    await page.press(Key.escape);
  });
});
