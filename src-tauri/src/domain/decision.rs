//! What the panel decides beyond counting: votes, shared places, ranks other than computed.

use serde::{Deserialize, Serialize};

/// A count of votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Votes {
    /// For.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Neither.
    pub abstained: u32,
}

impl Votes {
    /// Whether more were for than against.
    pub const fn carried(self) -> bool {
        self.yes > self.no
    }
}

/// What a shared place (juara kembar) earns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SharedPrize {
    /// Each gets the whole prize of the place.
    Each,
    /// The prizes of the places they hold are put together and divided, down to the rupiah.
    Split,
}

impl SharedPrize {
    /// The prize of each of `sharing` entries that hold the places whose prizes these are, from the first shared one down, in rupiah.
    pub fn prize(self, prizes: &[u64], sharing: usize) -> u64 {
        let first = prizes.first().copied().unwrap_or(0);
        match self {
            Self::Each => first,
            Self::Split => {
                let pot: u64 = prizes.iter().take(sharing).sum();
                pot.checked_div(u64::try_from(sharing).unwrap_or(u64::MAX)).unwrap_or(first)
            }
        }
    }
}

/// What is known of a settled tie besides its order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SettlementDetail {
    /// The vote, when there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub votes: Option<Votes>,
    /// What a shared place earns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prize: Option<SharedPrize>,
    /// SHA-256 of the seed, bound before the draw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitment: Option<String>,
    /// The seed of a draw by the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
    /// What the panel said once it had seen the commitment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word: Option<String>,
}

/// A decision of the panel that ranks a category otherwise than computed. It holds only while the computed order is the one it was
/// made on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrule {
    /// Category index.
    pub category: usize,
    /// Entries from place one down, as decided; those not named follow as computed.
    pub ranks: Vec<usize>,
    /// All finalists as computed when it was decided.
    pub computed: Vec<usize>,
    /// Why.
    pub reason: String,
    /// The vote.
    pub votes: Votes,
    /// Who recorded it.
    pub actor: String,
    /// When, RFC 3339 UTC.
    pub at: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_split_prize_is_the_sum_of_the_places_divided_down_to_the_rupiah() {
        let prizes = [3_500_000, 2_000_000, 1_500_000];
        assert_eq!(SharedPrize::Split.prize(&prizes, 2), 2_750_000);
        assert_eq!(SharedPrize::Split.prize(&prizes, 3), 2_333_333);
        assert_eq!(SharedPrize::Each.prize(&prizes, 2), 3_500_000);
        assert_eq!(SharedPrize::Split.prize(&prizes[2..], 2), 750_000, "the place below the last award has no prize");
    }
}
