//! English of the verbs of the meeting.

use super::Pair;

/// The meeting, drawing of lots, decisions of the panel, sealed versions.
pub(super) const MEETING: &[Pair] = &[
    (
        "Rapat: kemajuan tiap juri dan inovasi, dan nilai yang berjauhan",
        "The meeting: how far each judge and innovation is, and scores that lie far apart",
    ),
    (
        "Seperti di dinding: yang tidak boleh dilihat ruangan disembunyikan",
        "As on the wall: what the room must not see is hidden",
    ),
    ("Bandingkan dua sampai empat inovasi dari satu kategori", "Compare two to four innovations of one category"),
    ("Seberapa kokoh hasil sebuah kategori", "How robust the result of a category is"),
    (
        "Tampilkan nilai satu kategori di dinding, atau sembunyikan lagi",
        "Show the scores of a category on the wall, or hide them again",
    ),
    ("Sembunyikan", "Hide them"),
    (
        "Catat pembahasan ulang sebuah inovasi, atau tandai selesai",
        "Record that an innovation is to be talked over again, or mark it as done",
    ),
    ("Catatan", "Note"),
    ("Semua catatan tahap ini tentang inovasi itu selesai", "All notes of this stage on that innovation are done"),
    (
        "Undian oleh program: tanpa --word benih dikunci; dengan --word undian dilakukan",
        "Lots by the program: without --word the seed is bound; with --word the lots are drawn",
    ),
    ("Kode inovasi yang nilainya sama, dipisah koma", "Codes of the tied innovations, separated by commas"),
    (
        "Kata atau angka yang disebut panel setelah melihat sidik benih",
        "Word or number that the panel says once it has seen the fingerprint of the seed",
    ),
    ("Alasan mengundi, tercetak di berita acara", "Reason for drawing lots, printed in the minutes"),
    (
        "Putusan panel atas peringkat, lain dari hasil hitungan; atau cabut putusan itu",
        "Decision of the panel on ranks other than computed; or withdraw it",
    ),
    (
        "Kode inovasi dari peringkat satu ke bawah, dipisah koma",
        "Codes of the innovations from the first rank down, separated by commas",
    ),
    ("Suara setuju, tidak setuju, abstain: misalnya 4,1,0", "Votes for, against, abstained: for example 4,1,0"),
    ("Cabut putusan", "Withdraw the decision"),
    ("Undian dan putusan panel", "Drawings of lots and decisions of the panel"),
    ("Yang masih terbuka sebelum hasil ditetapkan", "What is still open before the result is sealed"),
    (
        "Setiap penetapan, yang berlaku dan yang dibuka kembali",
        "Every sealed version, the one in force and those reopened",
    ),
    ("Rincian satu operasi: nilai sebelum dan sesudah", "One change in detail: values before and after"),
];
