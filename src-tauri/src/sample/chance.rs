//! Chance that is the same every time: `SplitMix64`, integers only.

/// A stream of numbers from a seed.
pub(super) struct Chance(u64);

impl Chance {
    /// A stream for one thing (an entry, a sheet), so that a change to one leaves the others as they are.
    pub fn of(what: u64, index: usize) -> Self {
        let index = u64::try_from(index).unwrap_or(u64::MAX);
        Self(what.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ index.wrapping_mul(0xd1b5_4a32_d192_ed03))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        let span = u64::from(high.saturating_sub(low)) + 1;
        low + u32::try_from(self.next() % span).unwrap_or(0)
    }

    /// True in `percent` of a hundred cases.
    pub fn percent(&mut self, percent: u32) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of a list that is not empty.
    pub fn pick<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        let last = u32::try_from(choices.len().checked_sub(1)?).unwrap_or(u32::MAX);
        choices.get(usize::try_from(self.between(0, last)).unwrap_or(0)).copied()
    }
}
