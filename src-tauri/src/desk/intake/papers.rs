//! Papers for the units: who lacks what, and what each has to mend.

use super::census::Census;
use super::returns::plain;
use crate::desk::batch::Target;
use crate::desk::output::slug;
use crate::desk::papers::trouble;
use crate::desk::progress::{Watch, step};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::completeness::{Field, is_judged};
use crate::domain::finding::{Code, Finding, Level};
use crate::domain::matrix::{Matrix, MatrixCell, MatrixColumn, MatrixGroup, MatrixRow};
use crate::domain::mentoring::{Note, NoteAbout, NoteState};
use crate::domain::stamp::Stamp;
use crate::domain::unit::Unit;
use crate::papers::data::{CorrectionGroup, CorrectionItem, CorrectionState, Corrections, Signed};
use crate::papers::{Kind, MissingGlyph, Paper, render};
use crate::sheets::matrix_workbook;
use crate::store::roster::Member;
use crate::store::{notes, people};
use crate::wire::{Completeness, Lack, LackRow, Produced};
use std::collections::BTreeSet;
use std::path::Path;

impl Desk {
    /// The matrix of who lacks what, as PDF and XLSX.
    pub fn completeness_papers(&self, stamp: &Stamp, folder: &Path, replace: bool) -> Answer<Produced> {
        let target = Target::new(folder, replace)?;
        let source = self.source(stamp)?;
        let context = self.context(&source)?;
        let matrix = matrix(&self.completeness()?, &context.competition, stamp);
        let book =
            matrix_workbook(&matrix, stamp.at.date_naive()).map_err(|error| DeskError::Fault(error.to_string()))?;
        let printed = render(&Paper::Matrix(matrix), &context).map_err(|error| trouble(Kind::Matrix, error))?;
        let name = Kind::Matrix.slug();
        let made = [(format!("{name}.pdf"), printed.pdf), (format!("{name}.xlsx"), book)];
        let files = target.write(made.into_iter().map(Ok))?;
        let findings = boxed(Kind::Matrix, &printed.replaced);
        Ok(Produced { findings, ..Produced::new(folder.display().to_string(), files, printed.pages) })
    }

    /// A correction sheet for each unit that has something to mend, or for those named.
    pub fn correction_sheets(
        &self,
        stamp: &Stamp,
        (folder, replace): (&Path, bool),
        units: &[String],
        watch: &mut dyn Watch,
    ) -> Answer<Produced> {
        let target = Target::new(folder, replace)?;
        let source = self.source(stamp)?;
        let context = self.context(&source)?;
        let sheets = self.corrections(stamp, units, &source.settings.place)?;
        let total = sheets.len();
        step(watch, 0, total, "print")?;
        let (mut made, mut pages, mut findings) = (Vec::new(), 0, Vec::new());
        for (done, (code, sheet)) in (1..).zip(sheets) {
            let name = format!("{}-{}-{}.pdf", Kind::Corrections.slug(), slug(&code), slug(&sheet.unit));
            let printed = render(&Paper::Corrections(vec![sheet]), &context);
            let printed = printed.map_err(|error| trouble(Kind::Corrections, error))?;
            pages += printed.pages;
            findings.extend(boxed(Kind::Corrections, &printed.replaced));
            made.push((name, printed.pdf));
            step(watch, done, total, "print")?;
        }
        let files = target.write(made.into_iter().map(Ok))?;
        Ok(Produced { findings, ..Produced::new(folder.display().to_string(), files, pages) })
    }

    fn corrections(&self, stamp: &Stamp, units: &[String], place: &str) -> Answer<Vec<(String, Corrections)>> {
        let reader = self.store.reader();
        let census = self.census()?;
        let open = notes::open(reader)?;
        let wanted = |unit: &Unit| units.is_empty() || units.contains(&unit.code);
        let mut sheets = Vec::new();
        for unit in people::units(reader)?.into_iter().filter(wanted) {
            let mine = (0..census.rows.len()).filter(|at| census.rows[*at].unit == unit.code);
            let mine: Vec<_> = mine.filter(|at| is_judged(&census.roster.members[*at].submission)).collect();
            let groups: Vec<_> =
                mine.iter().map(|at| group(&census, *at, &open)).filter(|group| !group.items.is_empty()).collect();
            if groups.is_empty() {
                continue;
            }
            let round = mine.iter().map(|at| census.roster.members[*at].standing.round).max().unwrap_or(0);
            let due = open.iter().filter(|note| groups.iter().any(|group| group.code == note.submission));
            let sheet = Corrections {
                unit: unit.name,
                head: unit.head,
                round: round.max(1),
                deadline: due.filter_map(|note| note.due).max(),
                groups,
                notes: Vec::new(),
                contact: String::new(),
                signed: Signed { place: place.to_owned(), date: Some(stamp.at.date_naive()) },
                mentor: None,
            };
            sheets.push((unit.code, sheet));
        }
        Ok(sheets)
    }
}

/// An advice for each character that was printed as a box, and for each text once.
fn boxed(kind: Kind, replaced: &[MissingGlyph]) -> Vec<Finding> {
    let told: BTreeSet<_> = replaced.iter().map(|one| (one.text.as_str(), one.characters.as_str())).collect();
    let finding = |(text, characters): (&str, &str)| {
        let finding = Finding::advice(Code::GlyphBoxed).subject(kind.slug());
        finding.with("character", characters).with("text", text)
    };
    told.into_iter().map(finding).collect()
}

fn group(census: &Census, at: usize, open: &[Note]) -> CorrectionGroup {
    let member = &census.roster.members[at];
    let code = &member.submission.code;
    let notes = open.iter().filter(|note| note.submission == *code).map(|note| item_of_note(member, note));
    let findings = census.findings(at).into_iter().filter(|finding| finding.level != Level::Advice);
    CorrectionGroup {
        code: code.clone(),
        name: member.submission.name.clone(),
        items: notes.chain(findings.map(|finding| item_of(&finding))).collect(),
    }
}

/// What a finding says stands before its first full stop; what to do comes after.
fn item_of(finding: &Finding) -> CorrectionItem {
    let text = plain(finding);
    let (what, todo) = text.split_once(". ").map_or((text.as_str(), ""), |(what, todo)| (what, todo));
    let place = match (finding.params.get("document"), finding.column.as_deref()) {
        (Some(document), _) => format!("Berkas “{document}”"),
        (None, Some(column)) => match finding.params.get("name") {
            Some(name) => format!("{column} – {name}"),
            None => column.to_owned(),
        },
        (None, None) => String::new(),
    };
    // The place says already which indicator it is.
    let name = finding.params.get("name").map(|name| format!("({name}) ")).unwrap_or_default();
    let what = what.trim_end_matches('.');
    let what = what.split_once(&name).filter(|_| !name.is_empty()).map_or(what, |(_, rest)| rest);
    let mut letters = what.chars();
    let what = letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
    CorrectionItem { place, what, todo: todo.to_owned(), due: None, state: CorrectionState::Open }
}

fn item_of_note(member: &Member, note: &Note) -> CorrectionItem {
    let place = match note.about {
        NoteAbout::Submission => "Seluruh usulan".to_owned(),
        NoteAbout::Field => {
            Field::read(&note.target).map_or_else(|| note.target.clone(), |field| field.heading().to_owned())
        }
        NoteAbout::Indicator => format!("Indikator {}", note.target),
        NoteAbout::Document => {
            let document = member.documents.iter().find(|one| one.uid == note.target);
            document.map_or_else(|| "Berkas".to_owned(), |one| format!("Berkas “{}”", one.name))
        }
    };
    CorrectionItem {
        place,
        what: format!("Catatan pendamping ({})", note.author),
        todo: note.text.clone(),
        due: note.due,
        state: if note.state == NoteState::Answered { CorrectionState::Answered } else { CorrectionState::Open },
    }
}

fn matrix(completeness: &Completeness, contest: &str, stamp: &Stamp) -> Matrix {
    let columns =
        completeness.columns.iter().map(|one| MatrixColumn { short: one.short.clone(), name: one.name.clone() });
    let group = |code: &str, name: &str| MatrixGroup {
        category: format!("{code} – {name}"),
        rows: completeness.rows.iter().filter(|row| row.category == code).map(matrix_row).collect(),
    };
    let groups = completeness.categories.iter().map(|one| group(&one.code, &one.name));
    Matrix {
        heading: contest.to_owned(),
        date: stamp.at.date_naive(),
        columns: columns.collect(),
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
    }
}

fn matrix_row(row: &LackRow) -> MatrixRow {
    let cell = |lack: &Lack| match lack {
        Lack::Complete => MatrixCell::Complete,
        Lack::Missing => MatrixCell::Missing,
        Lack::ToCorrect => MatrixCell::ToCorrect,
        Lack::NotNeeded => MatrixCell::NotNeeded,
    };
    MatrixRow {
        unit: row.unit_name.clone(),
        submission: row.submission.clone(),
        name: row.name.clone(),
        status: row.status.map(|status| status.word().to_owned()).unwrap_or_default(),
        cells: row.cells.iter().map(cell).collect(),
        remark: String::new(),
    }
}
