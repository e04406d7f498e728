//! A file that was under way here does not become verified by a workbook while something prevents its scoring (R302).

use super::known::Known;
use crate::desk::intake::dossier;
use crate::desk::{Answer, Desk};
use crate::domain::completeness::{Claimed, lacks};
use crate::domain::finding::{Code, Finding, Level};
use crate::domain::indicator::Claim;
use crate::domain::submission::{Status, Submission};
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, Workbook};
use crate::store::people;
use crate::store::roster::{self, Member};
use std::collections::HashMap;

impl Desk {
    /// Rows that would verify a file which was under way here and still lacks something that prevents scoring. A warning each, since
    /// a row may be left out; taken, it is refused.
    pub(super) fn barred(&self, merged: &Workbook, known: &Known) -> Answer<Vec<Finding>> {
        let jumps = |at: &&At<Submission>| {
            let old = known.submissions.get(&at.value.code);
            at.value.status == Status::Verified && old.is_some_and(|old| old.status != Status::Verified)
        };
        let jumping: HashMap<&str, &At<Submission>> =
            merged.submissions.iter().filter(jumps).map(|at| (at.value.code.as_str(), at)).collect();
        if jumping.is_empty() {
            return Ok(Vec::new());
        }
        let ids = people::ids(self.store.reader(), "submission")?;
        let rows: Vec<_> = jumping.keys().filter_map(|code| ids.get(*code).copied()).collect();
        let mut roster = roster::load(self.store.reader(), Some(&rows))?;
        let mut members = std::mem::take(&mut roster.members);
        members.retain(|member| was_under_way(member) && member.standing.waiver.is_none());
        if members.is_empty() {
            return Ok(Vec::new());
        }
        let mut claims: HashMap<&str, Vec<&Claim>> = HashMap::new();
        for at in &merged.claims {
            claims.entry(at.value.submission.as_str()).or_default().push(&at.value);
        }
        let rules = self.rules()?;
        let mut findings = Vec::new();
        for mut member in members {
            let Some(at) = jumping.get(member.submission.code.as_str()) else { continue };
            for claim in claims.get(at.value.code.as_str()).into_iter().flatten() {
                claimed(&mut member.claims, claim);
            }
            member.submission = at.value.clone();
            let open = lacks(&dossier(&member, &roster), &rules);
            let count = open.iter().filter(|lack| lack.level == Level::Error).count();
            if count > 0 {
                let finding = Finding::warning(Code::VerifiedWithLacks).sheet(Sheet::Submissions.name()).row(at.row);
                let finding = finding.column("Status").subject(&at.value.code);
                findings.push(finding.with("submission", &at.value.code).with("count", count));
            }
        }
        findings.sort_by_key(|finding| finding.row);
        Ok(findings)
    }
}

/// A verifier had it, or a person took a step with it.
fn was_under_way(member: &Member) -> bool {
    member.standing.step_by.is_some() || !matches!(member.submission.status, Status::Draft | Status::Submitted)
}

/// A claim as it will be.
fn claimed(claims: &mut Vec<Claimed>, new: &Claim) {
    let will = Claimed {
        indicator: new.indicator,
        claimed: new.claimed,
        accepted: new.accepted,
        has_basis: new.basis.is_some(),
        ticked: 0,
        stale: false,
    };
    match claims.iter_mut().find(|claim| claim.indicator == new.indicator) {
        Some(old) => *old = Claimed { ticked: old.ticked, stale: old.stale, ..will },
        None => claims.push(will),
    }
}
