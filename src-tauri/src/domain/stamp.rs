//! Who does something and when. Both are passed in: nothing below the edges reads the clock.

use chrono::{DateTime, SecondsFormat, Utc};

/// Actor and time of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Name of the person at the keyboard.
    pub actor: String,
    /// Time of the request.
    pub at: DateTime<Utc>,
}

impl Stamp {
    /// The time as it is stored: RFC 3339, UTC, milliseconds.
    pub fn at_text(&self) -> String {
        self.at.to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// A new UUIDv7 of this time.
    pub fn uid(&self) -> String {
        let seconds = u64::try_from(self.at.timestamp()).unwrap_or(0);
        let time = uuid::Timestamp::from_unix(uuid::NoContext, seconds, self.at.timestamp_subsec_nanos());
        uuid::Uuid::new_v7(time).to_string()
    }
}
