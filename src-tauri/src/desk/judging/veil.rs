//! What a judge stands back from is without numbers while that judge sits at the keyboard. The place in the ranking stays: who goes
//! on and who wins is no secret of the panel. What the verifiers accepted is a number of the entry too: together with a rank it tells the rest.

use crate::wire::{Explanation, OperationKind, OperationView, RankingView};
use std::collections::HashSet;

/// Takes the numbers of these entries out of a ranking.
pub(in crate::desk) fn veil_ranking(view: &mut RankingView, away: &HashSet<String>) {
    if away.is_empty() {
        return;
    }
    for category in &mut view.categories {
        for entry in category.entries.iter_mut().filter(|entry| away.contains(&entry.submission)) {
            (entry.final_score, entry.so_far) = (None, None);
            for stage in &mut entry.stages {
                stage.score = None;
                stage.judges.iter_mut().for_each(|cell| cell.score = None);
            }
        }
        for tie in category.open_ties.iter_mut().filter(|tie| tie.submissions.iter().any(|code| away.contains(code))) {
            tie.score.clear();
        }
    }
}

/// Takes the numbers out of an explanation.
pub(in crate::desk) fn veil_explanation(view: &mut Explanation) {
    (view.final_score, view.exact) = (None, None);
    for stage in &mut view.stages {
        (stage.score, stage.contribution, stage.maturity) = (None, None, None);
        for sheet in &mut stage.sheets {
            sheet.total = None;
            for value in &mut sheet.values {
                (value.value, value.weighted) = (None, None);
            }
        }
    }
}

/// Takes what a verifier accepted, and why, out of what the history says of an operation.
pub(in crate::desk) fn veil_operation(view: &mut OperationView, away: &HashSet<String>) {
    let mine = view.params.get("submission").is_some_and(|code| away.contains(code));
    if mine && view.kind == OperationKind::DecideIndicator {
        view.params.retain(|name, _| name != "accepted" && name != "reason");
        view.params.insert("keptBack".to_owned(), true.to_string());
    }
}
