// Lots, and decisions of the panel against the computed ranks.
import type { Desk } from '../../desk';
import type { DrawView, OverruleView, Settle, Votes } from '../../wire';
import { now, refused, type Tools } from '../intake/tools';
import { isChair } from '../judging/state';
import { rankAll, rankCategory } from '../rank';
import type { Content } from '../world';
import { groups, sha256, type FakeDraw } from './model';
import { finalistsOf, fitsStill } from './order';

type Decide = Pick<Desk, 'decisions' | 'commitDraw' | 'drawLots' | 'overrule' | 'withdrawOverrule'>;

const carried = (votes: Votes) => votes.yes > votes.no;
/** A vote that does not carry decides nothing, a shared place has its counts, and there are no more votes than judges. */
export function checkVotes({ by, votes, category }: Settle, content: Content): void {
  if (by !== 'lots' && !(votes ? carried(votes) : by === 'vote')) throw refused('R418');
  if (votes) withinPanel(content, category, votes);
}
function withinPanel(content: Content, category: string, votes: Votes): void {
  const judges = content.judges.filter((j) => !j.categories.length || j.categories.includes(category)).length || content.judges.length;
  const count = votes.yes + votes.no + votes.abstained;
  if (judges && count > judges) throw refused('R421', { count: String(count), judges: String(judges) });
}
const drawView = (d: FakeDraw): DrawView => ({
  id: d.id, category: d.category, stage: d.stage, submissions: d.submissions, commitment: groups(d.commitment), drawn: d.word !== null, seed: d.word === null ? null : d.seed, word: d.word, order: d.order
});

export function decide(t: Tools): Decide {
  const content = () => t.open().content;
  /** The ranks before any decision of the panel. */
  const computed = (code: string) => {
    const bare: Content = { ...content(), meeting: { ...content().meeting, overrules: [] } };
    return rankCategory(bare, t.open().awards, { code, name: code }).entries;
  };
  const unsealed = () => {
    if (content().sealed) throw refused('R203');
  };
  const chair = () => {
    unsealed();
    if (!isChair(t.open())) throw refused('R409');
  };

  return {
    decisions: async () => {
      await t.wait();
      const { draws, overrules } = content().meeting;
      const views = overrules.filter((o) => !o.withdrawn).map((o): OverruleView => ({
        category: o.category, ranks: o.ranks, computed: o.computed, reason: o.reason, votes: o.votes, by: o.by, at: o.at, holds: overrules.findLast((x) => x.category === o.category && !x.withdrawn) === o && fitsStill(o, computed(o.category))
      }));
      return { draws: [...draws].reverse().map(drawView), overrules: views.reverse() };
    },
    commitDraw: async ({ category, stage, submissions }) => {
      await t.wait();
      unsealed();
      const seed = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
      const draw: FakeDraw = { id: `undian-${content().meeting.draws.length + 1}`, category, stage, submissions: [...submissions].sort(), seed, commitment: await sha256(seed), word: null, order: [] };
      t.change('commitDraw', { category, ranks: draw.submissions.join(', ') }, null, (c) => c.meeting.draws.push(draw));
      return drawView(draw);
    },
    drawLots: async ({ id, word, reason }) => {
      await t.wait();
      unsealed();
      const draw = content().meeting.draws.find((d) => d.id === id);
      if (!draw) throw { kind: 'notFound', what: id };
      if (draw.word !== null) throw refused('R414');
      if (!reason.trim() || !word.trim()) throw refused('R206');
      const keyed = await Promise.all(draw.submissions.map(async (code) => [await sha256(`${draw.seed}|${word}|${code}`), code] as const));
      const order = keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, code]) => code);
      t.change('drawLots', { category: draw.category, ranks: order.join(', '), reason }, null, (c) => {
        Object.assign(c.meeting.draws.find((d) => d.id === id) ?? {}, { word, order });
        c.settlements.push({ category: draw.category, stage: draw.stage, ranks: order, by: 'lots', reason, votes: null, prize: null, actor: t.actor(), at: now() });
      });
      return drawView(content().meeting.draws.find((d) => d.id === id) ?? draw);
    },
    overrule: async ({ category, ranks, reason, votes }) => {
      await t.wait();
      chair();
      if (!reason.trim()) throw refused('R206');
      if (!carried(votes)) throw refused('R418');
      withinPanel(content(), category, votes);
      const order = finalistsOf(computed(category)).map((e) => e.submission);
      const fits = ranks.length > 0 && new Set(ranks).size === ranks.length && ranks.every((code) => order.includes(code)) && ranks.join() !== order.slice(0, ranks.length).join();
      if (!fits) throw refused('R415', { category });
      t.change('overrule', { category, ranks: ranks.join(', '), reason }, null, (c) => c.meeting.overrules.push({ category, ranks, computed: order, reason, votes, by: t.actor(), at: now(), withdrawn: false }));
      return rankAll(content(), t.open().awards);
    },
    withdrawOverrule: async ({ category, reason }) => {
      await t.wait();
      chair();
      if (!reason.trim()) throw refused('R206');
      t.change('withdrawOverrule', { category, reason }, null, (c) => {
        for (const o of c.meeting.overrules) if (o.category === category) o.withdrawn = true;
      });
      return rankAll(content(), t.open().awards);
    }
  };
}
