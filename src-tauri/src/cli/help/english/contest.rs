//! English of the competition's own verbs, its record and its terms.

use super::Pair;

/// Preparing, the result, the record, categories, awards and indicators.
pub(super) const CONTEST: &[Pair] = &[
    ("Buka jendela dengan lomba ini", "Open the window with this competition"),
    ("Buat lomba baru", "Make a new competition"),
    ("Aturan awal: bengkulu-2024 atau bengkulu-2025", "Starting settings: bengkulu-2024 or bengkulu-2025"),
    (
        "Nama lomba; tanpa ini nama dari aturan awal",
        "Name of the competition; without it the name in the starting settings",
    ),
    (
        "Tulis buku kerja kosong, atau yang terisi dari lomba",
        "Write an empty workbook, or one with what a competition holds",
    ),
    ("Berkas .xlsx yang ditulis", "The .xlsx file to write"),
    (
        "Tulis satu buku kerja tiap unit ke folder ini (bersama --from)",
        "Write a workbook for each unit into this folder (with --from)",
    ),
    (
        "Batas waktu pengembalian, tercetak di buku kerja unit",
        "Day by which it must come back, printed in the unit's workbook",
    ),
    ("Isi dari lomba ini", "Fill it from this competition"),
    ("Baca buku kerja: semua atau tidak sama sekali", "Read a workbook, all of it or nothing"),
    ("Berkas .xlsx, atau folder berisi .csv", "An .xlsx file, or a folder of .csv files"),
    (
        "Alasan Ketua; wajib bila metode atau panel berubah setelah ada nilai",
        "The chair's reason; required when the method or the panel changes once there are scores",
    ),
    (
        "Lewati satu baris, misalnya \"Inovasi:7\". Boleh berulang",
        "Leave out a row, for example \"Inovasi:7\". May be repeated",
    ),
    ("Baca lembar ini saja. Boleh berulang", "Read only this sheet. May be repeated"),
    (
        "Peringkat sementara, termasuk nilai sama yang harus diputuskan",
        "The ranking as it stands, with the ties that must be settled",
    ),
    (
        "Catat bagaimana nilai sama diputuskan (kode pertama lebih tinggi)",
        "Record how a tie was settled (the first code ranks higher)",
    ),
    (
        "Kode inovasi dipisah koma, yang lebih tinggi dahulu",
        "Codes of the innovations, separated by commas, the higher rank first",
    ),
    (
        "Pemungutan suara, undian di luar program, atau peringkat bersama",
        "By a vote, by lots drawn outside the program, or by sharing the place",
    ),
    ("Pemungutan suara", "A vote"),
    ("Undian di luar program", "Lots drawn outside the program"),
    ("Peringkat bersama (juara kembar)", "A shared place (joint winners)"),
    (
        "Suara setuju, tidak setuju, abstain: misalnya 4,1,0. Wajib untuk peringkat bersama; tanpanya berita acara menulis bahwa jumlah suara tidak dicatat",
        "Votes for, against, abstained: for example 4,1,0. Required except for lots",
    ),
    ("Uang pembinaan peringkat bersama", "Prize money of a shared place"),
    ("Masing-masing penuh", "The whole prize for each"),
    ("Dijumlahkan dan dibagi rata", "Added up, then divided evenly"),
    ("Konfirmasi metode (bobot dan rubrik) oleh panitia", "Confirm the method (weights and rubric) for the committee"),
    ("Nama yang mengonfirmasi", "Name of who confirms"),
    ("Tetapkan hasil", "Seal the result"),
    ("Nama yang menetapkan", "Name of who seals"),
    ("Alasan Ketua bila masih ada penilaian yang ditunggu", "The chair's reason when scores are still awaited"),
    ("Buka kembali hasil yang telah ditetapkan", "Reopen a sealed result"),
    ("Nama yang membuka", "Name of who reopens"),
    (
        "Lihat atau ubah pengaturan: KUNCI=NILAI, misalnya signatory.name=\"Nama Pejabat\"",
        "Show or change the settings: KEY=VALUE, for example signatory.name=\"Name of the official\"",
    ),
    ("Pengaturan yang diubah", "Settings to change"),
    ("Lambang (PNG atau JPEG)", "Emblem (PNG or JPEG)"),
    ("Tanpa lambang", "No emblem"),
    ("Buat piagam (PDF)", "Make certificates (PDF)"),
    ("Satu berkas untuk semua", "One file for all"),
    ("Rancangan piagam", "Template of the certificate"),
    ("Bingkai anyaman, bawaan", "Woven border, the default"),
    ("Hanya teks, untuk blangko tercetak", "Text only, for pre-printed sheets"),
    (
        "Hanya satu lembar contoh, sebelum hasil ditetapkan; tidak memberi nomor",
        "Only one sample sheet, before the result is sealed; gives no number",
    ),
    ("Buat dokumen rapat (PDF)", "Make the papers of the meeting (PDF)"),
    ("Jenis dipisah koma; tanpa ini semua", "Kinds, separated by commas; without it all of them"),
    (
        "Lihat uang pembinaan, penerima, dan pajaknya; dengan kode inovasi, catat",
        "Show the prize money, who received it and its tax; with the code of an innovation, record them",
    ),
    (
        "Kode inovasi; tanpa ini semua uang pembinaan ditampilkan",
        "Code of the innovation; without it every prize is shown",
    ),
    ("Nama penerima", "Name of the receiver"),
    ("Tanggal diterima", "Day it was received"),
    (
        "Pajak dalam rupiah, seperti yang dihitung petugas; program tidak menghitungnya",
        "Tax in rupiah as the officer worked it out; the program does not compute it",
    ),
    ("Catatan pajak: menurut aturan apa", "Note on the tax: by which rule"),
    ("Hapus catatannya", "Clear what is recorded"),
    ("Tulis hasil lengkap untuk dihitung ulang pihak lain", "Write the whole result, for a recount by somebody else"),
    ("Berkas .json yang ditulis", "The .json file to write"),
    (
        "Penetapan ke berapa (lihat `versions`): isinya persis seperti ketika ditetapkan",
        "Which sealed version (see `versions`): written exactly as it was sealed",
    ),
    ("Periksa keutuhan basis data dan riwayat", "Check that the database and the history are intact"),
    ("Baca juga setiap bita lampiran", "Also read every byte of the attachments"),
    (
        "Riwayat: siapa, kapan, apa; dapat disaring, atau riwayat satu inovasi",
        "The history: who, when, what; may be filtered, or that of one innovation",
    ),
    (
        "Hanya yang menyangkut inovasi ini, dengan nilai sebelum dan sesudah",
        "Only what concerns this innovation, with values before and after",
    ),
    ("Kata yang dicari: pelaku, isi, atau kode", "Words to look for: people, contents or codes"),
    (
        "Hanya oleh orang ini, persis seperti tertulis di riwayat",
        "Only by this person, exactly as written in the history",
    ),
    (
        "Hanya jenis perubahan ini, misalnya settleTie atau \"Memutuskan nilai sama\"",
        "Only this kind of change, for example settleTie or \"Settled a tie\"",
    ),
    ("Mulai hari ini, misalnya 2024-07-20 atau 20 Juli 2024", "From this day on, for example 2024-07-20"),
    ("Sampai dengan hari ini", "Up to and including this day"),
    ("Paling banyak sekian perubahan", "At most so many changes"),
    (
        "Yang lebih lama dari operasi nomor ini: halaman berikutnya",
        "What is older than the change of this number: the next page",
    ),
    ("Batalkan satu operasi dari riwayat", "Undo one change in the history"),
    (
        "Alasan; wajib untuk membatalkan apa yang juga memerlukan alasan",
        "Reason; required to undo what was itself done with a reason",
    ),
    ("Buat cadangan yang sudah diperiksa", "Make a backup and verify it"),
    (
        "Folder tempat cadangan dibuat, atau nama folder cadangan itu sendiri",
        "Folder to make the backup in, or the name of the backup's own folder",
    ),
    ("Kembalikan lomba dari cadangan ke folder baru", "Restore a competition from a backup into a new folder"),
    ("Folder cadangan", "Folder of the backup"),
    ("Folder lomba yang dibuat; tidak boleh sudah ada", "Folder of the competition to make; must not exist yet"),
    (
        "Buat lomba contoh, dengan data karangan, dalam folder baru",
        "Make the sample competition, with invented data, in a new folder",
    ),
    ("Jalankan seluruh pekerjaan pada lomba contoh", "Do the whole job on the sample competition"),
    (
        "Lihat kategori beserta jenis unitnya, atau ganti dari berkas JSON",
        "Show the categories with their kinds of unit, or replace them from a JSON file",
    ),
    (
        "Lihat juara dan uang pembinaan, atau ganti dari berkas JSON",
        "Show the awards and their prize money, or replace them from a JSON file",
    ),
    (
        "Lihat indikator (bobot, wajib, jenis berkas, catatan), atau ganti dari berkas JSON",
        "Show the indicators (weight, mandatory, kinds of file, note), or replace them from a JSON file",
    ),
    ("Isi baru, seperti keluaran --json", "New contents, shaped like the output of --json"),
    (
        "Alasan Ketua; wajib bila sudah ada nilai dan juara atau bobot indikator berubah",
        "The chair's reason; required when there are scores and awards or weights of indicators change",
    ),
];
