//! Names that would not stand on a certificate: to be mended before the seal locks them.

use super::known::Known;
use crate::certificate::{Defect, Design, Field, misfits};
use crate::domain::finding::{Code, Finding};
use crate::sheets::rows::Workbook;

pub(super) fn check(workbook: &Workbook, known: &Known) -> Vec<Finding> {
    let design =
        Design { paper: known.settings.paper, heading: known.settings.government.clone(), ..Design::default() };
    let units =
        workbook.units.iter().map(|at| (Field::Recipient, "Unit", "Nama", at.row, &at.value.code, &at.value.name));
    let entries = workbook.submissions.iter();
    let entries =
        entries.map(|at| (Field::Innovation, "Inovasi", "Nama inovasi", at.row, &at.value.code, &at.value.name));
    let places: Vec<_> = units.chain(entries).collect();
    let names: Vec<_> = places.iter().map(|(field, .., name)| (*field, name.as_str())).collect();
    let finding = |(place, defect): (usize, Defect)| {
        let (_, sheet, column, row, code, _) = &places[place];
        let finding = match defect {
            Defect::MissingGlyphs { characters, .. } => {
                let field = if *sheet == "Unit" { "recipient" } else { "innovation" };
                let finding = Finding::warning(Code::MissingGlyph).with("key", code).with("field", field);
                finding.with("character", characters)
            }
            _ => Finding::warning(Code::NameTooLong),
        };
        finding.sheet(*sheet).row(*row).column(*column).subject(code.as_str())
    };
    misfits(&names, &design).into_iter().map(finding).collect()
}
