//! One hash for many rows.

use sha2::{Digest, Sha256};

/// A SHA-256.
pub(crate) type Hash = [u8; 32];

/// Sets a node of the tree apart from a row and from a seal.
const NODE: u8 = 1;

/// A Merkle tree that grows leaf by leaf and keeps no more than its right edge: as in RFC 6962, the
/// left half of each tree is the largest full one.
#[derive(Default)]
pub(crate) struct Tree {
    leaves: u64,
    /// Roots of full trees, from the largest to the smallest.
    edge: Vec<Hash>,
}

impl Tree {
    pub fn add(&mut self, leaf: Hash) {
        self.edge.push(leaf);
        self.leaves += 1;
        // As many pairs are complete as the number of leaves has zeros at its end.
        for _ in 0..self.leaves.trailing_zeros() {
            if let Some(right) = self.edge.pop()
                && let Some(left) = self.edge.pop()
            {
                self.edge.push(node(&left, &right));
            }
        }
    }

    pub fn leaves(&self) -> u64 {
        self.leaves
    }

    /// The hash of all leaves; of none it is that of nothing.
    pub fn root(&self) -> Hash {
        let mut smallest_first = self.edge.iter().rev().copied();
        match smallest_first.next() {
            None => Sha256::digest([]).into(),
            Some(last) => smallest_first.fold(last, |right, left| node(&left, &right)),
        }
    }
}

fn node(left: &Hash, right: &Hash) -> Hash {
    let mut hash = Sha256::new();
    hash.update([NODE]);
    hash.update(left);
    hash.update(right);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(count: u8) -> Vec<Hash> {
        (0..count).map(|index| [index; 32]).collect()
    }

    fn root(leaves: &[Hash]) -> Hash {
        let mut tree = Tree::default();
        leaves.iter().for_each(|leaf| tree.add(*leaf));
        assert_eq!(tree.leaves(), leaves.len() as u64);
        tree.root()
    }

    /// As RFC 6962 defines it, word for word.
    fn by_definition(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Sha256::digest([]).into(),
            [leaf] => *leaf,
            leaves => {
                let half = leaves.len().next_power_of_two() / 2;
                let (left, right) = leaves.split_at(half);
                node(&by_definition(left), &by_definition(right))
            }
        }
    }

    #[test]
    fn the_edge_gives_the_root_of_the_definition() {
        for count in 0..70 {
            let leaves = leaves(count);
            assert_eq!(root(&leaves), by_definition(&leaves), "{count} leaves");
        }
    }

    #[test]
    fn every_other_list_has_another_root() {
        let all = leaves(13);
        for index in 0..all.len() {
            let mut changed = all.clone();
            changed[index][31] ^= 1;
            assert_ne!(root(&changed), root(&all));
            let mut shorter = all.clone();
            shorter.remove(index);
            assert_ne!(root(&shorter), root(&all));
            let mut longer = all.clone();
            longer.insert(index, [200; 32]);
            assert_ne!(root(&longer), root(&all));
            let mut swapped = all.clone();
            swapped.swap(index, (index + 1) % all.len());
            assert_ne!(root(&swapped), root(&all));
        }
    }
}
