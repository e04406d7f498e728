// The window itself: what holds whatever is open.
import assert from 'node:assert/strict';
import { play } from '../play.mjs';

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

play('every screen fits a small laptop', async (stage) => {
  const page = await stage.open('--sample');
  await page.marked('page-home');
  await page.session.resize(1024, 640);
  const wide = await page.session.run(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.equal(wide, false, 'nothing has to be scrolled sideways at 1024 pixels');
  await page.picture('small');
});
