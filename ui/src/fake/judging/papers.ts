// Paper sheets: typed twice by two persons who do not see each other's numbers.
import type { Desk } from '../../desk';
import type { PaperEntry, PaperView } from '../../wire';
import { refused, type Tools } from '../intake/tools';
import { scoreKey, type Content } from '../world';
import type { FakePaper } from './model';
import { placeOf, sheetOf } from './sheets';

type Papers = Pick<Desk, 'paperSheets' | 'enterPaper' | 'settlePaper'>;
const plain = (value: string) => value.trim().replace(',', '.');
const same = (p: FakePaper, key: Pick<PaperEntry, 'judge' | 'submission' | 'stage'>) => p.judge === key.judge && p.submission === key.submission && p.stage === key.stage;

function viewOf(content: Content): PaperView {
  const rows = content.judging.papers.map((p) => {
    const { entry, stage } = placeOf(content, p);
    const [first, second] = p.typed;
    return {
      judge: p.judge, judgeName: content.judges.find((j) => j.code === p.judge)?.name ?? p.judge, submission: p.submission, name: entry.name, stage: p.stage, first: first?.person ?? null, second: second?.person ?? null, done: p.done,
      differences: first && second && !p.done ? stage.criteria.flatMap((c, i) => (first.values[i] === second.values[i] ? [] : [{ criterion: c.code, name: c.name, first: first.values[i] ?? '', second: second.values[i] ?? '' }])) : []
    };
  });
  return { rows: rows.sort((a, b) => Number(a.done) - Number(b.done)) };
}
function finish(content: Content, paper: FakePaper, values: string[]): void {
  const key = scoreKey(paper.judge, paper.submission, paper.stage);
  content.scores[key] = values.map(Number);
  content.judging.origins[key] = 'paper';
  delete content.judging.drafts[key];
  paper.done = true;
}

export function papers(t: Tools): Papers {
  return {
    paperSheets: async () => {
      await t.wait();
      return viewOf(t.open().content);
    },
    enterPaper: async ({ person, values, ...key }) => {
      await t.wait();
      if (!person.trim()) throw refused('R211');
      if (sheetOf(t.open(), key).state === 'final') throw refused('R407');
      const before = t.open().content.judging.papers.find((p) => same(p, key));
      if (before?.typed.some((x) => x.person.toLowerCase() === person.trim().toLowerCase())) throw refused('R412', { person });
      t.change('enterPaper', { judge: key.judge, submission: key.submission }, null, (c) => {
        let paper = c.judging.papers.find((p) => same(p, key));
        if (!paper) c.judging.papers.push((paper = { judge: key.judge, submission: key.submission, stage: key.stage, typed: [], done: false }));
        paper.typed.push({ person: person.trim(), values: values.map(plain) });
        const [first, second] = paper.typed;
        if (first && second && first.values.join() === second.values.join()) finish(c, paper, first.values);
      });
      return viewOf(t.open().content);
    },
    settlePaper: async ({ values, reason, ...key }) => {
      await t.wait();
      if (!reason?.trim()) throw refused('R206');
      const known = t.open().content.judging.papers.find((p) => same(p, key));
      if (!known || known.typed.length < 2 || known.done) throw refused('R413');
      t.change('enterPaper', { judge: key.judge, submission: key.submission, reason }, null, (c) => {
        const paper = c.judging.papers.find((p) => same(p, key));
        // What both typed alike needs no third word.
        if (paper) finish(c, paper, values.map((v, i) => plain(v) || (paper.typed[0]?.values[i] ?? '')));
      });
      return viewOf(t.open().content);
    }
  };
}
