//! The way of a submission's file: which step may follow which status.
//!
//! ```text
//! draft -> submitted -> in verification -> verified
//!              ^             |    ^            |
//!              |             v    +--(reason)--+
//!              +---- needs correction
//! ```
//! Withdrawing is possible from everywhere, with a reason; a withdrawn one can be taken in again, with a reason.

use crate::domain::choice::choices;
use crate::domain::submission::Status;

choices! {
    /// A step of the way.
    pub enum Step {
        /// The unit hands it in.
        Submit = "ajukan",
        /// A verifier begins.
        Start = "mulai verifikasi",
        /// Back to the unit with what is to be mended.
        Correct = "minta perbaikan",
        /// Checked and good.
        Verify = "verifikasi",
        /// Verified, and to be looked at again.
        Reopen = "buka kembali",
        /// The unit takes it back.
        Withdraw = "tarik",
        /// A withdrawn one takes part again.
        Reinstate = "ikutkan kembali",
    }
}

impl Step {
    /// The status after the step, when it may be taken from a status.
    pub const fn from(self, status: Status) -> Option<Status> {
        match (self, status) {
            (Self::Submit, Status::Draft | Status::NeedsCorrection) | (Self::Reinstate, Status::Withdrawn) => {
                Some(Status::Submitted)
            }
            (Self::Start, Status::Submitted | Status::NeedsCorrection) | (Self::Reopen, Status::Verified) => {
                Some(Status::InVerification)
            }
            (Self::Correct, Status::InVerification) => Some(Status::NeedsCorrection),
            (Self::Verify, Status::InVerification) => Some(Status::Verified),
            (Self::Withdraw, Status::Withdrawn) => None,
            (Self::Withdraw, _) => Some(Status::Withdrawn),
            _ => None,
        }
    }

    /// Whether somebody must say why.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Reopen | Self::Withdraw | Self::Reinstate)
    }

    /// The steps from a status, in the order of the buttons.
    pub fn all_from(status: Status) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|step| step.from(status).is_some()).collect()
    }
}

impl Status {
    /// Whether the unit's own words and papers may be changed: what a verifier has accepted is opened again first.
    pub const fn is_editable(self) -> bool {
        !matches!(self, Self::Verified | Self::Withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_in_verification_can_become_verified() {
        for status in Status::ALL {
            assert_eq!(Step::Verify.from(*status).is_some(), *status == Status::InVerification);
        }
    }

    #[test]
    fn every_status_has_a_way_on_and_leads_to_every_other() {
        for from in Status::ALL {
            let mut reached = vec![*from];
            let mut place = 0;
            while place < reached.len() {
                let status = reached[place];
                for next in Step::ALL.iter().filter_map(|step| step.from(status)) {
                    if !reached.contains(&next) {
                        reached.push(next);
                    }
                }
                place += 1;
            }
            // A draft is only where a file begins.
            let missing: Vec<_> = Status::ALL.iter().filter(|status| !reached.contains(status)).collect();
            assert!(missing.is_empty() || missing == [&Status::Draft], "{from:?}: {missing:?}");
        }
    }

    #[test]
    fn going_back_on_a_decision_needs_a_reason() {
        let reasons: Vec<_> = Step::ALL.iter().filter(|step| step.needs_reason()).collect();
        assert_eq!(reasons, [&Step::Reopen, &Step::Withdraw, &Step::Reinstate]);
    }
}
