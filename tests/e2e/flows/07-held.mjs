// One program per competition: a second one is told who has it, and gets it once it is free.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../page.mjs';
import { play, scene } from '../play.mjs';
import { createSmall } from '../small-contest.mjs';

play('a competition that another program holds is refused in words, and opens once it is free', async (stage) => {
  const folder = stage.path('Lomba Coba 2024.lomba');
  await createSmall(await stage.open(), stage);
  await stage.close();

  const other = stage.alongside('open', folder);
  // Looked up where the kernel lists its locks: whoever tried to open it would hold it for that moment, against the other program.
  const held = () => readFileSync('/proc/locks', 'utf8').includes(`:${statSync(join(folder, 'lomba.lock')).ino} `);
  await until('the other program holds the competition', held);

  const page = await stage.open('open', folder);
  await scene('opening it from the command line', async () => {
    await page.marked('page-start');
    await page.textAt('[data-test="toast"]', (text) => text.includes('Lomba ini sedang dibuka di'));
    await page.click('toast-close');
  });
  await scene('opening it from the list', async () => {
    await page.click('recent-open');
    await page.textOf('start-problem', (text) => text.includes('Lomba ini sedang dibuka di') && text.includes('Lomba Coba 2024'));
    await page.picture('held');
  });
  await scene('opening it once it is free', async () => {
    await other.end();
    await until('the competition is free', () => !held());
    await page.click('recent-open');
    await page.marked('page-home');
  });
});

play('a folder that is no competition is refused in words', async (stage) => {
  const page = await stage.open();
  await page.fill('start-actor', 'Sekretaris');
  stage.answerNextDialog(join(stage.path()));
  await page.click('start-open');
  await page.textOf('start-problem', (text) => text.includes('bukan folder lomba'));
});
