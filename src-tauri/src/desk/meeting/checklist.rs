//! What is still open before the result is fixed.

use super::board::state;
use crate::desk::{Answer, Desk};
use crate::domain::finding::Code;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{Outcome, Placed, Ranking};
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
        let placed: Vec<_> = ranking.categories.iter().flat_map(|one| &one.placed).collect();
        let code = |placed: &&Placed| contest.entries[placed.entry].code.clone();
        let waiting = placed.iter().copied().filter(|one| !one.pending.is_empty());
        let unverified = placed.iter().copied().filter(|one| one.awaiting_verification);
        let finals = placed.iter().any(|one| one.final_score.is_some());
        let proposal = settings::confirmation(reader)?.is_none();
        let talks = room::discussions(reader)?.into_iter().filter(|one| !one.settled);
        let panel = self.panel()?;
        let few = panel.findings.iter().filter(|one| one.code == Code::FewJudges);
        let conflicts = panel.conflicts.iter().map(|one| format!("{} – {}", one.judge_name, one.unit_name));
        let waived = contest.entries.iter().filter(|one| scored_unverified(one)).map(|one| one.code.clone());
        let paper = self.paper_sheets()?.rows.into_iter().filter(|row| !row.done);
        let items = vec![
            item(CheckKind::NothingFinal, CheckWeight::Blocks, lone(!finals)),
            item(CheckKind::OpenTies, CheckWeight::Blocks, ties(&contest, &ranking)),
            item(CheckKind::MissingSheets, CheckWeight::Waivable, waiting.map(|one| code(&one)).collect()),
            item(CheckKind::AwaitingVerification, CheckWeight::Waivable, unverified.map(|one| code(&one)).collect()),
            item(CheckKind::DraftSheets, CheckWeight::Notice, self.drafts(&contest)?),
            item(CheckKind::PaperUnderWay, CheckWeight::Notice, paper.map(|row| row.submission).collect()),
            item(CheckKind::Conflicts, CheckWeight::Notice, conflicts.collect()),
            item(CheckKind::FewJudges, CheckWeight::Notice, few.filter_map(|one| one.subject.clone()).collect()),
            item(CheckKind::NotVerified, CheckWeight::Notice, waived.collect()),
            item(CheckKind::Discussions, CheckWeight::Notice, talks.map(|one| one.submission).collect()),
            item(CheckKind::Outdated, CheckWeight::Notice, outdated(&ranking)),
            item(CheckKind::CertificateNames, CheckWeight::Notice, self.unprintable(&contest, &ranking)?),
            item(CheckKind::MethodProposal, CheckWeight::Notice, lone(proposal)),
        ];
        let open = |weight: CheckWeight| items.iter().any(|one| one.weight == weight && one.open > 0);
        let waivable = placed.iter().any(|one| Placed::is_waiting(one));
        Ok(Checklist { ready: !open(CheckWeight::Blocks), needs_waiver: waivable, items })
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
    CheckItem { kind, weight, open, subjects: named.take(SHOWN).collect() }
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

fn outdated(ranking: &Ranking) -> Vec<String> {
    let codes = [Code::OverruleOutdated];
    let found = ranking.warnings.iter().filter(|one| codes.contains(&one.code));
    found.filter_map(|one| one.subject.clone()).collect()
}

/// Whether an entry is scored although it is not verified: the chair let it pass.
fn scored_unverified(entry: &crate::domain::ranking::contest::Entry) -> bool {
    entry.status != Status::Verified && entry.status != Status::Withdrawn && entry.waived.is_some()
}
