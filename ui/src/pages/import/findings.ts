import type { Finding } from '../../wire';

export interface FindingFilter {
  sheet: string;
  code: string;
}

export function filtered(findings: Finding[], filter: FindingFilter): Finding[] {
  return findings.filter((f) => (!filter.sheet || (f.sheet ?? '') === filter.sheet) && (!filter.code || f.code === filter.code));
}

/** Errors before warnings, otherwise in the order of the workbook. */
export function ordered(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.level === b.level ? 0 : a.level === 'error' ? -1 : 1));
}

export function distinct(values: (string | null)[]): string[] {
  return [...new Set(values.filter((v): v is string => v !== null && v !== ''))];
}

/** One line a finding, columns by tabs, so that it pastes into a sheet or a message. */
export function asText(findings: Finding[], sentence: (f: Finding) => string): string {
  return findings.map((f) => [f.code, f.sheet ?? '', f.row === null ? '' : String(f.row), f.column ?? '', sentence(f)].join('\t')).join('\n');
}
