// An operation on a submission as a sentence, and its values before and after.
import type { Form, HistoryLine, Initiator, Medium, NoteAbout, NoteState, OperationView, Phase, Slot, Status, Step, ValueChange, Verdict } from '../../wire';
import { say } from '../../words/speech.svelte';
import { placeWords } from '../submissions/evidence/slots';
import { isField } from '../submissions/profile/fields';

const camel = (column: string) => column.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
const bare = (text: string) => text.replace('…', '');

function fieldWords(list: string | undefined): string {
  const fields = say.w.submissions.profile.fields;
  return (list ?? '').split(',').map((f) => camel(f.trim())).filter(Boolean).map((f) => (isField(f) ? fields[f].toLowerCase() : f)).join(', ');
}
function stepWords(p: Record<string, string>): string {
  const w = say.w.submissions;
  const step = w.stepTitles[p.step as Step] ?? p.step ?? '';
  const [from, to] = [w.statuses[p.from as Status], w.statuses[p.to as Status]];
  if (p.count) return `${step} · ${w.several(Number(p.count))}`;
  return from && to ? w.history.stepOf(step, from.toLowerCase(), to.toLowerCase()) : step;
}
function aboutWords(p: Record<string, string>): string {
  const w = say.w.submissions;
  if (p.about === 'isian' && p.target && isField(p.target)) return w.profile.fields[p.target].toLowerCase();
  if (p.about === 'indikator') return `${w.notes.indicator.toLowerCase()} ${p.target ?? ''}`.trim();
  return (w.notes.abouts[p.about as NoteAbout] ?? w.notes.abouts.inovasi).toLowerCase();
}
function judged(p: Record<string, string>): string {
  const h = say.w.submissions.history;
  const what = p.indicator ? h.evidence(p.indicator) : h.document(p.document ?? '');
  return p.verdict ? (h.judged[p.verdict as Verdict] ?? h.judgedBack)(what) : h.judgedBack(what);
}
function decided(p: Record<string, string>): string {
  const h = say.w.submissions.history;
  const indicator = p.indicator ?? '';
  if (p.keptBack) return h.decidedKept(indicator);
  if (p.accepted === undefined || p.accepted === '') return h.decisionBack(indicator);
  return p.accepted === '0' ? h.acceptedNone(indicator) : h.accepted(indicator, p.accepted);
}

/** What was done, without the reason; null for what is not about intake. */
export function sentence(op: OperationView): string | null {
  const [h, p] = [say.w.submissions.history, op.params];
  switch (op.kind) {
    case 'createSubmission':
      return h.created;
    case 'import':
      return h.imported;
    case 'importReturns':
      return h.returned;
    case 'editSubmission':
      return p.fields ? h.edited(fieldWords(p.fields)) : h.editedPlain;
    case 'takeStep':
      return stepWords(p);
    case 'claimIndicator':
      return p.claimed ? h.claimed(p.indicator ?? '', p.claimed) : h.claimedNone(p.indicator ?? '');
    case 'decideIndicator':
      return decided(p);
    case 'attach':
      return h.attached(p.files ?? '1');
    case 'describeDocument':
      return h.described(p.document ?? '');
    case 'judgeDocument':
      return judged(p);
    case 'removeDocument':
      return h.removed(p.document ?? '');
    case 'addLink':
      return h.linked(p.indicator ?? '', p.address ?? '');
    case 'removeLink':
      return h.unlinked(p.indicator ?? '', p.address ?? '');
    case 'removeUnit':
      return h.unitRemoved(p.name ?? p.unit ?? '');
    case 'addNote':
      return h.noted(aboutWords(p));
    case 'answerNote':
      return p.state && p.state !== 'dijawab' ? (h.noteState[p.state as NoteState] ?? h.answered) : h.answered;
    case 'pledge':
      return p.ticked === 'false' ? h.unpledged : h.pledged;
    case 'waiveVerification':
      return p.reason ? h.waived : h.unwaived;
    case 'editUnit':
      return h.unit(p.name ?? p.unit ?? '');
    default:
      return null;
  }
}
/** The sentence with its reason: "Verifikator menolak bukti indikator 3: tahun tidak sesuai". */
export function whole(op: OperationView): string | null {
  const said = sentence(op);
  const why = op.params.reason ?? op.params.note ?? (op.kind === 'addNote' || op.kind === 'answerNote' ? op.params.text : undefined);
  return said && why ? `${bare(said)}: ${why}` : said;
}

function value(column: string, text: string | null): string {
  const w = say.w.submissions;
  if (text === null || text === '' || text === '[]') return w.history.empty;
  if (column === 'status') return w.statuses[text as Status] ?? text;
  if (column === 'slot') return say.w.evidence.slots[text as Slot] ?? text;
  if (column === 'verdict') return w.verdicts[text as Verdict] ?? text;
  if (text === '@berubah') return w.notes.autos[text];
  if (column === 'state') return w.notes.states[text as NoteState] ?? text;
  if (column === 'initiator') return w.initiators[text as Initiator] ?? text;
  if (column === 'medium') return w.media[text as Medium] ?? text;
  if (column === 'form') return w.forms[text as Form] ?? text;
  if (column === 'phase') return w.phases[text as Phase] ?? text;
  if (column === 'pledged') return text === '1' || text === 'true' ? w.history.yes : w.history.no;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return say.date(text);
  if (text.startsWith('[')) {
    try {
      return (JSON.parse(text) as unknown[]).join(', ');
    } catch {
      return text;
    }
  }
  return text;
}

export interface Change {
  what: string;
  before: string;
  after: string;
  /** It is no longer there: only `after` is said, struck out. */
  gone?: boolean;
}
const known = (column: string): string | undefined => {
  const name = camel(column);
  return isField(name) ? say.w.submissions.profile.fields[name] : say.w.submissions.history.columns[column];
};

/** The changes of documents, a group for each document. */
function byDocument(list: ValueChange[]): ValueChange[][] {
  const groups: ValueChange[][] = [];
  for (const c of list) {
    const last = groups.at(-1);
    if (last && last[0]?.which === c.which && !last.some((one) => one.column === c.column)) last.push(c);
    else groups.push([c]);
  }
  return groups;
}
/** A document that came or went is one line: what it is called, and its place. Null for one that was only changed. */
function cameOrWent(group: ValueChange[]): Change | null {
  const side = group.every((c) => c.before === null) ? 'after' : group.every((c) => c.after === null) ? 'before' : null;
  const of = (column: string) => (side ? (group.find((c) => c.column === column)?.[side] ?? null) : null);
  const [name, slot] = [of('name'), of('slot')];
  if (!side || !name || !slot) return null;
  return { what: name, before: '', after: placeWords({ slot: slot as Slot, indicator: Number(of('indicator') ?? 0) || null }), gone: side === 'before' };
}
/** What a note is about, from the word and the target that the journal keeps. */
function noteWords(which: string): string {
  const [about = '', target = ''] = which.split(/ (.*)/s);
  return about === 'dokumen' ? target : aboutWords({ about, target });
}
/** Of which it was; the indicator only where the sentence above does not say it. */
function whichOf(c: ValueChange, op: OperationView): string {
  if (!c.which) return '';
  if (/^\d+$/.test(c.which)) return op.params.indicator ? '' : say.w.evidence.indicatorShort(Number(c.which));
  return c.entity === 'note' ? noteWords(c.which) : c.which;
}

/** The changes a reader wants to see: no identifiers, nothing the program keeps for itself. */
export function changes(line: HistoryLine): Change[] {
  // Their sentence says it all.
  if (['addNote', 'answerNote', 'createSubmission', 'addLink', 'removeLink'].includes(line.operation.kind)) return [];
  const column = (c: ValueChange) => (c.entity === 'submission' && c.column === 'name' ? say.w.submissions.profile.fields.name : c.entity === 'submission' ? known(c.column) : say.w.submissions.history.columns[c.column]);
  const plain = (list: ValueChange[]): Change[] => list.filter((c) => !(c.entity === 'reply' && c.after === '@berubah')).flatMap((c) => {
    const name = column(c);
    return name && !(c.column === 'reason' && c.after === line.operation.params.reason) && !(c.column === 'status' && line.operation.kind === 'takeStep')
      ? [{ what: [name, whichOf(c, line.operation)].filter(Boolean).join(' · '), before: value(c.column, c.before), after: value(c.column, c.after) }]
      : [];
  });
  const documents = byDocument(line.changes.filter((c) => c.entity === 'attachment')).flatMap((group) => cameOrWent(group) ?? plain(group));
  return [...documents, ...plain(line.changes.filter((c) => c.entity !== 'attachment'))];
}
