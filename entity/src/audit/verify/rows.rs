//! The rows of one seal.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, prelude::*};
use uuid::Uuid;

use super::{SealFinding, stored::Stored};
use crate::audit::{
    audit_seal, entry,
    seal::{MARK, PAGE, Place, SealedRow, Tree, page},
};

/// Most rows of a seal that are named.
const NAMED: usize = 100;

/// Reads the rows of a seal again, and gives how many there are.
pub(super) async fn check(
    db: &impl ConnectionTrait,
    seal: &audit_seal::Model,
    findings: &mut Vec<SealFinding>,
) -> Result<u64, DbErr> {
    let stored = match Stored::of(seal) {
        Ok(stored) => stored,
        Err(part) => {
            findings.push(SealFinding::SealChanged {
                seal: seal.number,
                part,
            });
            return Ok(0);
        }
    };
    let mut tree = Tree::default();
    let mut marks_hold = true;
    let mut rows = Rows::of(seal);
    while let Some(page) = rows.next(db).await? {
        for row in page {
            let leaf = row.leaf(stored.salt);
            marks_hold &= stored.mark(tree.leaves()) == Some((row.id, &leaf[..MARK]));
            tree.add(leaf);
        }
    }
    let found = tree.leaves();
    let root_holds = seal.root == tree.root() && seal.row_count == found as i64;
    marks_hold &= stored.len() == found;
    match (root_holds, marks_hold) {
        (true, true) => {}
        (true, false) => findings.push(SealFinding::SealChanged {
            seal: seal.number,
            part: "its marks are not those of its rows, which are as they were",
        }),
        (false, _) => findings.extend(name(db, seal, &stored, found).await?),
    }
    Ok(found)
}

/// Which rows differ, told by the marks of the seal.
async fn name(
    db: &impl ConnectionTrait,
    seal: &audit_seal::Model,
    stored: &Stored<'_>,
    found: u64,
) -> Result<Vec<SealFinding>, DbErr> {
    let number = seal.number;
    let sealed: BTreeMap<_, _> = stored.marks().collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    let mut rows = Rows::of(seal);
    while let Some(page) = rows.next(db).await? {
        for row in page {
            let (at, leaf) = (row.at, row.leaf(stored.salt));
            match sealed.get(&row.id) {
                Some(mark) if seen.insert(row.id) => {
                    if *mark != &leaf[..MARK] {
                        findings.push(SealFinding::RowChanged {
                            seal: number,
                            row: row.id,
                            at,
                        });
                    }
                }
                _ => findings.push(SealFinding::RowInserted {
                    seal: number,
                    row: row.id,
                    at,
                }),
            }
        }
    }
    let gone: Vec<_> = sealed.keys().filter(|id| !seen.contains(*id)).collect();
    findings.extend(missing(db, number, &gone).await?);
    // All of several: then it is the salt, or nobody wants to read them all.
    let is_told = (1..=NAMED).contains(&findings.len());
    let all_changed = findings.len() > 1 && findings.len() == sealed.len() && gone.is_empty();
    if !is_told || all_changed {
        findings.truncate(if all_changed { 0 } else { NAMED });
        findings.push(SealFinding::RowsDiffer {
            seal: number,
            sealed: seal.row_count,
            found,
        });
    }
    Ok(findings)
}

/// Rows that are not where they were sealed: put elsewhere, or removed.
async fn missing(
    db: &impl ConnectionTrait,
    seal: i64,
    ids: &[&Uuid],
) -> Result<Vec<SealFinding>, DbErr> {
    let mut findings = Vec::new();
    for ids in ids.chunks(PAGE) {
        let elsewhere = entry::Entity::find()
            .select_only()
            .columns([entry::Column::Id, entry::Column::CreatedAt])
            .filter(entry::Column::Id.is_in(ids.iter().map(|id| **id)));
        let elsewhere: Vec<(Uuid, DateTimeUtc)> = elsewhere.into_tuple().all(db).await?;
        let elsewhere: BTreeMap<_, _> = elsewhere.into_iter().collect();
        findings.extend(ids.iter().map(|row| match elsewhere.get(*row) {
            Some(at) => SealFinding::RowMoved {
                seal,
                row: **row,
                at: *at,
            },
            None => SealFinding::RowRemoved { seal, row: **row },
        }));
    }
    Ok(findings)
}

/// The rows that are in the range of a seal now, a page at a time.
struct Rows {
    from: Option<Place>,
    until: Place,
}

impl Rows {
    fn of(seal: &audit_seal::Model) -> Self {
        let from = Place {
            at: seal.from_at,
            id: seal.from_id,
        };
        Self {
            from: Some(from),
            until: Place {
                at: seal.until_at,
                id: seal.until_id,
            },
        }
    }

    async fn next(&mut self, db: &impl ConnectionTrait) -> Result<Option<Vec<SealedRow>>, DbErr> {
        let Some(from) = self.from else {
            return Ok(None);
        };
        let rows = page(db, from, self.until, PAGE).await?;
        self.from = match rows.last() {
            Some(last) if rows.len() == PAGE => Some(Place::of(last).next()),
            _ => None,
        };
        Ok(Some(rows))
    }
}
