// A verifier at work, by the keyboard alone: nothing in the first play clicks.
import assert from 'node:assert/strict';
import { command, claimed, importTen, sent, ten } from '../intake-contest.mjs';
import { until } from '../page.mjs';
import { play, scene } from '../play.mjs';
import { Key } from '../webdriver.mjs';

const pressed = (page, verdict) => page.element(`[data-test="judge-${verdict}"][aria-pressed="true"]`);
const code = (page) => page.session.run(() => decodeURIComponent(location.hash.split('/')[1] ?? ''));

/** Says of the document in sight that it is to be mended, or rejected, and why. */
async function object(page, key, verdict, why) {
  await page.press(key);
  await page.focused('step-reason');
  await page.type(why);
  await page.tabTo('step-submit');
  await page.press(Key.enter);
  await page.hides('Kalimat ini');
  await pressed(page, verdict);
}

/** Looks at every document of the file in turn, accepts its parameter and judges it. */
async function check(page, objection) {
  for (const number of claimed) {
    await page.element(`li.current[data-check="${number}"]`);
    await page.press('2');
    await page.textOf(`result-${number}`, (text) => /2\s*→\s*2/.test(text));
    if (objection?.indicator === number) await object(page, objection.key, objection.verdict, objection.why);
    else {
      await page.press('a');
      await pressed(page, 'diterima');
    }
    if (number !== claimed.at(-1)) await page.press('j');
  }
  await page.textOf('decided', (text) => text.includes(`${claimed.length} dari ${claimed.length}`));
}

const objections = {
  'INV-03': { indicator: 2, key: 'r', verdict: 'perbaiki', why: 'Halaman tanda tangan belum ada' },
  'INV-07': { indicator: 17, key: 'x', verdict: 'ditolak', why: 'Tahun tidak sesuai' },
};

play('a verifier works through ten submissions by the keyboard alone', async (stage) => {
  const contest = importTen(stage);
  command(stage, 'attach-folder', contest, sent(stage));
  const page = await stage.open('open', contest);
  await page.marked('page-home');

  await scene('opening the first of the queue', async () => {
    await page.press([Key.alt, '6']);
    await page.textOf('queue-count', (text) => text.includes('10 berkas'));
    await page.marked('queue-row');
    await page.picture('queue');
    await page.tabTo('queue');
    await page.press(Key.enter);
    await page.marked('verdict-bar');
  });

  const seen = [];
  for (let turn = 0; turn < ten.length; turn += 1) {
    const now = await code(page);
    seen.push(now);
    await scene(`the file ${now}`, async () => {
      await page.textOf('document-at', (text) => text.includes(`1 dari ${claimed.length}`));
      await page.press([Key.control, Key.enter]);
      if (turn === 0) {
        await page.focused('actor-name');
        await page.type('Dewi Verifikator');
        await page.press(Key.enter);
      }
      await until('the verification has begun', async () => (await page.count('[data-test="not-verifying"]')) === 0);
      await check(page, objections[now]);
      if (turn === 0) await page.picture('bench');
      if (objections[now]) {
        await page.tabTo('step-minta perbaikan');
        await page.press(Key.enter);
        await page.textAt('[data-test="bench"] .chip', (text) => /perlu perbaikan/i.test(text));
      } else {
        await page.press([Key.control, Key.enter]);
        await page.textAt('[data-test="bench"] .chip', (text) => /terverifikasi/i.test(text));
      }
    });
    if (turn < ten.length - 1) {
      await page.press('b');
      await until('the next file is open', async () => (await code(page)) !== now);
    }
  }
  assert.deepEqual(seen.toSorted(), ten.map((one) => one.code), 'each once');

  await scene('the queue holds only those that were sent back', async () => {
    await page.tabTo('to-queue');
    await page.press(Key.enter);
    await page.textOf('queue-count', (text) => text.includes('2 berkas'));
  });

  await stage.close();
  const listed = JSON.parse(command(stage, 'list', contest, '--json')).rows;
  assert.deepEqual(listed.filter((row) => row.status !== 'terverifikasi').map((row) => [row.code, row.status]), [['INV-03', 'perlu perbaikan'], ['INV-07', 'perlu perbaikan']]);
  const rejected = JSON.parse(command(stage, 'document', contest, 'INV-07')).find((one) => one.indicator === 17);
  assert.deepEqual([rejected.verdict, rejected.verdictNote], ['ditolak', 'Tahun tidak sesuai']);
  command(stage, 'check', contest, '--read-data');
});

play('what prevents scoring stops the verification, and the chair lets it pass with a reason', async (stage) => {
  const contest = importTen(stage);
  const page = await stage.open('open', contest);
  await page.marked('page-home');
  await page.click('nav-verification');
  await page.click('queue-INV-01');
  await page.marked('bench-no-document');
  await page.click('step-mulai verifikasi');
  await page.fill('actor-name', 'Dewi Verifikator');
  await page.click('actor-save');
  await until('the verification has begun', async () => (await page.count('[data-test="not-verifying"]')) === 0);
  await page.click('step-verifikasi');
  await page.textOf('blocked-dialog', (text) => text.includes('K202'));
  await page.picture('blocked');
  await page.click('blocked-waive');
  await page.fill('step-reason', 'Bukti diperiksa panitia di lapangan');
  await page.click('step-submit');
  await page.shows('Izin Ketua dicatat');
  await page.click('to-file');
  await page.shows('Bukti diperiksa panitia di lapangan');
  await page.click('tab-riwayat');
  await page.textOf('submission-history', (text) => text.includes('Bukti diperiksa panitia di lapangan') && text.includes('Dewi Verifikator'));
});
