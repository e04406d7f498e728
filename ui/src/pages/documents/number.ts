// The number of a certificate: a template the registry clerk knows by heart.
import { romanMonth } from '../../words/format';

const known = ['urut', 'bulan', 'tahun'];

export function numberExample(template: string, serial: number, year: number, date: string | null): string {
  const values: Record<string, string> = { urut: String(serial).padStart(3, '0'), bulan: romanMonth(date) || '…', tahun: String(year) };
  return template.trim().replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export function unknownParts(template: string): string[] {
  return [...template.matchAll(/\{([^}]*)\}/g)].filter((m) => !known.includes(m[1] ?? '')).map((m) => m[0]);
}
