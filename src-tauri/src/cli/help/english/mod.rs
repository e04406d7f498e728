//! The English of every sentence of the help, beside the Indonesian one in the arguments.

mod contest;
mod intake;
mod judging;
mod meeting;
mod panel;

use contest::CONTEST;
use intake::INTAKE;
use judging::JUDGING;
use meeting::MEETING;
use panel::PANEL;

/// An Indonesian sentence and the English one.
pub(super) type Pair = (&'static str, &'static str);

/// The English of a sentence.
pub(super) fn english(sentence: &str) -> Option<&'static str> {
    pairs().find(|(id, _)| *id == sentence).map(|(_, en)| en)
}

/// Every sentence, in the order of the areas.
pub(super) fn pairs() -> impl Iterator<Item = Pair> {
    [EVERYWHERE, CONTEST, INTAKE, JUDGING, MEETING, PANEL].into_iter().flatten().copied()
}

/// What more than one area says.
const EVERYWHERE: &[Pair] = &[
    (
        "Lomba inovasi dari usulan sampai piagam, tanpa internet",
        "An innovation contest from submission to certificate, fully offline",
    ),
    (
        "Kode keluar: 0 selesai; 1 gangguan program atau mesin; 2 salah pemakaian; 3 masukan bermasalah; 4 ditolak aturan.",
        "Exit codes: 0 done; 1 fault of the program or the machine; 2 wrong usage; 3 the input has findings; 4 refused by the rules.",
    ),
    ("Bahasa pesan dan bantuan", "Language of messages and help"),
    ("Bahasa Indonesia", "Indonesian"),
    ("English", "English"),
    ("Buka jendela dengan lomba contoh", "Open the window with the sample competition"),
    (
        "Kode juri yang duduk di papan ketik untuk pekerjaan ini, dengan PIN-nya",
        "Code of the judge who sits at the keyboard for this command; needs the judge's PIN",
    ),
    (
        "Berkas berisi PIN juri itu; tanpa ini variabel `PIAGAM_PIN`",
        "File that holds the PIN of that judge; without it the variable `PIAGAM_PIN`",
    ),
    ("Folder lomba (<nama>.lomba)", "Folder of the competition (<name>.lomba)"),
    (
        "Nama yang mencatat; tanpa ini nama akun komputer",
        "Who does this, for the journal; without it the name of the computer account",
    ),
    (
        "Ambil juga baris yang mengubah keputusan verifikator; tanpa ini baris itu dilewati",
        "Also take rows that change a decision of the verifier; without it they are left out",
    ),
    ("Keluaran untuk program lain", "Output for another program"),
    ("Hanya periksa, tidak menulis apa pun", "Only check, write nothing"),
    ("Hanya tunjukkan akibatnya", "Only show what it would change"),
    ("Ganti berkas yang sudah ada", "Replace files that are already there"),
    ("Folder keluaran", "Folder the files are written to"),
    ("Folder", "Folder"),
    ("Nama", "Name"),
    ("Alasan", "Reason"),
    ("Alasan, tercetak di berita acara", "Reason, printed in the minutes"),
    ("Alasan Ketua; wajib bila sudah ada nilai", "The chair's reason; required once there are scores"),
    ("Kode inovasi", "Code of the innovation"),
    ("Kode kategori", "Code of the category"),
    ("Kode juri", "Code of the judge"),
    ("Kode tahap", "Code of the stage"),
    ("Nomor operasi", "Number of the change"),
    ("Tahap nominasi; tanpa ini dicari sendiri", "Stage of the shortlist; without it the program finds it"),
];
