//! How large files may be, and what else is asked of them (Pedoman 2025): settings, since every year has its own.

use serde::{Deserialize, Serialize};

/// Limits of one competition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// Largest paper of the profile, fields 16 to 19, MB.
    pub profile_mb: u32,
    /// Largest evidence that is no video, MB; zero is no limit, since the guide names none.
    pub evidence_mb: u32,
    /// Largest video, MB.
    pub video_mb: u32,
    /// Longest video, minutes.
    pub video_minutes: u32,
    /// Fewest words of the rancang bangun.
    pub design_words: u32,
    /// Documents and pictures above this size are stored and not looked into, MB.
    #[serde(default = "inspected")]
    pub inspect_mb: u32,
}

/// What a competition made before it could be set has: such a file is held in memory while it is looked into.
const fn inspected() -> u32 {
    48
}

impl Default for Limits {
    /// What the guide of 2025 says.
    fn default() -> Self {
        Self {
            profile_mb: 2,
            evidence_mb: 0,
            video_mb: 100,
            video_minutes: 5,
            design_words: 300,
            inspect_mb: inspected(),
        }
    }
}

/// The largest size above which a file may be left alone, MB: it is held in memory.
pub const LARGEST_INSPECTED_MB: u32 = 512;

/// Kinds of file that an indicator or a paper may allow, as words.
pub const FILE_WORDS: [&str; 6] = ["pdf", "jpg", "jpeg", "png", "mp4", "mov"];
/// The word that allows an address in place of a file; for indicators only.
pub const LINK_WORD: &str = "tautan";

/// Kinds of file that the papers of a profile and the pakta integritas may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FileKinds {
    /// Field 16, anggaran.
    pub budget: Vec<String>,
    /// Field 17, profil bisnis.
    pub business: Vec<String>,
    /// Field 18, sertifikat HAKI.
    pub rights: Vec<String>,
    /// Field 19, penghargaan.
    pub honours: Vec<String>,
    /// The signed pakta integritas.
    pub pledge: Vec<String>,
}

impl Default for FileKinds {
    /// What the guide of 2025 says.
    fn default() -> Self {
        let pdf = || vec!["pdf".to_owned()];
        let pledge = ["pdf", "jpg", "jpeg", "png"].map(str::to_owned).to_vec();
        Self { budget: pdf(), business: pdf(), rights: pdf(), honours: pdf(), pledge }
    }
}

impl FileKinds {
    /// Each list with its name on the wire.
    pub fn lists(&self) -> [(&'static str, &[String]); 5] {
        [
            ("budget", &self.budget),
            ("business", &self.business),
            ("rights", &self.rights),
            ("honours", &self.honours),
            ("pledge", &self.pledge),
        ]
    }

    /// The first word that is no kind of file; a paper is never a link.
    pub fn strange(&self) -> Option<&str> {
        let words = self.lists().into_iter().flat_map(|(_, words)| words);
        words.map(String::as_str).find(|word| !FILE_WORDS.contains(word))
    }
}

/// Longest code, name or other single line, in characters: in a workbook and in a form.
pub const LINE_LIMIT: usize = 300;
/// Longest text, in characters.
pub const TEXT_LIMIT: usize = 20_000;

/// Bytes in a megabyte, as file managers and the ministry's application count.
pub const MEGABYTE: u64 = 1_048_576;
