// Units, submissions, steps and notes on the pretended desk; documents and completeness have files of their own.
import type { Desk } from '../desk';
import type { Failure, Profile, UnitKind } from '../wire';
import { completeness } from './intake/completeness';
import { documents } from './intake/documents';
import { findingsOf, window2025 } from './intake/findings';
import { historyOf } from './intake/history';
import { affairs, categoryOf, mandatory, themes } from './intake/lists';
import { follows } from '../pages/submissions/evidence/slots';
import { blankProfile, leads, needsReason, noClaim, stepsInOrder, type FakeFile } from './intake/model';
import { refreshEntry } from './intake/seed';
import { fileOf, needEditable, now, refused, said, type Tools } from './intake/tools';
import { found, listing, unitOf, unitRows, viewOf } from './intake/view';
import { termsOf } from './terms';
import type { Content } from './world';

type Rest = keyof ReturnType<typeof documents> | keyof ReturnType<typeof completeness>;
type Intake = Pick<Desk, Rest | 'pickLists' | 'units' | 'saveUnit' | 'findUnits' | 'removeUnit' | 'addLink' | 'removeLink' | 'submissions' | 'submissionCodes' | 'submission' | 'createSubmission' | 'saveProfile' | 'takeStep' | 'waiveVerification' | 'pledge' | 'assess' | 'submissionHistory' | 'addNote' | 'answerNote'>;

const nextCode = (content: Content) => `INV-${String(Math.max(0, ...Object.keys(content.intake.files).map((c) => Number(/^INV-(\d+)$/.exec(c)?.[1] ?? 0))) + 1).padStart(3, '0')}`;
const tidy = (profile: Profile): Profile => Object.fromEntries(Object.entries(profile).map(([k, v]) => [k, typeof v === 'string' && k !== 'name' && !v.trim() ? null : v])) as Profile;

export function intake(t: Tools): Intake {
  const content = () => t.open().content;
  const view = (code: string) => viewOf(content(), fileOf(content(), code));
  const usualCategory = (kind: UnitKind) => termsOf(t.open()).categories.find((c) => c.kinds.includes(kind))?.code ?? categoryOf[kind];
  const unsealed = () => {
    if (content().sealed) throw refused('R203');
  };
  const write = (kind: Parameters<Tools['change']>[0], params: Record<string, string>, code: string, change: (file: FakeFile) => void) => {
    t.change(kind, params, null, (c) => {
      change(fileOf(c, code));
      const entry = c.entries.find((e) => e.code === code);
      if (entry) refreshEntry(entry, c.intake);
    });
    return view(code);
  };

  return {
    ...documents(t),
    ...completeness(t),
    pickLists: async () => {
      await t.wait();
      const { from, to } = window2025(content().settings);
      return { themes, affairs, categories: content().categories.map((c): [string, string] => [c.code, c.name]), designWords: content().settings.limits.designWords, appliedFrom: from, appliedTo: to, appliedNotes: termsOf(t.open()).appliedNotes, kindCategories: (Object.keys(categoryOf) as UnitKind[]).map((kind): [UnitKind, string] => [kind, usualCategory(kind)]) };
    },
    units: async () => {
      await t.wait();
      return unitRows(content());
    },
    saveUnit: async (unit, fresh) => {
      await t.wait();
      unsealed();
      if (fresh && unitOf(content(), unit.code)) throw refused('R305', { code: unit.code });
      const usual = usualCategory(unit.kind);
      t.change('editUnit', { unit: unit.code, name: unit.name }, null, (c) => {
        const known = c.intake.units.find((u) => u.code === unit.code);
        const full = { ...unit, category: unit.category ?? usual, returnedAt: known?.returnedAt ?? null };
        if (known) Object.assign(known, full);
        else c.intake.units = [...c.intake.units, full].sort((a, b) => a.code.localeCompare(b.code));
        for (const entry of c.entries) if (entry.unit === unit.code) Object.assign(entry, { unitName: full.name, category: full.category });
      });
      return unitRows(content());
    },
    findUnits: async (text) => {
      await t.wait();
      const plain = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const parts = plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      if (!parts.length) return null;
      const hay = (u: Content['intake']['units'][number]) => plain(`${u.code} ${u.name} ${u.kind} ${u.district ?? ''} ${u.head ?? ''}`).split(/[^\p{L}\p{N}]+/u);
      return content().intake.units.filter((u) => parts.every((p) => hay(u).some((word) => word.startsWith(p)))).map((u) => u.code);
    },
    removeUnit: async (code) => {
      await t.wait();
      unsealed();
      const unit = unitOf(content(), code);
      if (!unit) throw { kind: 'notFound', what: code } satisfies Failure;
      const count = Object.values(content().intake.files).filter((f) => f.unit === code).length;
      if (count) throw refused('R311', { unit: unit.name, count: String(count) });
      t.change('removeUnit', { unit: code, name: unit.name }, null, (c) => (c.intake.units = c.intake.units.filter((u) => u.code !== code)));
      return unitRows(content());
    },
    addLink: async ({ submission, indicator, address, about }) => {
      await t.wait();
      const file = fileOf(content(), submission);
      needEditable(content(), file);
      const invalid = (code: 'A112' | 'A113', params: Record<string, string>): Failure => ({ kind: 'invalid', findings: [{ code, level: 'error', sheet: null, row: null, column: null, subject: submission, params }] });
      if (!termsOf(t.open()).indicators[indicator - 1]?.files.includes('tautan')) throw invalid('A113', { indicator: String(indicator) });
      if (!/^https?:\/\/[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/i.test(address.trim())) throw invalid('A112', { value: address });
      return write('addLink', { submission, indicator: String(indicator), address: address.trim() }, submission, (f) => {
        f.links = [...(f.links ?? []), { id: `link-${f.code}-${t.open().journal.length}`, indicator, address: address.trim(), about: about?.trim() || null, addedBy: t.actor(), addedAt: now() }];
      });
    },
    removeLink: async (id) => {
      await t.wait();
      const file = Object.values(content().intake.files).find((f) => f.links?.some((l) => l.id === id));
      const link = file?.links?.find((l) => l.id === id);
      if (!file || !link) throw { kind: 'notFound', what: id } satisfies Failure;
      needEditable(content(), file);
      return write('removeLink', { submission: file.code, indicator: String(link.indicator), address: link.address }, file.code, (f) => (f.links = f.links?.filter((l) => l.id !== id) ?? []));
    },
    submissions: async (query) => {
      await t.wait();
      return listing(content(), query);
    },
    submissionCodes: async (query) => {
      await t.wait();
      return found(content(), query).map((r) => r.code);
    },
    submission: async (code) => {
      await t.wait();
      return view(code);
    },
    createSubmission: async ({ unit, name, code }) => {
      await t.wait();
      unsealed();
      const at = unitOf(content(), unit);
      if (!at) throw { kind: 'notFound', what: unit } satisfies Failure;
      if (code && content().intake.files[code]) throw refused('R305', { code });
      const given = code ?? nextCode(content());
      t.change('createSubmission', { submission: given, name, unit: at.name }, null, (c) => {
        c.intake.files[given] = { code: given, unit, profile: blankProfile(name), status: 'draf', by: t.actor(), at: now(), reason: null, round: 0, waiver: null, pledged: false, claims: Array.from({ length: 20 }, noClaim), documents: [], notes: [] };
        c.entries.push({ code: given, category: at.category, unit, unitName: at.name, name, out: 'not_verified', accepted: null, claimed: 0 });
      });
      return view(given);
    },
    saveProfile: async (code, profile) => {
      await t.wait();
      const file = fileOf(content(), code);
      needEditable(content(), file);
      const next = tidy(profile);
      const fields = (Object.keys(next) as (keyof Profile)[]).filter((k) => JSON.stringify(next[k]) !== JSON.stringify(file.profile[k]));
      if (!fields.length) return view(code);
      return write('editSubmission', { submission: code, fields: fields.join(',') }, code, (f) => (f.profile = next));
    },
    takeStep: async ({ submissions, step, reason }) => {
      await t.wait();
      unsealed();
      if (needsReason(step) && !reason?.trim()) throw refused('R206');
      const files = submissions.map((code) => fileOf(content(), code));
      for (const file of files) {
        if (!leads(step, file.status)) throw refused('R301', { step, status: file.status, submission: file.code, ways: stepsInOrder.filter((one) => leads(one, file.status)).join('; ') });
        const errors = findingsOf(file, content()).filter((f) => f.level === 'error').length;
        if (step === 'verifikasi' && errors && !file.waiver) throw refused('R302', { submission: file.code, count: String(errors) });
        const open = file.claims.flatMap((c, i) => ((mandatory.has(i + 1) || (c.claimed ?? 0) > 0) && (c.accepted === null || c.stale) ? [i + 1] : []));
        if (step === 'verifikasi' && open.length && !file.waiver) throw refused('R310', { submission: file.code, indicators: open.join(', ') });
      }
      const first = files[0];
      const one = files.length === 1 && first ? { submission: first.code, from: first.status, to: leads(step, first.status) ?? '' } : { count: String(files.length) };
      return t.overviewOf(
        t.change('takeStep', said({ ...one, step, reason: reason?.trim() }), null, (c) => {
          for (const code of submissions) {
            const file = fileOf(c, code);
            Object.assign(file, { status: leads(step, file.status), by: t.actor(), at: now(), reason: reason?.trim() || null, round: file.round + (step === 'minta perbaikan' ? 1 : 0) });
            const entry = c.entries.find((e) => e.code === code);
            if (entry) refreshEntry(entry, c.intake);
          }
        }, files.length)
      );
    },
    waiveVerification: async (code, reason) => {
      await t.wait();
      unsealed();
      if (reason !== null && !reason.trim()) throw refused('R206');
      return write('waiveVerification', said({ submission: code, reason }), code, (f) => (f.waiver = reason ? { by: t.actor(), at: now(), reason: reason.trim() } : null));
    },
    pledge: async (code, ticked) => {
      await t.wait();
      needEditable(content(), fileOf(content(), code));
      return write('pledge', { submission: code, ticked: String(ticked) }, code, (f) => (f.pledged = ticked));
    },
    assess: async ({ submission, indicator, claimed, basis, remark, decision }) => {
      await t.wait();
      const file = fileOf(content(), submission);
      if (content().sealed) throw refused('R203');
      const old = file.claims[indicator - 1] ?? noClaim();
      const moved = old.claimed !== claimed || old.basis !== basis || old.remark !== remark;
      if (moved) needEditable(content(), file);
      if (decision && file.status !== 'dalam verifikasi') throw refused('R307', { submission, status: file.status });
      const accepted = decision?.accepted ?? null;
      if (decision && accepted !== null && accepted < (claimed ?? 0) && !decision.reason?.trim() && !(decision.ticked.length && follows(decision.ticked.length) === accepted))
        throw refused('R311', { submission, indicator: String(indicator), accepted: String(accepted), claimed: String(claimed) });
      const params = decision ? said({ submission, indicator: String(indicator), accepted: decision.accepted === null ? null : String(decision.accepted), reason: decision.reason }) : said({ submission, indicator: String(indicator), claimed: claimed === null ? null : String(claimed) });
      return write(decision ? 'decideIndicator' : 'claimIndicator', params, submission, (f) => {
        const claim = { ...old, claimed, basis, remark, stale: decision ? false : old.accepted !== null && moved ? true : old.stale };
        if (decision) Object.assign(claim, { accepted: decision.accepted, reason: decision.reason?.trim() || null, ticked: decision.ticked, acceptedBasis: decision.accepted === null ? null : decision.basis, by: decision.accepted === null ? null : t.actor(), at: decision.accepted === null ? null : now() });
        f.claims[indicator - 1] = claim;
      });
    },
    submissionHistory: async (code) => {
      await t.wait();
      fileOf(content(), code);
      return historyOf(t.open(), code);
    },
    addNote: async (args) => {
      await t.wait();
      const name = args.about === 'dokumen' ? (fileOf(content(), args.submission).documents.find((d) => d.id === args.target)?.name ?? null) : null;
      return write('addNote', said({ submission: args.submission, about: args.about, target: args.target, text: args.text }), args.submission, (f) =>
        f.notes.push({ ...args, id: `cat-${f.code}-${f.notes.length + 1}-${t.open().journal.length}`, targetName: name, author: t.actor(), at: now(), state: 'terbuka', round: f.round, replies: [] }));
    },
    answerNote: async ({ id, text, state }) => {
      await t.wait();
      const file = Object.values(content().intake.files).find((f) => f.notes.some((n) => n.id === id));
      if (!file) throw { kind: 'notFound', what: id } satisfies Failure;
      return write('answerNote', said({ submission: file.code, text: text.trim(), state }), file.code, (f) => {
        const note = f.notes.find((n) => n.id === id);
        if (!note) return;
        if (text.trim()) note.replies.push({ author: t.actor(), at: now(), text: text.trim(), auto: null });
        if (state) note.state = state;
      });
    }
  };
}
