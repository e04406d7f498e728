//! Who sits at the keyboard.

use serde::{Deserialize, Serialize};

/// Whether a judge has chosen a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum PinState {
    /// Not yet, or it was taken away.
    None,
    /// Not yet, and it is chosen only once the chair lets the judge.
    Held,
    /// Chosen.
    Set,
    /// Too many wrong attempts; the chair lets the judge choose anew.
    Blocked,
}

/// A judge who can be chosen at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeAccess {
    /// Judge code.
    pub judge: String,
    /// Name.
    pub name: String,
    /// Role as this competition calls it.
    pub role: String,
    /// Leads the meeting.
    pub chair: bool,
    /// Keeps the minutes.
    pub secretary: bool,
    /// The chair lets the committee see this judge's unfinished sheets.
    pub drafts_open: bool,
    /// Whether a PIN is set.
    pub pin: PinState,
    /// Seconds until the next attempt is taken.
    pub wait_seconds: u32,
}

/// Who sits at the keyboard: the committee, or one judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SeatView {
    /// Judge code; `None` is the committee.
    pub judge: Option<String>,
    /// Name of the judge, or of the person of the committee.
    pub name: String,
    /// Role as this competition calls it.
    pub role: String,
    /// May do what only the chair may: as chair, or because no chair has a PIN yet.
    pub chair: bool,
    /// Minutes without a key until the seat is locked; zero is never.
    pub idle_minutes: u32,
    /// Everyone who can be chosen.
    pub judges: Vec<JudgeAccess>,
}

/// A judge takes the seat.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SitDown {
    /// Judge code.
    pub judge: String,
    /// The PIN.
    pub pin: String,
}

/// A judge chooses a PIN, or another.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ChoosePin {
    /// Judge code.
    pub judge: String,
    /// The present PIN; `null` when there is none.
    pub old: Option<String>,
    /// The new one, 4 to 12 digits.
    pub pin: String,
}

/// The chair lets judges choose their first PIN.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReleasePins {
    /// Judge code; `None` is everyone who has no PIN.
    pub judge: Option<String>,
}

/// The chair takes a PIN away, so that the judge can choose anew.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ResetPin {
    /// Judge code.
    pub judge: String,
    /// Why.
    pub reason: String,
}
