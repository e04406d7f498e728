//! The pick lists of fields 7 and 8. Usual, not closed: a word that is not in the list is kept and told as a finding.

/// Field 7, tematik.
pub fn themes() -> Vec<&'static str> {
    vec![
        "digitalisasi layanan",
        "penanggulangan kemiskinan",
        "kemudahan investasi",
        "prioritas aktual presiden",
        "nontematik",
    ]
}

/// Field 8, urusan: those of the law on regional government, then what the guide of 2025 adds.
pub fn affairs() -> Vec<&'static str> {
    vec![
        "pendidikan",
        "kesehatan",
        "pekerjaan umum dan penataan ruang",
        "perumahan rakyat dan kawasan permukiman",
        "ketenteraman, ketertiban umum dan pelindungan masyarakat",
        "sosial",
        "tenaga kerja",
        "pemberdayaan perempuan dan pelindungan anak",
        "pangan",
        "pertanahan",
        "lingkungan hidup",
        "administrasi kependudukan dan pencatatan sipil",
        "pemberdayaan masyarakat dan desa",
        "pengendalian penduduk dan keluarga berencana",
        "perhubungan",
        "komunikasi dan informatika",
        "koperasi, usaha kecil dan menengah",
        "penanaman modal",
        "kepemudaan dan olahraga",
        "statistik",
        "persandian",
        "kebudayaan",
        "perpustakaan",
        "kearsipan",
        "kelautan dan perikanan",
        "pariwisata",
        "pertanian",
        "kehutanan",
        "energi dan sumber daya mineral",
        "perdagangan",
        "perindustrian",
        "transmigrasi",
        "perencanaan",
        "keuangan",
        "kepegawaian",
        "pendidikan dan pelatihan",
        "penelitian dan pengembangan",
        "fungsi lain",
        "penanggulangan bencana daerah",
        "pemadam kebakaran",
        "unsur pendukung",
        "unsur pengawasan",
        "unsur kewilayahan",
        "unsur tambahan",
    ]
}
