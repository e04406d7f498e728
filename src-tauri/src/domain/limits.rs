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
}

impl Default for Limits {
    /// What the guide of 2025 says.
    fn default() -> Self {
        Self { profile_mb: 2, evidence_mb: 0, video_mb: 100, video_minutes: 5, design_words: 300 }
    }
}

/// Longest code, name or other single line, in characters: in a workbook and in a form.
pub const LINE_LIMIT: usize = 300;
/// Longest text, in characters.
pub const TEXT_LIMIT: usize = 20_000;

/// Bytes in a megabyte, as file managers and the ministry's application count.
pub const MEGABYTE: u64 = 1_048_576;
