//! Who lost an entry, or scores one after all, once something was scored. The journal is where it stands.

use super::{Source, day};
use crate::desk::{Answer, Desk};
use crate::domain::dates;
use crate::store::read::{self, Operation};
use crate::wire::{ONCE_SCORED, OperationKind, TAKEN};
use std::collections::BTreeMap;

/// A change of who scores what, made after the first score, that stands.
pub(super) struct Reassigned {
    at: String,
    by: String,
    reason: String,
    what: What,
}

enum What {
    /// Judges lost entries: codes by code of the judge.
    Taken(BTreeMap<String, Vec<String>>),
    /// A recusal was lifted: code of the judge, codes of the entries.
    Lifted(String, String),
    /// An assignment was taken back: what it was about.
    Restored(String),
}

impl Desk {
    /// Those changes, in order.
    pub(super) fn reassigned(&self) -> Answer<Vec<Reassigned>> {
        let reader = self.store.reader();
        let kinds = [OperationKind::Assign, OperationKind::Unrecuse, OperationKind::Undo];
        let mut found = Vec::new();
        for operation in read::standing(reader, &kinds.map(OperationKind::word))?.into_iter().filter(concerns) {
            let (root, taken_back) = read::root(reader, &operation)?;
            if let Some(what) = what(&operation, &root, taken_back) {
                let reason = param(&operation, "reason").to_owned();
                found.push(Reassigned { at: operation.at, by: operation.actor, reason, what });
            }
        }
        Ok(found)
    }
}

fn param<'a>(operation: &'a Operation, name: &str) -> &'a str {
    operation.params.get(name).map(String::as_str).unwrap_or_default()
}

/// Whether an operation may be one of those; undoing is looked into only where it is about them.
fn concerns(operation: &Operation) -> bool {
    let kinds = [OperationKind::Assign, OperationKind::Recuse, OperationKind::Undo];
    operation.undoes.is_none() || kinds.iter().any(|kind| kind.word() == param(operation, "kind"))
}

/// What an operation did of that, by what it takes back. What was done once more stands by itself again.
fn what(operation: &Operation, root: &Operation, taken_back: bool) -> Option<What> {
    let once_scored = operation.params.contains_key(ONCE_SCORED);
    match (OperationKind::read(&root.kind)?, operation.undoes) {
        (OperationKind::Assign, None) => serde_json::from_str(param(operation, TAKEN)).ok().map(What::Taken),
        (OperationKind::Unrecuse, None) if once_scored => {
            Some(What::Lifted(param(root, "judge").to_owned(), param(root, "submission").to_owned()))
        }
        (OperationKind::Recuse, Some(_)) if once_scored && taken_back => {
            Some(What::Lifted(param(root, "judge").to_owned(), param(root, "submissions").to_owned()))
        }
        // Of one that took judges away, taking it back leaves nothing to tell.
        (OperationKind::Assign, Some(_)) if once_scored && taken_back && !root.params.contains_key(TAKEN) => {
            let about = match param(root, "submissions") {
                "" => format!("Kategori {}", param(root, "category")),
                codes => codes.to_owned(),
            };
            Some(What::Restored(about))
        }
        _ => None,
    }
}

impl Source {
    /// A sentence for each.
    pub(super) fn reassignments(&self) -> Vec<String> {
        self.reassigned.iter().map(|one| self.reassignment(one)).collect()
    }

    fn reassignment(&self, one: &Reassigned) -> String {
        let name = |code: &str| {
            let judge = self.contest.judges.iter().find(|judge| judge.code == code);
            judge.map_or_else(|| code.to_owned(), |judge| judge.name.clone())
        };
        let Reassigned { at, by, reason, what } = one;
        let when = day(at).map(dates::long).unwrap_or_default();
        let done = match what {
            What::Taken(entries) => {
                let lost = entries.iter().map(|(judge, entries)| format!("{} ({})", name(judge), entries.join(", ")));
                let lost = lost.collect::<Vec<_>>().join("; ");
                format!("Sesudah penilaian dimulai, inovasi diambil dari penugasan pada {when} oleh {by}: {lost}")
            }
            What::Lifted(judge, entries) => format!(
                "Sesudah penilaian dimulai, catatan tidak menilai {} ({entries}) dicabut pada {when} oleh {by}",
                name(judge)
            ),
            What::Restored(about) => {
                format!("Sesudah penilaian dimulai, sebuah penugasan ({about}) dikembalikan pada {when} oleh {by}")
            }
        };
        format!("{done}. Alasan: {reason}")
    }
}
