//! Verbs of the panel and of the method as people type them.

use crate::cli::args::{By, Folder};
use crate::domain::choice::folded;
use crate::domain::method::Role;
use clap::Subcommand;
use std::path::PathBuf;

/// What can be done with the panel and its method.
#[derive(Debug, Subcommand)]
pub enum PanelVerb {
    /// Lihat panel: juri, penugasan, benturan kepentingan, temuan; KUNCI=NILAI mengubah pengaturan rapat.
    Panel {
        #[command(flatten)]
        at: Folder,
        /// Pengaturan yang diubah, misalnya labels.panel="Tim Pembahas".
        #[arg(value_name = "KUNCI=NILAI")]
        set: Vec<String>,
        /// Alasan Ketua; wajib bila sebutan peran diubah setelah ada nilai.
        #[arg(long)]
        reason: Option<String>,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
    /// Lihat juri, atau tambah, ubah, dan hapus satu.
    Judge {
        #[command(flatten)]
        at: Folder,
        /// Kode juri; tanpa ini semua juri ditampilkan.
        code: Option<String>,
        /// Juri baru.
        #[arg(long)]
        new: bool,
        /// Nama dengan gelar.
        #[arg(long)]
        name: Option<String>,
        /// Peran: ketua, sekretaris, anggota.
        #[arg(long, value_parser = role)]
        role: Option<Role>,
        /// Instansi asal.
        #[arg(long)]
        institution: Option<String>,
        /// Kode kategori dipisah koma, atau "semua".
        #[arg(long, value_delimiter = ',')]
        categories: Option<Vec<String>>,
        /// Hapus dari panel; ditolak bila sudah memberi nilai.
        #[arg(long, conflicts_with_all = ["new", "name", "role", "institution", "categories"], requires = "code")]
        remove: bool,
        /// Alasan Ketua; wajib bila sudah ada nilai.
        #[arg(long)]
        reason: Option<String>,
        /// Hanya tunjukkan akibatnya pada peringkat.
        #[arg(long, conflicts_with = "remove", requires = "code")]
        r#try: bool,
        #[command(flatten)]
        by: By,
    },
    /// Catat juri yang tidak menilai.
    Recuse {
        #[command(flatten)]
        at: Folder,
        /// Kode juri.
        judge: String,
        /// Kode inovasi.
        #[arg(required = true)]
        codes: Vec<String>,
        /// Alasan, tercetak di berita acara.
        #[arg(long, required_unless_present = "try")]
        reason: Option<String>,
        /// Hanya tunjukkan akibatnya pada peringkat.
        #[arg(long)]
        r#try: bool,
        #[command(flatten)]
        by: By,
    },
    /// Cabut catatan tidak menilai.
    Unrecuse {
        #[command(flatten)]
        at: Folder,
        /// Kode juri.
        judge: String,
        /// Kode inovasi.
        code: String,
        /// Alasan; tercetak di berita acara bila sudah ada nilai.
        #[arg(long, required_unless_present = "try")]
        reason: Option<String>,
        /// Hanya tunjukkan akibatnya pada peringkat.
        #[arg(long)]
        r#try: bool,
        #[command(flatten)]
        by: By,
    },
    /// Catat bahwa dugaan benturan kepentingan sudah diperiksa dan tidak ada.
    NoConflict {
        #[command(flatten)]
        at: Folder,
        /// Kode juri.
        judge: String,
        /// Kode inovasi.
        #[arg(required = true)]
        codes: Vec<String>,
        /// Alasan.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        by: By,
    },
    /// Pilih juri sebuah inovasi; tanpa --judges kembali ke semua juri kategorinya.
    Assign {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        #[arg(required = true)]
        codes: Vec<String>,
        /// Kode juri dipisah koma.
        #[arg(long, value_delimiter = ',')]
        judges: Vec<String>,
        /// Alasan Ketua; wajib bila seorang juri kehilangan inovasi sesudah ada nilai.
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Bagi rata inovasi satu kategori kepada juri-jurinya.
    Balance {
        #[command(flatten)]
        at: Folder,
        /// Kode kategori.
        category: String,
        /// Berapa juri menilai tiap inovasi.
        #[arg(long)]
        per_entry: u32,
        /// Alasan Ketua; wajib bila seorang juri kehilangan inovasi sesudah ada nilai.
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Catat juri hadir, atau tidak hadir.
    Present {
        #[command(flatten)]
        at: Folder,
        /// Kode juri.
        judge: String,
        /// Tidak di ruangan.
        #[arg(long)]
        absent: bool,
        #[command(flatten)]
        by: By,
    },
    /// Lihat metode (tahap, bobot, rubrik, urutan nilai sama), coba, atau ganti dari berkas JSON.
    Method {
        #[command(flatten)]
        at: Folder,
        /// Metode baru, seperti keluaran --json.
        #[arg(long)]
        set: Option<PathBuf>,
        /// Hanya tunjukkan akibatnya.
        #[arg(long, requires = "set")]
        r#try: bool,
        /// Alasan Ketua; wajib bila sudah ada nilai.
        #[arg(long)]
        reason: Option<String>,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
}

impl PanelVerb {
    /// Whether the answer is for another program.
    pub fn wants_json(&self) -> bool {
        matches!(self, Self::Panel { json: true, .. } | Self::Method { json: true, .. })
    }
}

fn role(text: &str) -> Result<Role, String> {
    Role::read(&folded(text)).ok_or_else(|| Role::words().join(", "))
}
