//! The completeness matrix as a workbook: all rows, then a sheet for each category.

use super::WriteError;
use super::book::{SEA, excel_date};
use super::measure::{height, lines};
use crate::domain::dates;
use crate::domain::matrix::{Matrix, MatrixCell, MatrixCounts, MatrixGroup, MatrixRow};
use chrono::NaiveDate;
use rust_xlsxwriter::{Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use std::collections::HashSet;

const ALL: &str = "Semua";
/// The row of the headings, below title, counts and legend.
const HEAD: u32 = 3;
const HAIR: Color = Color::RGB(0xc9_d3d4);
const SOFT: Color = Color::RGB(0x59_626a);

/// The columns before those of the matrix.
const BEFORE: [(&str, u8); 6] =
    [("Kategori", 24), ("Unit kerja", 40), ("Kode", 12), ("Inovasi", 44), ("Status", 13), ("Keadaan", 17)];
/// The width of the last column.
const REMARK: u8 = 40;
/// The columns up to the unit stay in sight.
const FROZEN: u16 = 2;

/// The matrix as a workbook: all rows, then a sheet for each category. The same input gives the same bytes.
pub fn matrix_workbook(matrix: &Matrix, created: NaiveDate) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(format!("Matriks kelengkapan – {}", matrix.heading));
    book.set_properties(&properties.set_author("Piagam").set_creation_datetime(&excel_date(created)?));
    let look = Look::new();
    let all: Vec<&MatrixGroup> = matrix.groups.iter().collect();
    let mut names = HashSet::from([ALL.to_lowercase()]);
    sheet(book.add_worksheet().set_name(ALL)?, matrix, &all, matrix.counts(), &look)?;
    for group in all {
        let name = tab(&group.category, &mut names);
        sheet(book.add_worksheet().set_name(name)?, matrix, &[group], group.counts(), &look)?;
    }
    Ok(book.save_to_buffer()?)
}

/// A name for a tab: what a spreadsheet allows of the category, and no name twice.
fn tab(category: &str, taken: &mut HashSet<String>) -> String {
    /// The longest name of a tab, with room for a number.
    const ROOM: usize = 27;
    let allowed = |character: char| {
        if matches!(character, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') || character.is_control() {
            ' '
        } else {
            character
        }
    };
    let plain: String = category.chars().map(allowed).take(ROOM).collect();
    let plain = if plain.trim().is_empty() { "Kategori" } else { plain.trim() };
    let mut name = plain.to_owned();
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{plain} {number}");
        number += 1;
    }
    name
}

/// The formats.
struct Look {
    title: Format,
    headline: Format,
    soft: Format,
    head: Format,
    upright: Format,
    cell: Format,
    absent: Format,
}

impl Look {
    fn new() -> Self {
        let cell = Format::new().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        let cell = cell.set_border(FormatBorder::Thin).set_border_color(HAIR);
        let head = cell.clone().set_bold().set_font_color(Color::White).set_background_color(SEA);
        Self {
            title: Format::new().set_bold().set_font_size(14).set_font_color(SEA),
            headline: Format::new().set_bold().set_font_size(12),
            soft: Format::new().set_font_color(SOFT),
            upright: head.clone().set_rotation(90).set_align(FormatAlign::Center).set_align(FormatAlign::Bottom),
            head: head.set_align(FormatAlign::Bottom),
            absent: cell.clone().set_bold().set_background_color(Color::RGB(0xe6_e6e6)),
            cell,
        }
    }

    /// A state: a mark, and a fill as strong as it is urgent.
    fn state(&self, cell: MatrixCell) -> Format {
        let format = self.cell.clone().set_bold().set_font_size(13).set_align(FormatAlign::Center);
        match cell {
            MatrixCell::Complete => format.set_font_color(Color::RGB(0x1d_6b45)),
            MatrixCell::Missing => format.set_font_color(Color::White).set_background_color(Color::RGB(0xa3_161e)),
            MatrixCell::ToCorrect => format.set_background_color(Color::RGB(0xf2_b632)),
            MatrixCell::NotNeeded => format.set_font_color(SOFT),
        }
    }
}

fn sheet(
    page: &mut Worksheet,
    matrix: &Matrix,
    groups: &[&MatrixGroup],
    counts: MatrixCounts,
    look: &Look,
) -> Result<(), WriteError> {
    let last_column = heads(page, matrix, look)?;
    titles(page, matrix, groups, counts, look)?;
    let mut row = HEAD + 1;
    for group in groups {
        for entry in &group.rows {
            line(page, row, matrix, &group.category, entry, look)?;
            row += 1;
        }
    }
    page.autofilter(HEAD, 0, row.saturating_sub(1).max(HEAD), last_column)?;
    page.set_freeze_panes(HEAD + 1, FROZEN)?.set_repeat_rows(HEAD, HEAD)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_tab_color(SEA);
    page.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&L&8&A&R&8Halaman &P dari &N");
    Ok(())
}

/// Title, counts and legend.
fn titles(
    page: &mut Worksheet,
    matrix: &Matrix,
    groups: &[&MatrixGroup],
    counts: MatrixCounts,
    look: &Look,
) -> Result<(), XlsxError> {
    let of = match groups {
        [one] => format!(" – Kategori {}", one.category),
        _ => String::new(),
    };
    page.write_string_with_format(0, 0, format!("Matriks kelengkapan {}{of}", matrix.heading), &look.title)?;
    let MatrixCounts { missing, to_correct, without_entry, .. } = counts;
    let rest = format!("{missing} masih kurang, {to_correct} perlu diperbaiki, {without_entry} unit belum ada usulan");
    let day = dates::with_day(matrix.date);
    page.write_string_with_format(1, 0, format!("{} – {rest}. Keadaan per {day}.", counts.headline()), &look.headline)?;
    let legend = MatrixCell::ALL.map(|cell| format!("{} {}", cell.mark(), cell.meaning()));
    page.write_string_with_format(2, 0, legend.join("     "), &look.soft)?;
    page.set_row_height(0, 24)?.set_row_height(1, 20)?;
    Ok(())
}

/// Headings; those of the matrix stand upright with their full names. Returns the last column.
fn heads(page: &mut Worksheet, matrix: &Matrix, look: &Look) -> Result<u16, XlsxError> {
    let mut at = 0;
    for (name, width) in BEFORE {
        page.set_column_width(at, width)?;
        page.write_string_with_format(HEAD, at, name, &look.head)?;
        at += 1;
    }
    for column in &matrix.columns {
        page.set_column_width(at, 6)?;
        let name = if column.short == column.name || column.name.is_empty() {
            column.short.clone()
        } else {
            format!("{} {}", column.short, column.name)
        };
        page.write_string_with_format(HEAD, at, name, &look.upright)?;
        at += 1;
    }
    page.set_column_width(at, REMARK)?;
    page.write_string_with_format(HEAD, at, "Keterangan", &look.head)?;
    page.set_row_height(HEAD, if matrix.columns.is_empty() { 24 } else { 170 })?;
    Ok(at)
}

fn line(
    page: &mut Worksheet,
    row: u32,
    matrix: &Matrix,
    category: &str,
    entry: &MatrixRow,
    look: &Look,
) -> Result<(), XlsxError> {
    let state = entry.state();
    let is_absent = state.is_none();
    let name = if is_absent { "belum ada usulan" } else { &entry.name };
    let words = match state {
        None => "belum ada usulan",
        Some(MatrixCell::Missing) => "kurang",
        Some(MatrixCell::ToCorrect) => "perlu diperbaiki",
        Some(_) => "lengkap",
    };
    let code = entry.submission.as_deref().unwrap_or_default();
    let format = if is_absent { &look.absent } else { &look.cell };
    for (at, text) in (0..).zip([category, &entry.unit, code, name, &entry.status, words]) {
        page.write_string_with_format(row, at, text, if at < FROZEN { &look.cell } else { format })?;
    }
    let first = u16::try_from(BEFORE.len()).unwrap_or(u16::MAX);
    let mut at = first;
    for column in 0..matrix.columns.len() {
        if is_absent {
            page.write_blank(row, at, &look.absent)?;
        } else {
            let cell = entry.cell(column);
            page.write_string_with_format(row, at, cell.mark(), &look.state(cell))?;
        }
        at += 1;
    }
    page.write_string_with_format(row, at, &entry.remark, &look.cell)?;
    let texts = [(&*entry.unit, BEFORE[1].1), (name, BEFORE[3].1), (&*entry.remark, REMARK)];
    let most = texts.map(|(text, width)| lines(text, usize::from(width) - 2)).into_iter().max().unwrap_or(1);
    page.set_row_height(row, height(most))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::matrix::MatrixColumn;
    use calamine::{Reader, Xlsx};
    use std::io::Cursor;

    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2024, 8, 12).unwrap();

    fn matrix(categories: &[&str]) -> Matrix {
        let column = |short: &str, name: &str| MatrixColumn { short: short.into(), name: name.into() };
        let row = |code: &str, cells: &[MatrixCell]| MatrixRow {
            unit: "=1+1".into(),
            submission: Some(code.into()),
            name: "Pojok Baca".into(),
            cells: cells.to_vec(),
            ..MatrixRow::default()
        };
        let absent = MatrixRow { unit: "SD Negeri 9".into(), ..MatrixRow::default() };
        let rows = vec![
            row("INV-1", &[MatrixCell::Complete, MatrixCell::NotNeeded]),
            row("INV-2", &[MatrixCell::Missing, MatrixCell::ToCorrect]),
            absent,
        ];
        let group = |name: &&str| MatrixGroup { category: (*name).to_owned(), rows: rows.clone() };
        Matrix {
            heading: "Lomba".into(),
            date: DAY,
            columns: vec![column("RB", "Rancang bangun"), column("Pakta", "Pakta")],
            groups: categories.iter().map(group).collect(),
        }
    }

    #[test]
    fn all_rows_come_first_and_each_category_has_a_sheet_of_its_own() {
        let bytes = matrix_workbook(&matrix(&["A – Perangkat daerah", "B – Kelurahan"]), DAY).unwrap();
        let mut book = Xlsx::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Semua", "A – Perangkat daerah", "B – Kelurahan"]);
        let text = |cell: &calamine::Data| cell.to_string();
        let all: Vec<Vec<String>> =
            book.worksheet_range("Semua").unwrap().rows().map(|row| row.iter().map(text).collect()).collect();
        assert!(all[1][0].starts_with("2 dari 4 lengkap – 2 masih kurang"), "{}", all[1][0]);
        assert_eq!(all[3][6..], ["RB Rancang bangun", "Pakta", "Keterangan"]);
        assert_eq!(all[4][1..8], ["=1+1", "INV-1", "Pojok Baca", "", "lengkap", "✓", "–"]);
        assert_eq!(all[5][5..8], ["kurang", "✗", "!"]);
        assert_eq!(all[6][3..8], ["belum ada usulan", "", "belum ada usulan", "", ""]);
        assert_eq!(all.len(), 4 + 6);
        assert!(book.worksheet_formula("Semua").unwrap().is_empty(), "a unit's name is no formula");
    }

    #[test]
    fn names_no_tab_can_have_are_made_fit_and_kept_apart() {
        let long = "Kategori/dengan:nama*yang?panjang[sekali] dan lebih panjang lagi";
        let bytes = matrix_workbook(&matrix(&[long, long, "semua", "", "'"]), DAY).unwrap();
        let names = Xlsx::new(Cursor::new(&bytes)).unwrap().sheet_names();
        assert_eq!(names[1..3], ["Kategori dengan nama yang p", "Kategori dengan nama yang p 2"]);
        assert_eq!(names[3..], ["semua 2", "Kategori", "Kategori 2"]);
    }

    #[test]
    fn the_same_matrix_gives_the_same_bytes_and_an_empty_one_gives_a_workbook() {
        assert!(matrix_workbook(&matrix(&["A"]), DAY).unwrap() == matrix_workbook(&matrix(&["A"]), DAY).unwrap());
        let empty = Matrix { columns: Vec::new(), ..matrix(&[]) };
        assert!(matrix_workbook(&empty, DAY).is_ok());
    }
}
