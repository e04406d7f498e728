//! English of the verbs of judging.

use super::Pair;

/// PINs of judges, score sheets, paper sheets.
pub(super) const JUDGING: &[Pair] = &[
    (
        "Pilih PIN seorang juri, atau hapus PIN-nya agar dipilih lagi; tanpa kode juri: siapa sudah punya PIN",
        "Choose the PIN of a judge, or reset it so that a new one is chosen; without the code of a judge: who has a PIN",
    ),
    (
        "Berkas berisi PIN baru; tanpa ini variabel `PIAGAM_NEW_PIN`. PIN lama dibaca seperti untuk --as",
        "File that holds the new PIN; without it the variable `PIAGAM_NEW_PIN`. The old PIN is read as for --as",
    ),
    (
        "Izinkan juri ini, atau tanpa kode juri semua yang belum punya PIN, memilih PIN pertamanya (ketua)",
        "Let this judge, or without a code all who have no PIN yet, choose a first PIN (the chair)",
    ),
    (
        "Hapus PIN (ketua; PIN ketua juga oleh sekretaris, atau siapa pun bila PIN itu terkunci dan tidak ada lagi yang bisa)",
        "Reset the PIN (the chair; the chair's own also by the secretary, or by anybody once it is blocked and nobody else can)",
    ),
    ("Alasan menghapus", "Reason for the reset"),
    (
        "Isi lembar penilaian juri yang duduk (--as): KRITERIA=NILAI; nilai kosong berarti belum dinilai",
        "Fill the score sheet of the judge who sits (--as): CRITERION=SCORE; an empty score means not scored yet",
    ),
    ("KRITERIA=NILAI, misalnya K1=87,5; K1= menghapus", "CRITERION=SCORE, for example K1=87,5; K1= clears it"),
    ("KRITERIA=CATATAN; catatan kosong menghapus", "CRITERION=REMARK; an empty remark clears it"),
    (
        "Tandai lembar penilaian juri yang duduk (--as) selesai",
        "Mark the score sheet of the judge who sits (--as) as final",
    ),
    (
        "Daftar lembar penilaian seorang juri, atau isi satu lembar",
        "List the score sheets of a judge, or show one of them",
    ),
    ("Kode inovasi, untuk satu lembar", "Code of the innovation, for one sheet"),
    ("Kode tahap, untuk satu lembar", "Code of the stage, for one sheet"),
    (
        "Lembar kertas yang ditandatangani, diketik dua orang: daftar, ketik, atau putuskan perbedaannya",
        "Signed paper sheets, typed by two persons: list them, type one, or settle where they differ",
    ),
    ("Kode juri; tanpa ini daftar", "Code of the judge; without it they are listed"),
    ("Nama yang mengetik", "Name of who types"),
    (
        "Nilai menurut urutan kriteria, dipisah titik koma",
        "Scores in the order of the criteria, separated by semicolons",
    ),
    ("Putuskan perbedaan setelah melihat kertasnya", "Settle a difference after looking at the paper"),
    ("Apa yang terlihat di kertas", "What the paper shows"),
    ("Buka kembali lembar yang sudah selesai (ketua)", "Reopen a final sheet (the chair)"),
    (
        "Izinkan panitia melihat lembar seorang juri yang belum selesai (ketua), atau akhiri",
        "Let the committee see the unfinished sheets of a judge (the chair), or end it",
    ),
    ("Akhiri", "End it"),
    ("Cetak lembar penilaian (PDF), terisi atau kosong", "Print score sheets (PDF), filled or blank"),
    ("Hanya juri ini", "Only this judge"),
    ("Hanya inovasi ini", "Only this innovation"),
    ("Hanya tahap ini", "Only this stage"),
    ("Tanpa nilai", "Without scores"),
];
