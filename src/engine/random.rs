//! A seeded generator whose numbers never change, so that a session replays
//! exactly on any version of the app. Where the seed comes from is the
//! platform's business.

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014). Not for secrets.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// A generator for `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A generator for `seed` and a name, so that one question's shuffle does
    /// not depend on what was drawn before it.
    pub fn for_name(seed: u64, name: &str) -> Self {
        // FNV-1a, folded into the seed.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(seed ^ hash)
    }

    /// The next 64 random bits.
    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in `0..bound`, without bias; 0 where `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        if bound < 2 {
            return 0;
        }
        // Reject the incomplete last block of multiples of `bound`.
        let limit = u64::MAX - u64::MAX % bound;
        loop {
            let x = self.next_u64();
            if x < limit {
                return (x % bound) as usize;
            }
        }
    }

    /// True with probability `percent` in 100.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Fisher-Yates shuffle in place.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_pinned_for_ever() {
        // The reference output of SplitMix64 for seed 1234567.
        let mut rng = Rng::new(1_234_567);
        assert_eq!(rng.next_u64(), 6_457_827_717_110_365_317);
        assert_eq!(rng.next_u64(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_shuffle_puts_every_item_everywhere_equally_often() {
        const RUNS: usize = 24_000;
        let mut seen = [[0usize; 4]; 4];
        for seed in 0..RUNS as u64 {
            let mut items = [0, 1, 2, 3];
            Rng::new(seed).shuffle(&mut items);
            for (place, item) in items.into_iter().enumerate() {
                seen[item][place] += 1;
            }
        }
        let expected = RUNS as f64 / 4.0;
        let chi_square: f64 =
            seen.as_flattened().iter().map(|&n| (n as f64 - expected).powi(2) / expected).sum();
        // 9 degrees of freedom; 27.9 is the 0.1 % point.
        assert!(chi_square < 27.9, "chi-square {chi_square}");
    }
}
