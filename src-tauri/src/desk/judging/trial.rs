//! What a change of method or panel does: to its own words, and to the ranking.

use crate::domain::finding::Finding;
use crate::domain::method::{Criterion, Rules, Stage, StageKind};
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{Placed, Ranking, rank};
use crate::wire::RankChange;
use std::collections::HashMap;

/// The entries whose rank or award would be another if the contest were this other one, by category and then by the rank they would have.
pub(in crate::desk) fn changes(contest: &Contest, now: &Ranking, other: &Contest) -> Result<Vec<RankChange>, Finding> {
    let then = rank(other)?;
    let (now, then) = (places(now), places(&then));
    let mut list = Vec::new();
    for (index, entry) in contest.entries.iter().enumerate() {
        let standing = |places: &HashMap<usize, (Option<u32>, Option<usize>)>, of: &Contest| {
            let (rank, award) = places.get(&index).copied().unwrap_or_default();
            (rank, award.map(|award| of.awards[award].title.clone()))
        };
        let ((before, award_before), (after, award_after)) = (standing(&now, contest), standing(&then, other));
        if (before, &award_before) != (after, &award_after) {
            let change = RankChange {
                category: contest.categories[entry.category].code.clone(),
                submission: entry.code.clone(),
                name: entry.name.clone(),
                unit_name: entry.unit_name.clone(),
                before,
                after,
                award_before,
                award_after,
            };
            list.push((entry.category, change));
        }
    }
    list.sort_by_key(|(category, one)| (*category, one.after.unwrap_or(u32::MAX), one.submission.clone()));
    Ok(list.into_iter().map(|(_, change)| change).collect())
}

fn places(ranking: &Ranking) -> HashMap<usize, (Option<u32>, Option<usize>)> {
    let placed = ranking.categories.iter().flat_map(|category| &category.placed);
    placed.map(|one: &Placed| (one.entry, (one.rank, one.award))).collect()
}

/// What differs between two methods, for the history and the minutes: "T2 bobot 40 → 50; T2 / K1 dihapus".
pub(super) fn summary(old: &Rules, new: &Rules) -> String {
    let mut parts = Vec::new();
    for stage in &new.stages {
        match old.stages.iter().find(|before| before.code == stage.code) {
            Some(before) => stage_parts(before, stage, &mut parts),
            None => parts.push(format!("{} ditambahkan", stage.code)),
        }
    }
    let gone = old.stages.iter().filter(|before| !new.stages.iter().any(|stage| stage.code == before.code));
    parts.extend(gone.map(|stage| format!("{} dihapus", stage.code)));
    let codes = |stages: &[Stage]| stages.iter().map(|stage| stage.code.clone()).collect::<Vec<_>>();
    moved("urutan tahap", &codes(&old.stages), &codes(&new.stages), &mut parts);
    for key in new.guides.keys().chain(old.guides.keys().filter(|key| !new.guides.contains_key(*key))) {
        if old.guides.get(key) != new.guides.get(key) {
            parts.push(format!("{} / {} uraian tingkat", key.0, key.1));
        }
    }
    if old.tie_order != new.tie_order {
        parts.push("urutan nilai sama".to_owned());
    }
    different("desimal", old.decimals, new.decimals, &mut parts);
    parts.join("; ")
}

fn different(what: &str, before: impl std::fmt::Display, after: impl std::fmt::Display, parts: &mut Vec<String>) {
    let (before, after) = (before.to_string(), after.to_string());
    if before != after {
        parts.push(format!("{what} {before} → {after}"));
    }
}

fn stage_parts(old: &Stage, new: &Stage, parts: &mut Vec<String>) {
    let code = &new.code;
    let advance = |stage: &Stage| stage.advance.map_or("semua".to_owned(), |advance| advance.to_string());
    different(&format!("{code} nama"), &old.name, &new.name, parts);
    different(&format!("{code} jenis"), StageKind::word(old.kind), StageKind::word(new.kind), parts);
    different(&format!("{code} bobot"), old.weight, new.weight, parts);
    different(&format!("{code} agregasi"), old.aggregation.word(), new.aggregation.word(), parts);
    different(&format!("{code} lolos"), advance(old), advance(new), parts);
    for criterion in &new.criteria {
        match old.criteria.iter().find(|before| before.code == criterion.code) {
            Some(before) => criterion_parts(code, before, criterion, parts),
            None => parts.push(format!("{code} / {} ditambahkan", criterion.code)),
        }
    }
    let gone = old.criteria.iter().filter(|before| !new.criteria.iter().any(|one| one.code == before.code));
    parts.extend(gone.map(|one| format!("{code} / {} dihapus", one.code)));
    let codes = |stage: &Stage| stage.criteria.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
    moved(&format!("{code} urutan kriteria"), &codes(old), &codes(new), parts);
}

/// Says that those which stay stand in another order.
fn moved(what: &str, before: &[String], after: &[String], parts: &mut Vec<String>) {
    let stays = |list: &[String], other: &[String]| {
        list.iter().filter(|code| other.contains(code)).cloned().collect::<Vec<_>>()
    };
    if stays(before, after) != stays(after, before) {
        parts.push(what.to_owned());
    }
}

fn criterion_parts(stage: &str, old: &Criterion, new: &Criterion, parts: &mut Vec<String>) {
    let code = format!("{stage} / {}", new.code);
    different(&format!("{code} nama"), &old.name, &new.name, parts);
    different(&format!("{code} bobot"), old.weight, new.weight, parts);
    different(&format!("{code} nilai maks"), old.max, new.max, parts);
}
