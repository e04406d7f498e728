// Numbers and dates as people here read them. Values arrive as exact decimal strings and stay strings: no float is made of a score.
/** A judge further than this from the stage's score gets a dot. It only draws the eye; nothing is counted differently. */
export const spreadLimit = 10;

export type Language = 'id' | 'en';

const months: Record<Language, readonly string[]> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
};
const days: Record<Language, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
};

function grouped(digits: string, language: Language): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'id' ? '.' : ',');
}

/** `1234.5` becomes `1.234,5` or `1,234.5`; anything that is not a plain decimal is returned untouched. */
export function decimal(value: string, language: Language): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value.trim());
  if (!parts) return value;
  const [, sign = '', whole = '0', fraction] = parts;
  const minus = sign ? '−' : '';
  return minus + grouped(whole, language) + (fraction === undefined ? '' : (language === 'id' ? ',' : '.') + fraction);
}

/** A decimal without trailing zeros: weights read `40`, not `40,00`. */
export function trimmed(value: string, language: Language): string {
  return decimal(/\.\d*$/.test(value) ? value.replace(/\.?0+$/, '') : value, language);
}

/** A decimal string as a whole number of its last place. */
export const scaled = (value: string, places: number) => {
  const [whole = '0', part = ''] = value.split('.');
  return BigInt(whole + part.padEnd(places, '0').slice(0, places));
};

/** The exact sum of decimal strings, as long as the longest of them. */
export function total(values: string[]): string {
  const places = Math.max(0, ...values.map((v) => v.split('.')[1]?.length ?? 0));
  const sum = values.reduce((all, v) => all + scaled(v, places), 0n);
  const digits = String(sum).padStart(places + 1, '0');
  return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
}

export function farApart(a: string, b: string): boolean {
  const apart = scaled(a, 4) - scaled(b, 4);
  return (apart < 0n ? -apart : apart) > BigInt(spreadLimit) * 10000n;
}

export function count(value: number, language: Language): string {
  return decimal(String(Math.trunc(value)), language);
}

/** `2024-08-17` becomes `17 Agustus 2024`. */
export function dateWords(date: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!parts) return date;
  const month = months[language][Number(parts[2]) - 1];
  return month ? `${Number(parts[3])} ${month} ${parts[1]}` : date;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** A moment in local time, split so that tables can align the two. */
export function localDay(iso: string, language: Language): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return dateWords(`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`, language);
}

export function weekday(iso: string, language: Language): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? '' : (days[language][at.getDay()] ?? '');
}

export function localTime(iso: string, language: Language): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return `${pad(at.getHours())}${language === 'id' ? '.' : ':'}${pad(at.getMinutes())}`;
}

export function moment(iso: string, language: Language): string {
  const time = localTime(iso, language);
  return time ? `${localDay(iso, language)}, ${time}` : iso;
}

/** Places of a content, as src/sentences.rs puts them in words: `INV-012, indikator 3 (“sk.pdf”); …`. */
function places(text: string, terms: Record<string, string>): string {
  const slots = Object.keys(terms).filter((key) => key.startsWith('slot.')).map((key) => key.slice(5)).sort((a, b) => b.length - a.length);
  const place = (one: string) => {
    const at = one.indexOf(', ');
    const slot = at < 0 ? undefined : slots.find((word) => one.startsWith(word, at + 2));
    return slot === undefined ? one : one.slice(0, at + 2) + (terms[`slot.${slot}`] ?? slot) + one.slice(at + 2 + slot.length);
  };
  return text.split('; ').map(place).join('; ');
}

/** Fills `{name}` in a sentence; a missing value stays visible as its name. A value that is a word of the program, such as `recipient` for `field`, is put in words by the entry `field.recipient`, and each of several between `; ` by its own, with a capital where the sentence begins with it; what people wrote stays as it is. */
export function filled(sentence: string, params: Record<string, string>, terms: Record<string, string> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (name === 'places') return places(value, terms);
    const spoken = value.split('; ').map((part) => terms[`${name}.${part}`]);
    if (spoken.includes(undefined)) return value;
    const term = spoken.join(', ');
    return at === 0 ? term.charAt(0).toUpperCase() + term.slice(1) : term;
  });
}

/** The values of a sentence that are numbers of ours, not what somebody typed or the code of something. */
const numbers = new Set(['value', 'max', 'min', 'sum', 'limit']);
/** A value of a sentence as the language says it: days and decimals. */
export function said(name: string, value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateWords(value, language);
  return language === 'id' && numbers.has(name) && /^-?\d+\.\d+$/.test(value) ? value.replace('.', ',') : value;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** The month of a date in Roman numerals, as registry numbers carry it. */
export function romanMonth(date: string | null): string {
  const month = date ? Number(date.slice(5, 7)) : 0;
  return roman[month - 1] ?? '';
}

function calendar(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && year >= 1900 && year <= 2999 ? at.toISOString().slice(0, 10) : null;
}

/** Reads a date as people type it (17 Agustus 2024, 17/8/2024, 2024-08-17) into `2024-08-17`; null when there is no such day. */
export function readDate(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed);
  if (numbers) return calendar(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const named = /^(\d{1,2})\s+([a-z]{3,})\.?\s+(\d{4})$/.exec(typed);
  if (!named) return null;
  const month = [...months.id, ...months.en].findIndex((m) => m.toLowerCase().startsWith(named[2] ?? '?')) % 12;
  return month < 0 ? null : calendar(Number(named[3]), month + 1, Number(named[1]));
}

/** Bytes as file managers count them: `4,6 MB`, and `12 KB` below a megabyte. */
export function size(bytes: number, language: Language): string {
  if (bytes < 1_048_576) return `${count(Math.ceil(bytes / 1024), language)} KB`;
  return `${trimmed((bytes / 1_048_576).toFixed(1), language)} MB`;
}
