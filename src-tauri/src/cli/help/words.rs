//! The words that clap says by itself, and the names of values.

use crate::cli::args::Lang;

/// What clap writes and the Indonesian for it; longer ones before those they contain.
const OWN: &[(&str, &str)] = &[
    ("Usage:", "Pemakaian:"),
    ("Commands:", "Perintah:"),
    ("Arguments:", "Argumen:"),
    ("Options:", "Opsi:"),
    ("Possible values:", "Pilihan:"),
    ("[possible values: ", "[pilihan: "),
    ("[default: ", "[bawaan: "),
    ("[env: ", "[variabel: "),
    ("[OPTIONS]", "[OPSI]"),
    ("[COMMAND]", "[PERINTAH]"),
    ("Print this message or the help of the given subcommand(s)", "Tampilkan bantuan ini atau bantuan satu perintah"),
    ("Print help (see a summary with '-h')", "Tampilkan bantuan (ringkasnya dengan '-h')"),
    ("Print help (see more with '--help')", "Tampilkan bantuan (lengkapnya dengan '--help')"),
    ("Print help for the subcommand(s)", "Bantuan untuk perintah ini"),
    ("Print version", "Tampilkan versi"),
];

/// A text of clap in a language.
pub(super) fn own(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Id => replaced(text, OWN),
        Lang::En => text.to_owned(),
    }
}

/// A text with each of these replaced.
pub(super) fn replaced(text: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Names of values as the arguments have them, in Indonesian, in English.
pub(super) const VALUES: &[(&[&str], &str, &str)] = &[
    (&["ABOUT", "NOTE", "TEXT"], "TEKS", "TEXT"),
    (&["ACCEPT", "CLAIM"], "PARAMETER", "PARAMETER"),
    (&["ADDRESS"], "ALAMAT", "ADDRESS"),
    (&["ANSWER"], "ID", "ID"),
    (&["BACKUP"], "CADANGAN", "BACKUP"),
    (&["BASIS"], "DASAR", "BASIS"),
    (&["BERKAS", "EMBLEM", "FILE", "FILES", "NEW_PIN_FILE", "SAVE", "SET"], "BERKAS", "FILE"),
    (&["BERKAS:LEMBAR:BARIS"], "BERKAS:LEMBAR:BARIS", "FILE:SHEET:ROW"),
    (&["BEFORE", "INDICATOR", "NUMBER", "OPERATION"], "NOMOR", "NUMBER"),
    (&["BY", "ACTOR", "HEAD", "NAMA", "NAME", "PERSON", "RECEIVER", "actor"], "NAMA", "NAME"),
    (&["CARA", "PRIZE"], "CARA", "WAY"),
    (&["CATEGORIES", "CATEGORY"], "KATEGORI", "CATEGORY"),
    (&["CODE", "CODES", "RANKS"], "KODE", "CODE"),
    (&["CORRECTIONS", "DIR", "FOLDER", "FROM", "MATRIX", "OUT", "UNITS"], "FOLDER", "FOLDER"),
    (&["DATE", "DEADLINE", "DUE"], "TANGGAL", "DATE"),
    (&["DEST"], "TUJUAN", "TARGET"),
    (&["DISTRICT"], "KECAMATAN", "DISTRICT"),
    (&["DOCUMENT"], "DOKUMEN", "DOCUMENT"),
    (&["INSTITUTION"], "INSTANSI", "INSTITUTION"),
    (&["JUDGE", "JUDGES", "JURI"], "JURI", "JUDGE"),
    (&["KIND"], "JENIS", "KIND"),
    (&["KRITERIA=CATATAN"], "KRITERIA=CATATAN", "CRITERION=REMARK"),
    (&["KRITERIA=NILAI"], "KRITERIA=NILAI", "CRITERION=SCORE"),
    (&["KUNCI=NILAI"], "KUNCI=NILAI", "KEY=VALUE"),
    (&["LANG"], "BAHASA", "LANGUAGE"),
    (&["LEMBAR"], "LEMBAR", "SHEET"),
    (&["LEMBAR:BARIS"], "LEMBAR:BARIS", "SHEET:ROW"),
    (&["LIMIT", "PER_ENTRY", "VERSION"], "N", "N"),
    (&["MISSING", "ON", "SORT"], "APA", "WHAT"),
    (&["NIP"], "NIP", "NIP"),
    (&["PRESET"], "PRESET", "PRESET"),
    (&["PROFILE"], "LAMPIRAN", "ATTACHMENT"),
    (&["REASON", "REJECT", "REVISE", "WAIVE"], "ALASAN", "REASON"),
    (&["REMARK"], "CATATAN", "REMARK"),
    (&["ROLE"], "PERAN", "ROLE"),
    (&["SEARCH", "WORD"], "KATA", "WORD"),
    (&["SINCE", "UNTIL"], "HARI", "DAY"),
    (&["STAGE"], "TAHAP", "STAGE"),
    (&["STATE"], "KEADAAN", "STATE"),
    (&["STATUS"], "STATUS", "STATUS"),
    (&["STEP"], "LANGKAH", "STEP"),
    (&["SUBMISSION"], "INOVASI", "INNOVATION"),
    (&["TAX"], "RUPIAH", "RUPIAH"),
    (&["TEMPLATE"], "RANCANGAN", "TEMPLATE"),
    (&["TICKED"], "UNSUR", "ELEMENT"),
    (&["UNIT"], "UNIT", "UNIT"),
    (&["VALUES"], "NILAI", "SCORE"),
    (&["VOTES"], "SUARA", "VOTES"),
];

/// The name of a value in a language.
pub(super) fn value(lang: Lang, name: &str) -> Option<&'static str> {
    let (_, id, en) = VALUES.iter().find(|(names, ..)| names.contains(&name))?;
    Some(match lang {
        Lang::Id => id,
        Lang::En => en,
    })
}
