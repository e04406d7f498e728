// Tries the harness on a page that is as strict as the program's own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { play, scene } from '../play.mjs';
import { until } from '../page.mjs';
import { Key } from '../webdriver.mjs';

async function servePage() {
  const read = (name) => readFileSync(new URL(`page/${name}`, import.meta.url));
  const server = createServer((request, response) => {
    const script = request.url.endsWith('.js');
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(read(script ? 'page.js' : 'index.html'));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref();
  return `http://127.0.0.1:${server.address().port}/`;
}

play('the harness sees, types, chooses, clicks and waits', async (stage) => {
  const page = await stage.open(await servePage());

  await scene('reading', async () => {
    await page.shows('Lomba coba');
    assert.equal(await page.session.title(), 'Coba');
    assert.equal(await page.count('[data-test="hidden"]'), 0);
    await page.byRole('heading', 'Lomba coba');
  });
  await scene('typing', async () => {
    await page.fill('name', 'Klinik é “baru”');
    await page.textOf('said', (text) => text === 'nama Klinik é “baru”');
  });
  await scene('choosing', async () => {
    await page.choose('category', 'B');
    await page.shows('kategori b');
  });
  await scene('waiting for a button to become enabled', async () => {
    await page.click('later');
    await page.shows('diklik');
  });
  await scene('finding by role and name', async () => {
    await page.clickRole('button', 'Tetapkan hasil');
    await page.shows('ditetapkan');
  });
  await scene('pressing a chord', async () => {
    await page.session.press([Key.control, 'k']);
    await page.shows('palet');
  });
  await page.picture('done');
});

play('each play has a home of its own', async (stage) => {
  assert.match(stage.home, /each-play-has-a-home-of-its-own/);
  const page = await stage.open(await servePage());
  await page.shows('Lomba coba');
  await page.hides('palet');
});

play('a wait that is in vain says what it waited for', async () => {
  await assert.rejects(until('pigs fly', () => false, 100), /waited 0.1 s in vain until pigs fly/);
});

play('answers to dialogs are kept in order', async (stage) => {
  stage.answerNextDialog('/a');
  stage.answerNextDialog(['/b', '/c']);
  stage.answerNextDialog(null);
  assert.deepEqual(stage.unusedAnswers(), ['/a', ['/b', '/c'], null]);
  stage.forgetAnswers();
});
