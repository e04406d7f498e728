//! Verbs of judging as people type them.

use crate::cli::args::{By, Folder};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// A judge's sheet.
#[derive(Debug, Args)]
pub struct Sheet {
    /// Kode juri.
    #[arg(long)]
    pub judge: String,
    /// Kode inovasi.
    #[arg(long)]
    pub submission: String,
    /// Kode tahap.
    #[arg(long)]
    pub stage: String,
}

/// What judges, committee and chair do with sheets.
#[derive(Debug, Subcommand)]
pub enum JudgingVerb {
    /// Pilih PIN seorang juri, atau hapus PIN-nya agar dipilih lagi; tanpa kode juri: siapa sudah punya PIN.
    JudgePin {
        #[command(flatten)]
        at: Folder,
        /// Kode juri.
        judge: Option<String>,
        /// Berkas berisi PIN baru; tanpa ini variabel `PIAGAM_NEW_PIN`. PIN lama dibaca seperti untuk --as.
        #[arg(long)]
        new_pin_file: Option<PathBuf>,
        /// Izinkan juri ini, atau tanpa kode juri semua yang belum punya PIN, memilih PIN pertamanya (ketua).
        #[arg(long, conflicts_with_all = ["new_pin_file", "reset"])]
        release: bool,
        /// Hapus PIN (ketua; PIN ketua juga oleh sekretaris, atau siapa pun bila PIN itu terkunci dan tidak ada lagi yang bisa).
        #[arg(long, requires = "reason", requires = "judge", conflicts_with = "new_pin_file")]
        reset: bool,
        /// Alasan menghapus.
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Isi lembar penilaian juri yang duduk (--as): KRITERIA=NILAI; nilai kosong berarti belum dinilai.
    Score {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        submission: String,
        /// Kode tahap.
        #[arg(long)]
        stage: String,
        /// KRITERIA=NILAI, misalnya K1=87,5; K1= menghapus.
        #[arg(value_name = "KRITERIA=NILAI", value_parser = pair)]
        values: Vec<(String, String)>,
        /// KRITERIA=CATATAN; catatan kosong menghapus.
        #[arg(long, value_name = "KRITERIA=CATATAN", value_parser = pair)]
        remark: Vec<(String, String)>,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
    /// Tandai lembar penilaian juri yang duduk (--as) selesai.
    Finish {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        submission: String,
        /// Kode tahap.
        #[arg(long)]
        stage: String,
        #[command(flatten)]
        by: By,
    },
    /// Daftar lembar penilaian seorang juri, atau isi satu lembar.
    Sheets {
        #[command(flatten)]
        at: Folder,
        /// Kode juri.
        judge: String,
        /// Kode inovasi, untuk satu lembar.
        #[arg(long, requires = "stage")]
        submission: Option<String>,
        /// Kode tahap, untuk satu lembar.
        #[arg(long, requires = "submission")]
        stage: Option<String>,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Lembar kertas yang ditandatangani, diketik dua orang: daftar, ketik, atau putuskan perbedaannya.
    PaperSheet {
        #[command(flatten)]
        at: Folder,
        /// Kode juri; tanpa ini daftar.
        #[arg(long, requires_all = ["submission", "stage", "person", "values"])]
        judge: Option<String>,
        /// Kode inovasi.
        #[arg(long)]
        submission: Option<String>,
        /// Kode tahap.
        #[arg(long)]
        stage: Option<String>,
        /// Nama yang mengetik.
        #[arg(long)]
        person: Option<String>,
        /// Nilai menurut urutan kriteria, dipisah titik koma.
        #[arg(long, value_delimiter = ';')]
        values: Vec<String>,
        /// Putuskan perbedaan setelah melihat kertasnya.
        #[arg(long, requires = "reason")]
        settle: bool,
        /// Apa yang terlihat di kertas.
        #[arg(long)]
        reason: Option<String>,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
    /// Buka kembali lembar yang sudah selesai (ketua).
    ReopenSheet {
        #[command(flatten)]
        at: Folder,
        #[command(flatten)]
        sheet: Sheet,
        /// Alasan.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        by: By,
    },
    /// Izinkan panitia melihat lembar seorang juri yang belum selesai (ketua), atau akhiri.
    OpenDrafts {
        #[command(flatten)]
        at: Folder,
        /// Kode juri.
        judge: String,
        /// Alasan.
        #[arg(long, required_unless_present = "close")]
        reason: Option<String>,
        /// Akhiri.
        #[arg(long, conflicts_with = "reason")]
        close: bool,
        #[command(flatten)]
        by: By,
    },
    /// Cetak lembar penilaian (PDF), terisi atau kosong.
    PrintSheets {
        #[command(flatten)]
        at: Folder,
        /// Folder keluaran.
        #[arg(long)]
        out: PathBuf,
        /// Hanya juri ini.
        #[arg(long)]
        judge: Option<String>,
        /// Hanya inovasi ini.
        #[arg(long)]
        submission: Option<String>,
        /// Hanya tahap ini.
        #[arg(long)]
        stage: Option<String>,
        /// Tanpa nilai.
        #[arg(long)]
        blank: bool,
        /// Ganti berkas yang sudah ada.
        #[arg(long)]
        force: bool,
    },
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("KRITERIA=NILAI")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}
