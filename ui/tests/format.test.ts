import { describe, expect, it } from 'vitest';
import { count, dateWords, decimal, filled, moment, readDate, romanMonth, said, total, trimmed } from '../src/words/format';
import { numberExample, unknownParts } from '../src/pages/documents/number';
import { signatureBlock } from '../src/pages/documents/signature';
import { compareScores, moved } from '../src/pages/ranking/rows';
import type { Signatory } from '../src/wire';

describe('numbers', () => {
  it('carry a decimal comma in Indonesian and a point in English', () => {
    expect(decimal('91.25', 'id')).toBe('91,25');
    expect(decimal('91.25', 'en')).toBe('91.25');
    expect(decimal('3500000', 'id')).toBe('3.500.000');
    expect(decimal('-1.5', 'id')).toBe('−1,5');
    expect(decimal('-0.049', 'id')).toBe('−0,049');
  });
  it('are never invented from what is not a number', () => expect(decimal('8830/100', 'id')).toBe('8830/100'));
  it('keep zero visible', () => expect(decimal('0', 'id')).toBe('0'));
  it('drop the trailing zeros of weights only after a decimal', () => {
    expect(trimmed('40.00', 'id')).toBe('40');
    expect(trimmed('12.50', 'id')).toBe('12,5');
    expect(trimmed('100', 'id')).toBe('100');
  });
  it('are compared exactly, missing ones last', () => {
    expect(compareScores('90.10', '90.1')).toBe(0);
    expect(compareScores('90.11', '90.1')).toBe(-1);
    expect(compareScores('9.99', '10')).toBe(1);
    expect(compareScores(null, '0')).toBe(1);
  });
  it('add up exactly', () => {
    expect(total(['36.0360', '36.2250', '18.5'])).toBe('90.7610');
    expect(total(['0.1', '0.2'])).toBe('0.3');
    expect(total(['1', '2'])).toBe('3');
  });
  it('are grouped in counts', () => expect([count(31719, 'id'), count(31719, 'en')]).toEqual(['31.719', '31,719']));
});

describe('dates', () => {
  it('are written in words', () => expect([dateWords('2024-08-17', 'id'), dateWords('2024-08-17', 'en')]).toEqual(['17 Agustus 2024', '17 August 2024']));
  it('show moments in local time', () => {
    const iso = new Date(2025, 6, 28, 9, 5).toISOString();
    expect([moment(iso, 'id'), moment(iso, 'en')]).toEqual(['28 Juli 2025, 09.05', '28 July 2025, 09:05']);
  });
  it('are read the way people type them', () => {
    for (const typed of ['17 Agustus 2024', '17 agu 2024', '17 August 2024', '17/8/2024', '17-08-2024', '2024-08-17']) expect([typed, readDate(typed)]).toEqual([typed, '2024-08-17']);
    for (const typed of ['31 Februari 2024', '17 Foo 2024', '2024', '32/1/2024']) expect([typed, readDate(typed)]).toEqual([typed, null]);
  });
  it('give the month in Roman numerals', () => expect(romanMonth('2024-08-17')).toBe('VIII'));
});

describe('the certificate number', () => {
  it('fills serial, month and year', () => expect(numberExample('400.10/{urut:3}/{bulan}/{tahun}', 14, 2025, '2025-08-17')).toBe('400.10/014/VIII/2025'));
  it('pads the serial only when asked', () => expect(numberExample('{urut}/{kategori}', 7, 2025, null)).toBe('7/A'));
  it('names the parts it does not know', () => expect(unknownParts('a/{urut}/{kode}/{x}/{urut:12}/{unit}')).toEqual(['{kode}', '{x}', '{urut:12}']));
});

describe('the signature block', () => {
  const person: Signatory = { kind: 'headOfRegion', office: 'Wali Kota Bengkulu', name: 'Andi Contoh', titleBefore: 'Dr.', titleAfter: 'M.Si.', rank: 'Pembina', nip: '1970', actingAs: null };
  it('carries no academic title on a certificate but does in the minutes', () => {
    expect(signatureBlock(person, 'certificate').name).toBe('Andi Contoh');
    expect(signatureBlock(person, 'minutes').name).toBe('Dr. Andi Contoh, M.Si.');
  });
  it('shows rank and staff number only for an official', () => {
    expect(signatureBlock(person, 'certificate').below).toEqual([]);
    expect(signatureBlock({ ...person, kind: 'official' }, 'certificate').below).toEqual(['Pembina', 'NIP 1970']);
  });
  it('shows neither title, rank nor staff number for an acting head', () => {
    const acting: Signatory = { ...person, kind: 'acting', actingAs: 'pj' };
    for (const on of ['certificate', 'minutes'] as const) expect(signatureBlock(acting, on)).toEqual({ office: 'Pj. Wali Kota Bengkulu', name: 'Andi Contoh', below: [] });
  });
});

describe('moving within a tie', () => {
  it('swaps neighbours and stops at the edges', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    const list = ['a', 'b'];
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 1, 1)).toBe(list);
  });
});

describe('a sentence with its values', () => {
  it('leaves what people wrote as it is, also where it begins with it', () => {
    expect(filled('{submission} tidak lolos', { submission: 'inv-3' })).toBe('inv-3 tidak lolos');
    expect(filled('{field} masih kosong', { field: 'recipient' }, { 'field.recipient': 'penerima' })).toBe('Penerima masih kosong');
  });
  it('says days and decimals as the language does, and no code as a number', () => {
    expect([said('value', '100.01', 'id'), said('value', '100.01', 'en'), said('from', '2022-01-01', 'id')]).toEqual(['100,01', '100.01', '1 Januari 2022']);
    expect(said('number', '400.10', 'id')).toBe('400.10');
  });
});
