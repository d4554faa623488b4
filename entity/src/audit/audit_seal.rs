//! `audit_seals`: what shows whether anybody changed the audit log.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{defaults::now, secret::SealSalt};

/// A seal over entries of the log, with the hash of the one before it.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "audit_seals")]
pub struct Model {
    /// Counts the seals without a gap, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Time of the first place that it covers.
    pub from_at: DateTimeUtc,
    /// Time of the first place that it does not cover any more.
    pub until_at: DateTimeUtc,
    /// When it was sealed.
    #[sea_orm(default_expr = "now()")]
    pub sealed_at: DateTimeUtc,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// Id of the first place that it covers.
    pub from_id: Uuid,
    /// Id of the first place that it does not cover any more.
    pub until_id: Uuid,
    /// How many entries it covers.
    pub row_count: i64,
    /// Seal whose entries it seals again, after an erasure; none for a seal of new ones.
    pub supersedes: Option<i64>,
    /// Erasure that made it necessary; none for a seal of new entries.
    pub erasure_id: Option<Uuid>,
    /// Which form of the canonical bytes was hashed.
    pub format: i16,
    /// Root of the Merkle tree over the hashes of its entries.
    pub root: Vec<u8>,
    /// Hash of the seal before it; of the first one zeros.
    pub previous_hash: Vec<u8>,
    /// Hash of the seal itself, with that of the seal before it.
    pub hash: Vec<u8>,
    /// Hashed together with each entry, so that an entry cannot be guessed from its hash; never
    /// serialized.
    #[serde(skip_serializing)]
    pub salt: Option<SealSalt>,
    /// Id and beginning of the hash of each entry, in order, by which a changed one is named.
    pub leaves: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table is joined to no other.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
