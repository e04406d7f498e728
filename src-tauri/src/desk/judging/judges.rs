//! Judges made, changed and taken off the panel.

use super::board::Board;
use super::trial::changes;
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::limits::LINE_LIMIT;
use crate::domain::method::Judge;
use crate::domain::ranking::contest::Contest;
use crate::domain::stamp::Stamp;
use crate::store::journal::Op;
use crate::store::{panel, people};
use crate::wire::{JudgeForm, JudgeTrial, OperationKind, PanelView};

impl Desk {
    /// What making or changing a judge would do to the ranking. Changes nothing.
    pub fn try_judge(&self, form: &JudgeForm) -> Answer<JudgeTrial> {
        let board = self.board()?;
        let (_, after) = board.with_judge(form)?;
        board.trial(&after)
    }

    /// Makes or changes a judge; once something is scored only the chair does, with a reason. Values in a category that the judge no
    /// longer judges stay and do not count.
    pub fn save_judge(
        &mut self,
        stamp: &Stamp,
        form: &JudgeForm,
        fresh: bool,
        reason: Option<&str>,
    ) -> Answer<PanelView> {
        let board = self.board()?;
        let (judge, after) = board.with_judge(form)?;
        let known = board.judge(&judge.code).is_ok();
        if fresh && known {
            return Err(DeskError::refused_with(Refusal::CodeTaken, "code", judge.code));
        }
        if !fresh && !known {
            return Err(DeskError::NotFound(judge.code));
        }
        after.scale()?;
        let op = op(OperationKind::EditJudge).with("judge", &judge.code).with("name", &judge.name);
        let op = self.once_scored(uncounted(op, &board, &after), reason)?;
        self.change(stamp, op, |tx| Ok(people::put_judge(tx, stamp, &judge)?))?;
        self.panel()
    }

    /// Takes a judge off the panel, with recusals, assignments and PIN; refused once the judge gave a value or wrote a remark. Once
    /// something is scored by others only the chair does, with a reason.
    pub fn remove_judge(&mut self, stamp: &Stamp, code: &str, reason: Option<&str>) -> Answer<PanelView> {
        let board = self.board()?;
        let name = board.contest.judges[board.judge(code)?].name.clone();
        let given: u32 = board.values.iter().filter(|((judge, _), _)| judge == code).map(|(_, given)| given).sum();
        if given > 0 {
            let params = [("judge", name), ("count", given.to_string())];
            return Err(DeskError::refused_params(Refusal::JudgeHasScores, params));
        }
        let id = people::ids(self.store.reader(), "judge")?.get(code).copied();
        let id = id.ok_or_else(|| DeskError::NotFound(code.to_owned()))?;
        let op = self.once_scored(op(OperationKind::RemoveJudge).with("judge", code).with("name", name), reason)?;
        self.change(stamp, op, |tx| Ok(panel::remove_judge(tx, id)?))?;
        self.panel()
    }
}

impl Board {
    /// What it would do if the contest were this one.
    pub(super) fn trial(&self, after: &Contest) -> Answer<JudgeTrial> {
        Ok(JudgeTrial { changes: changes(&self.contest, &self.ranking, after)?, uncounted: self.uncounted(after) })
    }

    /// The judge of a form, and the contest with that judge in it.
    fn with_judge(&self, form: &JudgeForm) -> Answer<(Judge, Contest)> {
        let judge = read(form, &self.contest)?;
        let mut after = self.contest.clone();
        match self.judge(&judge.code) {
            Ok(index) => after.judges[index] = judge.clone(),
            Err(_) => after.judges.push(judge.clone()),
        }
        Ok((judge, after))
    }
}

/// Says in the journal how many values stay on record and no longer count.
pub(super) fn uncounted(op: Op, board: &Board, after: &Contest) -> Op {
    match board.uncounted(after) {
        0 => op,
        count => op.with("uncounted", count),
    }
}

fn read(form: &JudgeForm, contest: &Contest) -> Answer<Judge> {
    let code = required(&form.code, Refusal::NameRequired)?;
    let name = required(&form.name, Refusal::NameRequired)?;
    let institution = Some(form.institution.trim().to_owned()).filter(|text| !text.is_empty());
    let mut findings = Vec::new();
    let place = |finding: Code, column: &str| Finding::error(finding).sheet("Juri").column(column).subject(&code);
    for (column, text) in [("Kode", Some(&code)), ("Nama", Some(&name)), ("Instansi", institution.as_ref())] {
        let Some(text) = text else { continue };
        if text.chars().count() > LINE_LIMIT {
            findings.push(place(Code::TooLong, column).with("limit", LINE_LIMIT));
        }
        if text.chars().any(char::is_control) {
            findings.push(place(Code::ControlCharacter, column));
        }
    }
    let mut categories: Vec<String> = Vec::new();
    for category in &form.categories {
        if !contest.categories.iter().any(|one| one.code == *category) {
            findings.push(place(Code::UnknownCode, "Kategori").with("what", "Kategori").with("code", category));
        }
        if !categories.contains(category) {
            categories.push(category.clone());
        }
    }
    if findings.is_empty() {
        Ok(Judge { code, name, role: form.role, institution, categories })
    } else {
        Err(DeskError::Invalid(findings))
    }
}
