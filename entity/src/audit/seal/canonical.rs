//! The bytes of a row that a seal speaks for.

use sea_orm::{DbErr, FromQueryResult, QueryResult, prelude::DateTimeUtc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::tree::Hash;

/// The version of the form that new seals use.
pub(crate) const FORMAT: i16 = 1;

/// Sets a row apart from a node of the tree and from a seal.
const ROW: u8 = 0;

/// Bytes of a leaf that are kept beside the id of its row, to tell which row differs.
pub(crate) const MARK: usize = 8;

/// A row of the log as it is sealed: each field as PostgreSQL prints it, in the order of `rows.sql`.
#[derive(Debug)]
pub(crate) struct SealedRow {
    pub at: DateTimeUtc,
    pub id: Uuid,
    fields: Vec<Option<String>>,
}

impl FromQueryResult for SealedRow {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            at: row.try_get(prefix, "created_at")?,
            id: row.try_get(prefix, "id")?,
            fields: serde_json::from_value(row.try_get(prefix, "fields")?)
                .map_err(|error| DbErr::Json(error.to_string()))?,
        })
    }
}

impl SealedRow {
    /// The row's leaf in the tree of a seal with this salt.
    pub fn leaf(&self, salt: &[u8]) -> Hash {
        let mut hash = Sha256::new();
        hash.update([ROW]);
        hash.update(salt);
        for field in &self.fields {
            match field {
                None => hash.update([0]),
                Some(text) => {
                    hash.update([1]);
                    hash.update((text.len() as u64).to_be_bytes());
                    hash.update(text);
                }
            }
        }
        hash.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(fields: &[Option<&str>]) -> Hash {
        let row = SealedRow {
            at: DateTimeUtc::UNIX_EPOCH,
            id: Uuid::nil(),
            fields: fields
                .iter()
                .map(|field| field.map(str::to_owned))
                .collect(),
        };
        row.leaf(&[7; 32])
    }

    #[test]
    fn no_two_rows_share_their_bytes() {
        let rows: [&[Option<&str>]; 7] = [
            &[Some("ab"), Some("c")],
            &[Some("a"), Some("bc")],
            &[Some("abc"), Some("")],
            &[Some("abc"), None],
            &[Some("abc")],
            &[None, Some("abc")],
            &[Some("ab"), Some("c"), None],
        ];
        for (index, one) in rows.iter().enumerate() {
            for other in &rows[..index] {
                assert_ne!(leaf(one), leaf(other), "{one:?} {other:?}");
            }
        }
    }

    /// The form is frozen: seals of earlier versions of this crate must go on holding.
    #[test]
    fn the_bytes_are_those_that_are_documented() {
        let mut bytes = vec![0];
        bytes.extend([7; 32]);
        bytes.push(1);
        bytes.extend([0, 0, 0, 0, 0, 0, 0, 2]);
        bytes.extend(b"ab");
        bytes.push(0);
        let expected: Hash = Sha256::digest(&bytes).into();
        assert_eq!(leaf(&[Some("ab"), None]), expected);
    }
}
