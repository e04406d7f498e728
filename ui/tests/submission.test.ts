import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from '../src/pages/submissions/profile/autosave.svelte';
import { overdue } from '../src/pages/submissions/notes/about';
import { crossed, wordCount } from '../src/pages/submissions/profile/fields';
import type { Profile } from '../src/wire';
import { all, appears, goes, need, openWindow, type Stage } from './window';

// INV-061 is handed in and has gaps, INV-071 is being verified, INV-001 is verified.
const openFile = async (code: string): Promise<Stage> => {
  const stage = await openWindow({ start: 'sample', page: 'submissions', place: encodeURIComponent(code) });
  await appears('standing');
  return stage;
};
const saves = (stage: Stage) => stage.desk.calls.filter((c) => c.method === 'saveProfile').map((c) => c.args[1] as Profile);
const state = () => need('save-state').textContent ?? '';

describe('saving by itself', () => {
  afterEach(() => vi.useRealTimers());

  it('waits until the typing stops, then saves once', async () => {
    vi.useFakeTimers();
    const saved: string[] = [];
    const autosave = new Autosave<string>(async (text) => void saved.push(text));
    autosave.changed('a');
    await vi.advanceTimersByTimeAsync(500);
    autosave.changed('ab');
    await vi.advanceTimersByTimeAsync(500);
    expect([saved, autosave.state]).toEqual([[], 'waiting']);
    await vi.advanceTimersByTimeAsync(300);
    expect([saved, autosave.state, autosave.dirty]).toEqual([['ab'], 'saved', false]);
  });

  it('saves again what was typed while a save was under way', async () => {
    const [saved, finish]: [string[], (() => void)[]] = [[], []];
    const autosave = new Autosave<string>((text) => (saved.push(text), new Promise((done) => finish.push(done))));
    autosave.changed('a');
    const flushed = autosave.flush();
    autosave.changed('ab');
    finish[0]?.();
    await vi.waitFor(() => expect(saved).toEqual(['a', 'ab']));
    finish[1]?.();
    expect(await flushed).toBe(true);
  });

  it('keeps what could not be saved for the next try', async () => {
    const tries: string[] = [];
    const autosave = new Autosave<string>(async (text) => {
      tries.push(text);
      if (tries.length === 1) throw new Error('full');
    });
    autosave.changed('a');
    expect(await autosave.flush()).toBe(false);
    expect([autosave.state, autosave.dirty]).toEqual(['failed', true]);
    expect(await autosave.flush()).toBe(true);
    expect(tries).toEqual(['a', 'a']);
  });
});

describe('the profile', () => {
  it('counts words as the guide does and knows crossed dates', () => {
    expect(wordCount('  latar belakang,\n\npenjaringan   ide ')).toBe(4);
    expect(wordCount(null)).toBe(0);
    expect(crossed({ trialOn: '2024-05-01', appliedOn: '2024-04-30' })).toBe(true);
    expect(crossed({ trialOn: '2024-05-01', appliedOn: null })).toBe(false);
  });

  it('saves when a field is left and says so', async () => {
    const stage = await openFile('INV-061');
    expect(state()).toBe('Tersimpan otomatis');
    await stage.user.type(need('set-purpose'), ' Lebih cepat.');
    expect(state()).toBe('Belum disimpan…');
    await stage.user.tab();
    await waitFor(() => expect(state()).toMatch(/^Tersimpan \d\d\.\d\d$/));
    expect(saves(stage).at(-1)?.purpose).toMatch(/Lebih cepat\.$/);
  });

  it('loses nothing when the page is left quickly', async () => {
    const stage = await openFile('INV-061');
    await stage.user.type(need('set-name'), ' Baru');
    stage.session.go('home');
    await appears('page-home');
    expect(saves(stage).at(-1)?.name).toBe('Satu Peta Drainase Baru');
  });

  it('asks when it cannot be saved on leaving, and tells why', async () => {
    const stage = await openFile('INV-061');
    stage.desk.failNext('saveProfile', { kind: 'refused', code: 'R108', params: {} });
    await stage.user.type(need('set-name'), '!');
    stage.session.go('home');
    await appears('leave-dialog');
    await stage.user.click(need('leave-stay'));
    expect(state()).toContain('Belum tersimpan');
    expect(need('save-problem').textContent).toMatch(/Ruang penyimpanan penuh/);
    await stage.user.click(need('save-retry'));
    await waitFor(() => expect(state()).toMatch(/^Tersimpan/));
  });

  it('does not save a name that is empty', async () => {
    const stage = await openFile('INV-061');
    await stage.user.clear(need('set-name'));
    await stage.user.tab();
    expect(need('live-name').textContent).toMatch(/tidak boleh kosong/);
    expect(saves(stage)).toHaveLength(0);
  });

  it('counts the words of the rancang bangun while one types', async () => {
    const stage = await openFile('INV-061');
    const before = Number(/\d+/.exec(need('word-count').textContent ?? '')?.[0]);
    await stage.user.type(need('set-design'), ' dua kata');
    expect(need('word-count').textContent).toContain(`${before + 2} dari 300 kata`);
    expect(need('word-count').textContent).toMatch(/kurang \d+ kata lagi/);
  });

  it('says at once that the dates are crossed', async () => {
    const stage = await openFile('INV-071');
    await stage.user.clear(need('set-trialOn'));
    await stage.user.type(need('set-trialOn'), '31 Desember 2025');
    await stage.user.tab();
    expect(need('live-trialOn').textContent).toMatch(/sesudah waktu penerapan/);
  });

  it('puts a finding beside its field, with its code and what to do', async () => {
    await openFile('INV-061');
    expect(document.querySelector('[data-field="outcome"]')?.textContent).toMatch(/K102.*belum diisi/);
    expect(need('lacks').textContent).toMatch(/mencegah penilaian.*K105/s);
  });

  it('takes a saved change back through the journal and shows the old words', async () => {
    const stage = await openFile('INV-061');
    await stage.user.type(need('set-initiatorName'), ' dkk');
    await stage.user.tab();
    await waitFor(() => expect(state()).toMatch(/^Tersimpan/));
    stage.session.undoLast();
    await waitFor(() => expect((need('set-initiatorName') as HTMLInputElement).value).toBe('Bambang Contoh'));
  });

  it('finds an affair by typing and adds it to the related ones', async () => {
    const stage = await openFile('INV-061');
    await stage.user.type(need('set-relatedAffairs'), 'arsip');
    await stage.user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(need('related').textContent).toContain('kearsipan'));
    await waitFor(() => expect(saves(stage).at(-1)?.relatedAffairs).toContain('kearsipan'));
  });

  it('is closed when verified: says why and offers to reopen', async () => {
    await openFile('INV-001');
    expect(need('locked').textContent).toMatch(/Buka kembali dahulu dengan alasan/);
    expect((need('set-name') as HTMLInputElement).readOnly).toBe(true);
    expect((need('set-phase') as HTMLSelectElement).disabled).toBe(true);
    need('step-buka kembali');
  });

  it('says when there is no such submission', async () => {
    await openWindow({ start: 'sample', page: 'submissions', place: 'INV-999' });
    expect((await appears('submission-gone')).textContent).toContain('INV-999');
  });
});

describe('the steps of a file', () => {
  it('begin verification after saving what was typed', async () => {
    const stage = await openFile('INV-061');
    await stage.user.type(need('set-initiatorName'), ' dkk');
    await stage.user.click(need('step-mulai verifikasi'));
    await waitFor(() => expect(need('standing').textContent).toMatch(/Dalam verifikasi oleh Siti Rahmawati/));
    const methods = stage.desk.calls.map((c) => c.method);
    expect(methods.indexOf('saveProfile')).toBeLessThan(methods.indexOf('takeStep'));
  });

  it('ask for a reason where one is needed', async () => {
    const { user, desk } = await openFile('INV-001');
    await user.click(need('step-buka kembali'));
    await user.click(await appears('step-submit'));
    expect(need('step-reason-missing').textContent).toMatch(/Alasan wajib/);
    await user.type(need('step-reason'), 'tahun bukti keliru');
    await user.click(need('step-submit'));
    await goes('reason-dialog');
    expect(need('standing').textContent).toMatch(/Alasan: tahun bukti keliru/);
    expect(desk.calls.filter((c) => c.method === 'takeStep')).toHaveLength(1);
  });

  it('tell what still prevents it', async () => {
    const { user } = await openFile('INV-013');
    await user.click(need('step-verifikasi'));
    expect((await appears('toast')).textContent).toMatch(/masih punya \d+ temuan yang mencegah penilaian/);
  });

  it("record the chair's leave with its reason, and take it back", async () => {
    const { user } = await openFile('INV-013');
    await user.click(need('waive'));
    await user.type(await appears('step-reason'), 'verifikator berhalangan');
    await user.click(need('step-submit'));
    expect((await appears('waiver')).textContent).toMatch(/verifikator berhalangan/);
    await user.click(need('unwaive'));
    await goes('waiver');
  });
});

describe('mentoring notes', () => {
  const toNotes = async (code = 'INV-061') => {
    const stage = await openFile(code);
    await stage.user.click(need('tab-catatan'));
    await appears('notes');
    return stage;
  };

  it('are late only while they are not done', () => {
    expect(overdue({ due: '2025-06-27', state: 'terbuka' }, '2025-06-28')).toBe(true);
    expect(overdue({ due: '2025-06-27', state: 'terbuka' }, '2025-06-27')).toBe(false);
    expect(overdue({ due: '2025-06-27', state: 'selesai' }, '2025-06-28')).toBe(false);
  });

  it('say in words that they are late', async () => {
    await toNotes();
    expect(need('note-due-cat-INV-061-1').textContent).toBe('terlambat, seharusnya 27 Juni 2025');
  });

  it('are answered and settled from the keyboard', async () => {
    const { user } = await toNotes();
    await user.type(need('reply-cat-INV-061-1'), 'Sudah ditambahkan.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(need('note-cat-INV-061-1').dataset.state).toBe('dijawab'));
    expect(need('note-cat-INV-061-1').textContent).toContain('Sudah ditambahkan.');
    need('reply-cat-INV-061-1').focus();
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await waitFor(() => expect(need('note-cat-INV-061-1').dataset.state).toBe('selesai'));
    await user.click(need('notes-filter-terbuka'));
    expect(need('notes').textContent).toMatch(/Tidak ada catatan dengan keadaan ini/);
  });

  it('begin beside a field and name it', async () => {
    const { user, desk } = await openFile('INV-061');
    await user.click(need('note-outcome'));
    await user.click(await appears('note-save'));
    expect(need('note-text-missing').textContent).toMatch(/Tulis apa/);
    await user.type(need('note-text'), 'Isi manfaat dengan angka.');
    await user.type(need('note-due'), '1/7/2025');
    await user.click(need('note-save'));
    await goes('note-dialog');
    expect(desk.calls.find((c) => c.method === 'addNote')?.args[0]).toEqual({ submission: 'INV-061', about: 'isian', target: 'outcome', text: 'Isi manfaat dengan angka.', due: '2025-07-01' });
    expect(need('notes-outcome').textContent).toBe('1 catatan');
  });

  it('that cannot be saved keep the words and tell why', async () => {
    const { user, desk } = await toNotes();
    desk.failNext('answerNote', { kind: 'refused', code: 'R108', params: {} });
    await user.type(need('reply-cat-INV-061-1'), 'Sudah.');
    await user.click(need('note-answer-cat-INV-061-1'));
    expect((await appears('toast')).textContent).toMatch(/Ruang penyimpanan penuh/);
    expect((need('reply-cat-INV-061-1') as HTMLTextAreaElement).value).toBe('Sudah.');
  });
});

describe('the history of a submission', () => {
  it('tells in words what was changed, from what to what', async () => {
    const { user } = await openFile('INV-061');
    await user.type(need('set-initiatorName'), ' dkk');
    await user.click(need('step-mulai verifikasi'));
    await waitFor(() => expect(need('standing').textContent).toMatch(/Dalam verifikasi/));
    await user.click(need('tab-riwayat'));
    const lines = (await appears('submission-history')).textContent ?? '';
    await waitFor(() => expect(need('submission-history').children.length).toBeGreaterThan(2));
    expect(lines).toMatch(/Mulai verifikasi: diajukan menjadi dalam verifikasi/);
    expect(lines).toMatch(/Profil diubah: nama inisiator/);
    expect(lines).toMatch(/Bambang Contoh → Bambang Contoh dkk/);
  });

  it('says of a document that came where it belongs, and of one that went what it was, without a column in sight', async () => {
    const { user, desk } = await openFile('INV-061');
    await desk.attach([{ path: 'D:\\03 dpa.pdf', submission: 'INV-061', slot: 'indikator', indicator: 3, letterNumber: null, letterDate: null, about: null }], () => {});
    const document = (await desk.submission('INV-061')).documents.find((d) => d.name === '03 dpa.pdf');
    await desk.removeDocument(document?.id ?? '');
    await user.click(need('tab-riwayat'));
    const list = await appears('submission-history');
    await waitFor(() => expect(list.textContent).toMatch(/03 dpa\.pdf ?Indikator 3.*03 dpa\.pdf ?Indikator 3/s));
    expect(list.textContent).not.toMatch(/\b[a-z]+_[a-z]+\b|\bslot\b/);
  });
});

it('shows a page of a submission in English too', async () => {
  localStorage.setItem('piagam.language', 'en');
  const { say } = await import('../src/words/speech.svelte');
  await say.choose('en');
  await openFile('INV-061');
  expect(all('tab-catatan')[0]?.textContent).toMatch(/Notes/);
  expect(need('standing').textContent).toMatch(/Submitted by Dewi Contoh/);
});
