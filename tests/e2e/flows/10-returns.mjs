// Workbooks go out to the units and come back.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, importTen, submission } from '../intake-contest.mjs';
import { play, scene } from '../play.mjs';

play('each unit gets its workbook, and those that come back are matched by what stands in them', async (stage) => {
  const contest = importTen(stage);
  const page = await stage.open('open', contest);
  await page.marked('page-home');
  const [out, back] = [stage.path('keluar'), stage.path('kembali')];

  await scene('writing the workbooks', async () => {
    await page.click('nav-completeness');
    await page.click('completeness-tab-returns');
    await page.click('books-all');
    stage.answerNextDialog(out);
    await page.click('books-write');
    await page.fill('actor-name', 'Sekretaris');
    await page.click('actor-save');
    await page.textOf('make-done', (text) => text.includes('10 berkas'));
    await page.picture('written');
    assert.equal(readdirSync(out).length, 10);
  });

  await scene('a workbook of a unit given to the ordinary import is told where it belongs', async () => {
    await page.click('nav-import');
    stage.answerNextDialog(join(out, readdirSync(out).find((name) => name.startsWith('u-02'))));
    await page.click('import-choose');
    await page.shows('Ini buku kerja sebuah unit');
    await page.picture('hint');
    await page.click('import-discard');
  });

  await stage.close();
  await scene('the units fill them in', async () => {
    // What the unit of INV-01 types is typed into a copy of the competition, whose workbook is then what it sends.
    const copy = stage.path('tiruan.lomba');
    cpSync(contest, copy, { recursive: true });
    command(stage, 'submission', copy, 'INV-01', 'name=Antrean Sekejap', '--actor', 'Unit');
    command(stage, 'workbook', '--units', stage.path('terisi'), '--from', copy);
    const book = (folder, unit) => join(folder, readdirSync(folder).find((name) => name.startsWith(unit)));
    mkdirSync(back);
    cpSync(book(stage.path('terisi'), 'u-01'), join(back, 'kiriman bu Ani (2).xlsx'));
    cpSync(book(out, 'u-02'), join(back, 'scan0001.xlsx'));
    cpSync(book(out, 'u-03'), join(back, 'a.xlsx'));
    cpSync(book(out, 'u-03'), join(back, 'a (1).xlsx'));
    writeFileSync(join(back, '~$a.xlsx'), 'lock');
  });

  const again = await stage.open('open', contest);
  await again.marked('page-home');
  await scene('looking at what came back', async () => {
    await again.click('nav-completeness');
    await again.click('completeness-tab-returns');
    await again.textOf('returns-state', (text) => text.includes('0 dari 10'));
    stage.answerNextDialog(back);
    await again.click('returns-pick');
    await again.marked('returns-twice');
    await again.textOf('returned-files', (text) => text.includes('kiriman bu Ani (2).xlsx') && text.includes('Kantor Karangan 01') && !text.includes('~$'));
    await again.picture('returned');
    await again.click('returns-tab-rows');
    await again.textOf('changes', (text) => text.includes('Antrean Tanpa Cemas') || text.includes('INV-01'));
    await again.textOf('not-returned', (text) => text.includes('Kantor Karangan 10') && !text.includes('Kantor Karangan 02'));
  });
  await scene('saving it', async () => {
    await again.click('returns-save');
    await again.textOf('returns-state', (text) => text.includes('3 dari 10'));
    await again.picture('saved');
  });
  await stage.close();
  assert.equal(submission(stage, contest, 'INV-01').profile.name, 'Antrean Sekejap');
  assert.equal(submission(stage, contest, 'INV-02').row.status, 'diajukan', 'a workbook never changes a status by itself');
});
