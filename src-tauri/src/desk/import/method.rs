//! `Tahap` and `Kriteria` describe the whole method: when a workbook has them they replace the present one.

use super::known::Known;
use crate::domain::finding::{Code, Finding};
use crate::domain::method::{Stage, check, check_guides, check_ties, losses};
use crate::domain::ranking::scale::Scale;
use crate::sheets::rows::Workbook;

/// The method as it will be, or `None` when the workbook says nothing of it, and what is wrong with it.
pub(super) fn planned(workbook: &Workbook, known: &Known) -> (Option<Vec<Stage>>, Vec<Finding>) {
    // An empty sheet, as in the workbook we hand out, says nothing.
    let given = workbook.stages.as_ref().filter(|rows| !rows.is_empty());
    if given.is_none() && workbook.criteria.is_empty() {
        return (None, Vec::new());
    }
    let mut findings = Vec::new();
    let mut stages: Vec<Stage> = match given {
        Some(rows) => rows.iter().map(|at| at.value.clone()).collect(),
        None => known.stages.clone(),
    };
    for stage in &mut stages {
        let own = workbook.criteria.iter().filter(|at| at.value.stage == stage.code);
        if workbook.criteria.is_empty() {
            let old = known.stages.iter().find(|old| old.code == stage.code);
            stage.criteria = old.map(|old| old.criteria.clone()).unwrap_or_default();
        } else {
            stage.criteria = own.map(|at| at.value.criterion.clone()).collect();
        }
    }
    for at in &workbook.criteria {
        if !stages.iter().any(|stage| stage.code == at.value.stage) {
            let finding = Finding::error(Code::UnknownCode).sheet("Kriteria").row(at.row).column("Kode tahap");
            findings
                .push(finding.subject(&at.value.criterion.code).with("what", "Tahap").with("code", &at.value.stage));
        }
    }
    findings.extend(check(&stages));
    findings.extend(losses(&known.stages, &stages, &known.uses));
    findings.extend(check_ties(&stages, known.settings.judging.tie_order.as_deref().unwrap_or_default()));
    findings.extend(check_guides(&stages, &known.guides));
    let awards = u32::try_from(known.awards.len()).unwrap_or(u32::MAX);
    for stage in &stages {
        if let Some(advance) = stage.advance.filter(|advance| *advance < awards) {
            let finding =
                Finding::warning(Code::ShortlistBelowAwards).sheet("Tahap").column("Lolos").subject(&stage.code);
            findings.push(finding.with("value", advance).with("awards", awards));
        }
    }
    if stages == known.stages { (None, findings) } else { (Some(stages), findings) }
}

/// Leaves out what is said of sheets as a whole where a row could not be read: its own finding says what to do first.
pub(super) fn of_whole_sheets(mut found: Vec<Finding>, reading: &[Finding]) -> Vec<Finding> {
    let broken = |sheet: &str| reading.iter().any(|one| one.is_error() && one.sheet.as_deref() == Some(sheet));
    found.retain(|one| match one.code {
        Code::StageWeights | Code::MaturityWithCriteria => !broken("Tahap"),
        Code::CriterionWeights => !broken("Kriteria"),
        Code::NoCriterion => !broken("Tahap") && !broken("Kriteria"),
        _ => true,
    });
    found
}

/// Whether the contest can be computed exactly with this method and panel.
pub(super) fn exactness(workbook: &Workbook, known: &Known, stages: &[Stage]) -> Option<Finding> {
    let new = workbook.judges.iter().map(|at| &at.value);
    let old = known.judges.values().filter(|old| !workbook.judges.iter().any(|at| at.value.code == old.code));
    let judges: Vec<_> = new.chain(old).collect();
    let panel = |category: &str| judges.iter().filter(|judge| judge.judges(category)).count();
    let most = known.categories.iter().map(|category| panel(&category.code)).max().unwrap_or(0);
    let maxima = stages.iter().flat_map(|stage| &stage.criteria).map(|criterion| criterion.max);
    Scale::new(maxima, known.max_maturity, most).err().map(|finding| finding.sheet("Kriteria").column("Nilai maks"))
}
