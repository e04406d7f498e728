// A search through one document: page by page, so that the first finds show while the rest is being read.
import { asked, matches, type Match, type PageText } from './search';

export interface Hit {
  page: number;
  match: number;
}

export class Find {
  open = $state(false);
  query = $state('');
  hits = $state.raw<Hit[]>([]);
  at = $state(-1);
  searching = $state(false);
  /** Pages read so far. */
  read = $state(0);
  /** No page has any text: a scan. */
  textless = $state(false);
  #run = 0;
  #byPage: Record<number, Match[]> = {};

  get hit(): Hit | null {
    return this.hits[this.at] ?? null;
  }
  on = (page: number): Match[] => (this.hits.length ? (this.#byPage[page] ?? []) : []);

  /** Looks for the words from the first page on; the find chosen is the first at or after the page in sight. */
  async look(query: string, pages: number, from: number, textOf: (page: number) => Promise<PageText>): Promise<void> {
    const run = (this.#run += 1);
    this.query = query;
    this.#byPage = {};
    this.hits = [];
    this.at = -1;
    this.read = 0;
    this.textless = false;
    this.searching = asked(query) !== '';
    if (!this.searching) return;
    let letters = 0;
    for (let page = 1; page <= pages; page += 1) {
      const text = await textOf(page);
      if (run !== this.#run) return;
      letters += text.text.length;
      this.read = page;
      const found = matches(text, query);
      if (!found.length) continue;
      this.#byPage[page] = found;
      this.hits = [...this.hits, ...found.map((_, match) => ({ page, match }))];
      if (this.at < 0 && page >= from) this.at = this.hits.length - found.length;
    }
    this.searching = false;
    this.textless = letters === 0;
    if (this.at < 0 && this.hits.length) this.at = 0;
  }

  step(by: number): void {
    const all = this.hits.length;
    if (all) this.at = (Math.max(0, this.at) + by + all) % all;
  }

  close(): void {
    this.#run += 1;
    this.open = false;
    this.searching = false;
    this.hits = [];
    this.at = -1;
  }
}
