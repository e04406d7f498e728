// What a judge reads of an entry.
import type { EntryProfile, Fact } from '../../wire';
import { viewOf } from '../intake/view';
import type { Content, Entry } from '../world';

const facts = ['phase', 'initiator', 'initiatorName', 'medium', 'form', 'theme', 'affair', 'trialOn', 'appliedOn', 'developedOn'] as const;

export function profileOf(content: Content, entry: Entry): EntryProfile {
  const file = content.intake.files[entry.code];
  const view = file ? viewOf(content, file) : null;
  const p = view?.profile;
  return {
    submission: entry.code, name: entry.name, unitName: entry.unitName, category: entry.category, design: p?.design ?? '', purpose: p?.purpose ?? '', outcome: p?.outcome ?? '', output: p?.output ?? '',
    facts: p ? facts.flatMap((field): Fact[] => (p[field] ? [{ field, value: p[field] }] : [])) : [], maturityAccepted: entry.accepted, maturityKeptBack: false, maturityMaximum: 111,
    documents: (view?.documents ?? []).filter((d) => d.kind !== 'lain').map((d) => ({ id: d.id, name: d.name, kind: d.kind, indicator: d.indicator, size: d.size, seconds: d.seconds })), links: view?.links ?? [],
    notes: content.judging.settings.showMentoring ? (view?.notes ?? []).map((n) => n.text) : []
  };
}
