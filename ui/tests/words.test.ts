import { describe, expect, it, vi } from 'vitest';
import { say } from '../src/words/speech.svelte';
import * as english from '../src/words/spoken.en';
import * as indonesian from '../src/words/spoken.id';

const codes = { id: indonesian.codes, en: english.codes };
const words = { id: indonesian.words, en: english.words };
const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

/** Every word with its path; functions are spoken with sample values. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return flat((value as (...a: unknown[]) => unknown)(2, 7, 3), path);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([k, v]) => flat(v, path ? `${path}.${k}` : k));
  return [];
}

const sentences = (of: Record<string, string>) => Object.entries(of).filter(([key]) => !key.includes('.'));

describe('the words', () => {
  it('have a sentence for every code in both languages', () => {
    expect(Object.keys(codes.en).sort()).toEqual(Object.keys(codes.id).sort());
    for (const [code, sentence] of [...sentences(codes.id), ...sentences(codes.en)]) expect(sentence.length, code).toBeGreaterThan(15);
    for (const [key, word] of [...Object.entries(codes.id), ...Object.entries(codes.en)]) expect(word.length, key).toBeGreaterThan(2);
  });

  it('name the same parameters in both languages', () => {
    for (const [code, sentence] of Object.entries(codes.id)) expect([code, places(codes.en[code as keyof typeof codes.en])]).toEqual([code, places(sentence)]);
  });

  it('tell no code the same way in both languages', () => {
    for (const [code, sentence] of sentences(codes.id)) expect(codes.en[code as keyof typeof codes.en], code).not.toBe(sentence);
  });

  it('leave nothing untranslated', () => {
    // Names, what is printed on Indonesian paper whatever the screen speaks, and the names of the workbook's own sheets.
    const same = /^(app\.name|app\.menu|actor\.unknownName|import\.sheets\.\w+\.0|settings\.(certificateTitle|sampleAward|givenTo|as|numberWord|nip|officePlaceholder|papers\.\w+)|history\.rows|verification\.legend\.accept|evidence\.viewer\.kinds\.pdf|submissions\.(media\.digital|unitFilter|(history\.)?(columns\.)?status))$/;
    const english = new Map(flat(words.en));
    const leftovers = flat(words.id).filter(([path, text]) => english.get(path) === text && !same.test(path) && /[a-z]{3}/i.test(text));
    expect(leftovers).toEqual([]);
  });

  it('speak every failure as a sentence', async () => {
    expect(say.failure({ kind: 'refused', code: 'R201', params: { count: '2' } })).toContain('2 nilai sama');
    expect(say.failure({ kind: 'fault', incident: 'K7Q2' })).toMatch(/K7Q2/);
    expect(say.failure({ kind: 'fault', incident: 'K7Q2' })).toMatch(/Tidak ada data yang hilang/);
    expect(say.failure(new Error('boom'))).toMatch(/tidak terduga/);
    await say.choose('en');
    expect(say.failure({ kind: 'conflict', operation: 3, what: 'settlement 1' })).toMatch(/tie decisions changed since/);
    expect(say.failure({ kind: 'conflict', operation: 3, what: 'rows that came later need it' })).toMatch(/what depends on it changed since/);
  });

  it('call a change alike in the window and on the command line', () => {
    for (const language of ['id', 'en'] as const) {
      const terms: Record<string, string> = codes[language];
      const did = Object.fromEntries(Object.entries(terms).filter(([key]) => key.startsWith('did.')).map(([key, word]) => [key.slice(4), word]));
      expect(did).toEqual(words[language].history.kinds);
    }
  });

  it('put the words of the program in words', async () => {
    expect(say.code('C104', { field: 'awardDate', key: '-' })).toBe('Tanggal piagam masih kosong. Isi di Pengaturan cetak.');
    expect(say.code('C106', { problem: 'NameMissing' })).toContain('nama pejabat belum diisi');
    expect(say.code('R213', { field: 'year', wanted: 'contestYear' })).toContain('Isian tahun tidak dapat dipakai. Yang diharapkan: tahun antara');
    expect(say.code('R301', { step: 'verifikasi', status: 'draf', submission: 'INV-1', ways: 'ajukan; tarik' })).toContain('Yang mungkin: ajukan, tarik.');
    expect(say.code('C101', { field: 'unheard', key: 'INV-1', character: 'X' })).toContain('unheard');
    await say.choose('en');
    expect(say.code('C102', { field: 'recipient', key: 'INV-003' })).toBe('The text in the recipient’s name does not fit on the certificate of INV-003. Shorten it.');
  });
});

describe('the language', () => {
  it('is spoken and remembered only once its words are read, and the one asked for last stays', async () => {
    vi.resetModules();
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    vi.doMock('../src/words/spoken.en', async (original) => {
      await arrived;
      return original();
    });
    const { say: fresh } = await import('../src/words/speech.svelte');
    await fresh.learn();
    const english = fresh.choose('en');
    expect([fresh.language, document.documentElement.lang, fresh.w.app.loading]).toEqual(['id', 'id', 'Memuat…']);
    await fresh.choose('id');
    arrive();
    await english;
    expect([fresh.language, localStorage.getItem('piagam.language')]).toEqual(['id', 'id']);
    await fresh.choose('en');
    expect([fresh.language, document.documentElement.lang, localStorage.getItem('piagam.language')]).toEqual(['en', 'en', 'en']);
  });
});
