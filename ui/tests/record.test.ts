import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fieldName, fieldValue, tableName } from '../src/pages/history/fields';
import { sortedItems, wayTo } from '../src/pages/seal/checklist';
import type { CheckItem } from '../src/wire';
import { say } from '../src/words/speech.svelte';
import { all, appears, by, goes, need, openWindow, type Stage } from './window';

async function settleAll({ desk, session }: Stage): Promise<void> {
  for (const c of (await desk.ranking()).categories) for (const t of c.openTies) await desk.settle({ category: c.code, stage: t.stage, ranks: t.submissions, by: 'lots', reason: 'undian', votes: null, prize: null });
  await session.refresh();
}

describe('the way to the seal', () => {
  it('lists each point with its weight, its count and the first of them', async () => {
    await openWindow({ start: 'sample', page: 'seal' });
    expect((await appears('check-openTies')).textContent).toMatch(/3 nilai sama masih terbuka.*menghalangi penetapan.*A, C/s);
    expect(need('check-missingSheets').dataset.weight).toBe('waivable');
    expect(need('check-missingSheets').textContent).toMatch(/3 inovasi yang lembarnya masih ditunggu.*perlu alasan ketua.*INV-016/s);
    expect(need('check-draftSheets').textContent).toMatch(/1 lembar masih draf.*J03 INV-016/s);
    expect(need('check-conflicts').textContent).toMatch(/benturan kepentingan belum diputuskan/);
    expect(need('check-methodProposal').textContent).toMatch(/Metode masih usulan.*untuk diketahui/s);
    expect(need('check-nothingFinal').dataset.ready).toBe('true');
    expect(all('seal-blocked')).toHaveLength(1);
  });

  it('puts what is open first, the gravest before all', () => {
    const item = (kind: CheckItem['kind'], weight: CheckItem['weight'], open: number): CheckItem => ({ kind, weight, open, subjects: [], findings: [] });
    const items = [item('nothingFinal', 'blocks', 0), item('discussions', 'notice', 2), item('missingSheets', 'waivable', 1), item('openTies', 'blocks', 1)];
    expect(sortedItems({ items, ready: false, needsWaiver: true }).map((i) => i.kind)).toEqual(['openTies', 'missingSheets', 'discussions', 'nothingFinal']);
  });

  it('leads each point to where it is mended', async () => {
    const { session, user } = await openWindow({ start: 'sample', page: 'seal' });
    const ranking = session.ranking!;
    const to = (kind: CheckItem['kind'], subject: string) => wayTo({ kind, weight: 'notice', open: 1, subjects: [subject], findings: [] }, ranking);
    expect(to('openTies', 'C')).toEqual({ page: 'ranking', place: 'C' });
    expect(to('missingSheets', 'J03 INV-016')).toEqual({ page: 'meeting', place: 'B' });
    expect(to('awaitingVerification', 'INV-016')).toEqual({ page: 'verification', place: 'INV-016' });
    expect([to('conflicts', 'J02 Dinas Contoh Kesehatan'), to('paperUnderWay', 'J05 INV-018')]).toEqual([{ page: 'panel', place: 'benturan' }, { page: 'judging', place: 'kertas' }]);
    await user.click(await appears('check-fix-openTies'));
    await appears('page-ranking');
    expect(need('page-title').textContent).toBe('Peringkat — Perangkat daerah');
  });

  it('names what the chair waives before the reason is asked', async () => {
    const stage = await openWindow({ start: 'sample', page: 'seal' });
    await settleAll(stage);
    await waitFor(() => expect(need('seal-waived').textContent).toMatch(/lembarnya masih ditunggu/));
    expect(by('seal-blocked')).toBeNull();
  });

  it('keeps every sealed version with the reason it was opened again for', async () => {
    const stage = await openWindow({ start: 'sample', page: 'seal' });
    await settleAll(stage);
    await stage.desk.seal({ waiver: 'J03 sakit' });
    await stage.desk.certificates({ folder: 'x', singleFile: true, blangko: false } as never, () => {});
    await stage.desk.papers({ folder: 'x', kinds: ['minutes', 'attendance'], replace: false }, () => {});
    await stage.desk.reopen({ reason: 'Salah ketik nilai' });
    await stage.session.refresh();
    expect((await appears('version-1')).textContent).toMatch(/Penetapan ke-1.*dibuka kembali/s);
    expect(need('reopened-1').textContent).toMatch(/Dibuka kembali oleh Siti Rahmawati.*Salah ketik nilai/);
    expect(need('superseded-1').textContent).toMatch(/Piagam yang tidak berlaku lagi:.*400\.10\/001\/BAPPEDA\/2025/);
    expect(need('papers-1').textContent).toMatch(/Dokumen yang tidak berlaku lagi:.*Berita acara \(Siti Rahmawati/);
    expect(need('papers-1').textContent).not.toMatch(/hadir/i);
    await stage.user.click(need('version-export-1'));
    expect(stage.desk.calls.findLast((c) => c.method === 'exportResult')?.args[1]).toBe(1);
    expect(need('version-hash').children).toHaveLength(8);
    await stage.desk.seal({ waiver: 'J03 sakit' });
    await stage.session.refresh();
    expect((await appears('version-2')).textContent).toMatch(/berlaku/);
  });
});

/** Every column of every table in the journal, as the schema lays them. */
function columns(): [string, string[]][] {
  const folder = join(import.meta.dirname, '../../src-tauri/migrations');
  const schema = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const tables = [...schema.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\) STRICT/g)].map(([, name = '', body = '']): [string, string[]] => [
    name, [...body.matchAll(/^ {2}(\w+) +(?:INTEGER|TEXT)/gm)].map((found) => found[1] ?? '')
  ]);
  return tables.filter(([name]) => !['operation', 'change', 'door', 'head', 'secret', 'settlement_anew'].includes(name));
}

describe('the record', () => {
  it('has a word for every table and every column of the journal, in both languages', async () => {
    const silent = new Set(['id', 'uid', 'result']);
    for (const language of ['id', 'en'] as const) {
      await say.choose(language);
      const unsaid = columns().flatMap(([table, fields]) => [...(tableName(table) === table ? [table] : []), ...fields.filter((field) => !silent.has(field) && fieldName(field) === field)]);
      expect([...new Set(unsaid)]).toEqual([]);
    }
  });
  const decided = async () => {
    const stage = await openWindow({ start: 'sample', page: 'history' });
    await stage.desk.settle({ category: 'A', stage: null, ranks: ['INV-005', 'INV-004', 'INV-006'], by: 'vote', reason: 'jangkauan luas', votes: { yes: 3, no: 0, abstained: 0 }, prize: null });
    await stage.desk.setActor('Rahmat');
    await stage.desk.confirmMethod();
    await stage.session.refresh();
    await appears('operation-4');
    return stage;
  };

  it('is searched by words, kind, person and day, and says how much was found', async () => {
    const { desk, user } = await decided();
    expect(need('history-count').textContent).toBe('4 perubahan');
    await user.type(need('history-search'), 'jangkauan');
    await waitFor(() => expect(need('history-count').textContent).toBe('1 perubahan'));
    expect(by('operation-3')).not.toBeNull();
    await user.click(need('history-clear'));
    await waitFor(() => expect(need('history-count').textContent).toBe('4 perubahan'));
    await user.selectOptions(need('history-actor'), 'Rahmat');
    await waitFor(() => expect(all('history')[0]?.querySelectorAll('[data-test^="operation-"]')).toHaveLength(1));
    await user.selectOptions(need('history-kind'), 'settleTie');
    expect((await appears('history-none')).textContent).toMatch(/Tidak ada perubahan dengan saringan ini/);
    await user.click(need('history-clear'));
    await user.type(need('history-from'), '1 Januari 2020');
    await user.tab();
    await user.type(need('history-to'), '2 Januari 2020');
    await user.tab();
    await appears('history-none');
    expect(desk.calls.findLast((c) => c.method === 'findHistory')?.args[0]).toMatchObject({ from: new Date(2020, 0, 1).toISOString(), to: new Date(2020, 0, 3).toISOString() });
  });

  it('shows before and after in words', async () => {
    const { user } = await decided();
    await user.click(need('open-operation-3'));
    await appears('operation-dialog');
    expect((await appears('changed-row')).textContent).toMatch(/keputusan nilai sama.*Urutan.*\(kosong\).*INV-005, INV-004, INV-006.*Alasan.*jangkauan luas/s);
  });

  it('says that an unfinished sheet is kept back', async () => {
    const { desk, user } = await decided();
    desk.operationDetail = async (id) => ({ operation: (await desk.history(null)).find((o) => o.id === id)!, rows: [{ entity: 'score', subject: 'J03 INV-016', fields: [], hidden: true }], total: 1 });
    await user.click(need('open-operation-3'));
    expect((await appears('row-hidden')).textContent).toMatch(/lembar yang belum selesai, atau inovasi yang tidak Anda nilai/);
  });

  it('is undone from the detail, after asking', async () => {
    const { desk, user } = await decided();
    await user.click(need('open-operation-4'));
    await user.click(await appears('operation-undo'));
    await appears('undo-dialog');
    expect(by('undo-reason')).toBeNull();
    await user.click(need('undo-confirm'));
    await goes('operation-dialog');
    expect(desk.calls.find((c) => c.method === 'undo')?.args).toEqual([4, null]);
    await appears('undone');
  });

  it('asks for a reason where what is undone needed one, and shows it', async () => {
    const { desk, session, user } = await decided();
    await desk.undo(4, null);
    await session.refresh();
    await appears('operation-5');
    await user.click(need('undo-3'));
    await user.click(await appears('undo-confirm'));
    await appears('undo-reason-missing');
    expect(desk.calls.filter((c) => c.method === 'undo')).toHaveLength(1);
    await user.type(need('undo-reason'), 'salah hitung suara');
    await user.click(need('undo-confirm'));
    await goes('undo-dialog');
    expect(desk.calls.findLast((c) => c.method === 'undo')?.args).toEqual([3, 'salah hitung suara']);
    expect((await appears('operation-6')).textContent).toMatch(/Memutuskan nilai sama.*salah hitung suara/s);
  });

  it('asks for the reason wherever it is undone, and to bring it again', async () => {
    const { desk, session, user } = await decided();
    await desk.undo(4, null);
    await session.refresh();
    session.undoLast();
    await user.type(await appears('undo-reason'), 'salah hitung');
    await user.click(need('undo-confirm'));
    await goes('undo-dialog');
    await waitFor(async () => expect((await desk.history(null))[0]?.params).toMatchObject({ kind: 'settleTie', reason: 'salah hitung' }));
    session.redoLast();
    expect((await appears('undo-dialog')).textContent).toMatch(/Ulangi perubahan ini/);
    await user.type(need('undo-reason'), 'ternyata benar');
    await user.click(need('undo-confirm'));
    await goes('undo-dialog');
    expect((await desk.history(null))[0]?.params).toMatchObject({ kind: 'undo', reason: 'ternyata benar' });
  });

  it('names tables, fields and values in words where it knows them', async () => {
    expect([tableName('overrule'), tableName('score'), tableName('unheard')]).toEqual(['putusan panel', 'nilai juri', 'unheard']);
    expect([fieldName('votes_for'), fieldName('trial_on'), fieldName('unheard')]).toEqual(['Setuju', 'Waktu uji coba', 'unheard']);
    expect([fieldValue('settled', '1'), fieldValue('at', '2025-07-28'), fieldValue('value', '91.25'), fieldValue('value', '61'), fieldValue('levels', '[{"value":"87.5"}]'), fieldValue('ranks', '["A","B"]'), fieldValue('x', null), fieldValue('detail', '{"word":"Rafflesia"}')]).toEqual(['ya', '28 Juli 2025', '91,25', '61', 'Nilai: 87,5', 'A, B', '(kosong)', 'Kata panel: Rafflesia']);
    await say.choose('en');
    expect([tableName('draw'), fieldName('votes_against')]).toEqual(['drawing of lots', 'Against']);
  });
});
