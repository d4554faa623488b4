//! The bytes of a seal that its own hash speaks for.

use sea_orm::prelude::DateTimeUtc;
use sha2::{Digest, Sha256};

use super::tree::Hash;
use crate::audit::audit_seal;

/// What the first seal has in the place of the hash of the one before.
pub(crate) const GENESIS: Hash = [0; 32];

/// Sets a seal apart from a row and from a node of the tree.
const SEAL: u8 = 2;

/// The hash of a seal: of everything that it says but for salt and marks, which an erasure forgets.
pub(crate) fn seal_hash(seal: &audit_seal::Model) -> Hash {
    let mut hash = Sha256::new();
    hash.update([SEAL]);
    hash.update(seal.format.to_be_bytes());
    hash.update(seal.number.to_be_bytes());
    hash.update(micros(seal.from_at));
    hash.update(seal.from_id);
    hash.update(micros(seal.until_at));
    hash.update(seal.until_id);
    hash.update(seal.row_count.to_be_bytes());
    hash.update(&seal.root);
    hash.update(&seal.previous_hash);
    hash.update(micros(seal.sealed_at));
    hash.update(seal.supersedes.unwrap_or_default().to_be_bytes());
    hash.update(seal.erasure_id.unwrap_or_default());
    hash.finalize().into()
}

fn micros(time: DateTimeUtc) -> [u8; 8] {
    time.timestamp_micros().to_be_bytes()
}
