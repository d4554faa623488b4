//! Sharing a whole among unequal parts without losing one.

/// Shares `total` in proportion to `weights` (largest remainder), nobody getting more than the cap. What the caps
/// leave over goes to those with room; only when all are full is less than `total` given out.
pub(crate) fn apportion(total: u64, weights: &[f64], cap: impl Fn(usize) -> u32) -> Vec<u32> {
    let mut shares = vec![0_u32; weights.len()];
    let mut left = total;
    while left > 0 {
        let room = |index: usize, share: u32| weights[index] > 0.0 && share < cap(index);
        let open: Vec<usize> = (0..weights.len())
            .filter(|&index| room(index, shares[index]))
            .collect();
        if open.is_empty() {
            break;
        }
        let sum: f64 = open.iter().map(|&index| weights[index]).sum();
        let round = left;
        let mut fractions = Vec::with_capacity(open.len());
        for &index in &open {
            let exact = round as f64 * (weights[index] / sum);
            let given = (exact as u64)
                .min(u64::from(cap(index) - shares[index]))
                .min(left);
            shares[index] += given as u32;
            left -= given;
            fractions.push((exact - exact.floor(), index));
        }
        fractions.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, index) in fractions {
            if left == 0 {
                break;
            }
            if shares[index] < cap(index) {
                shares[index] += 1;
                left -= 1;
            }
        }
    }
    shares
}

/// The weight of rank 1, 2, 3, … in a few-large-many-small world: 1 / rank^(7/8).
///
/// Built of square roots alone, which IEEE 754 rounds the same way on every machine; `powf` does not promise that.
pub(crate) fn zipf(rank: usize) -> f64 {
    let rank = rank as f64;
    rank.sqrt().sqrt().sqrt() / rank
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(shares: &[u32]) -> u64 {
        shares.iter().copied().map(u64::from).sum()
    }

    #[test]
    fn nothing_is_lost() {
        let weights: Vec<f64> = (1..=6000).map(zipf).collect();
        let shares = apportion(1_000_000, &weights, |_| 50_000);
        assert_eq!(total(&shares), 1_000_000);
        assert_eq!(shares[0], 50_000);
        assert!(shares[5999] > 10);
    }

    #[test]
    fn caps_hold_and_weightless_parts_get_nothing() {
        let shares = apportion(
            100,
            &[1.0, 0.0, 1.0],
            |index| if index == 0 { 10 } else { 30 },
        );
        assert_eq!(shares, [10, 0, 30]);
        assert_eq!(apportion(5, &[], |_| 9), [0_u32; 0]);
    }
}
