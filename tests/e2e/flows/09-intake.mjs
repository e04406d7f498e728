// What units hand in: a profile typed, a heap of scans sorted and judged.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { film } from '../footage.mjs';
import { command, openIntake, submission } from '../intake-contest.mjs';
import { until } from '../page.mjs';
import { play, scene } from '../play.mjs';
import { Key } from '../webdriver.mjs';
import { blank, corrupt, lay, letter, locked, pageless, photo, strangers } from '../scans.mjs';

play('a profile is edited, says that it is saved, and is still so when the program is opened again', async (stage) => {
  const page = await stage.open();
  const folder = await openIntake(page, stage);
  await page.click('nav-submissions');
  await page.click('submission-INV-01');

  await scene('typing', async () => {
    await page.marked('profile');
    await page.fill('set-purpose', 'Antrean warga menjadi singkat');
    await page.textOf('save-state', (text) => /^Tersimpan \d\d\.\d\d/.test(text));
  });
  await scene('a design that is too short is told beside its field while it is typed', async () => {
    await page.fill('set-design', 'baru beberapa kata saja');
    await page.textOf('word-count', (text) => text.includes('4 dari 300 kata') && text.includes('kurang 296 kata lagi'));
    await page.shows('Rancang bangun baru 4 kata');
    await page.picture('profile');
  });
  await scene('dates in the wrong order are told at once', async () => {
    // Not by a click: the driver scrolls a field under the head of the page, which then takes it.
    await page.session.run(() => document.querySelector('[data-test="set-trialOn"]').focus());
    await page.press([Key.control, 'a']);
    await page.type('5 Mei 2023');
    await page.press(Key.tab);
    await page.marked('live-trialOn');
  });
  await scene('undoing takes the last change back', async () => {
    await page.session.run(() => document.activeElement?.blur());
    await page.textOf('save-state', (text) => text.startsWith('Tersimpan'));
    await page.session.run(() => document.getElementById('main').focus());
    await page.press([Key.control, 'z']);
    await until('the date is as it was', async () => (await (await page.marked('set-trialOn')).value()).includes('Februari'));
  });
  await stage.close();
  const { profile } = submission(stage, folder, 'INV-01');
  assert.deepEqual([profile.purpose, profile.design, profile.trialOn], ['Antrean warga menjadi singkat', 'baru beberapa kata saja', '2023-02-01']);
});

/** A heap as units send it. What is to be said of each stands beside it. */
function heap(stage) {
  const same = letter(11, 2);
  const files = {
    'INV-01/01 SK Wali Kota.pdf': [same, ['K307']],
    'INV-01/02 Surat tugas.pdf': [letter(12, 3), []],
    'INV-01/17 Dokumentasi.pdf': [blank(), ['K306']],
    'INV-01/18 Penerima manfaat.pdf': [corrupt(14), ['K303']],
    'INV-02 Pintu Bantuan/01 SK Wali Kota.pdf': [same, ['K307']],
    'INV-02 Pintu Bantuan/Indikator 2 - surat.pdf': [locked(stage.path(), 16), ['K304']],
    'INV-02 Pintu Bantuan/17 arsip.pdf': [strangers.zip(), ['K301']],
    'INV-02 Pintu Bantuan/18 penerima.pdf': [strangers.exe(), ['K301']],
    'INV-03/01 halaman.pdf': [strangers.html(), ['K301']],
    'INV-03/02 gambar.pdf': [strangers.svg(), ['K301']],
    'INV-03/17 kosong.pdf': [pageless(), ['K305']],
    'INV-03/18 foto.png': [photo(20), []],
    'INV-03/20 video.mp4': [film(120), []],
    'INV-03/pakta integritas.png': [photo(21), []],
    'INV-99/01 entah.pdf': [letter(22), null],
    'INV-04/surat.pdf': [letter(23), null],
    'INV-04/01 nol.pdf': [Buffer.alloc(0), null],
    'INV-04/Thumbs.db': [Buffer.from('x'), null],
    'INV-04/.DS_Store': [Buffer.from('x'), null],
  };
  const folder = lay(stage.path('kiriman'), Object.fromEntries(Object.entries(files).map(([name, [bytes]]) => [name, bytes])));
  symlinkSync('/etc/passwd', `${folder}/INV-04/02 tautan.pdf`);
  execFileSync('mkfifo', [`${folder}/INV-04/17 pipa.pdf`]);
  return { folder, files };
}

play('a folder of scans is sorted by itself and judged as a careful clerk would', async (stage) => {
  const page = await stage.open();
  const contest = await openIntake(page, stage);
  const { folder, files } = heap(stage);
  await page.click('nav-submissions');

  await scene('showing where everything would go before anything is stored', async () => {
    stage.answerNextDialog(folder);
    await page.click('submissions-attach-folder');
    await page.marked('attach-unclear');
    const rows = await page.session.run(() => [...document.querySelectorAll('[data-test="plan-row"]')].map((row) => [row.querySelector('.file b').textContent, row.dataset.clear]));
    assert.deepEqual(rows.filter(([, clear]) => clear === 'false').map(([name]) => name).sort(), ['01 entah.pdf', 'surat.pdf']);
    assert.equal(rows.length, 17, 'neither what systems leave behind, nor links and pipes');
    await page.textOf('attach-aside', (text) => text.includes('02 tautan.pdf') && text.includes('17 pipa.pdf') && text.match(/A101/g).length === 2);
    assert.equal(await (await page.marked('attach-store')).enabled(), false, 'nothing unclear is stored');
    await page.picture('plan');
  });

  let said;
  await scene('storing what is clear', async () => {
    await page.click('attach-leave-out');
    await page.click('attach-store');
    await page.textOf('attach-done', (text) => text.includes('14 dokumen tersimpan'));
    said = await page.session.run(() => [...document.querySelectorAll('[data-test="attach-finding"]')].map((line) => line.textContent));
    await page.picture('judged');
    assert.ok(said.some((line) => line.startsWith('A104') && line.includes('01 nol.pdf')), 'an empty file is told');
  });
  await scene('each has what a clerk would say of it, and no more', async () => {
    const wanted = Object.entries(files).flatMap(([path, [, codes]]) => (codes ?? []).map((code) => [code, path.split('/')[1]]));
    for (const [code, name] of wanted) assert.ok(said.some((line) => line.startsWith(code) && line.includes(`“${name}”`)), `${code} of ${name}: ${said.join('\n')}`);
    assert.equal(said.filter((line) => line.startsWith('K')).length, wanted.length, said.join('\n'));
    await page.click('attach-close');
  });

  await scene('what is no document is never shown as one', async () => {
    await page.session.run(() => (location.hash = '#submissions/INV-03%2Fdokumen'));
    await page.shows('Halte Bicara');
    for (const name of ['01 halaman.pdf', '02 gambar.pdf']) {
      if ((await page.count(`[title$="${name}"]`)) === 0) await page.click('indicators-all');
      await page.clickAt(`[data-test^="look-"][title$="${name}"]`);
      await page.marked('viewer-other');
      assert.equal(await page.session.run(() => 'intruder' in window), false);
      await page.press(Key.escape);
      await page.hides('Pratinjau');
    }
  });
  await scene('the history tells it in words', async () => {
    await page.click('tab-riwayat');
    await page.marked('submission-history');
    const history = await page.text('submission-history');
    assert.match(history, /14 dokumen disimpan/);
    assert.match(history, /17 kosong\.pdf\s*Indikator 17/);
    assert.match(history, /Klaim · Indikator 20/);
    assert.match(history, /→ OPD/);
    assert.doesNotMatch(history, /\b[a-z]+_[a-z_]+\b|\bslot\b|\bkind\b|\bsize\b/, 'no name of a column');
    await page.picture('history');
  });

  await stage.close();
  const of = (code) => JSON.parse(command(stage, 'document', contest, code));
  assert.deepEqual(of('INV-02').map((one) => [one.indicator, one.kind]), [[1, 'pdf'], [2, 'pdf'], [17, 'lain'], [18, 'lain']]);
  assert.deepEqual(of('INV-04'), []);
  command(stage, 'check', contest, '--read-data');
});
