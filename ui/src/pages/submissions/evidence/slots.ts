// The places where a document of a submission can lie, and what follows from them.
import type { DocumentView, Finding, IndicatorRow, Slot, SubmissionView } from '../../../wire';
import { say } from '../../../words/speech.svelte';

export interface Place {
  slot: Slot;
  indicator: number | null;
}
/** Papers of the profile, fields 16 to 19. */
export const profileSlots: Slot[] = ['anggaran', 'bisnis', 'haki', 'penghargaan'];
export const slotsInOrder: Slot[] = ['indikator', ...profileSlots, 'pakta integritas'];

/** A place as one word, as in `indikator:3` or `haki`; `readPlace` reads it back. */
export const placeKey = (place: Place): string => (place.slot === 'indikator' ? `indikator:${place.indicator ?? ''}` : place.slot);
export function readPlace(key: string): Place | null {
  const number = Number(/^indikator:(\d+)$/.exec(key)?.[1] ?? 0);
  if (number >= 1) return { slot: 'indikator', indicator: number };
  const slot = slotsInOrder.find((s) => s === key && s !== 'indikator');
  return slot ? { slot, indicator: null } : null;
}
export function placeWords(place: Place, indicators: readonly IndicatorRow[] = []): string {
  if (place.slot !== 'indikator') return say.w.evidence.slots[place.slot];
  const named = indicators.find((i) => i.number === place.indicator);
  return named ? say.w.evidence.indicatorLong(named.number, named.name) : say.w.evidence.indicatorShort(place.indicator ?? 0);
}

/** The other places of the same content; a form that every unit sends alike would fill pages. */
export function elsewhere({ duplicates }: DocumentView, indicators: readonly IndicatorRow[] = []): string {
  const named = duplicates.slice(0, 5).map((d) => say.w.evidence.duplicateAt(d.submission, placeWords(d, indicators), d.name));
  return [...named, ...(duplicates.length > named.length ? [`+${say.count(duplicates.length - named.length)}`] : [])].join('; ');
}

export const at = (documents: DocumentView[], place: Place): DocumentView[] => documents.filter((d) => d.slot === place.slot && (place.slot !== 'indikator' || d.indicator === place.indicator));

/** Documents as they are gone through: by indicator, then the papers of the profile, then the pledge. */
export const inOrder = (documents: DocumentView[]): DocumentView[] =>
  [...documents].sort((a, b) => slotsInOrder.indexOf(a.slot) - slotsInOrder.indexOf(b.slot) || (a.indicator ?? 0) - (b.indicator ?? 0));

/** Findings about a place and the documents in it. */
export function findingsAt(view: SubmissionView, place: Place): Finding[] {
  const here = new Set(at(view.documents, place).map((d) => `document:${d.id}`));
  const own = place.slot === 'indikator' ? `indicator:${place.indicator}` : `slot:${place.slot}`;
  return view.findings.filter((f) => f.params.field === own || here.has(f.params.field ?? '') || (place.slot === 'pakta integritas' && f.params.field === 'pledge'));
}

/** The parameter that follows from the elements seen in a video: 1-2 are 1, 3-4 are 2, all five are 3. */
export const follows = (ticked: number): number => Math.min(3, Math.ceil(ticked / 2));

/** What parameters one to three mean, on the basis that is chosen where there are several. */
export const meanings = (indicator: IndicatorRow): string[] => (indicator.bases.length ? (indicator.bases.find((b) => b.code === indicator.basis)?.parameters ?? []) : indicator.parameters);
