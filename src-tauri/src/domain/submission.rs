//! Submissions (inovasi): the 19 fields of the profile and the status of its file.

use crate::domain::choice::choices;
use chrono::NaiveDate;

choices! {
    /// Field 2, tahapan. Only [`Phase::Applied`] is scored; the others are for the record.
    pub enum Phase {
        /// An idea being prepared.
        Initiative = "inisiatif",
        /// Being tried out.
        Trial = "uji coba",
        /// In use.
        Applied = "penerapan",
    }
}

choices! {
    /// Field 3, inisiator.
    pub enum Initiator {
        /// Head of the region.
        RegionalHead = "kepala daerah",
        /// Member of the regional council.
        CouncilMember = "anggota dprd",
        /// An agency.
        Agency = "opd",
        /// A civil servant.
        CivilServant = "asn",
        /// The public.
        Public = "masyarakat",
    }
}

choices! {
    /// Field 5, jenis.
    pub enum Medium {
        /// Digital.
        Digital = "digital",
        /// Not digital.
        NonDigital = "non digital",
    }
}

choices! {
    /// Field 6, bentuk.
    pub enum Form {
        /// Governance.
        Governance = "tata kelola pemerintahan",
        /// Public service.
        PublicService = "pelayanan publik",
        /// Any other regional innovation.
        Other = "inovasi daerah lainnya",
    }
}

choices! {
    /// How far the file of a submission is.
    pub enum Status {
        /// Being written.
        Draft = "draf",
        /// Handed in.
        Submitted = "diajukan",
        /// A verifier is looking at it.
        InVerification = "dalam verifikasi",
        /// Back with the unit, to be mended.
        NeedsCorrection = "perlu perbaikan",
        /// Checked; only these are scored.
        Verified = "terverifikasi",
        /// Taken back by the unit.
        Withdrawn = "ditarik",
    }
}

/// One innovation as its unit describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Code, unique and kept verbatim.
    pub code: String,
    /// Code of the unit that enters it.
    pub unit: String,
    /// Field 1.
    pub name: String,
    /// Field 2.
    pub phase: Phase,
    /// Field 3.
    pub initiator: Option<Initiator>,
    /// Field 4.
    pub initiator_name: Option<String>,
    /// Field 5.
    pub medium: Option<Medium>,
    /// Field 6.
    pub form: Option<Form>,
    /// Field 7, tematik.
    pub theme: Option<String>,
    /// Field 8, urusan utama.
    pub affair: Option<String>,
    /// Field 8, urusan beririsan.
    pub related_affairs: Vec<String>,
    /// Field 9, waktu uji coba.
    pub trial_on: Option<NaiveDate>,
    /// Field 10, waktu penerapan.
    pub applied_on: Option<NaiveDate>,
    /// Field 11, waktu pengembangan terbaru.
    pub developed_on: Option<NaiveDate>,
    /// Field 12, rancang bangun.
    pub design: Option<String>,
    /// Field 13, tujuan.
    pub purpose: Option<String>,
    /// Field 14, manfaat (outcome).
    pub outcome: Option<String>,
    /// Field 15, hasil (output).
    pub output: Option<String>,
    /// Status of its file.
    pub status: Status,
}

/// Counts the words of a text the way the word count of the guide does: runs between white space.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}
