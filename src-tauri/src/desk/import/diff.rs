//! What an import would change, row by row and field by field.

use super::known::Known;
use crate::domain::method::Stage;
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, CriterionRow, Workbook};
use crate::sheets::texts_of;
use crate::wire::{FieldChange, RowChange, RowState, SheetSummary};

/// Counts per sheet and every changed field.
pub(super) struct Differences {
    pub sheets: Vec<SheetSummary>,
    pub changes: Vec<FieldChange>,
    /// Fields that new rows bring: the first ones, and how many there are.
    pub fresh: Vec<FieldChange>,
    pub fresh_total: usize,
    pub rows: Vec<RowChange>,
}

/// Compares the merged workbook with the competition.
pub(super) fn differences(merged: &Workbook, known: &Known, stages: Option<&[Stage]>) -> Differences {
    let mut found =
        Differences { sheets: Vec::new(), changes: Vec::new(), fresh: Vec::new(), fresh_total: 0, rows: Vec::new() };
    let units = merged.units.iter().map(|at| (at.row, at.value.code.clone(), known.units.get(&at.value.code)));
    found.sheet(Sheet::Units, merged, units, |old| Workbook { units: vec![old], ..Workbook::default() });
    let submissions =
        merged.submissions.iter().map(|at| (at.row, at.value.code.clone(), known.submissions.get(&at.value.code)));
    found.sheet(Sheet::Submissions, merged, submissions, |old| Workbook {
        submissions: vec![old],
        ..Workbook::default()
    });
    let claims = merged.claims.iter().map(|at| {
        let key = (at.value.submission.clone(), at.value.indicator);
        (at.row, format!("{} / {}", key.0, key.1), known.claims.get(&key))
    });
    found.sheet(Sheet::Claims, merged, claims, |old| Workbook { claims: vec![old], ..Workbook::default() });
    found.method(merged, known, stages);
    let judges = merged.judges.iter().map(|at| (at.row, at.value.code.clone(), known.judges.get(&at.value.code)));
    found.sheet(Sheet::Judges, merged, judges, |old| Workbook { judges: vec![old], ..Workbook::default() });
    found.scores(merged, known);
    let recusals = merged.recusals.iter().map(|at| {
        let key = (at.value.judge.clone(), at.value.submission.clone());
        (at.row, format!("{} / {}", key.0, key.1), known.recusals.get(&key))
    });
    found.sheet(Sheet::Recusals, merged, recusals, |old| Workbook { recusals: vec![old], ..Workbook::default() });
    found.sheets.retain(|sheet| sheet.rows > 0);
    found
}

impl Differences {
    fn sheet<'a, T: Clone + 'a>(
        &mut self,
        sheet: Sheet,
        merged: &Workbook,
        rows: impl Iterator<Item = (u32, String, Option<&'a T>)>,
        alone: impl Fn(At<T>) -> Workbook,
    ) {
        let mut summary = empty(sheet);
        for ((row, subject, old), new) in rows.zip(texts_of(merged, sheet)) {
            let old = old.map(|old| texts_of(&alone(At { row, value: old.clone() }), sheet).swap_remove(0));
            self.row(&mut summary, sheet, row, &subject, old.as_deref(), &new);
        }
        self.sheets.push(summary);
    }

    fn row(
        &mut self,
        summary: &mut SheetSummary,
        sheet: Sheet,
        row: u32,
        subject: &str,
        old: Option<&[String]>,
        new: &[String],
    ) {
        summary.rows += 1;
        let Some(old) = old else {
            summary.added += 1;
            self.note(sheet, row, subject, RowState::Added);
            self.brought(sheet, row, subject, new);
            return;
        };
        if old == new {
            summary.unchanged += 1;
            self.note(sheet, row, subject, RowState::Unchanged);
            return;
        }
        summary.changed += 1;
        self.note(sheet, row, subject, RowState::Changed);
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        for ((before, after), column) in
            old.iter().zip(new).zip(sheet.columns()).filter(|((before, after), _)| before != after)
        {
            self.changes.push(FieldChange {
                sheet: sheet.name().to_owned(),
                row,
                subject: subject.to_owned(),
                column: column.heading.to_owned(),
                before: given(before),
                after: given(after),
                file: None,
                decided: false,
            });
        }
    }

    /// What a new row brings. Of a first import only as many as are shown are kept: there may be a million.
    fn brought(&mut self, sheet: Sheet, row: u32, subject: &str, new: &[String]) {
        for (after, column) in new.iter().zip(columns(sheet, new.len())).filter(|(after, _)| !after.is_empty()) {
            self.fresh_total += 1;
            if self.fresh.len() < super::SHOWN {
                self.fresh.push(FieldChange {
                    sheet: sheet.name().to_owned(),
                    row,
                    subject: subject.to_owned(),
                    column: column.to_owned(),
                    before: None,
                    after: Some(after.clone()),
                    file: None,
                    decided: false,
                });
            }
        }
    }

    fn note(&mut self, sheet: Sheet, row: u32, subject: &str, state: RowState) {
        let (sheet, subject) = (sheet.name().to_owned(), subject.to_owned());
        self.rows.push(RowChange { sheet, row, file: None, subject, state, decided: false });
    }

    fn scores(&mut self, merged: &Workbook, known: &Known) {
        let mut summary = empty(Sheet::Scores);
        for at in &merged.scores {
            let one = &at.value;
            let key = (one.judge.clone(), one.submission.clone(), one.stage.clone(), one.criterion.clone());
            let subject = [one.judge.as_str(), &one.submission, &one.stage, &one.criterion].join(" / ");
            let old = known.scores.get(&key).map(|value| vec![value.to_string()]);
            // Not given keeps what is stored.
            let Some(value) = one.value else {
                summary.rows += 1;
                summary.unchanged += 1;
                self.note(Sheet::Scores, at.row, &subject, RowState::Unchanged);
                continue;
            };
            let new = vec![value.to_string()];
            let changed = old.as_ref().is_some_and(|old| *old != new);
            self.row(&mut summary, Sheet::Scores, at.row, &subject, old.as_deref(), &new);
            if let Some(change) = self.changes.last_mut().filter(|_| changed) {
                "Nilai".clone_into(&mut change.column);
            }
        }
        for at in &merged.cleared {
            let one = &at.value;
            let key = (one.judge.clone(), one.submission.clone(), one.stage.clone(), one.criterion.clone());
            let subject = [one.judge.as_str(), &one.submission, &one.stage, &one.criterion].join(" / ");
            summary.rows += 1;
            let Some(old) = known.scores.get(&key) else {
                summary.unchanged += 1;
                self.note(Sheet::Scores, at.row, &subject, RowState::Unchanged);
                continue;
            };
            summary.changed += 1;
            self.note(Sheet::Scores, at.row, &subject, RowState::Changed);
            self.changes.push(FieldChange {
                sheet: Sheet::Scores.name().to_owned(),
                row: at.row,
                subject,
                column: "Nilai".to_owned(),
                before: Some(old.to_string()),
                after: None,
                file: None,
                decided: false,
            });
        }
        self.sheets.push(summary);
    }

    /// The method is compared as a whole: stages and criteria replace the present ones, so one that vanishes is a change too.
    fn method(&mut self, merged: &Workbook, known: &Known, stages: Option<&[Stage]>) {
        let new = stages.unwrap_or(&known.stages);
        let rows = merged.stages.as_deref().unwrap_or_default();
        let line = |stage: &Stage| {
            let alone = At { row: 0, value: Stage { criteria: Vec::new(), ..stage.clone() } };
            texts_of(&Workbook { stages: Some(vec![alone]), ..Workbook::default() }, Sheet::Stages).swap_remove(0)
        };
        let mut summary = empty(Sheet::Stages);
        for at in rows {
            let old = known.stages.iter().find(|old| old.code == at.value.code).map(line);
            self.row(&mut summary, Sheet::Stages, at.row, &at.value.code, old.as_deref(), &line(&at.value));
        }
        self.sheets.push(summary);
        let line = |row: &CriterionRow| {
            let alone = At { row: 0, value: row.clone() };
            texts_of(&Workbook { criteria: vec![alone], ..Workbook::default() }, Sheet::Criteria).swap_remove(0)
        };
        let mut summary = empty(Sheet::Criteria);
        for at in &merged.criteria {
            let (stage, code) = (&at.value.stage, &at.value.criterion.code);
            let old = known.stages.iter().find(|old| old.code == *stage);
            let old = old.and_then(|old| old.criteria.iter().find(|criterion| criterion.code == *code));
            let old = old.map(|old| line(&CriterionRow { stage: stage.clone(), criterion: old.clone() }));
            self.row(
                &mut summary,
                Sheet::Criteria,
                at.row,
                &format!("{stage} / {code}"),
                old.as_deref(),
                &line(&at.value),
            );
        }
        self.sheets.push(summary);
        for gone in known.stages.iter().filter(|old| !new.iter().any(|stage| stage.code == old.code)) {
            self.changes.push(FieldChange {
                sheet: Sheet::Stages.name().to_owned(),
                row: 0,
                subject: gone.code.clone(),
                column: "Kode".to_owned(),
                before: Some(gone.name.clone()),
                after: None,
                file: None,
                decided: false,
            });
        }
    }
}

/// Headings of the texts of a row; a value of the sheet of scores is compared alone.
fn columns(sheet: Sheet, texts: usize) -> Vec<&'static str> {
    if sheet == Sheet::Scores && texts == 1 {
        return vec!["Nilai"];
    }
    sheet.columns().iter().map(|column| column.heading).collect()
}

fn empty(sheet: Sheet) -> SheetSummary {
    SheetSummary { sheet: sheet.name().to_owned(), rows: 0, added: 0, changed: 0, unchanged: 0 }
}
