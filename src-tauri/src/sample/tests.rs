//! The sample is what it says it is.

mod recount;

use recount::by_maturity;

use super::maturity::{MANDATORY, WEIGHTS};
use super::{PRESET, YEAR, workbook};
use crate::domain::method::{Role, Stage};
use crate::domain::preset;
use crate::domain::submission::{Phase, Status, word_count};
use crate::domain::unit::UnitKind;
use crate::sheets::layout::Sheet;
use crate::sheets::rows::Workbook;
use crate::sheets::{read, texts_of, write_filled};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

const CATEGORIES: [&str; 5] = ["A", "B", "C", "D", "E"];

fn category<'a>(workbook: &'a Workbook, submission: &str) -> &'a str {
    let entry = workbook.submissions.iter().find(|entry| entry.value.code == submission).unwrap();
    &workbook.units.iter().find(|unit| unit.value.code == entry.value.unit).unwrap().value.category
}

#[test]
fn it_is_as_large_as_the_contest_of_2025() {
    let workbook = workbook();
    let entries_of =
        |of: &str| workbook.submissions.iter().filter(|entry| category(&workbook, &entry.value.code) == of).count();
    assert_eq!(CATEGORIES.map(entries_of), [80, 67, 20, 25, 82]);
    let units_of = |kind| workbook.units.iter().filter(|unit| unit.value.kind == kind).count();
    let kinds = UnitKind::ALL.iter().map(|kind| units_of(*kind)).collect::<Vec<_>>();
    assert_eq!(kinds, [31, 9, 2, 1, 67, 20, 25, 82]);
    let entering: BTreeSet<_> = workbook.submissions.iter().map(|entry| &entry.value.unit).collect();
    assert_eq!(entering.len(), workbook.units.len(), "every unit takes part");
}

#[test]
fn a_few_entries_are_not_scored_and_the_others_are_verified() {
    let workbook = workbook();
    let phase = |phase| workbook.submissions.iter().filter(|entry| entry.value.phase == phase).count();
    assert_eq!([Phase::Initiative, Phase::Trial, Phase::Applied].map(phase), [3, 4, 267]);
    let status = |status| workbook.submissions.iter().filter(|entry| entry.value.status == status).count();
    assert_eq!([Status::Draft, Status::Submitted, Status::Verified, Status::Withdrawn].map(status), [0, 5, 268, 1]);
}

#[test]
fn every_name_and_every_code_is_unique() {
    let workbook = workbook();
    let unique = |values: Vec<&String>| {
        let count = values.len();
        assert_eq!(values.into_iter().collect::<BTreeSet<_>>().len(), count);
    };
    unique(workbook.submissions.iter().map(|entry| &entry.value.name).collect());
    unique(workbook.submissions.iter().map(|entry| &entry.value.code).collect());
    unique(workbook.units.iter().map(|unit| &unit.value.code).collect());
    unique(workbook.units.iter().map(|unit| &unit.value.name).collect());
    unique(workbook.submissions.iter().filter_map(|entry| entry.value.design.as_ref()).collect());
}

#[test]
fn every_design_is_long_enough_and_no_slot_of_its_template_is_left() {
    for entry in workbook().submissions {
        let design = entry.value.design.unwrap();
        assert!(word_count(&design) >= 300, "{}", entry.value.code);
        assert_eq!(design.split("\n\n").count(), 5, "five elements: {}", entry.value.code);
        assert!(!design.contains(['{', '}']), "{design}");
    }
}

#[test]
fn dates_stand_in_order_and_inside_the_window() {
    let presets = preset::all().unwrap();
    let preset = presets.iter().find(|preset| preset.id == PRESET).unwrap();
    assert_eq!(preset.year, YEAR);
    for entry in workbook().submissions.iter().map(|entry| &entry.value) {
        if let Some(applied) = entry.applied_on {
            assert!((preset.applied_from..=preset.applied_to).contains(&applied), "{}", entry.code);
            assert!(entry.trial_on.unwrap() < applied && entry.trial_on.unwrap().year() >= 2021, "{}", entry.code);
            assert!(entry.developed_on.is_none_or(|developed| developed > applied), "{}", entry.code);
        }
        assert_eq!(entry.applied_on.is_some(), entry.phase == Phase::Applied, "{}", entry.code);
    }
}

#[test]
fn the_method_is_the_presets() {
    let workbook = workbook();
    let presets = preset::all().unwrap();
    let expected = presets.iter().find(|preset| preset.id == PRESET).unwrap().stages();
    let stages = workbook.stages.unwrap().into_iter().map(|stage| {
        let of_stage = workbook.criteria.iter().filter(|row| row.value.stage == stage.value.code);
        Stage { criteria: of_stage.map(|row| row.value.criterion.clone()).collect(), ..stage.value }
    });
    assert_eq!(stages.collect::<Vec<_>>(), expected);
    let indicators = preset::indicators().unwrap();
    assert_eq!(indicators.iter().map(|indicator| indicator.weight).collect::<Vec<_>>(), WEIGHTS);
    let mandatory: Vec<_> = indicators
        .iter()
        .filter(|indicator| indicator.mandatory)
        .map(|indicator| usize::from(indicator.number))
        .collect();
    assert_eq!(mandatory, MANDATORY);
}

#[test]
fn verified_claims_never_exceed_what_was_claimed_and_indicator_18_has_its_basis() {
    let workbook = workbook();
    let status: BTreeMap<_, _> =
        workbook.submissions.iter().map(|entry| (&entry.value.code, entry.value.status)).collect();
    let mut with_claims = BTreeSet::new();
    for claim in workbook.claims.iter().map(|claim| &claim.value) {
        with_claims.insert(&claim.submission);
        assert_eq!(claim.basis.is_some(), claim.indicator == 18);
        assert_eq!(claim.accepted.is_some(), status[&claim.submission] == Status::Verified);
        assert!(claim.accepted <= claim.claimed);
    }
    assert_eq!(with_claims.len(), 273, "all but the one taken back");
    let lacking = workbook.submissions.iter().filter(|entry| {
        let has = |number| {
            workbook
                .claims
                .iter()
                .any(|claim| claim.value.submission == entry.value.code && usize::from(claim.value.indicator) == number)
        };
        entry.value.status == Status::Verified && !MANDATORY.into_iter().all(has)
    });
    assert!((5..80).contains(&lacking.count()), "mandatory indicators are mostly there, not always");
}

#[test]
fn only_finalists_are_scored_and_completely_but_for_those_who_stand_back() {
    let workbook = workbook();
    let shortlisted: BTreeSet<_> =
        CATEGORIES.iter().flat_map(|of| by_maturity(&workbook, of).into_iter().take(3)).map(|(code, _)| code).collect();
    let scored: BTreeSet<_> = workbook.scores.iter().map(|row| row.value.submission.as_str()).collect();
    assert_eq!(scored, shortlisted);
    for code in scored {
        for judge in &workbook.judges {
            let is_of = |one: &str, other: &str| one == code && other == judge.value.code;
            let back = workbook.recusals.iter().any(|row| is_of(&row.value.submission, &row.value.judge));
            let values = workbook.scores.iter().filter(|row| is_of(&row.value.submission, &row.value.judge));
            assert_eq!(values.count(), if back { 0 } else { 8 }, "{code} {}", judge.value.code);
        }
    }
    let of_finalists = workbook.recusals.iter().filter(|row| shortlisted.contains(row.value.submission.as_str()));
    assert_eq!((workbook.recusals.len(), of_finalists.count()), (3, 2));
}

#[test]
fn scores_are_plausible_and_sometimes_have_a_half() {
    let values: Vec<i64> = workbook().scores.iter().map(|row| row.value.value.unwrap().raw()).collect();
    assert!(values.iter().all(|value| (700_000..=960_000).contains(value) && value % 5_000 == 0));
    let halves = values.iter().filter(|value| **value % 10_000 != 0).count();
    assert!((values.len() / 8..values.len() / 2).contains(&halves), "{halves} of {}", values.len());
}

#[test]
fn no_living_person_is_named() {
    let workbook = workbook();
    let heads = workbook.units.iter().filter_map(|unit| unit.value.head.as_ref());
    let initiators = workbook.submissions.iter().filter_map(|entry| entry.value.initiator_name.as_ref());
    let judges = workbook.judges.iter().map(|judge| &judge.value.name);
    for name in heads.chain(initiators).chain(judges) {
        assert!(name.ends_with("(contoh)"), "{name}");
    }
    assert!(workbook.units.iter().all(|unit| unit.value.head_nip.is_none()));
    let roles: Vec<_> = workbook.judges.iter().map(|judge| judge.value.role).collect();
    assert_eq!(roles, [Role::Chair, Role::Secretary, Role::Member, Role::Member, Role::Member]);
}

#[test]
fn it_is_written_and_read_back_without_a_finding() {
    let created = NaiveDate::from_ymd_opt(2024, 8, 17).unwrap();
    let bytes = write_filled(&workbook(), created).unwrap();
    assert_eq!(bytes, write_filled(&workbook(), created).unwrap(), "the same bytes every time");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contoh.xlsx");
    std::fs::write(&path, bytes).unwrap();
    let reading = read(&path);
    assert_eq!(reading.findings, []);
    assert_eq!(reading.workbook, workbook());
}

#[test]
fn it_is_the_same_in_every_build() {
    // Of the cells and not of the file: another version of the compressor may pack the same rows differently.
    let workbook = workbook();
    let rows = Sheet::ALL.iter().flat_map(|sheet| texts_of(&workbook, *sheet));
    let rows: Vec<String> = rows.map(|row| row.join("\u{1f}")).collect();
    let rows = rows.join("\n");
    let digest = blake3::hash(rows.as_bytes()).to_hex().to_string();
    assert_eq!(digest, "d8c5b11d83115e7352bc3ac986a65aad0ea1c0e11b9471af78ce2990f2c4d550");
}
