//! Seals held against each other and against heads from elsewhere.

use std::collections::BTreeMap;

use super::SealFinding;
use crate::audit::{
    audit_seal,
    heads::SealHead,
    seal::{BEGINNING, GENESIS, Place, seal_hash},
};

/// The seals up to one of them.
pub(super) struct Chain<'h> {
    last: i64,
    hash: Vec<u8>,
    /// Where the seals that replace no other one have come to.
    until: Place,
    /// What the seals speak for that no other one replaced.
    ranges: BTreeMap<i64, Range>,
    /// Heads that are still to come; of two exports they may be two of one seal.
    heads: BTreeMap<i64, Vec<&'h SealHead>>,
}

/// The rows that a seal speaks for.
#[derive(PartialEq)]
struct Range {
    from: Place,
    until: Place,
    rows: i64,
}

impl Range {
    fn of(seal: &audit_seal::Model) -> Self {
        Self {
            from: Place {
                at: seal.from_at,
                id: seal.from_id,
            },
            until: Place {
                at: seal.until_at,
                id: seal.until_id,
            },
            rows: seal.row_count,
        }
    }
}

impl<'h> Chain<'h> {
    pub fn new(heads: &'h [SealHead]) -> Self {
        let mut by_seal: BTreeMap<i64, Vec<&SealHead>> = BTreeMap::new();
        for head in heads {
            by_seal.entry(head.number).or_default().push(head);
        }
        Self {
            last: 0,
            hash: GENESIS.to_vec(),
            until: BEGINNING,
            ranges: BTreeMap::new(),
            heads: by_seal,
        }
    }

    pub fn add(&mut self, seal: &audit_seal::Model, findings: &mut Vec<SealFinding>) {
        let number = seal.number;
        let follows = number == self.last + 1;
        if !follows {
            findings.push(SealFinding::SealsRemoved {
                first: self.last + 1,
                last: number - 1,
            });
        }
        if !self.takes_place(seal, follows) || follows && seal.previous_hash != self.hash {
            findings.push(SealFinding::ChainBroken { seal: number });
        }
        let known = self.heads.remove(&number).unwrap_or_default();
        if known.iter().any(|head| head.hash != seal.hash) {
            findings.push(SealFinding::HeadDiffers {
                seal: number,
                is_there: true,
            });
        }
        self.last = number;
        self.hash.clone_from(&seal.hash);
    }

    /// Whether a seal begins where the last one ended, or replaces an earlier one for the same rows.
    fn takes_place(&mut self, seal: &audit_seal::Model, follows: bool) -> bool {
        let range = Range::of(seal);
        let fits = match seal.supersedes {
            Some(earlier) => {
                let replaced = self.ranges.remove(&earlier);
                seal.erasure_id.is_some() && replaced.is_some_and(|replaced| replaced == range)
            }
            None => {
                let is_next = range.from == self.until;
                self.until = range.until;
                is_next || !follows
            }
        };
        self.ranges.insert(seal.number, range);
        fits
    }

    pub fn finish(self, findings: &mut Vec<SealFinding>) {
        let missing = self.heads.into_keys().map(|seal| SealFinding::HeadDiffers {
            seal,
            is_there: false,
        });
        findings.extend(missing);
    }
}

/// Whether a seal says what it said when it was made.
pub(super) fn own_hash(seal: &audit_seal::Model) -> Option<SealFinding> {
    (seal.hash != seal_hash(seal)).then_some(SealFinding::SealChanged {
        seal: seal.number,
        part: "its hash is not that of what it says",
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use sea_orm::prelude::{DateTimeUtc, Uuid};

    /// A seal of as many rows as hours between the two.
    fn seal(last: Option<&audit_seal::Model>, hours: (i64, i64)) -> audit_seal::Model {
        let at = |hour| match hour {
            0 => BEGINNING.at,
            hour => DateTimeUtc::from_timestamp(hour * 3_600, 0).unwrap(),
        };
        let seal = audit_seal::Model {
            number: last.map_or(1, |last| last.number + 1),
            from_at: at(hours.0),
            until_at: at(hours.1),
            sealed_at: at(100),
            created_at: at(100),
            from_id: Uuid::nil(),
            until_id: Uuid::nil(),
            row_count: hours.1 - hours.0,
            supersedes: None,
            erasure_id: None,
            format: 1,
            root: vec![1; 32],
            previous_hash: last.map_or(GENESIS.to_vec(), |last| last.hash.clone()),
            hash: Vec::new(),
            salt: None,
            leaves: None,
        };
        hashed(seal)
    }

    fn hashed(seal: audit_seal::Model) -> audit_seal::Model {
        let hash = seal_hash(&seal).to_vec();
        audit_seal::Model { hash, ..seal }
    }

    fn replacing(last: &audit_seal::Model, number: i64, hours: (i64, i64)) -> audit_seal::Model {
        hashed(audit_seal::Model {
            supersedes: Some(number),
            erasure_id: Some(Uuid::nil()),
            ..seal(Some(last), hours)
        })
    }

    fn findings(seals: &[audit_seal::Model], heads: &[SealHead]) -> Vec<SealFinding> {
        let (mut chain, mut findings) = (Chain::new(heads), Vec::new());
        for seal in seals {
            chain.add(seal, &mut findings);
        }
        chain.finish(&mut findings);
        findings
    }

    #[test]
    fn a_seal_replaces_one_earlier_one_for_the_same_rows_only() {
        let first = seal(None, (0, 2));
        let second = seal(Some(&first), (2, 5));
        let sound = replacing(&second, 1, (0, 2));
        let next = seal(Some(&sound), (5, 6));
        let chain = [first.clone(), second.clone(), sound.clone(), next];
        assert_eq!(findings(&chain, &[]), []);

        let again = replacing(&sound, 3, (0, 2));
        let chain = [first.clone(), second.clone(), sound.clone(), again];
        assert_eq!(findings(&chain, &[]), []);

        let broken = |third: audit_seal::Model| {
            let chain = [first.clone(), second.clone(), third];
            assert_eq!(
                findings(&chain, &[]),
                [SealFinding::ChainBroken { seal: 3 }]
            );
        };
        broken(replacing(&second, 1, (0, 1)));
        broken(replacing(&second, 2, (0, 2)));
        broken(replacing(&second, 9, (0, 2)));
        broken(hashed(audit_seal::Model {
            row_count: 1,
            ..sound.clone()
        }));
        broken(hashed(audit_seal::Model {
            erasure_id: None,
            ..sound.clone()
        }));
        let twice = replacing(&sound, 1, (0, 2));
        let chain = [first.clone(), second.clone(), sound, twice];
        assert_eq!(
            findings(&chain, &[]),
            [SealFinding::ChainBroken { seal: 4 }]
        );
    }
}
