//! English of the verbs of the panel and of the method.

use super::Pair;

/// Judges, recusals, assignment, the method.
pub(super) const PANEL: &[Pair] = &[
    (
        "Lihat panel: juri, penugasan, benturan kepentingan, temuan; KUNCI=NILAI mengubah pengaturan rapat",
        "Show the panel: judges, assignment, conflicts of interest, findings; KEY=VALUE changes the rules of the meeting",
    ),
    (
        "Pengaturan yang diubah, misalnya labels.panel=\"Tim Pembahas\"",
        "Settings to change, for example labels.panel=\"Tim Pembahas\"",
    ),
    (
        "Alasan Ketua; wajib bila sebutan peran diubah setelah ada nilai",
        "The chair's reason; required when names of roles change once there are scores",
    ),
    ("Lihat juri, atau tambah, ubah, dan hapus satu", "Show the judges, or add, change or remove one"),
    ("Kode juri; tanpa ini semua juri ditampilkan", "Code of the judge; without it all judges are shown"),
    ("Juri baru", "A new judge"),
    ("Nama dengan gelar", "Name with titles"),
    ("Peran: ketua, sekretaris, anggota", "Role: ketua (chair), sekretaris (secretary), anggota (member)"),
    ("Instansi asal", "Institution the judge comes from"),
    ("Kode kategori dipisah koma, atau \"semua\"", "Codes of categories, separated by commas, or \"semua\" (all)"),
    (
        "Hapus dari panel; ditolak bila sudah memberi nilai",
        "Remove from the panel; refused once the judge has given scores",
    ),
    ("Hanya tunjukkan akibatnya pada peringkat", "Only show what it would change in the ranking"),
    ("Catat juri yang tidak menilai", "Record a recusal: a judge who stands back"),
    ("Cabut catatan tidak menilai", "Take a recusal back"),
    (
        "Catat bahwa dugaan benturan kepentingan sudah diperiksa dan tidak ada",
        "Record that a possible conflict of interest was looked into and there is none",
    ),
    (
        "Pilih juri sebuah inovasi; tanpa --judges kembali ke semua juri kategorinya",
        "Choose the judges of an innovation; without --judges back to all judges of its category",
    ),
    ("Kode juri dipisah koma", "Codes of judges, separated by commas"),
    (
        "Bagi rata inovasi satu kategori kepada juri-jurinya",
        "Share the innovations of a category out evenly among its judges",
    ),
    ("Berapa juri menilai tiap inovasi", "How many judges score each innovation"),
    ("Catat juri hadir, atau tidak hadir", "Record that a judge is in the room, or is not"),
    ("Tidak di ruangan", "Not in the room"),
    (
        "Lihat metode (tahap, bobot, rubrik, urutan nilai sama), coba, atau ganti dari berkas JSON",
        "Show the method (stages, weights, rubric, order of tie-breaks), try another, or replace it from a JSON file",
    ),
    ("Metode baru, seperti keluaran --json", "The new method, shaped like the output of --json"),
    (
        "Alasan Ketua; wajib bila seorang juri kehilangan inovasi sesudah ada nilai",
        "The chair's reason; needed when a judge loses an innovation after something was scored",
    ),
    (
        "Alasan; tercetak di berita acara bila sudah ada nilai",
        "Reason; printed in the minutes once something is scored",
    ),
];
