// The rows of the list, asked for by the hundred. What was asked before a newer question is dropped when it comes late.
import type { ListQuery, Listing, SubmissionRow } from '../../../wire';

const size = 100;

export class Rows {
  total = $state(0);
  all = $state(0);
  districts = $state<string[]>([]);
  statuses = $state<Listing['statuses']>([]);
  ready = $state(false);
  problem = $state<unknown>(null);
  #pages = $state.raw<Record<number, SubmissionRow[]>>({});
  #asked: number[] = [];
  #turn = 0;
  #query: ListQuery | null = null;
  #sight = [0, 1];

  constructor(readonly ask: (query: ListQuery) => Promise<Listing>) {}

  row(index: number): SubmissionRow | undefined {
    return this.#pages[Math.floor(index / size)]?.[index % size];
  }

  /** A new question: the rows in sight come first, and the old ones stay until they are there. */
  async look(query: ListQuery, keepPlace: boolean): Promise<void> {
    const turn = (this.#turn += 1);
    this.#query = query;
    const page = keepPlace ? Math.floor((this.#sight[0] ?? 0) / size) : 0;
    this.#asked = [page];
    try {
      const found = await this.ask({ ...query, offset: page * size, limit: size });
      if (turn !== this.#turn) return;
      this.problem = null;
      Object.assign(this, { total: found.total, all: found.all, districts: found.districts, statuses: found.statuses, ready: true });
      this.#pages = { [page]: found.rows };
      if (keepPlace) this.sight(this.#sight[0] ?? 0, this.#sight[1] ?? 1);
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.problem = thrown;
      this.ready = true;
    }
  }

  /** The rows in sight; those not at hand are asked for. */
  sight(from: number, to: number): void {
    this.#sight = [from, to];
    if (!this.#query || !this.ready) return;
    const last = Math.min(to, this.total) - 1;
    for (let page = Math.floor(from / size); page * size <= last; page += 1) if (!this.#asked.includes(page)) void this.#more(page);
  }

  async #more(page: number): Promise<void> {
    const [turn, query] = [this.#turn, this.#query];
    if (!query) return;
    this.#asked.push(page);
    try {
      const found = await this.ask({ ...query, offset: page * size, limit: size });
      if (turn === this.#turn) this.#pages = { ...this.#pages, [page]: found.rows };
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#asked = this.#asked.filter((p) => p !== page);
      this.problem = thrown;
    }
  }
}
