//! Verbs of intake as people type them.

use crate::cli::args::{By, Folder, row_key};
use crate::desk::UnitOrder;
use crate::domain::attachment::Slot;
use crate::domain::choice::folded;
use crate::domain::dates;
use crate::domain::mentoring::{NoteAbout, NoteState};
use crate::domain::submission::Status;
use crate::domain::unit::UnitKind;
use crate::domain::verification::Step;
use crate::wire::{Missing, RowKey, SortBy};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Nomor, tanggal and tentang of a letter.
#[derive(Debug, Args)]
pub struct Letter {
    /// Nomor surat.
    #[arg(long)]
    pub number: Option<String>,
    /// Tanggal surat.
    #[arg(long, value_parser = day)]
    pub date: Option<NaiveDate>,
    /// Tentang.
    #[arg(long)]
    pub about: Option<String>,
}

/// What can be done before the meeting.
#[derive(Debug, Subcommand)]
pub enum IntakeVerb {
    /// Cari dan saring inovasi.
    List {
        #[command(flatten)]
        at: Folder,
        /// Kata yang dicari; boleh belum lengkap.
        #[arg(default_value = "", hide_default_value = true)]
        text: String,
        /// Kode kategori.
        #[arg(long)]
        category: Option<String>,
        /// Jenis unit, misalnya puskesmas.
        #[arg(long, value_parser = word(UnitKind::read, &UnitKind::words()))]
        kind: Option<UnitKind>,
        /// Kecamatan.
        #[arg(long)]
        district: Option<String>,
        /// Status dipisah koma.
        #[arg(long, value_delimiter = ',', value_parser = word(Status::read, &Status::words()))]
        status: Vec<Status>,
        /// Yang kurang: apa pun, mencegah penilaian, indikator wajib, data dukung, profil, pakta integritas, lengkap.
        #[arg(long, value_parser = word(Missing::read, &Missing::words()))]
        missing: Option<Missing>,
        /// Kode unit.
        #[arg(long)]
        unit: Option<String>,
        /// Urut menurut: kode, nama, unit, status, kematangan, temuan, menunggu.
        #[arg(long, value_parser = word(SortBy::read, &SortBy::words()))]
        sort: Option<SortBy>,
        /// Dari yang paling tinggi.
        #[arg(long)]
        down: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Cari dan saring unit kerja.
    Units {
        #[command(flatten)]
        at: Folder,
        /// Kata yang dicari; boleh belum lengkap.
        #[arg(default_value = "", hide_default_value = true)]
        text: String,
        /// Kode kategori.
        #[arg(long)]
        category: Option<String>,
        /// Jenis unit, misalnya puskesmas.
        #[arg(long, value_parser = word(UnitKind::read, &UnitKind::words()))]
        kind: Option<UnitKind>,
        /// Kecamatan.
        #[arg(long)]
        district: Option<String>,
        /// Hanya yang belum mengajukan.
        #[arg(long)]
        without: bool,
        /// Hanya yang buku kerjanya belum kembali.
        #[arg(long)]
        not_returned: bool,
        /// Urut menurut: kode, nama, usulan, kembali.
        #[arg(long, value_parser = word(UnitOrder::read, &UnitOrder::words()))]
        sort: Option<UnitOrder>,
        /// Dari yang paling tinggi.
        #[arg(long)]
        down: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Catat tautan sebagai data dukung, atau hapus; tanpa alamat, tampilkan semua.
    Link {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Alamat lengkap, diawali https:// atau http://.
        address: Option<String>,
        /// Nomor indikator.
        #[arg(long)]
        indicator: Option<u8>,
        /// Tentang apa.
        #[arg(long)]
        about: Option<String>,
        /// Hapus alamat ini.
        #[arg(long, requires = "address", conflicts_with = "about")]
        remove: bool,
        #[command(flatten)]
        by: By,
    },
    /// Lihat unit kerja, atau tambah, ubah, dan hapus satu.
    Unit {
        #[command(flatten)]
        at: Folder,
        /// Kode unit; tanpa ini semua unit ditampilkan.
        code: Option<String>,
        /// Unit baru.
        #[arg(long)]
        new: bool,
        /// Jenis unit.
        #[arg(long, value_parser = word(UnitKind::read, &UnitKind::words()))]
        kind: Option<UnitKind>,
        /// Nama.
        #[arg(long)]
        name: Option<String>,
        /// Kecamatan.
        #[arg(long)]
        district: Option<String>,
        /// Kode kategori; tanpa ini mengikuti jenis.
        #[arg(long)]
        category: Option<String>,
        /// Kepala unit.
        #[arg(long)]
        head: Option<String>,
        /// NIP kepala.
        #[arg(long)]
        nip: Option<String>,
        /// Hapus; ditolak bila punya inovasi.
        #[arg(long, requires = "code", conflicts_with_all = ["new", "kind", "name", "district", "category", "head", "nip"])]
        remove: bool,
        #[command(flatten)]
        by: By,
    },
    /// Lihat satu inovasi; KUNCI=NILAI mengubah profilnya, misalnya design="...".
    Submission {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Isian yang diubah.
        #[arg(value_name = "KUNCI=NILAI")]
        set: Vec<String>,
        /// Inovasi baru milik unit ini (bersama --name).
        #[arg(long, requires = "name")]
        unit: Option<String>,
        /// Nama inovasi baru.
        #[arg(long, requires = "unit")]
        name: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Ubah status: ajukan, mulai verifikasi, minta perbaikan, verifikasi, buka kembali, tarik, ikutkan kembali.
    Step {
        #[command(flatten)]
        at: Folder,
        /// Langkah.
        #[arg(value_parser = word(Step::read, &Step::words()))]
        step: Step,
        /// Kode inovasi.
        #[arg(required = true)]
        codes: Vec<String>,
        /// Alasan.
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Ketua mengizinkan penilaian tanpa verifikasi, dengan alasan.
    Waive {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Alasan, tercetak di berita acara; tanpa ini izin dicabut.
        #[arg(long)]
        reason: Option<String>,
        /// Nama Ketua.
        #[arg(long)]
        by: String,
    },
    /// Centang pakta integritas.
    Pledge {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Hapus centangnya.
        #[arg(long)]
        off: bool,
        #[command(flatten)]
        by: By,
    },
    /// Klaim dan keputusan satu indikator.
    Indicator {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Nomor indikator.
        number: u8,
        /// Parameter yang diklaim, 0 sampai 3.
        #[arg(long)]
        claim: Option<u8>,
        /// Dasar indikator 18, a sampai e: selama verifikasi dasar verifikator, selain itu (atau bersama --claim) dasar klaim unit.
        #[arg(long)]
        basis: Option<String>,
        /// Catatan unit.
        #[arg(long)]
        remark: Option<String>,
        /// Parameter yang diterima verifikator, 0 sampai 3.
        #[arg(long)]
        accept: Option<u8>,
        /// Cabut keputusan verifikator.
        #[arg(long, conflicts_with = "accept")]
        undecide: bool,
        /// Alasan verifikator.
        #[arg(long)]
        reason: Option<String>,
        /// Unsur yang terpenuhi (indikator 20), dipisah titik koma.
        #[arg(long, value_delimiter = ';')]
        ticked: Vec<String>,
        #[command(flatten)]
        by: By,
    },
    /// Simpan data dukung.
    Attach {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Berkas.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Nomor indikator; tanpa ini dibaca dari nama berkas.
        #[arg(long, conflicts_with = "profile")]
        indicator: Option<u8>,
        /// Lampiran profil: anggaran, bisnis, haki, penghargaan, pakta integritas.
        #[arg(long, value_parser = word(Slot::read, &Slot::words()))]
        profile: Option<Slot>,
        #[command(flatten)]
        letter: Letter,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
    /// Simpan satu folder data dukung yang tersusun per inovasi, misalnya "INV-012/01 regulasi.pdf".
    AttachFolder {
        #[command(flatten)]
        at: Folder,
        /// Folder.
        dir: PathBuf,
        /// Hanya tampilkan tempat setiap berkas.
        #[arg(long)]
        dry_run: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
    /// Periksa, terangkan, simpan, atau hapus satu dokumen.
    Document {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Nama atau nomor pengenal dokumen; tanpa ini semua ditampilkan.
        document: Option<String>,
        #[command(flatten)]
        letter: Letter,
        /// Dokumen diterima.
        #[arg(long)]
        accept: bool,
        /// Dokumen harus diperbaiki, dengan alasan.
        #[arg(long, conflicts_with = "accept")]
        revise: Option<String>,
        /// Dokumen ditolak, dengan alasan.
        #[arg(long, conflicts_with_all = ["accept", "revise"])]
        reject: Option<String>,
        /// Simpan salinannya ke berkas ini.
        #[arg(long)]
        save: Option<PathBuf>,
        /// Hapus dari inovasi.
        #[arg(long)]
        remove: bool,
        #[command(flatten)]
        by: By,
    },
    /// Tulis catatan pendampingan; tanpa teks, tampilkan semua.
    Note {
        #[command(flatten)]
        at: Folder,
        /// Kode inovasi.
        code: String,
        /// Yang harus dilakukan.
        text: Option<String>,
        /// Tentang apa: isian:design, indikator:3, dokumen:NOMOR.
        #[arg(long, value_parser = about)]
        on: Option<(NoteAbout, String)>,
        /// Batas waktu.
        #[arg(long, value_parser = day)]
        due: Option<NaiveDate>,
        /// Jawab catatan dengan nomor pengenal ini.
        #[arg(long)]
        answer: Option<String>,
        /// Keadaan catatan yang dijawab: terbuka, dijawab, selesai.
        #[arg(long, requires = "answer", value_parser = word(NoteState::read, &NoteState::words()))]
        state: Option<NoteState>,
        #[command(flatten)]
        by: By,
    },
    /// Kelengkapan setiap inovasi, dan unit yang belum mengajukan.
    Findings {
        #[command(flatten)]
        at: Folder,
        /// Hanya unit dengan kode ini.
        #[arg(long)]
        unit: Option<String>,
        /// Hanya kategori ini.
        #[arg(long)]
        category: Option<String>,
        /// Hanya temuan dengan kode ini, dipisah koma: misalnya K202,K305.
        #[arg(long, value_delimiter = ',')]
        code: Vec<String>,
        /// Tulis matriks kelengkapan (PDF dan Excel) ke folder ini.
        #[arg(long)]
        matrix: Option<PathBuf>,
        /// Tulis lembar perbaikan tiap unit (PDF) ke folder ini.
        #[arg(long)]
        corrections: Option<PathBuf>,
        /// Ganti berkas yang sudah ada.
        #[arg(long)]
        force: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
    },
    /// Terima buku kerja yang dikembalikan unit, sefolder sekaligus.
    Returns {
        #[command(flatten)]
        at: Folder,
        /// Folder berisi buku kerja unit, juga di subfoldernya.
        dir: PathBuf,
        /// Jangan baca berkas ini. Boleh berulang.
        #[arg(long, value_name = "NAMA")]
        skip_file: Vec<String>,
        /// Lewati satu baris, misalnya "u1.xlsx:Inovasi:7". Boleh berulang.
        #[arg(long, value_name = "BERKAS:LEMBAR:BARIS", value_parser = row_key)]
        skip: Vec<RowKey>,
        /// Ambil juga baris yang mengubah keputusan verifikator; tanpa ini baris itu dilewati.
        #[arg(long)]
        overwrite_decided: bool,
        /// Hanya periksa, tidak menulis apa pun.
        #[arg(long)]
        dry_run: bool,
        /// Keluaran untuk program lain.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        by: By,
    },
    /// Hapus berkas arsip yang tidak dipakai.
    Sweep {
        #[command(flatten)]
        at: Folder,
        /// Benar-benar hapus; tanpa ini hanya dihitung.
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        by: By,
    },
}

impl IntakeVerb {
    /// Whether the answer is for another program.
    pub fn wants_json(&self) -> bool {
        match self {
            Self::List { json, .. }
            | Self::Units { json, .. }
            | Self::Attach { json, .. }
            | Self::AttachFolder { json, .. }
            | Self::Findings { json, .. }
            | Self::Returns { json, .. } => *json,
            _ => false,
        }
    }
}

/// A parser for the words of a pick list.
fn word<T: Clone + Send + Sync + 'static>(
    read: fn(&str) -> Option<T>,
    words: &[&'static str],
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static {
    let choices = words.join(", ");
    move |text| read(text).ok_or_else(|| choices.clone())
}

fn day(text: &str) -> Result<NaiveDate, String> {
    dates::parse(text).map_err(|_| "17 Agustus 2024, 2024-08-17".to_owned())
}

fn about(text: &str) -> Result<(NoteAbout, String), String> {
    let (about, target) = text.split_once(':').unwrap_or((text, ""));
    let choices = || "isian:NAMA, indikator:NOMOR, dokumen:NOMOR".to_owned();
    NoteAbout::read(&folded(about)).map(|about| (about, target.to_owned())).ok_or_else(choices)
}
