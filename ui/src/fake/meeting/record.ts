// The journal, searched, and what an operation did, field by field.
import type { Desk } from '../../desk';
import type { FieldBeforeAfter, RowHistory } from '../../wire';
import type { Tools } from '../intake/tools';
import type { Content } from '../world';

type Record_ = Pick<Desk, 'findHistory' | 'operationDetail'>;
type Row = { entity: string; subject: string; fields: Record<string, unknown>; hidden?: boolean };

const text = (value: unknown): string | null => (value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value));

/** The rows of a competition, by what names them. */
function rowsOf(content: Content): Map<string, Row> {
  const rows: Row[] = [
    ...content.settlements.map((s) => ({ entity: 'settlement', subject: `${s.category} ${[...s.ranks].sort().join(', ')}`, fields: { ranks: s.ranks, method: s.by, reason: s.reason } })),
    ...content.recusals.map((r) => ({ entity: 'recusal', subject: `${r.judge} ${r.entry}`, fields: { reason: r.reason } })),
    ...content.meeting.discussions.map((d) => ({ entity: 'discussion', subject: `${d.submission} ${d.stage}`, fields: { text: d.text, settled: d.settled } })),
    ...content.meeting.draws.map((d) => ({ entity: 'draw', subject: d.id, fields: { entries: d.submissions, commitment: d.commitment, word: d.word } })),
    ...content.meeting.overrules.map((o) => ({ entity: 'overrule', subject: `${o.category} ${o.at}`, fields: { ranks: o.ranks, computed: o.computed, reason: o.reason, votes_for: o.votes.yes, votes_against: o.votes.no, abstained: o.votes.abstained } })),
    ...content.meeting.versions.map((v) => ({ entity: 'seal', subject: String(v.number), fields: { hash: v.seal.hash.join(' '), waiver: v.seal.waiver, reopen_reason: v.reopenReason } })),
    ...Object.entries(content.scores).map(([key, values]) => ({ entity: 'score', subject: key, fields: Object.fromEntries(values.map((v, i) => [`value_${i + 1}`, v])), hidden: values.some((v) => v === null) })),
    { entity: 'competition', subject: content.settings.name, fields: { ...content.settings, confirmed_by: content.confirmed?.by ?? null } }
  ];
  return new Map(rows.map((row) => [`${row.entity} ${row.subject}`, row]));
}

function compared(before: Content, after: Content): RowHistory[] {
  const [a, b] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key): RowHistory[] => {
    const [x, y] = [a.get(key), b.get(key)];
    const row = y ?? x;
    if (!row) return [];
    const names = [...new Set([...Object.keys(x?.fields ?? {}), ...Object.keys(y?.fields ?? {})])];
    const fields = names.map((field): FieldBeforeAfter => ({ field, before: text(x?.fields[field]), after: text(y?.fields[field]) })).filter((f) => f.before !== f.after);
    if (!fields.length) return [];
    return [{ entity: row.entity, subject: row.subject, fields: row.hidden ? [] : fields, hidden: row.hidden ?? false }];
  });
}

export function record(t: Tools): Record_ {
  return {
    findHistory: async (query) => {
      await t.wait();
      const all = t.open().journal.map((j) => j.view).reverse();
      const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
      const found = all.filter((op) => {
        const told = `${op.actor} ${op.kind} ${Object.values(op.params).join(' ')}`.toLowerCase();
        return words.every((w) => told.includes(w)) && (!query.kind || op.kind === query.kind) && (!query.actor || op.actor === query.actor) && (!query.from || op.at >= query.from) && (!query.to || op.at < query.to);
      });
      return {
        operations: found.filter((op) => query.before === null || op.id < query.before).slice(0, 100), total: found.length,
        actors: [...new Set(all.map((op) => op.actor))].sort(), kinds: [...new Set(all.map((op) => op.kind))]
      };
    },
    operationDetail: async (operation) => {
      await t.wait();
      const found = t.open().journal.find((j) => j.view.id === operation);
      if (!found) throw { kind: 'notFound', what: `#${operation}` };
      const rows = compared(found.before, found.after);
      return { operation: found.view, rows: rows.slice(0, 200), total: rows.length };
    }
  };
}
