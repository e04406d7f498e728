//! What is written is read back, whatever it is.

use super::made::{in_short, read_bytes, read_folder};
use crate::domain::indicator::Claim;
use crate::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use crate::domain::points::Points;
use crate::domain::submission::{Form, Initiator, Medium, Phase, Status, Submission};
use crate::domain::unit::{Unit, UnitKind};
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, CriterionRow, Recusal, ScoreRow, Workbook};
use crate::sheets::write::{Value, rows_of, write_filled};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub const CREATED: NaiveDate = NaiveDate::from_ymd_opt(2024, 8, 17).unwrap();

/// A line as it stays after trimming: any printable characters, formulas and spreadsheet escapes included. Hard spaces are
/// left out, since they are read as spaces, and so is an apostrophe before a number, since it is taken for the mark of a text (see
/// `office`).
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "[\\PC&&[^\\p{Z}]]([\\PC&&[^\u{a0}\u{202f}]]{0,20}[\\PC&&[^\\p{Z}]])?",
        "[=+@-][A-Z0-9()+!|']{1,12}",
        "_x00[0-9A-F]{2}_",
        "0[0-9]{1,17}",
        Just("Kelurahan \u{202e}Sukamerindu".to_owned()),
    ]
    .prop_filter("the mark of a text before a number", |line| {
        !line.strip_prefix('\'').is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
    })
}

fn text() -> impl Strategy<Value = String> {
    vec(line(), 1..4).prop_map(|lines| lines.join("\n"))
}

fn part() -> impl Strategy<Value = String> {
    line().prop_filter("a part of a list", |part| !part.contains(';'))
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..50_000).prop_map(|days| NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + chrono::Days::new(days))
}

fn points() -> impl Strategy<Value = Points> {
    (1_i64..=100 * Points::ONE).prop_map(Points::from_raw)
}

/// Rows with the numbers they will have in the file, and codes that cannot meet.
fn numbered<T>(values: Vec<T>, mut code: impl FnMut(&mut T, String)) -> Vec<At<T>> {
    let number = |(row, mut value): (u32, T)| {
        code(&mut value, format!("{row:03}"));
        At { row, value }
    };
    (2..).zip(values).map(number).collect()
}

pub fn unit() -> impl Strategy<Value = Unit> {
    let texts = (line(), option::of(line()), option::of(line()), option::of("[0-9]{18}"));
    (texts, select(UnitKind::ALL), select(vec!["A", "B", "lain"])).prop_map(
        |((name, district, head, head_nip), kind, category)| Unit {
            code: String::new(),
            kind,
            name,
            district,
            category: category.to_owned(),
            head,
            head_nip,
        },
    )
}

pub fn submission() -> impl Strategy<Value = Submission> {
    let choices = (
        option::of(select(Initiator::ALL)),
        option::of(select(Medium::ALL)),
        option::of(select(Form::ALL)),
        select(Status::ALL),
    );
    let lines = (line(), line(), option::of(line()), option::of(line()), option::of(line()), vec(part(), 0..3));
    let texts = (option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    let days = (option::of(day()), option::of(day()));
    (choices, lines, texts, days).prop_map(|(choices, lines, texts, (one, other))| {
        let (trial_on, applied_on) = match (one, other) {
            (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
            days => days,
        };
        Submission {
            code: String::new(),
            unit: lines.0,
            name: lines.1,
            phase: Phase::Trial,
            initiator: choices.0,
            initiator_name: lines.2,
            medium: choices.1,
            form: choices.2,
            theme: lines.3,
            affair: lines.4,
            related_affairs: lines.5,
            trial_on,
            applied_on,
            developed_on: other,
            design: texts.0,
            purpose: texts.1,
            outcome: texts.2,
            output: texts.3,
            status: choices.3,
        }
    })
}

pub fn claim() -> impl Strategy<Value = Claim> {
    (1_u8..=20, option::of(0_u8..=3), option::of(0_u8..=3), option::of(text()), select(vec!["a", "e"])).prop_map(
        |(indicator, claimed, accepted, note, basis)| Claim {
            submission: String::new(),
            indicator,
            basis: (indicator == 18).then(|| basis.to_owned()),
            claimed,
            accepted,
            note,
        },
    )
}

fn stage() -> impl Strategy<Value = Stage> {
    (line(), select(StageKind::ALL.to_vec()), points(), select(Aggregation::ALL.to_vec()), option::of(1_u32..100))
        .prop_map(|(name, kind, weight, aggregation, advance)| Stage {
            code: String::new(),
            name,
            kind,
            weight,
            aggregation,
            advance,
            criteria: Vec::new(),
        })
}

fn criterion() -> impl Strategy<Value = CriterionRow> {
    (line(), line(), points(), 1_i64..10_000_000_000).prop_map(|(stage, name, weight, max)| CriterionRow {
        stage,
        criterion: Criterion { code: String::new(), name, weight, max: Points::from_raw(max) },
    })
}

fn judge() -> impl Strategy<Value = Judge> {
    (line(), select(Role::ALL), option::of(line()), vec(select(vec!["A", "B"]), 0..2)).prop_map(
        |(name, role, institution, categories)| Judge {
            code: String::new(),
            name,
            role,
            institution,
            categories: categories.into_iter().map(str::to_owned).collect(),
        },
    )
}

fn score() -> impl Strategy<Value = ScoreRow> {
    (line(), line(), line(), option::of(-10_000_000_000_i64..=10_000_000_000)).prop_map(
        |(judge, submission, stage, value)| ScoreRow {
            judge,
            submission,
            stage,
            criterion: String::new(),
            value: value.map(Points::from_raw),
        },
    )
}

fn recusal() -> impl Strategy<Value = Recusal> {
    (line(), text()).prop_map(|(judge, reason)| Recusal { judge, submission: String::new(), reason })
}

fn workbook() -> impl Strategy<Value = Workbook> {
    let first = (vec(unit(), 0..4), vec(submission(), 0..4), vec(claim(), 0..4), option::of(vec(stage(), 0..4)));
    let second = (vec(criterion(), 0..4), vec(judge(), 0..4), vec(score(), 0..4), vec(recusal(), 0..4));
    (first, second).prop_map(|(first, second)| Workbook {
        units: numbered(first.0, |unit, code| unit.code = code),
        category_not_given: Vec::new(),
        cleared: Vec::new(),
        submissions: numbered(first.1, |submission, code| submission.code = code),
        status_not_given: Vec::new(),
        claims: numbered(first.2, |claim, code| claim.submission = code),
        stages: first.3.map(|stages| numbered(stages, |stage, code| stage.code = code)),
        criteria: numbered(second.0, |row, code| row.criterion.code = code),
        judges: numbered(second.1, |judge, code| judge.code = code),
        scores: numbered(second.2, |score, code| score.criterion = code),
        recusals: numbered(second.3, |recusal, code| recusal.submission = code),
    })
}

/// The same rows as a folder of .csv, for tests only: a .csv cannot keep a spreadsheet from taking text for a formula.
fn folder_of(workbook: &Workbook, separator: u8, comma: bool) -> Vec<(String, Vec<u8>)> {
    let sheets = Sheet::ALL.into_iter().filter(|sheet| *sheet != Sheet::Stages || workbook.stages.is_some());
    let one = |sheet: Sheet| {
        let mut out = csv::WriterBuilder::new().delimiter(separator).from_writer(b"\xef\xbb\xbf".to_vec());
        out.write_record(sheet.columns().iter().map(|column| column.heading)).unwrap();
        for row in rows_of(workbook, sheet) {
            out.write_record(row.iter().map(|value| written(value, comma))).unwrap();
        }
        (format!("{}.csv", sheet.name()), out.into_inner().unwrap())
    };
    sheets.map(one).collect()
}

fn written(value: &Value, comma: bool) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => text.to_string(),
        Value::Number(points) if comma => points.to_string().replace('.', ","),
        Value::Number(points) => points.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_written_workbook_reads_back_as_it_was(workbook in workbook()) {
        let reading = read_bytes(&write_filled(&workbook, CREATED).unwrap());
        prop_assert_eq!(in_short(&reading), Vec::<String>::new());
        prop_assert_eq!(reading.workbook, workbook);
    }

    #[test]
    fn a_folder_of_csv_says_the_same(workbook in workbook(), semicolon: bool) {
        let files = folder_of(&workbook, if semicolon { b';' } else { b',' }, semicolon);
        let files: Vec<_> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let reading = read_folder(&files);
        prop_assert_eq!(in_short(&reading), Vec::<String>::new());
        prop_assert_eq!(reading.workbook, workbook);
    }

    #[test]
    fn a_number_in_a_cell_comes_back_exactly(raw in -10_000_000_000_i64..=10_000_000_000) {
        let value = ScoreRow {
            judge: "J".into(), submission: "I".into(), stage: "T".into(), criterion: "K".into(), value: Some(Points::from_raw(raw)),
        };
        let workbook = Workbook { scores: vec![At { row: 2, value }], ..Workbook::default() };
        prop_assert_eq!(read_bytes(&write_filled(&workbook, CREATED).unwrap()).workbook, workbook);
    }
}
