//! What is still open before the result is fixed.

use super::board::state;
use crate::desk::{Answer, Desk};
use crate::domain::finding::{Code, Finding};
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{Outcome, Ranking};
use crate::domain::submission::Status;
use crate::store::{room, settings};
use crate::wire::{CheckItem, CheckKind, CheckWeight, Checklist, SheetState};

/// Subjects shown for each point.
const SHOWN: usize = 12;

impl Desk {
    /// Every point that is looked at before sealing; the rules of [`Desk::seal`] are among them. That the database is whole, sealing
    /// itself makes sure of: it reads all of it.
    pub fn checklist(&self) -> Answer<Checklist> {
        let reader = self.store.reader();
        let (contest, ranking) = self.ranked()?;
        let points = self.points(&contest, &ranking)?;
        let finals = ranking.categories.iter().flat_map(|one| &one.placed).any(|one| one.final_score.is_some());
        let proposal = settings::confirmation(reader)?.is_none();
        let talks = room::discussions(reader)?.into_iter().filter(|one| !one.settled);
        let waived = contest.entries.iter().filter(|one| scored_unverified(one)).map(|one| one.code.clone());
        let paper = self.paper_sheets()?.rows.into_iter().filter(|row| !row.done);
        let mut items = vec![
            item(CheckKind::NothingFinal, CheckWeight::Blocks, lone(!finals)),
            item(CheckKind::OpenTies, CheckWeight::Blocks, ties(&contest, &ranking)),
            item(CheckKind::Outdated, CheckWeight::Blocks, lapsed(&ranking)),
        ];
        items.extend(points.kinds().map(|(kind, open)| item(kind, CheckWeight::Waivable, open.to_vec())));
        items.extend([
            item(CheckKind::DraftSheets, CheckWeight::Notice, self.drafts(&contest)?),
            item(CheckKind::PaperUnderWay, CheckWeight::Notice, paper.map(|row| row.submission).collect()),
            item(CheckKind::NotVerified, CheckWeight::Notice, waived.collect()),
            found(CheckKind::NoJudge, Code::CategoryWithoutJudge, &points.notices),
            found(CheckKind::FewEntries, Code::FewEntries, &points.notices),
            found(CheckKind::FewFinalists, Code::FewFinalists, &points.notices),
            item(CheckKind::Discussions, CheckWeight::Notice, talks.map(|one| one.submission).collect()),
            item(CheckKind::CertificateNames, CheckWeight::Notice, self.unprintable(&contest, &ranking)?),
            item(CheckKind::MethodProposal, CheckWeight::Notice, lone(proposal)),
        ]);
        let open = |weight: CheckWeight| items.iter().any(|one| one.weight == weight && one.open > 0);
        Ok(Checklist { ready: !open(CheckWeight::Blocks), needs_waiver: points.is_any(), items })
    }

    fn drafts(&self, contest: &Contest) -> Answer<Vec<String>> {
        let criteria =
            |code: &str| contest.stages.iter().find(|one| one.code == code).map_or(0, |one| one.criteria.len());
        let sheets = room::progress(self.store.reader())?.into_iter();
        let open =
            sheets.filter(|((_, _, stage), progress)| state(Some(progress), criteria(stage)) != SheetState::Final);
        let mut open: Vec<_> = open.map(|((judge, submission, _), _)| format!("{judge} – {submission}")).collect();
        open.sort();
        Ok(open)
    }
}

fn item(kind: CheckKind, weight: CheckWeight, subjects: Vec<String>) -> CheckItem {
    let open = u32::try_from(subjects.len()).unwrap_or(u32::MAX);
    let named = subjects.into_iter().filter(|subject| !subject.is_empty());
    CheckItem { kind, weight, open, subjects: named.take(SHOWN).collect(), findings: Vec::new() }
}

/// Findings about the panel that hold nothing, with what each says.
fn found(kind: CheckKind, code: Code, all: &[Finding]) -> CheckItem {
    let findings: Vec<_> = all.iter().filter(|one| one.code == code).cloned().collect();
    let subjects = findings.iter().filter_map(|one| one.subject.clone()).collect();
    CheckItem { findings, ..item(kind, CheckWeight::Notice, subjects) }
}

/// One open point without a subject, or none.
fn lone(open: bool) -> Vec<String> {
    vec![String::new(); usize::from(open)]
}

fn ties(contest: &Contest, ranking: &Ranking) -> Vec<String> {
    let open = ranking.categories.iter().filter_map(|one| match &one.outcome {
        Outcome::TieNeedsDecision(ties) => Some(ties),
        Outcome::Decided => None,
    });
    let codes = |entries: &[usize]| {
        entries.iter().map(|entry| contest.entries[*entry].code.as_str()).collect::<Vec<_>>().join(", ")
    };
    open.flatten().map(|tie| codes(&tie.entries)).collect()
}

/// Categories whose decision of the panel no longer fits the computed ranks.
pub(in crate::desk) fn lapsed(ranking: &Ranking) -> Vec<String> {
    let found = ranking.warnings.iter().filter(|one| one.code == Code::OverruleOutdated);
    found.filter_map(|one| one.subject.clone()).collect()
}

/// Whether an entry is scored although it is not verified: the chair let it pass.
fn scored_unverified(entry: &crate::domain::ranking::contest::Entry) -> bool {
    entry.status != Status::Verified && entry.status != Status::Withdrawn && entry.waived.is_some()
}
