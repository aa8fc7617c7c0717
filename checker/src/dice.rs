//! Chance that can be repeated: the same seed throws the same dice. Not for secrets.

use std::time::Duration;

/// SplitMix64: one for each thread, so that threads do not change each other's chance.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The dice of one of many who share a seed.
    pub fn new(seed: u64, whose: u64) -> Self {
        Self(seed ^ whose.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `end`, without `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.throw() % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A time between two numbers of milliseconds.
    pub fn time(&mut self, from_ms: usize, to_ms: usize) -> Duration {
        Duration::from_millis(u64::try_from(from_ms + self.below(to_ms - from_ms)).unwrap_or(0))
    }

    /// A random UUID (version 4) as text.
    pub fn uuid(&mut self) -> String {
        let (high, low) = (self.throw(), self.throw());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | ((low >> 48) & 0x3fff),
            low & 0xffff_ffff_ffff
        )
    }

    /// Puts things into a random order.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for end in (1..things.len()).rev() {
            things.swap(end, self.below(end + 1));
        }
    }
}
