//! The page of instructions, for the head of a school or a clerk who sees such a workbook once a year.

use super::super::UnitBook;
use super::look::{Look, SEA};
use crate::domain::dates;
use crate::domain::indicator::Indicator;
use crate::sheets::write::measure::{height, lines};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

const STEPS: &[&str] = &[
    "Periksa lembar Unit: nama unit, kepala, dan NIP akan dicetak pada surat dan piagam. Perbaiki bila keliru.",
    "Lengkapi lembar Inovasi, satu baris untuk satu inovasi. Sel kuning belum diisi. Klik sebuah sel untuk membaca keterangannya; \
     di banyak sel tersedia daftar pilihan.",
    "Pada lembar Indikator pilih Klaim 0 sampai 3 untuk setiap indikator. Arti angkanya ada di bagian bawah halaman ini. \
     Klaim hanya dihitung bila ada buktinya.",
    "Inovasi baru ditulis pada baris kosong di bawahnya. Kodenya biarkan kosong: program yang memberinya. Indikatornya diisi pada \
     baris kosong di bagian bawah lembar Indikator, dengan nama inovasi itu pada baris nomor 1.",
    "Kode dan Kode unit (sel abu-abu) jangan diubah, dan judul kolom jangan diganti: dari situlah program mengenali isian Anda.",
    "Tanggal ditulis 2024-08-17 atau 17 Agustus 2024. Beberapa isian dalam satu sel dipisahkan titik koma (;).",
    "Simpan, lalu kirim kembali berkas Excel ini kepada panitia, satu berkas saja untuk satu unit. Jangan dikirim sebagai foto, \
     tangkapan layar, atau PDF. Nama berkas boleh apa saja.",
];

/// Columns of the page: a number, then five that tables use and prose runs across.
const WIDTHS: [u8; 6] = [6, 28, 27, 27, 27, 34];
const LAST: u16 = 5;
/// Characters that fit on a line of prose.
const LINE: usize = 150;

/// Fills the page.
pub(super) fn write(page: &mut Worksheet, book: &UnitBook, look: &Look) -> Result<(), XlsxError> {
    for (at, width) in (0..).zip(WIDTHS) {
        page.set_column_width(at, width)?;
    }
    let mut sheet = Guide { page, look, row: 0 };
    sheet.titles(book)?;
    sheet.section("Cara mengisi")?;
    for (number, step) in (1..).zip(STEPS) {
        sheet.numbered(number, step)?;
    }
    sheet.missing(book)?;
    sheet.indicators(&book.indicators)?;
    page.set_screen_gridlines(false).set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_tab_color(SEA);
    page.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3).set_footer("&L&8&A&R&8Halaman &P dari &N");
    Ok(())
}

/// The page being written.
struct Guide<'a> {
    page: &'a mut Worksheet,
    look: &'a Look,
    row: u32,
}

impl Guide<'_> {
    fn titles(&mut self, book: &UnitBook) -> Result<(), XlsxError> {
        let unit = format!("Isian {} (kode unit {})", book.unit.name, book.unit.code);
        self.page.write_string_with_format(0, 0, unit, &self.look.title)?;
        self.page.set_row_height(0, 28)?;
        self.page.write_string_with_format(1, 0, &book.contest, &self.look.subtitle)?;
        self.page.set_row_height(1, 20)?;
        self.row = 2;
        if let Some(deadline) = book.deadline {
            let text = format!("Kembalikan paling lambat {}.", dates::with_day(deadline));
            self.page.merge_range(3, 0, 3, LAST, "", &self.look.deadline)?;
            self.page.write_string_with_format(3, 0, text, &self.look.deadline)?;
            self.page.set_row_height(3, 22)?;
            self.row = 4;
        }
        Ok(())
    }

    fn section(&mut self, title: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.page.write_string_with_format(self.row, 0, title, &self.look.section)?;
        self.page.set_row_height(self.row, 24)?;
        self.row += 1;
        Ok(())
    }

    /// A sentence across the page.
    fn prose(&mut self, text: &str, first: u16) -> Result<(), XlsxError> {
        self.page.merge_range(self.row, first, self.row, LAST, "", &self.look.prose)?;
        self.page.write_string_with_format(self.row, first, text, &self.look.prose)?;
        self.page.set_row_height(self.row, height(lines(text, LINE)))?;
        self.row += 1;
        Ok(())
    }

    fn numbered(&mut self, number: u32, text: &str) -> Result<(), XlsxError> {
        self.page.write_string_with_format(self.row, 0, format!("{number}."), &self.look.number)?;
        self.prose(text, 1)
    }

    /// A row of a table; the last text runs across the columns that are left.
    fn table_row(&mut self, texts: &[&str], format: &Format) -> Result<(), XlsxError> {
        let mut most = 1;
        for (at, text) in (0..).zip(texts) {
            let is_last = usize::from(at) + 1 == texts.len();
            let until = if is_last { LAST } else { at };
            if until > at {
                self.page.merge_range(self.row, at, self.row, until, "", format)?;
            }
            self.page.write_string_with_format(self.row, at, *text, format)?;
            let width: usize =
                WIDTHS[usize::from(at)..=usize::from(until)].iter().map(|width| usize::from(*width)).sum();
            most = most.max(lines(text, width));
        }
        self.page.set_row_height(self.row, height(most))?;
        self.row += 1;
        Ok(())
    }

    fn missing(&mut self, book: &UnitBook) -> Result<(), XlsxError> {
        self.section("Yang masih kurang")?;
        if book.missing.is_empty() {
            return self.prose("Tidak ada kekurangan menurut pemeriksaan terakhir. Periksa kembali, lalu kirim.", 0);
        }
        let head = self.look.head.clone();
        self.table_row(&["No.", "Inovasi", "Yang masih kurang"], &head)?;
        let cell = self.look.cell.clone();
        for (number, (code, sentence)) in (1..).zip(&book.missing) {
            let name = book.submissions.iter().find(|one| one.code == *code).map(|one| one.name.as_str());
            let about = match name {
                Some(name) => format!("{code} – {name}"),
                None if code.is_empty() => "Unit kerja".to_owned(),
                None => code.clone(),
            };
            self.table_row(&[&number.to_string(), &about, sentence], &cell)?;
        }
        Ok(())
    }

    fn indicators(&mut self, indicators: &[Indicator]) -> Result<(), XlsxError> {
        self.section("Arti angka klaim pada lembar Indikator")?;
        self.prose(
            "0 berarti belum ada bukti. Satu indikator hanya punya satu angka: yang tertinggi yang dapat dibuktikan.",
            0,
        )?;
        let head = self.look.head.clone();
        self.table_row(&["Nomor", "Indikator", "1", "2", "3", "Bukti"], &head)?;
        let cell = self.look.cell.clone();
        for indicator in indicators {
            let mandatory = if indicator.mandatory { " (wajib)" } else { "" };
            let name = format!("{}{mandatory}", indicator.name);
            let evidence = format!("{} ({})", indicator.evidence, indicator.files.join(", "));
            let parameters: Vec<String> = (0..3).map(|at| parameter(indicator, at)).collect();
            let number = indicator.number.to_string();
            let texts = [&number, &name, &parameters[0], &parameters[1], &parameters[2], &evidence];
            self.table_row(&texts.map(String::as_str), &cell)?;
        }
        Ok(())
    }
}

/// What a number means, on each basis where there are several.
fn parameter(indicator: &Indicator, at: usize) -> String {
    if indicator.bases.is_empty() {
        return indicator.parameters.get(at).cloned().unwrap_or_default();
    }
    let on = |basis: &crate::domain::indicator::Basis| {
        let meaning = basis.parameters.get(at).map_or("", String::as_str);
        format!("{}. {}: {meaning}", basis.code, basis.name)
    };
    indicator.bases.iter().map(on).collect::<Vec<_>>().join("\n")
}
