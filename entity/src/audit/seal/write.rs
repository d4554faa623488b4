//! The next seal.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, prelude::DateTimeUtc,
};
use uuid::Uuid;

use super::{
    canonical::{FORMAT, MARK},
    header::{GENESIS, seal_hash},
    range::{BEGINNING, Place, page},
    tree::Tree,
};
use crate::{Error, audit::audit_seal};

/// Most rows of one seal: its marks take a megabyte and a half.
const MOST_ROWS: u64 = 1 << 16;

/// Rows that are read at once.
pub(crate) const PAGE: usize = 2_000;

/// A seal that was written.
pub(super) struct Written {
    pub number: i64,
    pub rows: u64,
}

/// Seals the next rows before `closed`; none when there are none.
pub(super) async fn next(
    db: &impl ConnectionTrait,
    closed: DateTimeUtc,
    now: DateTimeUtc,
) -> Result<Option<Written>, Error> {
    let (last, previous_hash) = last_seal(db).await?;
    let from = end_of_seals(db).await?;
    let mut salt = vec![0; 32];
    getrandom::fill(&mut salt)?;
    let content = read(db, from, Place::at(closed), &salt).await?;
    if content.tree.leaves() == 0 {
        return Ok(None);
    }
    let mut seal = audit_seal::Model {
        number: last + 1,
        from_at: from.at,
        from_id: from.id,
        until_at: content.until.at,
        until_id: content.until.id,
        row_count: content.tree.leaves() as i64,
        format: FORMAT,
        root: content.tree.root().to_vec(),
        previous_hash,
        hash: Vec::new(),
        sealed_at: now,
        created_at: now,
        supersedes: None,
        erasure_id: None,
        salt: Some(salt.into()),
        leaves: Some(content.marks),
    };
    seal.hash = seal_hash(&seal).to_vec();
    let written = Written {
        number: seal.number,
        rows: content.tree.leaves(),
    };
    audit_seal::Entity::insert(seal.into_active_model().reset_all())
        .exec_without_returning(db)
        .await?;
    Ok(Some(written))
}

/// What a seal says of its rows.
struct Content {
    tree: Tree,
    /// Of each row its id and the first bytes of its leaf.
    marks: Vec<u8>,
    until: Place,
}

async fn read(
    db: &impl ConnectionTrait,
    mut from: Place,
    closed: Place,
    salt: &[u8],
) -> Result<Content, DbErr> {
    let mut content = Content {
        tree: Tree::default(),
        marks: Vec::new(),
        until: closed,
    };
    loop {
        let rows = page(db, from, closed, PAGE).await?;
        for row in &rows {
            if content.tree.leaves() == MOST_ROWS {
                content.until = Place::of(row);
                return Ok(content);
            }
            let leaf = row.leaf(salt);
            content.tree.add(leaf);
            content.marks.extend(row.id.as_bytes());
            content.marks.extend(&leaf[..MARK]);
        }
        match rows.last() {
            Some(last) if rows.len() == PAGE => from = Place::of(last).next(),
            _ => return Ok(content),
        }
    }
}

/// Where the next seal begins.
pub(super) async fn end_of_seals(db: &impl ConnectionTrait) -> Result<Place, DbErr> {
    // One that replaces another is no end.
    let ends = audit_seal::Entity::find()
        .select_only()
        .columns([audit_seal::Column::UntilAt, audit_seal::Column::UntilId])
        .filter(audit_seal::Column::Supersedes.is_null())
        .order_by_desc(audit_seal::Column::Number);
    let end: Option<(DateTimeUtc, Uuid)> = ends.into_tuple().one(db).await?;
    Ok(end.map_or(BEGINNING, |(at, id)| Place { at, id }))
}

/// Number and hash of the seal that the next one follows.
async fn last_seal(db: &impl ConnectionTrait) -> Result<(i64, Vec<u8>), DbErr> {
    let seals = audit_seal::Entity::find()
        .select_only()
        .columns([audit_seal::Column::Number, audit_seal::Column::Hash])
        .order_by_desc(audit_seal::Column::Number);
    let last = seals.into_tuple().one(db).await?;
    Ok(last.unwrap_or((0, GENESIS.to_vec())))
}
