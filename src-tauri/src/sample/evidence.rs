//! Made-up evidence for a few entries: letters as plain PDF, the same every time.

use std::fmt::Write;

/// The entry whose file a verifier is looking at, by code.
pub const IN_VERIFICATION: &str = "INV-121";
/// An entry that waits for a verifier.
pub const WAITING: &str = "INV-056";
/// An entry that was sent back to its unit.
pub const TO_CORRECT: &str = "INV-176";

/// Indicators whose evidence may be a picture or a film only.
const NO_LETTERS: [u8; 4] = [10, 12, 15, 20];

/// Whether evidence of an indicator can be a letter.
pub fn is_letter(indicator: u8) -> bool {
    !NO_LETTERS.contains(&indicator)
}

/// Width and height of A4 in points.
const PAGE: (u32, u32) = (595, 842);

/// A letter of some pages; `lines` stand on the first.
pub fn letter(heading: &str, lines: &[&str], pages: u32) -> Vec<u8> {
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned()];
    let kids: Vec<_> = (0..pages).map(|page| format!("{} 0 R", 5 + page * 2)).collect();
    objects.push(format!("<< /Type /Pages /Kids [{}] /Count {pages} >>", kids.join(" ")));
    objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>".to_owned());
    objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >>".to_owned());
    for page in 0..pages {
        let text = content(heading, lines, page, pages);
        let (width, height) = PAGE;
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
            6 + page * 2
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()));
    }
    file(&objects)
}

fn content(heading: &str, lines: &[&str], page: u32, pages: u32) -> String {
    let mut text = String::from("0.6 w 70 742 m 525 742 l S\n");
    let mut write = |font: &str, size: u32, x: u32, y: u32, line: &str| {
        let line = line.replace(['\\', '(', ')'], " ");
        // Writing to a text cannot fail.
        let _ = writeln!(text, "BT /{font} {size} Tf {x} {y} Td ({line}) Tj ET");
    };
    write("F2", 14, 70, 772, "PEMERINTAH KOTA BENGKULU");
    write("F1", 10, 70, 754, "Dokumen karangan untuk lomba contoh");
    write("F2", 13, 70, 706, heading);
    if page == 0 {
        for (row, line) in (0_u32..).zip(lines) {
            write("F1", 11, 70, 676 - row * 18, line);
        }
    } else {
        for row in 0..24 {
            write(
                "F1",
                11,
                70,
                676 - row * 20,
                &format!("{}. Uraian kegiatan ke-{} (contoh)", row + 1, page * 24 + row + 1),
            );
        }
    }
    write("F1", 9, 260, 40, &format!("Halaman {} dari {pages}", page + 1));
    text
}

fn file(objects: &[String]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(out.len());
        out.extend_from_slice(format!("{number} 0 obj\n{object}\nendobj\n").as_bytes());
    }
    let table = out.len();
    out.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let size = objects.len() + 1;
    out.extend_from_slice(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").as_bytes());
    out
}
