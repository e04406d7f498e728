// Files that mean harm, or only bad luck.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, openIntake } from '../intake-contest.mjs';
import { play, scene } from '../play.mjs';
import { createSmall, writeSheets } from '../small-contest.mjs';
import { lay, letter, long, scripted } from '../scans.mjs';
import { Key } from '../webdriver.mjs';

const documents = (stage, folder, code) => JSON.parse(command(stage, 'document', folder, code));

async function attachFolder(page, stage, folder) {
  await page.click('nav-submissions');
  stage.answerNextDialog(folder);
  await page.click('submissions-attach-folder');
}

play('names that mean harm are tidied, said, and reach nothing outside', async (stage) => {
  const page = await stage.open();
  const contest = await openIntake(page, stage);
  const folder = stage.path('kiriman');
  const here = join(folder, 'INV-01');
  const names = ['01 ..\\..\\luar.pdf', '02 baris\nbaru\u0007.pdf', `03 ${'ä'.repeat(124)}.pdf`, '04 lap\u202efdp.exe', '05 \u{1f468}\u200d\u{1f469}\u200d\u{1f467} keluarga.pdf', '06 titik. . .', '08 <b>tebal<b>.pdf', '09 "kutip".pdf'];
  assert.equal(Buffer.byteLength(names[2]), 255);
  await scene('making them', async () => {
    lay(here, Object.fromEntries(names.map((name, i) => [name, letter(100 + i)])));
    lay(folder, { 'INV-01/07/CON.pdf': letter(120), 'INV-01/10/NUL': letter(121), 'INV-01/11/com1.tar.pdf': letter(122) });
    writeFileSync(Buffer.concat([Buffer.from(`${here}/12 `), Buffer.from([0xff, 0xfe]), Buffer.from('.pdf')]), letter(123));
    symlinkSync('/dev/zero', join(here, '13 tak berujung.pdf'));
    symlinkSync('..', join(here, '14 lingkaran'));
    execFileSync('mkfifo', [join(here, '15 pipa.pdf')]);
  });
  await scene('seeing what would be taken', async () => {
    await attachFolder(page, stage, folder);
    await page.textOf('attach-aside', (text) => ['13 tak berujung.pdf', '14 lingkaran', '15 pipa.pdf'].every((name) => text.includes(name)) && text.match(/A101/g).length === 3 && text.match(/A111/g).length === 1);
    assert.equal(await page.session.run(() => document.querySelectorAll('.file b b').length), 0, 'a name is text, never markup');
    await page.picture('names');
  });
  await scene('storing them under harmless names', async () => {
    await page.click('attach-store');
    await page.textOf('attach-done', (text) => text.includes('11 dokumen tersimpan'));
    await page.textOf('attach-done', (text) => text.includes('A108'));
    await page.picture('tidied');
    await page.click('attach-close');
  });
  await stage.close();
  const stored = documents(stage, contest, 'INV-01').map((one) => one.name);
  assert.equal(stored.length, 11);
  for (const name of stored) {
    assert.doesNotMatch(name, /[\p{Cc}\p{Cf}/\\:*?"<>|]/u, JSON.stringify(name));
    assert.doesNotMatch(name, /^(con|nul|com1)(\.|$)/i);
    assert.doesNotMatch(name, /[. ]$/);
    assert.ok(name.length <= 120 && Buffer.byteLength(name) <= 200);
  }
  assert.equal(existsSync(stage.path('luar.pdf')), false);
  command(stage, 'check', contest, '--read-data');
});

play('five thousand files at once are shown, stopped without a trace, and stored', async (stage) => {
  const page = await stage.open();
  const contest = await openIntake(page, stage);
  const folder = stage.path('kiriman');
  const page1 = long(1).toString('latin1');
  for (let i = 0; i < 5_000; i += 1) {
    const inside = join(folder, `INV-${String((i % 10) + 1).padStart(2, '0')}`);
    if (i < 10) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `${String(((i / 10) % 20 | 0) + 1).padStart(2, '0')} bukti ${i}.pdf`), Buffer.from(page1.replace('Halaman 1', `Hal ${String(i).padStart(5, '0')}`), 'latin1'));
  }
  await scene('showing all of them', async () => {
    await attachFolder(page, stage, folder);
    await page.textOf('attach-store', (text) => text.includes('5.000'));
    await page.picture('many');
  });
  await scene('stopping in the middle leaves nothing behind', async () => {
    await page.click('attach-store');
    await page.marked('attach-work');
    await page.click('attach-work-cancel');
    await page.marked('plan-row');
    assert.deepEqual(readdirSync(join(contest, 'archive'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()), []);
  });
  await scene('storing them', async () => {
    await page.click('attach-store');
    await page.shows('5.000 dokumen tersimpan', 180_000);
    await page.picture('stored');
    await page.click('attach-close');
    await page.click('submission-INV-05');
    await page.click('tab-dokumen');
    await page.marked('indicator-1');
  });
  await stage.close();
  assert.equal(documents(stage, contest, 'INV-10').length, 500);
});

play('a PDF of five thousand pages is shown at once, and one with JavaScript runs nothing', async (stage) => {
  const page = await stage.open();
  await openIntake(page, stage);
  await attachFolder(page, stage, lay(stage.path('kiriman'), { 'INV-01/01 tebal.pdf': long(5_000), 'INV-01/02 skrip.pdf': scripted() }));
  await page.click('attach-store');
  await page.textOf('attach-done', (text) => text.includes('2 dokumen tersimpan') && text.includes('K309'));
  await page.click('attach-close');
  await page.click('submission-INV-01');
  await page.click('tab-dokumen');
  await page.click('indicators-all');

  await scene('the thick one', async () => {
    await page.clickAt('[data-test^="look-"][title$="01 tebal.pdf"]');
    await page.textOf('viewer-pages', (text) => text.includes('5.000'));
    await page.element('[data-test="pdf-page-1"][data-painted="true"]');
    await page.click('viewer-page');
    await page.press([Key.control, 'a']);
    await page.type('4999');
    await page.press(Key.enter);
    await page.element('[data-test="pdf-page-4999"][data-painted="true"]');
    await page.picture('thick');
    await page.press(Key.escape);
  });
  await scene('the one with a script', async () => {
    await page.clickAt('[data-test^="look-"][title$="02 skrip.pdf"]');
    await page.element('[data-test="pdf-page-1"][data-painted="true"]');
    await page.marked('viewer-warned');
    assert.equal(await page.session.run(() => 'intruder' in window), false);
    await page.picture('script');
  });
});

/** The program in a mount of its own, where `disk` holds so many kilobytes. */
function onSmallDisk(how, disk, kilobytes) {
  return {
    ...how,
    driver: (...ports) => {
      const { command: program, args, ...rest } = how.driver(...ports);
      const script = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$0" && exec "$@"`;
      const [command, ...mount] = (process.env.PIAGAM_UNSHARE ?? 'unshare --map-root-user --mount').split(' ');
      return { command, args: [...mount, 'sh', '-c', script, disk, program, ...args], ...rest };
    },
  };
}

play('a disk that is full is said, and nothing is lost or left half done', async (stage) => {
  const disk = stage.path('disk');
  mkdirSync(disk);
  stage.how = onSmallDisk(stage.how, disk, 4_096);
  const page = await stage.open();
  await scene('making a competition there', async () => {
    const path = stage.path;
    stage.path = (...parts) => (parts.length ? path(...parts) : disk);
    await createSmall(page, stage);
    stage.path = path;
    await page.click('nav-import');
    stage.answerNextDialog(writeSheets(stage.path('buku'), { Unit: [['Kode', 'Jenis', 'Nama', 'Kategori'], ['U-01', 'perangkat daerah', 'Kantor Karangan', 'A']], Inovasi: [['Kode', 'Kode unit', 'Nama inovasi', 'Tahapan', 'Status'], ['INV-01', 'U-01', 'Antrean', 'penerapan', 'diajukan']] }));
    await page.click('import-choose');
    await page.click('import-save');
    await page.marked('page-home');
  });
  await scene('a film that does not fit', async () => {
    await attachFolder(page, stage, lay(stage.path('kiriman'), { 'INV-01/01 kecil.pdf': letter(1), 'INV-01/20 film.mp4': Buffer.alloc(8 << 20, 7) }));
    await page.click('attach-store');
    await page.textOf('attach-problem', (text) => text.includes('penuh'));
    await page.picture('full');
    await page.click('attach-cancel');
  });
  await scene('what fits is stored afterwards', async () => {
    await attachFolder(page, stage, lay(stage.path('kiriman-kecil'), { 'INV-01/01 kecil.pdf': letter(1) }));
    await page.click('attach-store');
    await page.textOf('attach-done', (text) => text.includes('1 dokumen tersimpan'));
    await page.click('attach-close');
  });
  await scene('everything is sound', async () => {
    await page.click('nav-history');
    await page.click('check');
    await page.element('[data-test="check-report"][data-good="true"]');
    assert.equal(await page.count('[data-test="check-unused"]'), 0, 'nothing of what failed is left');
  });
});
