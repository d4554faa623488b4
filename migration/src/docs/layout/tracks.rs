/// A trunk that wants a track in a channel.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) low: i32,
    pub(super) high: i32,
    /// The heights at which branches come from the left.
    pub(super) from_left: Vec<i32>,
    /// The heights at which branches come from the right.
    pub(super) from_right: Vec<i32>,
}

/// Trunks of one track end this far from each other.
const CLEARANCE: i32 = 12;

/// The track of each trunk, from the left, such that lines cross as little as possible. Trunks share
/// a track when they are clear of each other.
pub(super) fn assign(claims: &[Claim]) -> Vec<usize> {
    let order = ordered(claims);
    let mut tracks = vec![0; claims.len()];
    for (position, claim) in order.iter().enumerate() {
        tracks[*claim] = order[..position]
            .iter()
            .filter(|before| touch(&claims[**before], &claims[*claim]))
            .map(|before| tracks[*before] + 1)
            .max()
            .unwrap_or(0);
    }
    tracks
}

fn touch(one: &Claim, other: &Claim) -> bool {
    one.low < other.high + CLEARANCE && other.low < one.high + CLEARANCE
}

/// The claims from left to right: each moves to its best place until none gains by it.
fn ordered(claims: &[Claim]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|claim| {
        let Claim {
            from_left,
            from_right,
            ..
        } = &claims[*claim];
        (from_right.len().min(1), from_left.is_empty(), *claim)
    });
    for _ in 0..claims.len() {
        let mut moved = false;
        for claim in 0..claims.len() {
            moved |= improve(claims, &mut order, claim);
        }
        if !moved {
            break;
        }
    }
    order
}

fn improve(claims: &[Claim], order: &mut Vec<usize>, claim: usize) -> bool {
    let Some(from) = order.iter().position(|it| *it == claim) else {
        return false;
    };
    order.remove(from);
    // The cost of standing before all others, then changed step by step.
    let mut cost: i64 = order
        .iter()
        .map(|other| crossings(&claims[claim], &claims[*other]))
        .sum();
    let mut costs = vec![cost];
    for other in order.iter() {
        cost +=
            crossings(&claims[*other], &claims[claim]) - crossings(&claims[claim], &claims[*other]);
        costs.push(cost);
    }
    let best = (0..costs.len()).min_by_key(|position| (costs[*position], position.abs_diff(from)));
    let to = best
        .filter(|best| costs[*best] < costs[from])
        .unwrap_or(from);
    order.insert(to, claim);
    to != from
}

/// How many crossings there are when `left` stands left of `right`.
fn crossings(left: &Claim, right: &Claim) -> i64 {
    let count = |heights: &[i32], trunk: &Claim| {
        let crossed = heights
            .iter()
            .filter(|y| (trunk.low..=trunk.high).contains(*y));
        i64::try_from(crossed.count()).unwrap_or(i64::MAX)
    };
    count(&right.from_left, left) + count(&left.from_right, right)
}

#[cfg(test)]
mod tests {
    use super::{Claim, assign};

    fn claim(from_left: &[i32], from_right: &[i32]) -> Claim {
        let heights = || from_left.iter().chain(from_right).copied();
        Claim {
            low: heights().min().unwrap_or(0),
            high: heights().max().unwrap_or(0),
            from_left: from_left.to_vec(),
            from_right: from_right.to_vec(),
        }
    }

    #[test]
    fn trunks_that_are_clear_of_each_other_share_a_track() {
        assert_eq!(assign(&[claim(&[0], &[50]), claim(&[100], &[150])]), [0, 0]);
        let touching = assign(&[claim(&[0], &[50]), claim(&[50], &[150])]);
        assert_ne!(touching[0], touching[1]);
    }

    #[test]
    fn nested_trunks_do_not_cross() {
        // Seen from the left, the inner one has to stand nearer to where it comes from.
        let claims = [claim(&[0, 100], &[]), claim(&[40, 60], &[])];
        let tracks = assign(&claims);
        assert!(tracks[1] < tracks[0], "{tracks:?}");
    }
}
