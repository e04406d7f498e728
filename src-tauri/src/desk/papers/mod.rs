//! The official papers: from the contest to what each paper says, to files.

mod awards;
mod chosen;
mod corrections;
mod minutes;
mod reassigned;
mod recap;
mod received;
mod say;
mod setting;
mod sheets;

use super::batch::Target;
use super::change::op;
use super::meeting::{Past, Points};
use super::progress::{Watch, step};
use super::signing;
use super::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding};
use crate::domain::judging::Origin;
use crate::domain::method::Guides;
use crate::domain::ranking::Ranking;
use crate::domain::ranking::contest::Contest;
use crate::domain::settings::Settings;
use crate::domain::stamp::Stamp;
use crate::papers::data::{Context, Seal as SealMark};
use crate::papers::{Paper, PaperError};
use crate::sheets::rows::Recusal;
use crate::store::overrules::{self, Withdrawn};
use crate::store::paper_entries::{self, Typed};
use crate::store::receipts::{self, Received};
use crate::store::remarks::{self, Remark};
use crate::store::seals::Seal;
use crate::store::taken_back::{self, Unsettled};
use crate::store::{guides, people, printed, room, settings, sheets as leaves};
use crate::wire::{OperationKind, PaperKind, PapersRequest, Produced};
use chrono::{DateTime, NaiveDate};
use std::path::Path;
use std::sync::Arc;

/// Everything that papers are made from, loaded once.
pub(super) struct Source {
    pub(super) settings: Settings,
    contest: Contest,
    ranking: Ranking,
    recusals: Vec<Recusal>,
    guides: Guides,
    confirmed: Option<(String, String)>,
    /// Sealed results that were opened again.
    past: Vec<Past>,
    /// Who lost an entry, or scores one after all, since the first score.
    reassigned: Vec<reassigned::Reassigned>,
    /// Decisions of the panel that were taken back.
    withdrawn: Vec<Withdrawn>,
    /// Settlements of ties that were undone or replaced.
    unsettled: Vec<Unsettled>,
    seal: Option<Seal>,
    /// What was open when the chair let the result be sealed.
    points: Points,
    /// Final sheets that came from paper: judge, submission and stage code.
    paper: Vec<(String, String, String)>,
    /// Sheets that were filled in here, on screen or from paper; the others came with a workbook.
    entered: std::collections::HashSet<(String, String, String)>,
    /// What was typed of them, by whom.
    typed: Vec<Typed>,
    heads: std::collections::HashMap<String, (Option<String>, Option<String>)>,
    /// Hand-overs that are recorded under the seal.
    received: Vec<Received>,
    /// Notes of judges on final sheets.
    remarks: Vec<Remark>,
    today: NaiveDate,
}

impl Desk {
    /// Makes papers as PDF. Before the seal those that report the result are marked RANCANGAN.
    pub fn papers(&mut self, stamp: &Stamp, request: &PapersRequest, watch: &mut dyn Watch) -> Answer<Produced> {
        self.not_a_members_seat()?;
        if request.kinds.iter().any(|kind| kind.tells_scores()) {
            self.may_tell_all()?;
        }
        let folder = Path::new(&request.folder);
        let target = Target::new(folder, request.replace)?;
        target.free(request.kinds.iter().map(|kind| file_name(*kind)))?;
        let source = self.source(stamp)?;
        let context = Arc::new(self.context(&source)?);
        let kinds = &request.kinds;
        source.signed_by_somebody(kinds)?;
        step(watch, 0, kinds.len(), "print")?;
        let mut pages = 0;
        let mut made = Vec::new();
        // One after another: Typst uses every core by itself, and papers set side by side wait for its caches (docs/benchmarks.md).
        for (index, kind) in kinds.iter().enumerate() {
            // The wire cannot ask for the others; they have verbs of their own.
            let Some(paper) = source.paper(*kind) else { continue };
            let paper = setting::set(paper, &context, watch)?;
            pages += paper.pages;
            made.push((file_name(*kind), paper.pdf));
            step(watch, index + 1, kinds.len(), "print")?;
        }
        let files = target.write(made.into_iter().map(Ok))?;
        if let Some(seal) = &source.seal {
            self.note_printed(stamp, seal, kinds)?;
        }
        Ok(Produced::new(&request.folder, files, pages))
    }

    /// Puts into the journal which papers report this sealed result, so that it is known what no longer holds when it is opened again.
    fn note_printed(&mut self, stamp: &Stamp, seal: &Seal, kinds: &[PaperKind]) -> Answer<()> {
        let kinds: Vec<_> = kinds.iter().filter(|kind| kind.reports_the_result()).map(|kind| kind.slug()).collect();
        if kinds.is_empty() {
            return Ok(());
        }
        let signed = self.signed(stamp);
        let op = op(OperationKind::PrintPapers).with("kinds", kinds.join(", "));
        self.journaled(stamp, op, |tx| {
            Ok(kinds.iter().try_for_each(|kind| printed::record(tx, &signed, seal.id, kind))?)
        })?;
        Ok(())
    }

    pub(super) fn source(&self, stamp: &Stamp) -> Answer<Source> {
        let reader = self.store.reader();
        let (contest, ranking) = self.ranked()?;
        let heads = people::units(reader)?.into_iter().map(|unit| (unit.code, (unit.head, unit.head_nip)));
        let seal = self.intact_seal(&contest, &ranking)?;
        let received = seal.as_ref().map(|seal| receipts::under(reader, seal.id)).transpose()?;
        let points = self.points(&contest, &ranking)?;
        Ok(Source {
            received: received.unwrap_or_default(),
            points,
            reassigned: self.reassigned()?,
            withdrawn: overrules::withdrawn(reader)?,
            unsettled: taken_back::unsettled(reader)?,
            settings: settings::load(reader)?,
            contest,
            ranking,
            recusals: people::recusals(reader)?,
            guides: guides::load(reader)?,
            confirmed: settings::confirmation(reader)?,
            past: self.past()?.into_iter().filter(|one| one.version.reopened_at.is_some()).collect(),
            seal,
            paper: room::from_paper(reader)?,
            entered: leaves::entered(reader)?
                .into_iter()
                .filter(|(_, sheet)| sheet.origin != Origin::Workbook)
                .map(|(key, _)| key)
                .collect(),
            typed: paper_entries::every(reader)?,
            heads: heads.collect(),
            remarks: remarks::every(reader)?.into_iter().filter(|one| !one.draft).collect(),
            today: stamp.at.date_naive(),
        })
    }

    pub(super) fn context(&self, source: &Source) -> Answer<Context> {
        let seal = source.seal.clone();
        let settings = &source.settings;
        Ok(Context {
            government: settings.government.clone(),
            agency: settings.agency.clone(),
            address: Vec::new(),
            emblem: self.emblem()?,
            competition: settings.name.clone(),
            size: settings.paper,
            date: source.today,
            sample: settings.sample,
            labels: settings.judging.labels.clone(),
            seal: seal.map(|seal| SealMark {
                on: day(&seal.at).unwrap_or(source.today),
                hash: seal.hash,
                by: seal.actor,
            }),
        })
    }
}

impl Source {
    /// Under a seal papers are signed: a signatory who was entered, but not as article 44 asks, is refused. Drafts leave dots, and so
    /// does a signatory of whom nothing is known yet.
    fn signed_by_somebody(&self, kinds: &[PaperKind]) -> Answer<()> {
        let named = !self.settings.signatory.name.trim().is_empty();
        let signs = |kind: &PaperKind| matches!(kind, PaperKind::Minutes | PaperKind::DecreeAnnex | PaperKind::Receipt);
        let findings = signing::findings(&self.settings);
        if self.seal.is_some() && named && kinds.iter().any(signs) && !findings.is_empty() {
            return Err(DeskError::Invalid(findings));
        }
        Ok(())
    }

    fn paper(&self, kind: PaperKind) -> Option<Paper> {
        Some(match kind {
            PaperKind::Minutes => Paper::Minutes(Box::new(self.minutes())),
            PaperKind::Recap => Paper::Recap(self.recap()),
            PaperKind::ScoreSheet => Paper::ScoreSheets(self.score_sheets()),
            PaperKind::Attendance => Paper::Attendance(self.attendance()),
            PaperKind::Receipt => Paper::Receipts(self.receipts()),
            PaperKind::DecreeAnnex => Paper::DecreeAnnex(Box::new(self.decree_annex())),
            PaperKind::Matrix | PaperKind::Corrections => return None,
        })
    }
}

fn file_name(kind: PaperKind) -> String {
    format!("{}.pdf", kind.slug())
}

/// The day of a stored time.
fn day(at: &str) -> Option<NaiveDate> {
    DateTime::parse_from_rfc3339(at).ok().map(|at| at.date_naive())
}

pub(super) fn trouble(kind: PaperKind, error: PaperError) -> DeskError {
    match error {
        PaperError::MissingGlyphs(glyphs) => DeskError::Invalid(
            glyphs
                .into_iter()
                .map(|glyph| {
                    let finding = Finding::error(Code::PaperGlyph).column(kind.slug());
                    let finding = finding.with("character", glyph.characters).with("text", glyph.text);
                    glyph.about.into_iter().fold(finding, Finding::subject)
                })
                .collect(),
        ),
        error => DeskError::Fault(error.to_string()),
    }
}
