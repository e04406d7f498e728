//! Who lacks what, as a matrix.

use super::census::Census;
use crate::desk::{Answer, Desk};
use crate::domain::completeness::{Field, Lack, Spot, is_judged};
use crate::domain::finding::{Code, Level};
use crate::domain::natural;
use crate::wire::{Completeness, Lack as Cell, LackColumn, LackRow};

impl Desk {
    /// The matrix, its summaries, and units without an entry.
    pub fn completeness(&self) -> Answer<Completeness> {
        let census = self.census()?;
        let columns = columns(&census);
        let judged = (0..census.rows.len()).filter(|place| is_judged(&census.roster.members[*place].submission));
        let mut rows: Vec<_> = judged.map(|place| row(&census, &columns, place)).collect();
        rows.extend(self.units()?.into_iter().filter(|unit| unit.submissions == 0).map(|unit| LackRow {
            unit: unit.code,
            unit_name: unit.name,
            category: unit.category,
            submission: None,
            name: String::new(),
            status: None,
            cells: vec![Cell::Missing; columns.len()],
            complete: false,
        }));
        rows.sort_by(|a, b| {
            let by_unit = a.category.cmp(&b.category).then_with(|| natural::names(&a.unit_name, &b.unit_name));
            by_unit.then_with(|| {
                natural::names(a.submission.as_deref().unwrap_or(""), b.submission.as_deref().unwrap_or(""))
            })
        });
        Ok(Completeness { categories: self.lack_summaries()?, columns, rows })
    }
}

fn columns(census: &Census) -> Vec<LackColumn> {
    let column =
        |key: &str, short: &str, name: &str| LackColumn { key: key.into(), short: short.into(), name: name.into() };
    let mut columns =
        vec![column("profile", "Profil", "Isian profil inovasi"), column("design", "RB", "Rancang bangun")];
    for one in census.rules.indicators.iter().filter(|one| one.mandatory) {
        columns.push(column(&format!("indicator:{}", one.number), &one.number.to_string(), &one.name));
    }
    columns.push(column("indicators", "Lain", "Indikator lain yang diklaim"));
    columns.push(column("documents", "Berkas", "Keadaan berkas"));
    columns.push(column("pledge", "Pakta", "Pakta integritas"));
    columns
}

fn row(census: &Census, columns: &[LackColumn], place: usize) -> LackRow {
    let row = &census.rows[place];
    LackRow {
        unit: row.unit.clone(),
        unit_name: row.unit_name.clone(),
        category: row.category.clone(),
        submission: Some(row.code.clone()),
        name: row.name.clone(),
        status: Some(row.status),
        cells: columns.iter().map(|column| cell(census, place, &column.key)).collect(),
        complete: row.errors + row.warnings == 0,
    }
}

fn cell(census: &Census, place: usize, key: &str) -> Cell {
    let member = &census.roster.members[place];
    let mandatory = |number: u8| census.rules.indicators.iter().any(|one| one.number == number && one.mandatory);
    let mine = |lack: &&Lack| match (key, lack.spot) {
        ("design", Spot::Field(Field::Design)) | ("documents", Spot::Document(_)) | ("pledge", Spot::Pledge) => true,
        ("profile", Spot::Field(field)) => field != Field::Design,
        ("indicators", Spot::Indicator(number)) => !mandatory(number),
        (_, Spot::Indicator(number)) => key.strip_prefix("indicator:") == Some(&number.to_string()),
        _ => false,
    };
    let grave: Vec<_> = census.lacks[place]
        .iter()
        .filter(|lack| lack.level != Level::Advice)
        .filter(mine)
        .map(|lack| lack.code)
        .collect();
    let nothing_asked = match key {
        "documents" => member.documents.is_empty(),
        "indicators" => {
            !member.claims.iter().any(|claim| claim.claimed.unwrap_or(0) > 0 && !mandatory(claim.indicator))
        }
        _ => false,
    };
    let missing = |code: &Code| {
        matches!(
            code,
            Code::FieldMissing
                | Code::MandatoryNotClaimed
                | Code::MandatoryWithoutEvidence
                | Code::ClaimWithoutEvidence
                | Code::PledgeNotTicked
        )
    };
    match (grave.is_empty(), nothing_asked) {
        (true, true) => Cell::NotNeeded,
        (true, false) => Cell::Complete,
        // A form with one empty field is to be corrected; one without its design, or an indicator without evidence, is missing.
        _ if key != "profile" && grave.iter().any(missing) => Cell::Missing,
        _ => Cell::ToCorrect,
    }
}
