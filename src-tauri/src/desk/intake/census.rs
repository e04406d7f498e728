//! What every submission lacks.

use crate::desk::{Answer, Desk};
use crate::domain::completeness::{Dossier, Lack, Rules, Spot, finding, lacks};
use crate::domain::finding::{Code, Finding, Level};
use crate::domain::indicator::Indicator;
use crate::store::journal::head;
use crate::store::roster::{self, Member, Roster};
use crate::store::{method, settings};
use crate::wire::SubmissionRow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// All submissions with what they lack.
#[derive(Debug)]
pub struct Census {
    pub(super) rules: Rules,
    pub(super) roster: Roster,
    /// A line per member.
    pub(super) rows: Vec<SubmissionRow>,
    /// What each member lacks.
    pub(super) lacks: Vec<Vec<Lack>>,
    /// Where each content lies that is stored at more than one place: member and document.
    shared: HashMap<String, Vec<(usize, usize)>>,
}

/// Below so many members a second thread costs more than it saves.
const FEW: usize = 500;

impl Desk {
    /// What completeness is measured by.
    pub(in crate::desk) fn rules(&self) -> Answer<Rules> {
        let reader = self.store.reader();
        let settings = settings::load(reader)?;
        Ok(Rules {
            indicators: method::indicators(reader)?,
            limits: settings.limits,
            file_kinds: settings.file_kinds,
            applied_from: settings.applied_from,
            applied_to: settings.applied_to,
        })
    }

    /// The census of the present state.
    pub(super) fn census(&self) -> Answer<Arc<Census>> {
        let operation = head(self.store.reader())?.0;
        self.census.as_of(operation, || Ok(Census::of(self.rules()?, roster::load(self.store.reader(), None)?)))
    }

    /// The census of the present state, if something has asked for it already.
    pub(super) fn census_at_hand(&self) -> Answer<Option<Arc<Census>>> {
        Ok(self.census.at_hand(head(self.store.reader())?.0))
    }

    /// A census of a few submissions only, by their rows.
    pub(super) fn census_of(&self, rows: &[i64]) -> Answer<Census> {
        Ok(Census::of(self.rules()?, roster::load(self.store.reader(), Some(rows))?))
    }
}

impl Census {
    fn of(rules: Rules, roster: Roster) -> Self {
        let lacks = all_lacks(&roster, &rules);
        let rows = roster.members.iter().zip(&lacks).map(|(one, lacks)| row(one, lacks, &rules.indicators)).collect();
        let mut shared: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (member, one) in roster.members.iter().enumerate() {
            for (at, document) in one.documents.iter().enumerate().filter(|(_, one)| roster.shared.contains(&one.hash))
            {
                shared.entry(document.hash.clone()).or_default().push((member, at));
            }
        }
        Self { rules, roster, rows, lacks, shared }
    }

    /// The findings of a member in words' values.
    pub(super) fn findings(&self, place: usize) -> Vec<Finding> {
        let dossier = dossier(&self.roster.members[place], &self.roster);
        let told = |lack: &Lack| {
            let finding = finding(&dossier, &self.rules, lack);
            match (lack.code, lack.spot) {
                (Code::FileDuplicate, Spot::Document(at)) => finding.with("places", self.places(place, at)),
                _ => finding,
            }
        };
        self.lacks[place].iter().map(told).collect()
    }

    /// The other places of a document's content, in words.
    fn places(&self, member: usize, at: usize) -> String {
        let hash = self.roster.members[member].documents.get(at).map(|one| one.hash.as_str()).unwrap_or_default();
        let others = self.shared.get(hash).into_iter().flatten().filter(|place| **place != (member, at));
        let others = others.filter_map(|(member, at)| self.roster.members[*member].documents.get(*at));
        super::record::places(&others.map(super::record::elsewhere).collect::<Vec<_>>())
    }
}

/// What each member lacks. Thousands are shared out among the processors: a list waits for it.
fn all_lacks(roster: &Roster, rules: &Rules) -> Vec<Vec<Lack>> {
    let of = |members: &[Member]| members.iter().map(|one| lacks(&dossier(one, roster), rules)).collect::<Vec<_>>();
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = roster.members.len().div_ceil(workers).max(FEW);
    std::thread::scope(|scope| {
        let of = &of;
        let shares: Vec<_> = roster.members.chunks(share).map(|members| scope.spawn(move || of(members))).collect();
        let done =
            shares.into_iter().map(|share| share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        done.flatten().collect()
    })
}

/// A member as completeness sees it.
pub(in crate::desk) fn dossier<'a>(member: &'a Member, roster: &'a Roster) -> Dossier<'a> {
    Dossier {
        submission: &member.submission,
        claims: &member.claims,
        documents: &member.documents,
        links: &member.links,
        pledged: member.standing.pledged,
        shared: &roster.shared,
    }
}

/// A member's line in the list.
pub(super) fn row(member: &Member, lacks: &[Lack], indicators: &[Indicator]) -> SubmissionRow {
    let count = |level| count(lacks.iter().filter(|lack| lack.level == level).count());
    let (claimed, accepted) = sums(member, indicators);
    let one = &member.submission;
    SubmissionRow {
        code: one.code.clone(),
        name: one.name.clone(),
        unit: one.unit.clone(),
        unit_name: member.unit_name.clone(),
        kind: member.kind,
        district: member.district.clone(),
        category: member.category.clone(),
        phase: one.phase,
        status: one.status,
        since: member.standing.step_at.clone(),
        claimed,
        accepted,
        kept_back: false,
        documents: self::count(member.documents.len() + member.links.len()),
        errors: count(Level::Error),
        warnings: count(Level::Warning),
        open_notes: member.open_notes,
    }
}

/// Keeps back what was accepted from a judge at the keyboard who stands back from the submission.
pub(super) fn veiled(row: SubmissionRow, away: &HashSet<String>) -> SubmissionRow {
    if away.contains(&row.code) { SubmissionRow { accepted: None, kept_back: true, ..row } } else { row }
}

/// Maturity as claimed and as accepted: sums of weight times parameter.
pub(super) fn sums(member: &Member, indicators: &[Indicator]) -> (u32, Option<u32>) {
    let weight = |number: u8| indicators.iter().find(|one| one.number == number).map_or(0, |one| one.weight);
    let sum = |parameter: Option<u8>, number| parameter.map_or(0, u32::from) * weight(number);
    let claimed = member.claims.iter().map(|claim| sum(claim.claimed, claim.indicator)).sum();
    let decided = member.claims.iter().any(|claim| claim.accepted.is_some());
    let accepted = member.claims.iter().map(|claim| sum(claim.accepted, claim.indicator)).sum();
    (claimed, decided.then_some(accepted))
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
