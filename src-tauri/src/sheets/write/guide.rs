//! The page of instructions in plain Indonesian: what every sheet and column means, and one example.

use super::super::layout::{Column, Content, Sheet};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

const INTRODUCTION: &[&str] = &[
    "Isi lembar-lembar di buku kerja ini, lalu serahkan kepada panitia. Judul kolom jangan diubah; urutannya boleh.",
    "Kolom berlatar hijau tua wajib diisi. Kolom berlatar hijau muda boleh kosong; sel kosong berarti belum diketahui.",
    "Kode adalah teks bebas yang unik dalam lembarnya. Lembar lain menunjuk kepadanya, jadi tulis persis sama.",
    "Tanggal ditulis 2024-08-17 atau 17 Agustus 2024. Angka desimal boleh memakai koma atau titik.",
    "Beberapa isian dalam satu sel dipisahkan titik koma (;). Lembar yang tidak diperlukan boleh dihapus.",
    "Baris dengan kode yang sudah ada di lomba akan memperbarui data itu; perubahannya ditampilkan dulu sebelum disimpan.",
];

const HEADINGS: [&str; 5] = ["Kolom", "Wajib", "Isi", "Keterangan", "Contoh"];
const WIDTHS: [u8; 5] = [20, 8, 34, 70, 36];

/// Fills the page.
pub(super) fn write(page: &mut Worksheet, sheets: &[Sheet]) -> Result<(), XlsxError> {
    let sea = Color::RGB(0x0d_5c63);
    let title = Format::new().set_bold().set_font_size(16).set_font_color(sea);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let name = Format::new().set_bold().set_font_size(12).set_font_color(sea);
    let head = Format::new().set_bold().set_font_color(Color::White).set_background_color(sea);
    let cell = wrapped.clone().set_border_bottom(FormatBorder::Hair);
    for (column, width) in (0..).zip(WIDTHS) {
        page.set_column_width(column, width)?;
    }
    page.write_string_with_format(0, 0, "Petunjuk pengisian", &title)?;
    let mut row = 2;
    for (number, sentence) in (1..).zip(INTRODUCTION) {
        page.write_string(row, 0, format!("{number}. {sentence}"))?;
        row += 1;
    }
    for sheet in sheets {
        row += 1;
        page.write_string_with_format(row, 0, format!("Lembar {}", sheet.name()), &name)?;
        page.write_string(row + 1, 0, sheet.help())?;
        row += 2;
        for (column, heading) in (0..).zip(HEADINGS) {
            page.write_string_with_format(row, column, heading, &head)?;
        }
        for column in sheet.columns() {
            row += 1;
            let required = if column.required { "ya" } else { "tidak" };
            let texts = [column.heading, required, &allowed(column), column.help, column.example];
            for (at, text) in (0..).zip(texts) {
                page.write_string_with_format(row, at, text, &cell)?;
            }
        }
        row += 1;
    }
    page.set_screen_gridlines(false).set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_tab_color(sea);
    Ok(())
}

/// What may stand in a column, in words.
fn allowed(column: &Column) -> String {
    /// A list longer than this is named, not printed.
    const SHORT_LIST: usize = 8;
    match column.content {
        Content::Code => "teks (kode)".to_owned(),
        Content::Several => "beberapa, dipisahkan titik koma (;)".to_owned(),
        Content::Line => "teks satu baris, paling panjang 300 karakter".to_owned(),
        Content::Text => "teks, paling panjang 20.000 karakter".to_owned(),
        Content::Date => "tanggal".to_owned(),
        Content::Number => "angka, paling banyak 4 desimal".to_owned(),
        Content::Whole(min, max) => format!("bilangan bulat {min} sampai {max}"),
        Content::Choice(words) => format!("pilihan: {}", words().join(" | ")),
        Content::Usual(words) if words().len() <= SHORT_LIST => {
            format!("teks, lazimnya: {}", words().join(" | "))
        }
        Content::Usual(_) => "teks, lazimnya dari daftar pilihan di sel".to_owned(),
    }
}
