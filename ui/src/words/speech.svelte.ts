// The language of the window: words, numbers, dates and failures in whichever language is chosen.
import type { Failure, Finding, FindingCode, OperationKind, RefusalCode } from '../wire';
import * as format from './format';
import { first as firstEn } from './first.en';
import { first as firstId, type FirstWords } from './first.id';
import type { Words } from './id';

export type Language = format.Language;
const KEY = 'piagam.language';

interface Tongue {
  words: Words;
  /** A sentence for each code and, under `param.value`, words for the values that are words of the program. The command line reads the same files. */
  codes: Record<FindingCode | RefusalCode, string>;
}
const first: Record<Language, FirstWords> = { id: firstId, en: firstEn };
/** Each is as long as all other script of the first page, which reads none of it. */
const whole: Record<Language, () => Promise<Tongue>> = { id: () => import('./spoken.id'), en: () => import('./spoken.en') };

export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'kind' in thrown;
}

class Speech {
  language = $state<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'id');
  #learned = $state.raw<Partial<Record<Language, Tongue>>>({});
  #wanted = this.language;

  /** Words of the chosen language. Before all are read there are those of the first picture, and nothing else is shown by then. */
  get w(): Words {
    return this.#learned[this.language]?.words ?? (first[this.language] as Words);
  }
  /** Words for codes and for the program's own values, by their key. */
  get terms(): Record<string, string> {
    return this.#learned[this.language]?.codes ?? {};
  }
  /** All words of the chosen language are read. */
  get whole(): boolean {
    return this.language in this.#learned;
  }

  /** Reads all words of a language. */
  async learn(language: Language = this.language): Promise<void> {
    if (!(language in this.#learned)) this.#learned = { ...this.#learned, [language]: await whole[language]() };
  }

  /** Speaks this language from now on, and the next time the window opens. */
  async choose(language: Language): Promise<void> {
    this.#wanted = language;
    await this.learn(language);
    // Another one was chosen while this one was being read.
    if (this.#wanted !== language) return;
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
    return format.filled(this.terms[code] ?? code, spoken, this.terms);
  }

  /** What a row of this table is called; the desk names it as table and number. */
  #table(what: string): string {
    return this.terms[`table.${what.split(' ')[0]}`] ?? this.w.failure.somethingNewer;
  }

  finding(finding: Finding): string {
    return this.code(finding.code, finding.params);
  }

  /** A failure as one sentence: what is wrong and the way out. */
  failure(thrown: unknown): string {
    if (!this.whole) return this.w.app.loading;
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

export const isOperationKind = (text: string | undefined): text is OperationKind => text !== undefined && text in say.w.history.kinds;
