//! Papers for the units: who lacks what, and what each has to mend.

use super::census::Census;
use super::returns::for_unit;
use crate::desk::batch::Target;
use crate::desk::output::slug;
use crate::desk::papers::trouble;
use crate::desk::progress::{Watch, step};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::completeness::{Field, is_judged};
use crate::domain::finding::{Code, Finding, Level};
use crate::domain::matrix::{Matrix, MatrixCell, MatrixColumn, MatrixGroup, MatrixRow};
use crate::domain::mentoring::{Note, NoteAbout, NoteState};
use crate::domain::settings::Settings;
use crate::domain::stamp::Stamp;
use crate::domain::unit::Unit;
use crate::papers::data::{Attendee, CorrectionGroup, CorrectionItem, CorrectionState, Corrections, Signed};
use crate::papers::{Kind, MissingGlyph, Paper, render};
use crate::sentences::Told;
use crate::sheets::matrix_workbook;
use crate::store::roster::Member;
use crate::store::{notes, people};
use crate::wire::{Completeness, Lack, LackRow, Produced};
use std::collections::{BTreeSet, HashMap};
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
        let sheets = self.corrections(stamp, units, &source.settings)?;
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

    fn corrections(&self, stamp: &Stamp, units: &[String], settings: &Settings) -> Answer<Vec<(String, Corrections)>> {
        let reader = self.store.reader();
        let census = self.census()?;
        let open = self.open_notes(&census)?;
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
            let notes: Vec<_> = open
                .iter()
                .map(|(note, _)| note)
                .filter(|note| groups.iter().any(|group| group.code == note.submission))
                .collect();
            let mentors: BTreeSet<&str> = notes.iter().map(|note| note.author.as_str()).collect();
            let sheet = Corrections {
                unit: unit.name,
                head: unit.head,
                round: round.max(1),
                deadline: notes.iter().filter_map(|note| note.due).max(),
                groups,
                notes: mine.iter().flat_map(|at| remarks(&census, *at)).collect(),
                contact: contact(&mentors, settings),
                signed: Signed { place: settings.place.clone(), date: Some(stamp.at.date_naive()) },
                mentor: mentor(&mentors),
            };
            sheets.push((unit.code, sheet));
        }
        Ok(sheets)
    }

    /// Every note that is not done, with where it belongs; those of one submission lie together.
    fn open_notes(&self, census: &Census) -> Answer<Vec<(Note, String)>> {
        let members: HashMap<&str, &Member> =
            census.roster.members.iter().map(|one| (one.submission.code.as_str(), one)).collect();
        let placed = |note: Note| {
            let documents = members.get(note.submission.as_str()).map_or(&[][..], |one| &one.documents);
            let document = self.target_name(&note, documents)?;
            let place = place_of_note(&note, document.as_deref());
            Ok((note, place))
        };
        notes::open(self.store.reader())?.into_iter().map(placed).collect()
    }
}

/// Whom a unit asks: those who wrote to it, else the committee.
fn contact(mentors: &BTreeSet<&str>, settings: &Settings) -> String {
    if mentors.is_empty() {
        return settings.agency.clone();
    }
    mentors.iter().copied().collect::<Vec<_>>().join(", ")
}

/// The mentor who signs; where several wrote, nobody signs for the others.
fn mentor(mentors: &BTreeSet<&str>) -> Option<Attendee> {
    match mentors.iter().collect::<Vec<_>>()[..] {
        [name] => {
            Some(Attendee { name: (*name).to_owned(), role: "Pendamping".to_owned(), institution: String::new() })
        }
        _ => None,
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

fn group(census: &Census, at: usize, open: &[(Note, String)]) -> CorrectionGroup {
    let member = &census.roster.members[at];
    let code = &member.submission.code;
    let notes = open.iter().filter(|(note, _)| note.submission == *code).map(|(note, place)| item_of_note(note, place));
    let findings = census.findings(at).into_iter().filter(|finding| finding.level != Level::Advice);
    CorrectionGroup {
        code: code.clone(),
        name: member.submission.name.clone(),
        items: notes.chain(findings.map(|finding| item_of(&finding))).collect(),
    }
}

/// What need not be mended and is good to know, a line each.
fn remarks(census: &Census, at: usize) -> Vec<String> {
    let code = &census.rows[at].code;
    let advice = census.findings(at).into_iter().filter(|finding| finding.level == Level::Advice);
    let line = |finding: &Finding| {
        let Told { what, todo } = for_unit(finding);
        format!("{code}, {}: {what} {todo}", place_of(finding))
    };
    advice.map(|finding| line(&finding)).collect()
}

fn item_of(finding: &Finding) -> CorrectionItem {
    let Told { what, todo } = for_unit(finding);
    // A change that waits for the committee asks nothing of the unit.
    let answered = finding.code == Code::ChangedSinceDecision;
    let state = if answered { CorrectionState::Answered } else { CorrectionState::Open };
    CorrectionItem { place: place_of(finding), what, todo, due: None, state }
}

/// Where it is: a file by its name, an indicator with its title, a field.
pub(super) fn place_of(finding: &Finding) -> String {
    match (finding.params.get("document"), finding.column.as_deref()) {
        (Some(document), _) => format!("Berkas “{document}”"),
        (None, Some(column)) => match finding.params.get("name") {
            Some(name) => format!("{column} – {name}"),
            None => column.to_owned(),
        },
        (None, None) => String::new(),
    }
}

/// Where a note belongs, as the unit knows it.
fn place_of_note(note: &Note, document: Option<&str>) -> String {
    match note.about {
        NoteAbout::Submission => "Seluruh usulan".to_owned(),
        NoteAbout::Field => {
            Field::read(&note.target).map_or_else(|| note.target.clone(), |field| field.heading().to_owned())
        }
        NoteAbout::Indicator => format!("Indikator {}", note.target),
        NoteAbout::Document => document.map_or_else(|| "Berkas".to_owned(), |name| format!("Berkas “{name}”")),
    }
}

fn item_of_note(note: &Note, place: &str) -> CorrectionItem {
    CorrectionItem {
        place: place.to_owned(),
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
