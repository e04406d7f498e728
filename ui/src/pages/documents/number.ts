// The number of a certificate: a template the registry clerk knows by heart.
import { romanMonth } from '../../words/format';

const part = /\{\s*(\w+)\s*(?::\s*(\w*)\s*)?\}/g;
const known = /^\{\s*(?:urut(?:\s*:\s*[1-9]\s*)?|bulan|tahun|unit|kategori)\s*\}$/;

/** What the first certificate would carry. Unit and category are the winner's, so they are shown as an example. */
export function numberExample(template: string, serial: number, year: number, date: string | null): string {
  const values: Record<string, string> = { bulan: romanMonth(date) || '…', tahun: date?.slice(0, 4) ?? String(year), unit: 'U-001', kategori: 'A' };
  return template.trim().replace(part, (whole, name: string, width: string | undefined) => {
    if (name === 'urut') return String(serial).padStart(Number(width ?? 1) || 1, '0');
    return width === undefined ? (values[name] ?? whole) : whole;
  });
}

export function unknownParts(template: string): string[] {
  return [...template.matchAll(/\{[^}]*\}?/g)].map((m) => m[0]).filter((found) => !known.test(found));
}

export const hasSerial = (template: string): boolean => /\{\s*urut\s*(?::[^}]*)?\}/.test(template);
