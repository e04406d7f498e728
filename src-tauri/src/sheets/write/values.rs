//! The rows of a workbook as cells, in the order of each sheet's columns.

use super::super::layout::Sheet;
use super::super::rows::{At, CriterionRow, Recusal, ScoreRow, Workbook};
use crate::domain::indicator::Claim;
use crate::domain::method::{Judge, Stage};
use crate::domain::points::Points;
use crate::domain::submission::Submission;
use crate::domain::unit::Unit;
use chrono::NaiveDate;
use std::borrow::Cow;

/// A cell to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sheets) enum Value<'a> {
    /// Nothing.
    Blank,
    /// Text, never a formula.
    Text(Cow<'a, str>),
    /// A number.
    Number(Points),
    /// A date.
    Date(NaiveDate),
}

impl<'a> Value<'a> {
    /// A text, or nothing.
    pub fn text(value: Option<&'a str>) -> Self {
        value.map_or(Self::Blank, text)
    }

    /// A whole number, or nothing.
    pub fn whole(value: Option<impl Into<i64>>) -> Self {
        value.map_or(Self::Blank, |value| Self::Number(Points::from_raw(value.into() * Points::ONE)))
    }
}

/// The rows of one sheet.
pub(in crate::sheets) fn rows_of(workbook: &Workbook, sheet: Sheet) -> Vec<Vec<Value<'_>>> {
    match sheet {
        Sheet::Units => rows(&workbook.units, unit),
        Sheet::Submissions => rows(&workbook.submissions, submission),
        Sheet::Claims => rows(&workbook.claims, claim),
        Sheet::Stages => rows(workbook.stages.as_deref().unwrap_or_default(), stage),
        Sheet::Criteria => rows(&workbook.criteria, criterion),
        Sheet::Judges => rows(&workbook.judges, judge),
        Sheet::Scores => rows(&workbook.scores, score),
        Sheet::Recusals => rows(&workbook.recusals, recusal),
    }
}

/// The rows of one sheet as texts, in the order of its columns; an empty text is an empty cell.
pub fn texts_of(workbook: &Workbook, sheet: Sheet) -> Vec<Vec<String>> {
    let text = |value: Value<'_>| match value {
        Value::Blank => String::new(),
        Value::Text(text) => text.into_owned(),
        Value::Number(points) => points.to_string(),
        Value::Date(date) => date.to_string(),
    };
    rows_of(workbook, sheet).into_iter().map(|row| row.into_iter().map(text).collect()).collect()
}

fn rows<'a, T>(list: &'a [At<T>], cells: impl Fn(&'a T) -> Vec<Value<'a>>) -> Vec<Vec<Value<'a>>> {
    list.iter().map(|at| cells(&at.value)).collect()
}

fn text(text: &str) -> Value<'_> {
    if text.is_empty() { Value::Blank } else { Value::Text(Cow::Borrowed(text)) }
}

fn maybe(value: Option<&String>) -> Value<'_> {
    value.map_or(Value::Blank, |value| text(value))
}

fn several(values: &[String]) -> Value<'_> {
    if values.is_empty() { Value::Blank } else { Value::Text(Cow::Owned(values.join("; "))) }
}

fn date(value: Option<NaiveDate>) -> Value<'static> {
    value.map_or(Value::Blank, Value::Date)
}

fn unit(unit: &Unit) -> Vec<Value<'_>> {
    vec![
        text(&unit.code),
        text(unit.kind.word()),
        text(&unit.name),
        maybe(unit.district.as_ref()),
        text(&unit.category),
        maybe(unit.head.as_ref()),
        maybe(unit.head_nip.as_ref()),
    ]
}

fn submission(entry: &Submission) -> Vec<Value<'_>> {
    vec![
        text(&entry.code),
        text(&entry.unit),
        text(&entry.name),
        text(entry.phase.word()),
        text(entry.initiator.map_or("", |choice| choice.word())),
        maybe(entry.initiator_name.as_ref()),
        text(entry.medium.map_or("", |choice| choice.word())),
        text(entry.form.map_or("", |choice| choice.word())),
        maybe(entry.theme.as_ref()),
        maybe(entry.affair.as_ref()),
        several(&entry.related_affairs),
        date(entry.trial_on),
        date(entry.applied_on),
        date(entry.developed_on),
        maybe(entry.design.as_ref()),
        maybe(entry.purpose.as_ref()),
        maybe(entry.outcome.as_ref()),
        maybe(entry.output.as_ref()),
        text(entry.status.word()),
    ]
}

fn claim(claim: &Claim) -> Vec<Value<'_>> {
    vec![
        text(&claim.submission),
        Value::whole(Some(claim.indicator)),
        maybe(claim.basis.as_ref()),
        Value::whole(claim.claimed),
        Value::whole(claim.accepted),
        maybe(claim.note.as_ref()),
    ]
}

fn stage(stage: &Stage) -> Vec<Value<'_>> {
    vec![
        text(&stage.code),
        text(&stage.name),
        Value::Number(stage.weight),
        text(stage.kind.word()),
        text(stage.aggregation.word()),
        Value::whole(stage.advance),
    ]
}

fn criterion(row: &CriterionRow) -> Vec<Value<'_>> {
    let criterion = &row.criterion;
    vec![
        text(&row.stage),
        text(&criterion.code),
        text(&criterion.name),
        Value::Number(criterion.weight),
        Value::Number(criterion.max),
    ]
}

fn judge(judge: &Judge) -> Vec<Value<'_>> {
    vec![
        text(&judge.code),
        text(&judge.name),
        text(judge.role.word()),
        maybe(judge.institution.as_ref()),
        several(&judge.categories),
    ]
}

fn score(score: &ScoreRow) -> Vec<Value<'_>> {
    vec![
        text(&score.judge),
        text(&score.submission),
        text(&score.stage),
        text(&score.criterion),
        score.value.map_or(Value::Blank, Value::Number),
    ]
}

fn recusal(recusal: &Recusal) -> Vec<Value<'_>> {
    vec![text(&recusal.judge), text(&recusal.submission), text(&recusal.reason)]
}
