//! Invite tokens and passcodes, derived from the seed so that a demonstration can show the plain text of what the
//! database holds only as a hash.

use sha2::{Digest, Sha256};

/// 32 bytes in lower-case hex.
fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| {
            [
                DIGITS[usize::from(byte >> 4)],
                DIGITS[usize::from(byte & 15)],
            ]
        })
        .map(char::from)
        .collect()
}

/// The hex SHA-256 of a token or passcode as its bearer types it, which is what is stored.
pub(crate) fn hash(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// The token of an invite: 32 bytes in hex.
pub(crate) fn token(seed: u64, project: u32, invite: u32) -> String {
    let digest = Sha256::new()
        .chain_update(b"seeded invite token")
        .chain_update(seed.to_be_bytes())
        .chain_update(project.to_be_bytes())
        .chain_update(invite.to_be_bytes())
        .finalize();
    hex(&digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_hex_sha256() {
        assert_eq!(
            hash("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn tokens_are_32_bytes_in_hex_and_differ() {
        assert_eq!(token(1, 2, 3).len(), 64);
        assert_eq!(token(1, 2, 3), token(1, 2, 3));
        assert_ne!(token(1, 2, 3), token(1, 3, 2));
        assert_ne!(token(1, 2, 3), token(2, 2, 3));
    }
}
