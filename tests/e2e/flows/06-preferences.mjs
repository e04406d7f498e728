// Language and appearance change at once and are remembered.
import { play, scene } from '../play.mjs';
import { createSmall } from '../small-contest.mjs';

const theme = (page, name) => page.element(`html[data-theme="${name}"]`);

play('language, appearance, name and the competitions opened lately are remembered', async (stage) => {
  const page = await stage.open();
  await createSmall(page, stage);
  await scene('switching', async () => {
    await page.click('language-en');
    await page.shows('Ranking');
    await page.choose('theme', 'Dark');
    await theme(page, 'dark');
    await page.picture('english-dark');
    await page.click('sidebar-toggle');
  });
  await scene('opening the program again', async () => {
    const again = await stage.open();
    await again.marked('page-start');
    await theme(again, 'dark');
    await again.shows('Open a contest');
    await again.session.run(() => document.querySelector('[data-test="start-actor"]').value === 'Sekretaris');
    await again.picture('start');
    await again.click('recent-open');
    await again.marked('page-home');
    await again.element('aside.rail');
    await again.click('preferences');
    await again.click('language-id');
    await again.choose('theme', 'Proyektor');
    await theme(again, 'projector');
  });
});
