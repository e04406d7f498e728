// The language of the window: words, numbers, dates and failures in whichever language is chosen.
import type { Failure, Finding, FindingCode, RefusalCode } from '../wire';
import codesEn from './codes.en.json';
import codesId from './codes.id.json';
import { en } from './en';
import * as format from './format';
import { id, type Words } from './id';
import { isOperationKind } from './kinds';

export type Language = format.Language;
const KEY = 'piagam.language';

/** A sentence for each code and, under `param.value`, words for the values that are words of the program. The command line reads the same files. */
export const codes: Record<Language, Record<FindingCode | RefusalCode, string>> = { id: codesId, en: codesEn };
const terms: Record<Language, Record<string, string>> = codes;
export const words: Record<Language, Words> = { id, en };

export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'kind' in thrown;
}

class Speech {
  language = $state<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'id');

  get w(): Words {
    return words[this.language];
  }

  choose(language: Language): void {
    this.language = language;
    localStorage.setItem(KEY, language);
    document.documentElement.lang = language;
  }

  decimal = (value: string) => format.decimal(value, this.language);
  trimmed = (value: string) => format.trimmed(value, this.language);
  count = (value: number) => format.count(value, this.language);
  date = (date: string) => format.dateWords(date, this.language);
  moment = (iso: string) => format.moment(iso, this.language);
  time = (iso: string) => format.localTime(iso, this.language);
  day = (iso: string) => `${format.weekday(iso, this.language)}, ${format.localDay(iso, this.language)}`;

  code(code: FindingCode | RefusalCode, params: Record<string, string>): string {
    const spoken = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, format.said(name, value, this.language)]));
    return format.filled(codes[this.language][code] ?? code, spoken, terms[this.language]);
  }

  /** What a row of this table is called; the desk names it as table and number. */
  #table(what: string): string {
    return terms[this.language][`table.${what.split(' ')[0]}`] ?? this.w.failure.somethingNewer;
  }

  finding(finding: Finding): string {
    return this.code(finding.code, finding.params);
  }

  /** A failure as one sentence: what is wrong and the way out. */
  failure(thrown: unknown): string {
    const f = this.w.failure;
    if (!isFailure(thrown)) return f.unknown;
    switch (thrown.kind) {
      case 'refused':
        return this.code(thrown.code, thrown.params);
      case 'invalid':
        return f.invalid(thrown.findings.length);
      case 'notFound':
        return f.notFound(thrown.what);
      case 'conflict':
        return f.conflict(isOperationKind(thrown.what) ? this.w.history.kinds[thrown.what] : this.#table(thrown.what));
      case 'fault':
        return f.fault(thrown.incident);
      default:
        return f.unknown;
    }
  }
}

export const say = new Speech();
