// A whole meeting: three judges share one laptop, from the first PIN to the sealed result.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { play, scene } from '../play.mjs';
import { officeOf, writeUnscoredContest } from '../small-contest.mjs';
import { Key } from '../webdriver.mjs';

const pins = { J01: '4071', J02: '5928', J03: '6193' };
/** What each judge gives: two values for each entry. INV-01 and INV-02 come out alike, J03 stands far off on INV-04. */
const given = {
  J01: { 'INV-01': ['90', '85'], 'INV-02': ['90', '85'], 'INV-03': ['80', '80,5'], 'INV-04': ['70', '75'] },
  J02: { 'INV-01': ['88', '84'], 'INV-02': ['88', '84'], 'INV-03': ['81', '79'], 'INV-04': ['72', '74'] },
  J03: { 'INV-01': ['92', '86'], 'INV-02': ['92', '86'], 'INV-03': ['79', '78'], 'INV-04': ['20', '0'] },
};

const piagam = (stage, ...args) => execFileSync(stage.how.application, args, { encoding: 'utf8' });

async function contest(stage) {
  const folder = `${stage.path()}/rapat.lomba`;
  piagam(stage, 'new', folder, '--preset', 'bengkulu-2024', '--name', 'Lomba Rapat 2024');
  piagam(stage, 'import', folder, writeUnscoredContest(stage.path('buku')));
  const page = await stage.open('open', folder);
  await page.marked('page-home');
  return { page, folder };
}

/** Takes the seat with the keyboard; the first time the PIN is typed twice. */
async function sit(page, judge, { first = false, pin = pins[judge] } = {}) {
  await page.click('seat');
  await page.tick(`seat-judge-${judge}`);
  await page.focused('seat-pin');
  await page.type(pin);
  if (first) await page.press(Key.tab, ...pin);
  await page.press(Key.enter);
}

async function stand(page) {
  await page.click('seat');
  await page.click('seat-stand');
  await page.marked('nav-seal');
}

/** Type, Tab, type; the next entry by key. Nothing is clicked. */
async function score(page, code, values) {
  await page.shows(`${code} · ${officeOf(code)}`);
  await page.focused('score-K1');
  await page.type(values[0]);
  await page.press(Key.tab);
  await page.focused('score-K2');
  await page.type(values[1]);
  await page.press(Key.tab);
  for (const criterion of ['K1', 'K2']) await page.textOf(`score-state-${criterion}`, (text) => text.includes('tersimpan'));
  await page.press([Key.control, Key.enter]);
  await page.click('finish-confirm');
  await page.shows('Lembar ini selesai');
}

play('three judges on one laptop score, the panel settles a tie and seals the result', async (stage) => {
  const { page, folder } = await contest(stage);

  await scene('each judge chooses a PIN and scores every entry with the keyboard', async () => {
    for (const [judge, entries] of Object.entries(given)) {
      await sit(page, judge, { first: true });
      // From now on a first PIN waits for the chair, who lets everybody at once.
      if (judge === 'J01') {
        await page.click('nav-panel');
        await page.click('release-pins');
      }
      await page.click('nav-judging');
      const codes = Object.keys(entries);
      await page.click(`sheet-${codes[0]}-T2`);
      for (const code of codes) {
        await score(page, code, entries[code]);
        if (code !== codes.at(-1)) await page.press([Key.alt, Key.right]);
      }
      await page.picture(`sheet-${judge}`);
      await stand(page);
    }
  });

  await scene('a wrong PIN does not open the seat', async () => {
    await sit(page, 'J02', { pin: '9999' });
    await page.textOf('seat-pin-wrong', (text) => /tidak cocok/i.test(text));
    await page.press(Key.escape);
  });

  await scene('the room sees who stands out, and numbers only once the chair reveals them', async () => {
    await page.click('nav-meeting');
    await page.shows('12,00');
    await page.shows('60,80');
    await page.picture('meeting');
    await page.click('wall-open');
    await page.marked('wall-covered');
    await page.textOf('wall', (text) => text.includes('Guru Keliling') && !/\d,\d\d/.test(text));
    await page.picture('wall-hidden');
    await page.press(Key.escape);
  });

  await scene('only the chair reveals', async () => {
    await sit(page, 'J01');
    await page.click('nav-meeting');
    await page.click('wall-open');
    await page.click('reveal');
    await page.textOf('wall', (text) => text.includes('79,67'));
    await page.picture('wall-shown');
    await page.press(Key.escape);
  });

  await scene('the panel votes on the tie', async () => {
    await page.click('nav-ranking');
    await page.click('settle');
    await page.clickAt('[data-code="INV-02"] [data-test="tie-up"]');
    await page.tick('tie-by-vote');
    await page.fill('tie-yes', '2');
    await page.fill('tie-no', '1');
    await page.fill('tie-abstained', '0');
    await page.fill('tie-reason', 'Dampak lebih luas');
    await page.click('tie-submit');
    await page.textAt('[data-test="entry-INV-02"] .rank', (text) => text === '1');
    await page.marked('robust');
    await page.picture('ranking');
  });

  await scene('the checklist is clear and the chair seals', async () => {
    await page.click('nav-seal');
    await page.picture('checklist');
    await page.click('seal-submit');
    await page.click('seal-confirm');
    await page.marked('sealed');
  });

  await scene('what is on disk is what the judges gave', async () => {
    await stage.close();
    const said = JSON.parse(piagam(stage, 'rank', folder, '--json'));
    const entries = said.categories.find((category) => category.code === 'A').entries;
    assert.deepEqual(entries.map((entry) => entry.submission), ['INV-02', 'INV-01', 'INV-03', 'INV-04']);
    const history = JSON.parse(piagam(stage, 'history', folder, '--json'));
    assert.ok(history.some((operation) => operation.kind === 'recordScore' && operation.actor === 'Juri 3'), 'each judge answers for their own values');
    assert.ok(history.some((operation) => operation.kind === 'seal' && operation.actor === 'Juri 1'));
  });
});

play('a value is on disk when the window says so, even when the program is killed the next moment', async (stage) => {
  const { page, folder } = await contest(stage);
  await sit(page, 'J03', { first: true });
  await page.click('nav-judging');
  await page.click('sheet-INV-01-T2');
  await page.focused('score-K1');
  await page.type('77');
  await page.press(Key.tab);
  await page.textOf('score-state-K1', (text) => text.includes('tersimpan'));
  await stage.kill();
  const again = await stage.open('open', folder);
  await again.marked('page-home');
  await sit(again, 'J03');
  await again.click('nav-judging');
  await again.click('sheet-INV-01-T2');
  assert.equal(await (await again.marked('score-K1')).value(), '77');
  assert.equal(await (await again.marked('score-K2')).value(), '', 'what was not scored is not zero');
});
