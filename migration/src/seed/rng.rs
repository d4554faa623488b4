//! Randomness by position: every draw is a pure function of the seed, a table and a row number.
//!
//! Two tables that talk about the same row (an invite and its access logs, a guest and the seat) ask the same
//! position and get the same answer, so nothing has to be kept in memory between tables. The generator is
//! SplitMix64, which is fixed for ever: a library's generator may change its output with its version, and with it
//! every seeded database.

use uuid::Uuid;

use super::table::Table;

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// The finaliser of SplitMix64, a bijection of the 64-bit numbers.
pub(crate) const fn mix(state: u64) -> u64 {
    let mut z = state.wrapping_add(GOLDEN);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

const fn position(seed: u64, salt: u64, table: Table, a: u32, b: u32) -> u64 {
    let key = mix(mix(seed ^ salt).wrapping_add(table as u64));
    mix(key ^ (((a as u64) << 32) | b as u64))
}

/// The id of row (`a`, `b`) of a table: a version 4 UUID.
pub(crate) fn id(seed: u64, table: Table, a: u32, b: u32) -> Uuid {
    let high = position(seed, 1, table, a, b);
    let low = mix(high ^ position(seed, 2, table, b, a));
    uuid::Builder::from_random_bytes(((u128::from(high) << 64) | u128::from(low)).to_be_bytes())
        .into_uuid()
}

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub(crate) struct Rng(u64);

impl Rng {
    /// The stream that belongs to row (`a`, `b`) of a table.
    pub(crate) const fn at(seed: u64, table: Table, a: u32, b: u32) -> Self {
        Self(position(seed, 0, table, a, b))
    }

    pub(crate) fn next(&mut self) -> u64 {
        let value = mix(self.0);
        self.0 = self.0.wrapping_add(GOLDEN);
        value
    }

    /// A number below `bound`; 0 when `bound` is 0.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        (((self.next() >> 32) * u64::from(bound)) >> 32) as u32
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn range(&mut self, low: i64, high: i64) -> i64 {
        let width = high.abs_diff(low).saturating_add(1);
        low + ((u128::from(self.next()) * u128::from(width)) >> 64) as i64
    }

    /// True `per_mille` times in a thousand.
    pub(crate) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// A fraction from 0 up to, not including, 1.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of `items`, each as likely as the others.
    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u32) as usize]
    }

    /// One of `items`, the first ones far more often than the last, as names and cities are.
    pub(crate) fn pick_skewed<T: Copy>(&mut self, items: &[T]) -> T {
        let skewed = self.unit() * self.unit();
        items[(skewed * items.len() as f64) as usize]
    }

    /// One of `items` by its weight.
    pub(crate) fn weighted<T: Copy>(&mut self, items: &[(u32, T)]) -> T {
        let total = items.iter().map(|(weight, _)| weight).sum();
        let mut left = self.below(total);
        let last = items.len() - 1;
        for &(weight, item) in &items[..last] {
            if left < weight {
                return item;
            }
            left -= weight;
        }
        items[last].1
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_same_position_gives_the_same_values() {
        let draw = || {
            let mut rng = Rng::at(7, Table::Guests, 3, 9);
            (rng.next(), rng.below(10), rng.range(-5, 5), rng.chance(500))
        };
        assert_eq!(draw(), draw());
        assert_eq!(id(7, Table::Guests, 3, 9), id(7, Table::Guests, 3, 9));
    }

    /// Pins the output: a change here would silently change every seeded database.
    #[test]
    fn the_output_never_changes() {
        assert_eq!(mix(0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(id(1, Table::Users, 0, 0).get_version_num(), 4);
    }

    #[test]
    fn ids_differ_by_table_and_position() {
        let mut seen = HashSet::new();
        for table in [Table::Guests, Table::Invites] {
            for a in 0..100 {
                for b in 0..100 {
                    assert!(seen.insert(id(1, table, a, b)));
                }
            }
        }
    }

    #[test]
    fn draws_stay_in_their_range() {
        let mut rng = Rng::at(1, Table::Guests, 0, 0);
        for _ in 0..10_000 {
            assert!(rng.below(7) < 7);
            assert!((-3..=3).contains(&rng.range(-3, 3)));
            assert!((0.0..1.0).contains(&rng.unit()));
            assert!([1, 2, 3].contains(&rng.pick_skewed(&[1, 2, 3])));
            assert_eq!(rng.weighted(&[(0, "never"), (1, "always")]), "always");
        }
        assert_eq!(rng.below(0), 0);
    }
}
