// The window itself: what holds whatever is open.
import assert from 'node:assert/strict';
import { until } from '../page.mjs';
import { play, scene } from '../play.mjs';
import { Key } from '../webdriver.mjs';

play('the sample opens in the window', async (stage) => {
  const page = await stage.open('--sample');
  await page.marked('page-home');
  await page.picture('home');
});

play('nothing that is not our own file may run or load in the window', async (stage) => {
  const page = await stage.open('--sample');
  await page.marked('page-home');
  const ran = await page.session.run(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.head.append(script);
    return 'intruder' in window;
  });
  assert.equal(ran, false, 'the content security policy refuses inline scripts');
  assert.equal(await page.session.run(() => Object.isFrozen(Object.prototype)), true);
  assert.equal(await page.session.run(() => '__TAURI__' in window), false);
});

const screens = ['home', 'import', 'units', 'submissions', 'completeness', 'verification', 'ranking', 'seal', 'documents', 'history'];

/** What sticks out of the window, or is cut off inside its own box. */
const badlyPlaced = (page) =>
  page.session.run(() => {
    const main = document.getElementById('main');
    const wide = [document.documentElement, main].some((box) => box.scrollWidth > box.clientWidth) ? ['the page scrolls sideways'] : [];
    const bars = window.innerWidth < 900 ? [] : [...main.querySelectorAll('.scroll-x')].filter((box) => box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX === 'auto').map((box) => `a scroll bar: ${box.textContent.trim().slice(0, 40)}`);
    const cut = [...main.querySelectorAll('h1, h2, h3, .button, .chip, .tab, label, .choice, nav button')]
      .filter((e) => e.getClientRects().length > 0 && !e.classList.contains('hidden') && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
      .map((e) => `cut off: ${e.textContent.trim().slice(0, 60)}`);
    return [...wide, ...bars, ...cut];
  });

play('every screen fits a small laptop in both languages, and at 200 %', async (stage) => {
  const page = await stage.open('--sample');
  await page.marked('page-home');
  await page.session.resize(1024, 640);
  const look = async (where) => {
    for (const [at, name] of screens.entries()) {
      await page.press([Key.alt, String((at + 1) % 10)]);
      await page.marked(`page-${name}`);
      assert.deepEqual(await badlyPlaced(page), [], `${name}, ${where}`);
    }
  };
  await scene('Indonesian', () => look('Indonesian'));
  await page.click('language-en');
  await scene('English', () => look('English'));
  await page.picture('small');
  await scene('at 200 %', async () => {
    const full = await page.session.run(() => window.innerWidth);
    for (let step = 0; step < 5; step += 1) await page.press([Key.control, '=']);
    await until('everything is twice as large', () => page.session.run((wide) => window.innerWidth <= wide / 2 + 1, full));
    await look('200 %');
    await page.picture('zoomed');
  });
});

play('a page that is asked for before its script is read is shown as soon as it is', async (stage) => {
  const page = await stage.open('--sample');
  await page.marked('page-home');
  await page.session.run(() => (location.hash = '#submissions/INV-176%2Fdokumen'));
  await page.marked('page-submissions');
  await page.marked('indicator-1');
});
