// The meeting, its decisions and its record on the pretended desk.
import type { Desk } from '../desk';
import type { Failure } from '../wire';
import { now, refused, type Tools } from './intake/tools';
import { isChair } from './judging/state';
import { checklistOf } from './meeting/check';
import { decide } from './meeting/decide';
import { record } from './meeting/record';
import { robustness } from './meeting/robust';
import { compareView, meetingView } from './meeting/wall';

type Meeting = ReturnType<typeof decide> & ReturnType<typeof record> & Pick<Desk, 'meeting' | 'compare' | 'reveal' | 'discuss' | 'settleDiscussion' | 'robustness' | 'checklist' | 'sealedVersions'>;

export function meeting(t: Tools): Meeting {
  const content = () => t.open().content;
  const awards = () => t.open().awards;
  return {
    ...decide(t),
    ...record(t),
    meeting: async (query) => {
      await t.wait();
      return meetingView(content(), awards(), query);
    },
    compare: async ({ submissions, wall }) => {
      await t.wait();
      const categories = new Set(content().entries.filter((e) => submissions.includes(e.code)).map((e) => e.category));
      if (submissions.length < 2 || submissions.length > 4 || categories.size !== 1) throw refused('R419');
      return compareView(content(), awards(), submissions, wall);
    },
    reveal: async ({ category, shown }) => {
      await t.wait();
      if (!isChair(t.open())) throw refused('R409');
      t.change('reveal', { category, shown: String(shown) }, null, (c) => (c.meeting.revealed = [...c.meeting.revealed.filter((x) => x !== category), ...(shown ? [category] : [])]));
      return meetingView(content(), awards(), { category, stage: '', wall: true });
    },
    discuss: async ({ submission, stage, text }) => {
      await t.wait();
      if (!text.trim()) throw refused('R206');
      t.change('discuss', { submission, text }, null, (c) => c.meeting.discussions.push({ id: `bahas-${c.meeting.discussions.length + 1}`, submission, stage, text: text.trim(), actor: t.actor(), at: now(), settled: false }));
    },
    settleDiscussion: async ({ id, settled }) => {
      await t.wait();
      const note = content().meeting.discussions.find((d) => d.id === id);
      if (!note) throw { kind: 'notFound', what: id } satisfies Failure;
      t.change('discuss', { submission: note.submission, settled: String(settled) }, null, (c) => Object.assign(c.meeting.discussions.find((d) => d.id === id) ?? {}, { settled }));
    },
    robustness: async (category) => {
      await t.wait();
      return robustness(content(), awards(), category);
    },
    checklist: async () => {
      await t.wait();
      return checklistOf(t.open());
    },
    sealedVersions: async () => {
      await t.wait();
      return [...content().meeting.versions].reverse();
    }
  };
}
