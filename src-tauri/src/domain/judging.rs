//! How the meeting is held: settings of the panel, its screens and the order of ties.

use crate::domain::choice::choices;
use crate::domain::method::{Role, TieRule};
use crate::domain::points::Points;
use serde::{Deserialize, Serialize};

/// What the panel and its roles are called; the words differ by year and by city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct RoleLabels {
    /// The panel.
    pub panel: String,
    /// One of its members in general.
    pub judge: String,
    /// The chair.
    pub chair: String,
    /// The secretary.
    pub secretary: String,
    /// A member.
    pub member: String,
}

impl Default for RoleLabels {
    fn default() -> Self {
        let word = |text: &str| text.to_owned();
        Self {
            panel: word("Tim Penilai"),
            judge: word("Juri"),
            chair: word("Ketua"),
            secretary: word("Sekretaris"),
            member: word("Anggota"),
        }
    }
}

impl RoleLabels {
    /// What a role is called.
    pub fn of(&self, role: Role) -> &str {
        match role {
            Role::Chair => &self.chair,
            Role::Secretary => &self.secretary,
            Role::Member => &self.member,
        }
    }
}

/// Settings of the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Judging {
    /// What roles are called.
    pub labels: RoleLabels,
    /// Sheets of an entry further apart than this are flagged, on 0-100.
    pub spread: Points,
    /// A sheet further than this from the mean of the others is flagged, on 0-100.
    pub deviation: Points,
    /// Minutes without a key until a judge's seat is locked; zero is never.
    pub idle_minutes: u32,
    /// Judges may read the mentoring notes.
    pub show_mentoring: bool,
    /// Minutes for the talk.
    pub talk_minutes: u32,
    /// Minutes for questions.
    pub question_minutes: u32,
    /// The wall hides all numbers until the chair reveals them.
    pub hide_until_revealed: bool,
    /// What breaks ties, in order; `None` is the usual chain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tie_order: Option<Vec<TieRule>>,
}

impl Default for Judging {
    /// Ten minutes of talk and up to twenty of questions, as contests elsewhere have it; the rest is a proposal.
    fn default() -> Self {
        Self {
            labels: RoleLabels::default(),
            spread: Points::whole(20),
            deviation: Points::whole(15),
            idle_minutes: 5,
            show_mentoring: false,
            talk_minutes: 10,
            question_minutes: 20,
            hide_until_revealed: true,
            tie_order: None,
        }
    }
}

choices! {
    /// Whether a sheet counts.
    pub enum SheetStatus {
        /// Begun; it counts for nothing and is the judge's own.
        Draft = "draf",
        /// Final; only the chair opens it again.
        Final = "selesai",
    }
}

choices! {
    /// Where a sheet's values come from.
    pub enum Origin {
        /// The judge typed them.
        Screen = "layar",
        /// Two persons typed a signed paper sheet.
        Paper = "kertas",
        /// A workbook brought them.
        Workbook = "buku kerja",
    }
}
