//! Heads of seals: what to keep elsewhere, so that a log rewritten together with its seals shows.

use sea_orm::{
    ConnectionTrait, EntityTrait, FromQueryResult, QueryOrder, QuerySelect, TransactionTrait,
    prelude::DateTimeUtc,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{audit_seal, whole::Whole};
use crate::{Error, hex};

/// What is told of a seal: enough to find it again, and to see that it is another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
pub struct SealHead {
    /// Its number.
    pub number: i64,
    /// Its hash, in hexadecimal digits.
    #[serde(serialize_with = "as_hex", deserialize_with = "from_hex")]
    pub hash: Vec<u8>,
    /// Rows that it speaks for.
    pub row_count: i64,
    /// The end of its range.
    pub until_at: DateTimeUtc,
    /// When it was made.
    pub sealed_at: DateTimeUtc,
    /// The seal that it replaces, if values were erased.
    pub supersedes: Option<i64>,
}

/// The heads of all seals, oldest first, in two statements.
///
/// ```no_run
/// # use entity::{prelude::*, audit::heads};
/// # async fn example(db: &DatabaseConnection) -> Result<(), Box<dyn std::error::Error>> {
/// for head in heads(db).await? {
///     println!("{}", serde_json::to_string(&head)?);
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::LogHidden`], or the database's.
pub async fn heads<C>(db: &C) -> Result<Vec<SealHead>, Error>
where
    C: ConnectionTrait + TransactionTrait,
{
    use audit_seal::Column::{Hash, Number, RowCount, SealedAt, Supersedes, UntilAt};
    let heads = audit_seal::Entity::find()
        .select_only()
        .columns([Number, Hash, RowCount, UntilAt, SealedAt, Supersedes])
        .order_by_asc(Number)
        .into_model();
    Ok(heads.all(&Whole::of(db).await?).await?)
}

impl SealHead {
    /// The hash in hexadecimal digits.
    #[must_use]
    pub fn hash_text(&self) -> String {
        hex::encode(&self.hash)
    }
}

fn as_hex<S: Serializer>(hash: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hex::encode(hash))
}

fn from_hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    hex::decode(&text).ok_or_else(|| D::Error::custom("a hash has hexadecimal digits only"))
}
