//! Verbs of the meeting as people type them.

use crate::cli::args::{By, Folder};
use crate::domain::decision::Votes;
use clap::Subcommand;

/// What can be done in the meeting.
#[derive(Debug, Subcommand)]
pub enum MeetingVerb {
    /// Rapat: kemajuan tiap juri dan inovasi, dan nilai yang berjauhan.
    Meeting {
        #[command(flatten)]
        at: Folder,
        /// Kode kategori.
        #[arg(long)]
        category: String,
        /// Kode tahap.
        #[arg(long)]
        stage: String,
        /// Seperti di dinding: yang tidak boleh dilihat ruangan disembunyikan.
        #[arg(long)]
        wall: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Bandingkan dua sampai empat inovasi dari satu kategori.
    Compare {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        #[arg(required = true, num_args = 2..=4)]
        codes: Vec<String>,
        /// Seperti di dinding: yang tidak boleh dilihat ruangan disembunyikan.
        #[arg(long)]
        wall: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Seberapa kokoh hasil sebuah kategori.
    Robust {
        #[command(flatten)]
        at: Folder,
        /// Kode kategori.
        category: String,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Tampilkan nilai satu kategori di dinding, atau sembunyikan lagi.
    Reveal {
        #[command(flatten)]
        at: Folder,
        /// Kode kategori.
        category: String,
        /// Sembunyikan.
        #[arg(long)]
        hide: bool,
        #[command(flatten)]
        by: By,
    },
    /// Catat pembahasan ulang sebuah inovasi, atau tandai selesai.
    Discuss {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Kode tahap.
        #[arg(long)]
        stage: String,
        /// Catatan.
        #[arg(long, required_unless_present = "settled")]
        text: Option<String>,
        /// Semua catatan tahap ini tentang inovasi itu selesai.
        #[arg(long)]
        settled: bool,
        #[command(flatten)]
        by: By,
    },
    /// Undian oleh program: tanpa --word benih dikunci; dengan --word undian dilakukan.
    Draw {
        #[command(flatten)]
        at: Folder,
        /// Kode kategori.
        #[arg(long)]
        category: String,
        /// Tahap nominasi; tanpa ini dicari sendiri.
        #[arg(long)]
        stage: Option<String>,
        /// Kode inovasi yang nilainya sama, dipisah koma.
        #[arg(long, value_delimiter = ',', required = true)]
        codes: Vec<String>,
        /// Kata atau angka yang disebut panel setelah melihat sidik benih.
        #[arg(long, requires = "reason")]
        word: Option<String>,
        /// Alasan mengundi, tercetak di berita acara.
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Putusan panel atas peringkat, lain dari hasil hitungan; atau cabut putusan itu.
    Overrule {
        #[command(flatten)]
        at: Folder,
        /// Kode kategori.
        #[arg(long)]
        category: String,
        /// Kode inovasi dari peringkat satu ke bawah, dipisah koma.
        #[arg(long, value_delimiter = ',', required_unless_present = "withdraw")]
        ranks: Vec<String>,
        /// Suara setuju, tidak setuju, abstain: misalnya 4,1,0.
        #[arg(long, value_parser = votes, required_unless_present = "withdraw")]
        votes: Option<Votes>,
        /// Cabut putusan.
        #[arg(long, conflicts_with_all = ["ranks", "votes"])]
        withdraw: bool,
        /// Alasan, tercetak di berita acara.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        by: By,
    },
    /// Undian dan putusan panel.
    Decisions {
        #[command(flatten)]
        at: Folder,
    },
    /// Yang masih terbuka sebelum hasil ditetapkan.
    Checklist {
        #[command(flatten)]
        at: Folder,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Setiap penetapan, yang berlaku dan yang dibuka kembali.
    Versions {
        #[command(flatten)]
        at: Folder,
    },
    /// Rincian satu operasi: nilai sebelum dan sesudah.
    Operation {
        #[command(flatten)]
        at: Folder,
        /// Nomor operasi.
        operation: i64,
    },
}

/// Reads `4,1,0`.
pub(in crate::cli) fn votes(text: &str) -> Result<Votes, String> {
    let counts: Vec<_> = text.split(',').map(|part| part.trim().parse::<u32>()).collect();
    match counts[..] {
        [Ok(yes), Ok(no), Ok(abstained)] => Ok(Votes { yes, no, abstained }),
        _ => Err("setuju,tidak setuju,abstain: misalnya 4,1,0".to_owned()),
    }
}
