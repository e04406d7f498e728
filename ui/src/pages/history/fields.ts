// Columns of the journal and their values, in words where there are any.
import type { FieldBeforeAfter, RowHistory } from '../../wire';
import { say } from '../../words/speech.svelte';
import { isField } from '../submissions/profile/fields';

const camel = (column: string) => column.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
/** What only the program needs. */
const own = new Set(['id', 'uid']);
const yesNo = new Set(['settled', 'present', 'shown', 'worded', 'pledged', 'stale', 'superseded']);

export function fieldName(field: string): string {
  const name = camel(field);
  if (isField(name) && field !== 'name') return say.w.submissions.profile.fields[name];
  return say.w.decisions.record.fields[field] ?? say.w.submissions.history.columns[field] ?? field;
}

export function tableName(entity: string): string {
  return say.w.decisions.record.tables[entity] ?? say.terms[`table.${entity}`] ?? entity;
}

function spoken(value: unknown): string {
  if (value === null || value === undefined || value === '') return say.w.decisions.record.empty;
  if (Array.isArray(value)) return value.length ? value.map(spoken).join(', ') : say.w.decisions.record.empty;
  if (typeof value === 'object') return Object.entries(value).map(([k, v]) => `${fieldName(k)}: ${spoken(v)}`).join('; ');
  return decimal(String(value));
}
/** Values and weights come with a decimal point, of which a list of levels holds some too. */
const decimal = (text: string) => (/^-?\d+\.\d+$/.test(text) ? say.decimal(text) : text);

export function fieldValue(field: string, text: string | null): string {
  const w = say.w.decisions.record;
  if (text === null || text === '') return w.empty;
  if (yesNo.has(field)) return text === '1' || text === 'true' ? w.yes : w.no;
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return say.moment(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return say.date(text);
  if (!/^[[{]/.test(text)) return decimal(text);
  try {
    return spoken(JSON.parse(text));
  } catch {
    return text;
  }
}

export const fieldsShown = (row: RowHistory): FieldBeforeAfter[] => row.fields.filter((f) => !own.has(f.field));
