//! The command line as people type it.

use super::history::Wanted;
use super::intake::IntakeVerb;
use super::judging::JudgingVerb;
use super::meeting::MeetingVerb;
use super::panel::PanelVerb;
use super::receipts::Receipts;
use super::terms::TermsVerb;
use crate::domain::decision::Votes;
use crate::sentences::Language;
use crate::sheets::layout::Sheet;
use crate::wire::{PaperKind, RowKey};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Lomba inovasi dari usulan sampai piagam, tanpa internet.
#[derive(Debug, Parser)]
#[command(name = "piagam", version, after_help = AFTER_HELP)]
pub struct Cli {
    /// Bahasa pesan dan bantuan.
    #[arg(long, global = true, value_enum, env = "PIAGAM_LANG", default_value = "id", display_order = EVERYWHERE)]
    pub lang: Lang,
    /// Buka jendela dengan lomba contoh.
    #[arg(long)]
    pub sample: bool,
    /// Kode juri yang duduk di papan ketik untuk pekerjaan ini, dengan PIN-nya.
    #[arg(long = "as", global = true, value_name = "JURI", display_order = EVERYWHERE)]
    pub seat: Option<String>,
    /// Berkas berisi PIN juri itu; tanpa ini variabel `PIAGAM_PIN`.
    #[arg(long, global = true, value_name = "BERKAS", display_order = EVERYWHERE)]
    pub pin_file: Option<PathBuf>,
    /// Pekerjaan; tanpa ini jendela dibuka.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// Options of every verb stand below its own, above `--help`.
const EVERYWHERE: usize = 900;

const AFTER_HELP: &str =
    "Kode keluar: 0 selesai; 1 gangguan program atau mesin; 2 salah pemakaian; 3 masukan bermasalah; 4 ditolak aturan.";

/// Language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Bahasa Indonesia.
    Id,
    /// English.
    En,
}

impl Lang {
    /// The language of the sentences.
    pub const fn language(self) -> Language {
        match self {
            Self::Id => Language::Id,
            Self::En => Language::En,
        }
    }
}

/// A competition's folder.
#[derive(Debug, Args)]
pub struct Folder {
    /// Folder lomba (<nama>.lomba).
    pub folder: PathBuf,
}

/// Who asks, for the journal.
#[derive(Debug, Args)]
pub struct By {
    /// Nama yang mencatat; tanpa ini nama akun komputer.
    #[arg(long = "actor", id = "actor")]
    pub actor: Option<String>,
}

/// Which rows of a workbook are taken.
#[derive(Debug, Args)]
pub struct Which {
    /// Ambil juga baris yang mengubah keputusan verifikator; tanpa ini baris itu dilewati.
    #[arg(long)]
    pub overwrite_decided: bool,
    /// Lewati satu baris, misalnya "Inovasi:7". Boleh berulang.
    #[arg(long, value_name = "LEMBAR:BARIS", value_parser = row_key)]
    pub skip: Vec<RowKey>,
    /// Baca lembar ini saja. Boleh berulang.
    #[arg(long, value_name = "LEMBAR", value_parser = sheet)]
    pub only: Vec<String>,
}

fn sheet(name: &str) -> Result<String, String> {
    let known = || Sheet::ALL.map(Sheet::name).join(", ");
    Sheet::named(name).map(|sheet| sheet.name().to_owned()).ok_or_else(known)
}

/// `Inovasi:7`, or with the file before it where several are read.
pub(in crate::cli) fn row_key(text: &str) -> Result<RowKey, String> {
    let wrong = || "Inovasi:7".to_owned();
    let (place, row) = text.rsplit_once(':').ok_or_else(wrong)?;
    let row = row.trim().parse().map_err(|_| wrong())?;
    let (file, name) = match place.rsplit_once(':') {
        Some((file, name)) => (Some(file.to_owned()), name),
        None => (None, place),
    };
    Ok(RowKey { sheet: sheet(name)?, row, file })
}

/// How a tie was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SettleWord {
    /// Pemungutan suara.
    Vote,
    /// Undian di luar program.
    Lots,
    /// Peringkat bersama (juara kembar).
    Shared,
}

/// What a shared place earns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PrizeWord {
    /// Masing-masing penuh.
    Each,
    /// Dijumlahkan dan dibagi rata.
    Split,
}

/// Certificate templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TemplateWord {
    /// Bingkai anyaman, bawaan.
    Resmi,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Buka jendela dengan lomba ini.
    Open(Folder),
    /// Buat lomba baru.
    New {
        #[command(flatten)]
        at: Folder,
        /// Aturan awal: bengkulu-2024 atau bengkulu-2025.
        #[arg(long)]
        preset: String,
        /// Nama lomba; tanpa ini nama dari aturan awal.
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Tulis buku kerja kosong, atau yang terisi dari lomba.
    Workbook {
        /// Berkas .xlsx yang ditulis.
        #[arg(required_unless_present = "units")]
        file: Option<PathBuf>,
        /// Tulis satu buku kerja tiap unit ke folder ini (bersama --from).
        #[arg(long, requires = "from", conflicts_with = "file")]
        units: Option<PathBuf>,
        /// Batas waktu pengembalian, tercetak di buku kerja unit.
        #[arg(long, requires = "units")]
        deadline: Option<String>,
        /// Isi dari lomba ini.
        #[arg(long)]
        from: Option<PathBuf>,
        /// Ganti berkas yang sudah ada.
        #[arg(long)]
        force: bool,
        #[command(flatten)]
        by: By,
    },
    /// Baca buku kerja: semua atau tidak sama sekali.
    Import {
        #[command(flatten)]
        at: Folder,
        /// Berkas .xlsx, atau folder berisi .csv.
        file: PathBuf,
        /// Hanya periksa, tidak menulis apa pun.
        #[arg(long)]
        dry_run: bool,
        /// Alasan Ketua; wajib bila metode atau panel berubah setelah ada nilai.
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        which: Which,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
    /// Peringkat sementara, termasuk nilai sama yang harus diputuskan.
    Rank {
        #[command(flatten)]
        at: Folder,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Catat bagaimana nilai sama diputuskan (kode pertama lebih tinggi).
    Settle {
        #[command(flatten)]
        at: Folder,
        /// Kode kategori.
        #[arg(long)]
        category: String,
        /// Kode inovasi dipisah koma, yang lebih tinggi dahulu.
        #[arg(long, value_delimiter = ',', required = true)]
        ranks: Vec<String>,
        /// Tahap nominasi; tanpa ini dicari sendiri.
        #[arg(long)]
        stage: Option<String>,
        /// Pemungutan suara, undian di luar program, atau peringkat bersama.
        #[arg(long, value_enum, value_name = "CARA")]
        by: SettleWord,
        /// Alasan, tercetak di berita acara.
        #[arg(long)]
        reason: String,
        /// Suara setuju, tidak setuju, abstain: misalnya 4,1,0. Wajib untuk peringkat bersama; tanpanya berita acara menulis bahwa jumlah suara tidak dicatat.
        #[arg(long, value_parser = super::meeting::votes)]
        votes: Option<Votes>,
        /// Uang pembinaan peringkat bersama.
        #[arg(long, value_enum)]
        prize: Option<PrizeWord>,
        #[command(flatten)]
        actor: By,
    },
    /// Konfirmasi metode (bobot dan rubrik) oleh panitia.
    Confirm {
        #[command(flatten)]
        at: Folder,
        /// Nama yang mengonfirmasi.
        #[arg(long)]
        by: String,
    },
    /// Tetapkan hasil.
    Seal {
        #[command(flatten)]
        at: Folder,
        /// Nama yang menetapkan.
        #[arg(long)]
        by: String,
        /// Alasan Ketua bila masih ada penilaian yang ditunggu.
        #[arg(long)]
        waive: Option<String>,
    },
    /// Buka kembali hasil yang telah ditetapkan.
    Reopen {
        #[command(flatten)]
        at: Folder,
        /// Nama yang membuka.
        #[arg(long)]
        by: String,
        /// Alasan.
        #[arg(long)]
        reason: String,
    },
    /// Lihat atau ubah pengaturan: KUNCI=NILAI, misalnya signatory.name="Nama Pejabat".
    Settings {
        #[command(flatten)]
        at: Folder,
        /// Pengaturan yang diubah.
        #[arg(value_name = "KUNCI=NILAI")]
        set: Vec<String>,
        /// Lambang (PNG atau JPEG).
        #[arg(long)]
        emblem: Option<PathBuf>,
        /// Tanpa lambang.
        #[arg(long, conflicts_with = "emblem")]
        no_emblem: bool,
        #[command(flatten)]
        by: By,
    },
    /// Buat piagam (PDF).
    Certificates {
        #[command(flatten)]
        at: Folder,
        /// Folder keluaran.
        #[arg(long)]
        out: PathBuf,
        /// Satu berkas untuk semua.
        #[arg(long)]
        single_file: bool,
        /// Rancangan piagam.
        #[arg(long, value_enum, default_value = "resmi")]
        template: TemplateWord,
        /// Hanya teks, untuk blangko tercetak.
        #[arg(long)]
        blangko: bool,
        /// Hanya satu lembar contoh, sebelum hasil ditetapkan; tidak memberi nomor.
        #[arg(long, conflicts_with = "single_file")]
        preview: bool,
        /// Ganti berkas yang sudah ada.
        #[arg(long)]
        force: bool,
        #[command(flatten)]
        by: By,
    },
    /// Buat dokumen rapat (PDF).
    Papers {
        #[command(flatten)]
        at: Folder,
        /// Folder keluaran.
        #[arg(long)]
        out: PathBuf,
        /// Jenis dipisah koma; tanpa ini semua.
        #[arg(long, value_delimiter = ',', value_parser = paper_kind)]
        kind: Vec<PaperKind>,
        #[command(flatten)]
        by: By,
        /// Ganti berkas yang sudah ada.
        #[arg(long)]
        force: bool,
    },
    /// Lihat uang pembinaan, penerima, dan pajaknya; dengan kode inovasi, catat.
    Receipts(Receipts),
    /// Tulis hasil lengkap untuk dihitung ulang pihak lain.
    Export {
        #[command(flatten)]
        at: Folder,
        /// Berkas .json yang ditulis.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
        /// Ganti berkas yang sudah ada.
        #[arg(long)]
        force: bool,
        /// Penetapan ke berapa (lihat `versions`): isinya persis seperti ketika ditetapkan.
        #[arg(long)]
        version: Option<u32>,
    },
    /// Periksa keutuhan basis data dan riwayat.
    Check {
        #[command(flatten)]
        at: Folder,
        /// Baca juga setiap bita lampiran.
        #[arg(long)]
        read_data: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Riwayat: siapa, kapan, apa; dapat disaring, atau riwayat satu inovasi.
    History {
        #[command(flatten)]
        at: Folder,
        #[command(flatten)]
        wanted: Box<Wanted>,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Batalkan satu operasi dari riwayat.
    Undo {
        #[command(flatten)]
        at: Folder,
        /// Nomor operasi.
        operation: i64,
        /// Alasan; wajib untuk membatalkan apa yang juga memerlukan alasan.
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Buat cadangan yang sudah diperiksa.
    Backup {
        #[command(flatten)]
        at: Folder,
        /// Folder tempat cadangan dibuat, atau nama folder cadangan itu sendiri.
        dest: PathBuf,
    },
    /// Kembalikan lomba dari cadangan ke folder baru.
    Restore {
        /// Folder cadangan.
        backup: PathBuf,
        /// Folder lomba yang dibuat; tidak boleh sudah ada.
        folder: PathBuf,
    },
    /// Unit, usulan, data dukung, verifikasi, pendampingan.
    #[command(flatten)]
    Intake(IntakeVerb),
    /// PIN juri, lembar penilaian, lembar kertas.
    #[command(flatten)]
    Judging(JudgingVerb),
    /// Rapat, undian, putusan, ketahanan hasil, riwayat.
    #[command(flatten)]
    Meeting(MeetingVerb),
    /// Panel, penugasan, benturan kepentingan, metode.
    #[command(flatten)]
    Panel(PanelVerb),
    /// Kategori, juara, indikator.
    #[command(flatten)]
    Terms(TermsVerb),
    /// Buat lomba contoh, dengan data karangan, dalam folder baru.
    Sample(Folder),
    /// Jalankan seluruh pekerjaan pada lomba contoh.
    Demo {
        /// Folder keluaran.
        #[arg(long)]
        out: PathBuf,
    },
}

fn paper_kind(slug: &str) -> Result<PaperKind, String> {
    slug.parse().map_err(|_| PaperKind::ALL.map(PaperKind::slug).join(", "))
}
