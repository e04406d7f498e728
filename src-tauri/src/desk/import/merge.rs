//! An empty cell is "not given": it keeps what is stored and never erases it.

use super::known::Known;
use crate::domain::indicator::Claim;
use crate::domain::method::Judge;
use crate::domain::submission::Submission;
use crate::domain::unit::Unit;
use crate::sheets::rows::Workbook;
use std::collections::HashSet;

/// The workbook with its empty cells filled from the competition.
pub(super) fn merge(mut workbook: Workbook, known: &Known) -> Workbook {
    let not_given: HashSet<_> = workbook.category_not_given.iter().copied().collect();
    for at in &mut workbook.units {
        if let Some(old) = known.units.get(&at.value.code) {
            unit(&mut at.value, old);
            // A category that only followed from the old kind follows the new one.
            if not_given.contains(&at.row) {
                let followed = old.category == known.settings.category_of(old.kind);
                let usual = known.settings.category_of(at.value.kind);
                at.value.category = if followed { usual.to_owned() } else { old.category.clone() };
            }
        } else if not_given.contains(&at.row) {
            known.settings.category_of(at.value.kind).clone_into(&mut at.value.category);
        }
    }
    let not_given: HashSet<_> = workbook.status_not_given.iter().copied().collect();
    for at in &mut workbook.submissions {
        if let Some(old) = known.submissions.get(&at.value.code) {
            submission(&mut at.value, old);
            if not_given.contains(&at.row) {
                at.value.status = old.status;
            }
        }
    }
    for at in &mut workbook.claims {
        if let Some(old) = known.claims.get(&(at.value.submission.clone(), at.value.indicator)) {
            claim(&mut at.value, old);
        }
    }
    for at in &mut workbook.judges {
        if let Some(old) = known.judges.get(&at.value.code) {
            judge(&mut at.value, old);
        }
    }
    workbook
}

fn keep<T: Clone>(new: &mut Option<T>, old: Option<&T>) {
    if new.is_none() {
        *new = old.cloned();
    }
}

fn unit(new: &mut Unit, old: &Unit) {
    keep(&mut new.district, old.district.as_ref());
    keep(&mut new.head, old.head.as_ref());
    keep(&mut new.head_nip, old.head_nip.as_ref());
}

fn submission(new: &mut Submission, old: &Submission) {
    keep(&mut new.initiator, old.initiator.as_ref());
    keep(&mut new.initiator_name, old.initiator_name.as_ref());
    keep(&mut new.medium, old.medium.as_ref());
    keep(&mut new.form, old.form.as_ref());
    keep(&mut new.theme, old.theme.as_ref());
    keep(&mut new.affair, old.affair.as_ref());
    keep(&mut new.trial_on, old.trial_on.as_ref());
    keep(&mut new.applied_on, old.applied_on.as_ref());
    keep(&mut new.developed_on, old.developed_on.as_ref());
    keep(&mut new.design, old.design.as_ref());
    keep(&mut new.purpose, old.purpose.as_ref());
    keep(&mut new.outcome, old.outcome.as_ref());
    keep(&mut new.output, old.output.as_ref());
    if new.related_affairs.is_empty() {
        new.related_affairs.clone_from(&old.related_affairs);
    }
}

fn claim(new: &mut Claim, old: &Claim) {
    keep(&mut new.basis, old.basis.as_ref());
    keep(&mut new.claimed, old.claimed.as_ref());
    keep(&mut new.accepted, old.accepted.as_ref());
    keep(&mut new.note, old.note.as_ref());
}

fn judge(new: &mut Judge, old: &Judge) {
    keep(&mut new.institution, old.institution.as_ref());
    if new.categories.is_empty() {
        new.categories.clone_from(&old.categories);
    }
}
