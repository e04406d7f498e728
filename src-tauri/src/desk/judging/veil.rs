//! What a judge stands back from is without numbers while that judge sits at the keyboard. The place in the ranking stays: who goes
//! on and who wins is no secret of the panel. The maturity is the verifiers' and stays too.

use crate::wire::{Explanation, RankingView};
use std::collections::HashSet;

/// Takes the numbers of these entries out of a ranking.
pub(in crate::desk) fn veil_ranking(view: &mut RankingView, away: &HashSet<String>) {
    if away.is_empty() {
        return;
    }
    let judged: HashSet<_> =
        view.stages.iter().filter(|stage| stage.kind.is_judged()).map(|stage| stage.code.clone()).collect();
    for category in &mut view.categories {
        for entry in category.entries.iter_mut().filter(|entry| away.contains(&entry.submission)) {
            (entry.final_score, entry.so_far) = (None, None);
            for stage in entry.stages.iter_mut().filter(|stage| judged.contains(&stage.stage)) {
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
    for stage in view.stages.iter_mut().filter(|stage| stage.kind.is_judged()) {
        (stage.score, stage.contribution) = (None, None);
        for sheet in &mut stage.sheets {
            sheet.total = None;
            for value in &mut sheet.values {
                (value.value, value.weighted) = (None, None);
            }
        }
    }
}
