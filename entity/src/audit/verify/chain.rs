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
    /// Heads that are still to come.
    heads: BTreeMap<i64, &'h SealHead>,
}

impl<'h> Chain<'h> {
    pub fn new(heads: &'h [SealHead]) -> Self {
        Self {
            last: 0,
            hash: GENESIS.to_vec(),
            until: BEGINNING,
            heads: heads.iter().map(|head| (head.number, head)).collect(),
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
        let from = Place {
            at: seal.from_at,
            id: seal.from_id,
        };
        let is_next = seal.supersedes.is_some() || from == self.until;
        if follows && (seal.previous_hash != self.hash || !is_next) {
            findings.push(SealFinding::ChainBroken { seal: number });
        }
        if let Some(head) = self.heads.remove(&number)
            && head.hash != seal.hash
        {
            findings.push(SealFinding::HeadDiffers {
                seal: number,
                is_there: true,
            });
        }
        self.last = number;
        self.hash.clone_from(&seal.hash);
        if seal.supersedes.is_none() {
            self.until = Place {
                at: seal.until_at,
                id: seal.until_id,
            };
        }
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
