//! The kinds of paper and what each is called.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "PaperKind"))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Berita acara penilaian.
    Minutes,
    /// Rekapitulasi nilai.
    Recap,
    /// Lembar penilaian.
    ScoreSheet,
    /// Daftar hadir.
    Attendance,
    /// Tanda terima uang pembinaan.
    Receipt,
    /// Lampiran SK juara.
    DecreeAnnex,
    /// Matriks kelengkapan. Not one of the papers of the meeting, so it is asked for by a request of its own.
    #[serde(skip)]
    #[cfg_attr(test, ts(skip))]
    Matrix,
    /// Lembar perbaikan. Asked for by a request of its own, like the matrix.
    #[serde(skip)]
    #[cfg_attr(test, ts(skip))]
    Corrections,
}

impl Kind {
    /// Every kind of paper of the meeting, in the order in which an office needs them.
    pub const ALL: [Self; 6] =
        [Self::Attendance, Self::ScoreSheet, Self::Recap, Self::Minutes, Self::DecreeAnnex, Self::Receipt];

    /// Whether it tells what judges gave.
    pub const fn tells_scores(self) -> bool {
        matches!(self, Self::ScoreSheet | Self::Recap | Self::Minutes)
    }

    /// The name on the command line and of the file.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Minutes => "berita-acara",
            Self::Recap => "rekapitulasi",
            Self::ScoreSheet => "lembar-penilaian",
            Self::Attendance => "daftar-hadir",
            Self::Receipt => "tanda-terima",
            Self::DecreeAnnex => "lampiran-sk",
            Self::Matrix => "matriks-kelengkapan",
            Self::Corrections => "lembar-perbaikan",
        }
    }

    /// The name on paper, in the footer and as the title of the PDF.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Minutes => "Berita acara penilaian",
            Self::Recap => "Rekapitulasi nilai",
            Self::ScoreSheet => "Lembar penilaian",
            Self::Attendance => "Daftar hadir",
            Self::Receipt => "Tanda terima uang pembinaan",
            Self::DecreeAnnex => "Lampiran keputusan",
            Self::Matrix => "Matriks kelengkapan",
            Self::Corrections => "Lembar perbaikan",
        }
    }

    /// The template that prints this kind.
    pub(super) const fn template(self) -> &'static str {
        match self {
            Self::Minutes => "minutes.typ",
            Self::Recap => "recap.typ",
            Self::ScoreSheet => "score_sheet.typ",
            Self::Attendance => "attendance.typ",
            Self::Receipt => "receipt.typ",
            Self::DecreeAnnex => "decree_annex.typ",
            Self::Matrix => "matrix.typ",
            Self::Corrections => "corrections.typ",
        }
    }

    /// Whether the paper depends on the result, so that it is a draft until the result is sealed.
    pub const fn reports_the_result(self) -> bool {
        matches!(self, Self::Minutes | Self::Recap | Self::Receipt | Self::DecreeAnnex)
    }

    /// Whether the paper goes to the units before the meeting, who write on it.
    pub const fn is_follow_up(self) -> bool {
        matches!(self, Self::Matrix | Self::Corrections)
    }

    /// Whether the paper prints the seal of the result.
    pub const fn carries_the_seal(self) -> bool {
        matches!(self, Self::Minutes | Self::Recap | Self::DecreeAnnex)
    }
}

/// A name that is not the slug of any kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no kind of paper called “{0}”")]
pub struct UnknownKind(pub String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(slug: &str) -> Result<Self, UnknownKind> {
        // What the office says for short.
        let slug = if slug == "rekap" { Self::Recap.slug() } else { slug };
        Self::ALL.into_iter().find(|kind| kind.slug() == slug).ok_or_else(|| UnknownKind(slug.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_slug() {
        for kind in Kind::ALL {
            assert_eq!(kind.slug().parse(), Ok(kind));
        }
        assert_eq!("kwitansi".parse::<Kind>(), Err(UnknownKind("kwitansi".to_owned())));
    }

    #[test]
    fn papers_that_are_not_of_the_meeting_cannot_be_asked_for_among_them() {
        for kind in [Kind::Matrix, Kind::Corrections] {
            assert!(!Kind::ALL.contains(&kind));
            assert!(kind.slug().parse::<Kind>().is_err());
            assert!(serde_json::to_string(&kind).is_err());
            assert!(!kind.reports_the_result() && !kind.carries_the_seal());
        }
        assert!(serde_json::from_str::<Kind>("\"matrix\"").is_err());
    }
}
