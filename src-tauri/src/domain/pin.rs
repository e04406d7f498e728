//! A judge's PIN: what may be chosen, and how attempts are slowed.

use chrono::{DateTime, Utc};

/// Wrong attempts after which a PIN is blocked until it is taken away and chosen anew.
pub const BLOCKED_AT: u32 = 8;
/// Wrong attempts that cost no waiting.
const FREE: u32 = 3;
/// Seconds to wait after the third, fourth and fifth wrong attempt; later ones cost what the last does.
const WAITS: [u32; 3] = [5, 15, 60];

/// Whether a PIN may be chosen: 4 to 12 digits, not all alike, not counting up or down by one.
pub fn is_acceptable(pin: &str) -> bool {
    let digits = pin.as_bytes();
    let steps = |step: i16| digits.windows(2).all(|pair| i16::from(pair[1]) - i16::from(pair[0]) == step);
    (4..=12).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit) && !steps(0) && !steps(1) && !steps(-1)
}

/// How long the next attempt waits after so many wrong ones, in seconds.
pub const fn wait_after(failures: u32) -> u32 {
    if failures < FREE {
        return 0;
    }
    let step = failures - FREE;
    if step < 2 { WAITS[step as usize] } else { WAITS[2] }
}

/// What is known of the wrong attempts of a judge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attempts {
    /// Wrong ones since the last right one.
    pub failures: u32,
    /// When the last was.
    pub failed_at: Option<DateTime<Utc>>,
}

impl Attempts {
    /// Whether no further attempt is taken.
    pub const fn is_blocked(&self) -> bool {
        self.failures >= BLOCKED_AT
    }

    /// Wrong attempts left until it is blocked.
    pub const fn left(&self) -> u32 {
        BLOCKED_AT.saturating_sub(self.failures)
    }

    /// Whether the last wrong attempt lies in the future: the clock was set back since. The wait then begins anew now, so that it
    /// neither lasts until the old time comes again nor ends early.
    pub fn is_ahead_of(&self, now: DateTime<Utc>) -> bool {
        self.failed_at.is_some_and(|failed| failed > now)
    }

    /// Seconds until the next attempt is taken.
    pub fn wait(&self, now: DateTime<Utc>) -> u32 {
        let whole = wait_after(self.failures);
        let Some(failed) = self.failed_at else { return 0 };
        let passed = (now - failed).num_milliseconds().max(0);
        let left = i64::from(whole) * 1_000 - passed;
        // A part of a second is still to be waited for.
        u32::try_from((left.max(0) + 999) / 1_000).unwrap_or(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn now() -> DateTime<Utc> {
        "2024-06-20T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_pin_is_four_to_twelve_digits_and_not_too_plain() {
        for good in ["1357", "0000001", "1235", "998877", "123456789013", "4321234"] {
            assert!(is_acceptable(good), "{good}");
        }
        for bad in ["", "135", "1234567890135", "12a5", "1111", "1234", "9876", "٤٥٦٨", " 1357", "0123456789"] {
            assert!(!is_acceptable(bad), "{bad}");
        }
    }

    #[test]
    fn three_attempts_are_free_and_the_eighth_blocks() {
        let waits: Vec<_> = (0..=8).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 5, 15, 60, 60, 60, 60]);
        let after = |failures| Attempts { failures, failed_at: None };
        assert!(!after(7).is_blocked() && after(7).left() == 1 && after(8).is_blocked());
    }

    #[test]
    fn a_wait_runs_out_and_not_before() {
        let tried = Attempts { failures: 4, failed_at: Some(now()) };
        let at = |seconds| now() + TimeDelta::milliseconds(seconds);
        assert_eq!([0, 1, 14_000, 14_999, 15_000, 90_000].map(|passed| tried.wait(at(passed))), [15, 15, 1, 1, 0, 0]);
    }

    #[test]
    fn a_clock_that_went_backwards_neither_opens_early_nor_locks_for_ever() {
        let tried = Attempts { failures: 3, failed_at: Some(now()) };
        let earlier = now() - TimeDelta::days(400);
        assert!(tried.is_ahead_of(earlier));
        assert_eq!(tried.wait(earlier), 5);
        let anew = Attempts { failed_at: Some(earlier), ..tried };
        assert_eq!(anew.wait(earlier + TimeDelta::seconds(5)), 0);
    }
}
