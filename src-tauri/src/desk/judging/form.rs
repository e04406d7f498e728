//! The method as it is edited, and back: texts become numbers, or findings.

use crate::domain::finding::{Code, Finding};
use crate::domain::limits::LINE_LIMIT;
use crate::domain::method::{
    Criterion, Guide, Guides, Level, Rules, Stage, check, check_codes, check_guides, check_ties,
};
use crate::domain::points::Points;
use crate::wire::{CriterionForm, LevelForm, MethodForm, StageForm};
use std::fmt::Display;

/// More than any category has entries.
const MOST_ADVANCING: u32 = 10_000;
/// The largest maximum, as in the workbook.
const LARGEST_MAX: Points = Points::whole(1_000_000);

/// The method of a form.
pub(super) fn form(rules: &Rules) -> MethodForm {
    let level = |level: &Level| LevelForm { value: level.value.to_string(), text: level.text.clone() };
    let criterion = |stage: &Stage, one: &Criterion| {
        let guide = rules.guides.get(&(stage.code.clone(), one.code.clone())).cloned().unwrap_or_default();
        CriterionForm {
            code: one.code.clone(),
            name: one.name.clone(),
            weight: one.weight.to_string(),
            max: one.max.to_string(),
            levels: guide.levels.iter().map(level).collect(),
            worded: guide.worded,
        }
    };
    let stage = |stage: &Stage| StageForm {
        code: stage.code.clone(),
        name: stage.name.clone(),
        kind: stage.kind,
        weight: stage.weight.to_string(),
        aggregation: stage.aggregation,
        advance: stage.advance,
        criteria: stage.criteria.iter().map(|one| criterion(stage, one)).collect(),
    };
    let stages = rules.stages.iter().map(stage).collect();
    MethodForm { stages, tie_order: rules.tie_order.clone(), decimals: rules.decimals }
}

/// What a form says, as far as it can be read, and everything that is wrong with it by itself.
pub(super) fn read(form: &MethodForm) -> (Rules, Vec<Finding>) {
    let mut reader = Reader::default();
    let stages: Vec<_> = form.stages.iter().map(|stage| reader.stage(stage)).collect();
    let Reader { guides, mut findings } = reader;
    let unreadable = !findings.is_empty();
    let of_code = |finding: &Finding| matches!(finding.code, Code::Required);
    if !findings.iter().any(of_code) {
        findings.extend(check_codes(&stages));
    }
    // What could not be read counts as zero and would all look wrong.
    if !unreadable {
        findings.extend(check(&stages));
        findings.extend(check_guides(&stages, &guides));
    }
    findings.extend(check_ties(&stages, form.tie_order.as_deref().unwrap_or_default()));
    if form.decimals > 2 {
        findings.push(not_a_number("Tahap", "Desimal", "", &form.decimals.to_string(), (&0, &2)));
    }
    let rules = Rules { stages, guides, tie_order: form.tie_order.clone(), decimals: form.decimals.min(2) };
    (rules, findings)
}

type Range<'a> = (&'a dyn Display, &'a dyn Display);

fn not_a_number(sheet: &str, field: &str, place: &str, value: &str, (least, most): Range<'_>) -> Finding {
    let finding = Finding::error(Code::NotANumberHere).sheet(sheet).column(field).subject(place);
    finding.with("field", field).with("value", value).with("min", least).with("max", most)
}

/// Where something of a form stands, as the workbook calls it.
#[derive(Clone, Copy)]
struct At<'a> {
    sheet: &'a str,
    column: &'a str,
    place: &'a str,
}

#[derive(Default)]
struct Reader {
    guides: Guides,
    findings: Vec<Finding>,
}

impl Reader {
    fn stage(&mut self, form: &StageForm) -> Stage {
        let place = form.code.trim().to_owned();
        let at = |column| At { sheet: "Tahap", column, place: &place };
        let advance = form.advance.filter(|advance| (1..=MOST_ADVANCING).contains(advance));
        if let Some(wrong) = form.advance.filter(|_| advance.is_none()) {
            self.findings.push(not_a_number("Tahap", "Lolos", &place, &wrong.to_string(), (&1, &MOST_ADVANCING)));
        }
        Stage {
            code: self.line(at("Kode"), &form.code),
            name: self.line(at("Nama"), &form.name),
            kind: form.kind,
            weight: self.number(at("Bobot"), &form.weight, Points::ZERO, Points::HUNDRED),
            aggregation: form.aggregation,
            advance,
            criteria: form.criteria.iter().map(|one| self.criterion(&place, one)).collect(),
        }
    }

    fn criterion(&mut self, stage: &str, form: &CriterionForm) -> Criterion {
        let place = format!("{stage} / {}", form.code.trim());
        let at = |column| At { sheet: "Kriteria", column, place: &place };
        let least = Points::from_raw(1);
        let criterion = Criterion {
            code: self.line(at("Kode"), &form.code),
            name: self.line(at("Nama"), &form.name),
            weight: self.number(at("Bobot"), &form.weight, Points::ZERO, Points::HUNDRED),
            max: self.number(at("Nilai maks"), &form.max, least, LARGEST_MAX),
        };
        let levels: Vec<_> = form.levels.iter().map(|level| self.level(at("Uraian tingkat"), level)).collect();
        if !levels.is_empty() {
            let guide = Guide { levels, worded: form.worded };
            self.guides.insert((stage.to_owned(), criterion.code.clone()), guide);
        }
        criterion
    }

    /// A level; one beyond the maximum is found later, where the criterion is known.
    fn level(&mut self, at: At<'_>, form: &LevelForm) -> Level {
        let value = self.number(at, &form.value, Points::ZERO, LARGEST_MAX);
        Level { value, text: self.line(at, &form.text) }
    }

    fn line(&mut self, at: At<'_>, text: &str) -> String {
        let text = text.trim();
        let found = |code| Finding::error(code).sheet(at.sheet).column(at.column).subject(at.place);
        if text.is_empty() {
            self.findings.push(found(Code::Required));
        }
        if text.chars().count() > LINE_LIMIT {
            self.findings.push(found(Code::TooLong).with("limit", LINE_LIMIT));
        }
        if text.chars().any(char::is_control) {
            self.findings.push(found(Code::ControlCharacter));
        }
        text.to_owned()
    }

    /// A number with a decimal comma or point; what cannot be read is told and counts as zero.
    fn number(&mut self, at: At<'_>, text: &str, least: Points, most: Points) -> Points {
        match text.trim().parse::<Points>() {
            Ok(points) if (least..=most).contains(&points) => points,
            _ => {
                self.findings.push(not_a_number(at.sheet, at.column, at.place, text.trim(), (&least, &most)));
                Points::ZERO
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::method::{Aggregation, StageKind, TieRule};

    fn criterion(code: &str, weight: &str) -> CriterionForm {
        let (code, name, weight, max) = (code.into(), format!("Kriteria {code}"), weight.into(), "100".into());
        CriterionForm { code, name, weight, max, levels: Vec::new(), worded: false }
    }

    fn method(weights: [&str; 2]) -> MethodForm {
        let stage = |code: &str, kind, weight: &str, criteria| StageForm {
            code: code.into(),
            name: format!("Tahap {code}"),
            kind,
            weight: weight.into(),
            aggregation: Aggregation::Mean,
            advance: None,
            criteria,
        };
        let rubric = vec![criterion("A", "33,3333"), criterion("B", "66.6667")];
        let stages = vec![
            stage("T1", StageKind::Kematangan, weights[0], Vec::new()),
            stage("T2", StageKind::Panel, weights[1], rubric),
        ];
        MethodForm { stages, tie_order: None, decimals: 2 }
    }

    fn codes(form: &MethodForm) -> Vec<Code> {
        read(form).1.iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn a_form_says_what_its_rules_say() {
        let (rules, findings) = read(&method(["39,5", "60.5"]));
        assert_eq!(findings, []);
        assert_eq!(read(&form(&rules)).0, rules);
        assert_eq!(form(&rules).stages[0].weight, "39.5");
    }

    #[test]
    fn weights_of_99_99_are_refused() {
        assert_eq!(codes(&method(["40", "59,99"])), [Code::StageWeights]);
        let mut form = method(["40", "60"]);
        form.stages[1].criteria[0].weight = "33,3332".into();
        assert_eq!(codes(&form), [Code::CriterionWeights]);
    }

    #[test]
    fn what_is_no_number_is_named_once_and_nothing_follows_from_it() {
        for weight in ["", "abc", "-1", "100,1", "1,00001", "1.000,5"] {
            let (_, findings) = read(&method([weight, "60"]));
            assert_eq!(findings.len(), 1, "{weight}: {findings:?}");
            let found = (findings[0].code, findings[0].params["field"].as_str(), findings[0].subject.as_deref());
            assert_eq!(found, (Code::NotANumberHere, "Bobot", Some("T1")));
        }
        let mut form = method(["40", "60"]);
        form.stages[1].criteria[0].max = "0".into();
        assert_eq!(codes(&form), [Code::NotANumberHere]);
        let mut form = method(["40", "60"]);
        form.stages[0].advance = Some(0);
        assert_eq!(codes(&form), [Code::NotANumberHere]);
        let form = MethodForm { decimals: 3, ..method(["40", "60"]) };
        assert_eq!(codes(&form), [Code::NotANumberHere]);
    }

    #[test]
    fn a_level_lies_within_its_criterion_and_stands_once() {
        let level = |value: &str| LevelForm { value: value.into(), text: "Baik".into() };
        for (levels, wrong) in [(["50", "100"], 0), (["50", "50"], 1), (["50", "100,5"], 1)] {
            let mut form = method(["40", "60"]);
            form.stages[1].criteria[0].levels = levels.map(level).into();
            assert_eq!(codes(&form), vec![Code::LevelBeyondMax; wrong], "{levels:?}");
        }
    }

    #[test]
    fn an_order_of_ties_that_names_what_is_gone_is_refused() {
        let order = vec![TieRule::Criterion { stage: "T2".into(), criterion: "C".into() }];
        assert_eq!(codes(&MethodForm { tie_order: Some(order), ..method(["40", "60"]) }), [Code::TieStepUnknown]);
    }

    #[test]
    fn two_stages_do_not_share_a_code() {
        let mut form = method(["40", "60"]);
        form.stages[0].code = " T2 ".into();
        assert_eq!(codes(&form), [Code::DoubledMethodCode]);
    }
}
