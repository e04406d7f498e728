//! What holds a method: values that were given by it, and the order of ties that names its parts.

use super::{Guide, Guides, Stage, TieRule};
use crate::domain::finding::{Code, Finding};
use crate::domain::points::Points;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What hangs on a criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Use {
    /// Values and remarks, on unfinished sheets too.
    pub count: u32,
    /// Every value of those that are final, once.
    pub finals: BTreeSet<Points>,
    /// A sheet with a value is not finished.
    pub drafts: bool,
}

/// What hangs on a method.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// By stage and criterion code; a criterion that nobody touched is not there.
    pub values: BTreeMap<(String, String), Use>,
    /// How many sheets, decisions and talks name a stage.
    pub stages: BTreeMap<String, u32>,
    /// A judge gave a value, on screen or on paper.
    pub scored: bool,
}

/// Scores are never lost: a criterion that has some cannot vanish, nor its maximum fall below them, nor a stage that something names. What
/// stands on unfinished sheets is nobody's to know, so that under them no maximum falls at all.
pub fn losses(old: &[Stage], new: &[Stage], uses: &Uses) -> Vec<Finding> {
    let mut findings = Vec::new();
    for before in old {
        let now = new.iter().find(|stage| stage.code == before.code);
        for criterion in &before.criteria {
            let key = (before.code.clone(), criterion.code.clone());
            let Some(Use { count, finals, drafts }) = uses.values.get(&key) else { continue };
            let highest = finals.last().copied().unwrap_or_default();
            let place = format!("{} / {}", before.code, criterion.code);
            let at = |code| Finding::error(code).sheet("Kriteria").subject(&place);
            match now.and_then(|stage| stage.criteria.iter().find(|one| one.code == criterion.code)) {
                None => findings.push(at(Code::LosesScores).with("count", count).with("criterion", &criterion.name)),
                Some(one) if *drafts && one.max < criterion.max => {
                    findings.push(at(Code::DraftsUnderMax).column("Nilai maks").with("criterion", &criterion.name));
                }
                Some(one) if highest > one.max => findings
                    .push(at(Code::ScoreAboveMax).column("Nilai maks").with("value", highest).with("max", one.max)),
                Some(_) => {}
            }
        }
        if let (None, Some(count)) = (now, uses.stages.get(&before.code)) {
            let finding = Finding::error(Code::StageInUse).sheet("Tahap").subject(&before.code);
            findings.push(finding.with("stage", &before.name).with("count", count));
        }
    }
    findings
}

/// Final values that no word stands for, where judges come to choose words: they count as before, but their sheets do not read well.
pub fn wordless(guides: &Guides, uses: &Uses) -> Vec<Finding> {
    let told = |(key, guide): (&(String, String), &Guide)| {
        let has_word = |value: &&Points| guide.levels.iter().any(|level| level.value == **value);
        let finals = &uses.values.get(key).filter(|_| guide.worded)?.finals;
        let without: Vec<_> = finals.iter().filter(|value| !has_word(value)).map(ToString::to_string).collect();
        let place = format!("{} / {}", key.0, key.1);
        let finding =
            Finding::warning(Code::ValueWithoutWord).sheet("Kriteria").column("Uraian tingkat").subject(&place);
        (!without.is_empty()).then(|| finding.with("criterion", &key.1).with("values", without.join("; ")))
    };
    guides.iter().filter_map(told).collect()
}

/// The order of ties names stages and criteria that are there.
pub fn check_ties(stages: &[Stage], rules: &[TieRule]) -> Vec<Finding> {
    let stage = |code: &str| stages.iter().find(|stage| stage.code == code);
    let missing = |rule: &TieRule| match rule {
        TieRule::Stage { stage: code } => stage(code).is_none().then(|| code.clone()),
        TieRule::Criterion { stage: code, criterion } => {
            let found = stage(code).is_some_and(|stage| stage.criteria.iter().any(|one| one.code == *criterion));
            (!found).then(|| format!("{code} / {criterion}"))
        }
    };
    let finding = |step: String| Finding::error(Code::TieStepUnknown).sheet("Tahap").subject(&step).with("step", step);
    rules.iter().filter_map(missing).map(finding).collect()
}

/// Every stage has a code of its own, and every criterion within its stage.
pub fn check_codes(stages: &[Stage]) -> Vec<Finding> {
    let twice = |sheet: &str, place: String, code: &str| {
        Finding::error(Code::DoubledMethodCode).sheet(sheet).column("Kode").subject(place).with("code", code)
    };
    let mut findings = Vec::new();
    let mut seen = HashSet::new();
    for stage in stages {
        if !seen.insert(&stage.code) {
            findings.push(twice("Tahap", stage.code.clone(), &stage.code));
        }
        let mut seen = HashSet::new();
        for criterion in stage.criteria.iter().filter(|criterion| !seen.insert(&criterion.code)) {
            findings.push(twice("Kriteria", format!("{} / {}", stage.code, criterion.code), &criterion.code));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::method::{Aggregation, Criterion, Level, StageKind};

    fn stage(code: &str, criteria: &[(&str, i32)]) -> Stage {
        let criterion = |(code, max): &(&str, i32)| Criterion {
            code: (*code).to_owned(),
            name: format!("Kriteria {code}"),
            weight: Points::HUNDRED,
            max: Points::whole(*max),
        };
        Stage {
            code: code.to_owned(),
            name: format!("Tahap {code}"),
            kind: StageKind::Panel,
            weight: Points::HUNDRED,
            aggregation: Aggregation::Mean,
            advance: None,
            criteria: criteria.iter().map(criterion).collect(),
        }
    }

    fn codes(findings: &[Finding]) -> Vec<Code> {
        findings.iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn a_criterion_with_values_neither_vanishes_nor_shrinks_below_them() {
        let old = [stage("T", &[("A", 100), ("B", 100)])];
        let key = ("T".to_owned(), "A".to_owned());
        let given = Use { count: 3, finals: [Points::whole(80)].into(), drafts: false };
        let uses = Uses { values: [(key, given)].into(), ..Uses::default() };
        assert_eq!(codes(&losses(&old, &[stage("T", &[("B", 100)])], &uses)), [Code::LosesScores]);
        assert_eq!(codes(&losses(&old, &[], &uses)), [Code::LosesScores]);
        assert_eq!(codes(&losses(&old, &[stage("T", &[("A", 79)])], &uses)), [Code::ScoreAboveMax]);
        assert_eq!(losses(&old, &[stage("T", &[("A", 80)])], &uses), [], "B has no values");
    }

    #[test]
    fn the_maximum_says_nothing_of_what_stands_on_unfinished_sheets() {
        let old = [stage("T", &[("A", 100)])];
        let key = ("T".to_owned(), "A".to_owned());
        let given = Use { count: 1, finals: BTreeSet::new(), drafts: true };
        let uses = Uses { values: [(key, given)].into(), ..Uses::default() };
        for max in [1, 50, 99] {
            assert_eq!(codes(&losses(&old, &[stage("T", &[("A", max)])], &uses)), [Code::DraftsUnderMax], "{max}");
        }
        assert_eq!(losses(&old, &[stage("T", &[("A", 110)])], &uses), []);
    }

    #[test]
    fn final_values_without_a_word_are_told_where_judges_come_to_choose_words() {
        let key = ("T".to_owned(), "A".to_owned());
        let finals = [50, 87, 100].map(Points::whole).into();
        let uses = Uses { values: [(key.clone(), Use { count: 3, finals, drafts: false })].into(), ..Uses::default() };
        let level = |value: i32| Level { value: Points::whole(value), text: value.to_string() };
        let guides = |worded, values: &[i32]| {
            Guides::from([(key.clone(), Guide { levels: values.iter().copied().map(level).collect(), worded })])
        };
        let told = wordless(&guides(true, &[50, 100]), &uses);
        assert_eq!((codes(&told), told[0].params["values"].as_str()), (vec![Code::ValueWithoutWord], "87"));
        assert_eq!(wordless(&guides(true, &[50, 87, 100]), &uses), []);
        assert_eq!(wordless(&guides(false, &[50, 100]), &uses), [], "numbers are shown as they are");
    }

    #[test]
    fn a_stage_that_a_sheet_or_a_decision_names_does_not_vanish() {
        let uses = Uses { stages: [("T".to_owned(), 1)].into(), ..Uses::default() };
        assert_eq!(codes(&losses(&[stage("T", &[])], &[stage("U", &[])], &uses)), [Code::StageInUse]);
        assert_eq!(losses(&[stage("T", &[])], &[stage("T", &[])], &uses), []);
    }

    #[test]
    fn the_order_of_ties_names_only_what_is_there() {
        let stages = [stage("T", &[("A", 100)])];
        let of = |stage: &str, criterion: &str| TieRule::Criterion { stage: stage.into(), criterion: criterion.into() };
        let whole = |stage: &str| TieRule::Stage { stage: stage.into() };
        assert_eq!(check_ties(&stages, &[whole("T"), of("T", "A")]), []);
        let wrong = check_ties(&stages, &[whole("X"), of("T", "B"), of("X", "A")]);
        let steps: Vec<_> = wrong.iter().map(|finding| finding.params["step"].as_str()).collect();
        assert_eq!(steps, ["X", "T / B", "X / A"]);
    }

    #[test]
    fn a_code_stands_once_but_may_stand_in_another_stage() {
        let same = |code| stage(code, &[("A", 1)]);
        assert_eq!(check_codes(&[same("T"), same("U")]), []);
        assert_eq!(codes(&check_codes(&[same("T"), same("T")])), [Code::DoubledMethodCode]);
        assert_eq!(codes(&check_codes(&[stage("T", &[("A", 1), ("A", 1)])])), [Code::DoubledMethodCode]);
    }
}
