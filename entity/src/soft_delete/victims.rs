//! Removed rows of a table that may be deleted for good.

use std::collections::BTreeSet;

use sea_orm::{
    ConnectionTrait, DbErr,
    prelude::DateTimeUtc,
    sea_query::{Alias, Expr, ExprTrait, LockBehavior, LockType, Order, Query, SelectStatement},
};
use uuid::Uuid;

use super::{
    closed::keep_closed,
    graph::removable,
    holds::is_under_hold,
    purge::Kept,
    sql::{col, ids, is_none_of, is_one_of},
};
use crate::{
    catalog::{self, KeyKind, OnDelete},
    sql::run,
};

pub(super) struct Victims<'a> {
    pub(super) table: &'static str,
    older_than: DateTimeUtc,
    /// Deletions that can no longer be taken back.
    begun: &'a [Uuid],
    needed_by: Vec<Reference>,
}

/// Rows that are locked.
pub(super) struct Batch {
    pub(super) ids: Vec<Uuid>,
    /// When the last of them was removed.
    pub(super) last: Option<DateTimeUtc>,
}

/// A column of another table that names a row, and whose row would go with it or refuses.
struct Reference {
    table: &'static str,
    column: &'static str,
}

impl<'a> Victims<'a> {
    pub(super) fn new(table: &'static str, older_than: DateTimeUtc, begun: &'a [Uuid]) -> Self {
        Self {
            table,
            older_than,
            begun,
            needed_by: references(table),
        }
    }

    /// Locks some that were removed long enough ago, oldest first from `since` on, and waits for nobody.
    /// Those of a deletion that can still be taken back are none of them, nor those of somebody under a
    /// legal hold.
    pub(super) async fn lock(
        &self,
        db: &impl ConnectionTrait,
        since: Option<DateTimeUtc>,
        kept: &[Uuid],
        size: u64,
    ) -> Result<Batch, DbErr> {
        let table = self.table;
        let deletion = col(table, "deletion_id");
        let is_final = deletion
            .clone()
            .is_null()
            .or(is_one_of(deletion, self.begun));
        let query = Query::select()
            .expr(col(table, "id"))
            .expr(col(table, "deleted_at"))
            .from(Alias::new(table))
            .and_where(col(table, "deleted_at").lt(self.older_than))
            .and_where_option(since.map(|since| col(table, "deleted_at").gte(since)))
            .and_where(is_none_of(col(table, "id"), kept))
            .and_where(is_final)
            .and_where(is_under_hold(table).not())
            .order_by((Alias::new(table), Alias::new("deleted_at")), Order::Asc)
            .limit(size)
            .lock_with_tables_behavior(
                LockType::Update,
                [Alias::new(table)],
                LockBehavior::SkipLocked,
            )
            .take();
        let rows = db.query_all(&query).await?;
        let last = rows.last().map(|row| row.try_get("", "deleted_at"));
        Ok(Batch {
            ids: ids(&rows, "id")?,
            last: last.transpose()?,
        })
    }

    /// Deletes the rows that no other one needs, and that no hold came upon meanwhile, and tells which.
    /// The rows are locked, so that none comes in below them that this does not see. What they closed
    /// stays closed, also where one of them stays: it can no longer be taken back.
    pub(super) async fn delete(
        &self,
        db: &impl ConnectionTrait,
        found: &[Uuid],
    ) -> Result<BTreeSet<Uuid>, DbErr> {
        if let Some(sql) = keep_closed(self.table) {
            run(db, sql, [found.to_vec().into()]).await?;
        }
        let mut delete = Query::delete();
        delete
            .from_table(Alias::new(self.table))
            .and_where(is_one_of(col(self.table, "id"), found))
            .and_where(is_under_hold(self.table).not())
            .returning_col(Alias::new("id"));
        for reference in &self.needed_by {
            let mut needing = reference.rows();
            needing.and_where(reference.names(col(self.table, "id")));
            delete.and_where(Expr::exists(needing).not());
        }
        let deleted = db.query_all(&delete).await?;
        Ok(ids(&deleted, "id")?.into_iter().collect())
    }

    /// What the rows are kept for.
    pub(super) async fn needed_by(
        &self,
        db: &impl ConnectionTrait,
        mut kept: Vec<Uuid>,
    ) -> Result<Vec<Kept>, DbErr> {
        let mut reasons = Vec::new();
        for reference in &self.needed_by {
            if kept.is_empty() {
                break;
            }
            let named = col(reference.table, reference.column);
            let mut query = Query::select();
            query
                .distinct()
                .expr_as(named.clone(), "id")
                .from(Alias::new(reference.table))
                .and_where(is_one_of(named, &kept));
            let needed = ids(&db.query_all(&query).await?, "id")?;
            kept.retain(|id| !needed.contains(id));
            reasons.extend(needed.into_iter().map(|id| Kept {
                table: self.table,
                id,
                needed_by: Some(reference.table),
            }));
        }
        reasons.extend(kept.into_iter().map(|id| Kept {
            table: self.table,
            id,
            needed_by: None,
        }));
        Ok(reasons)
    }
}

impl Reference {
    fn rows(&self) -> SelectStatement {
        Query::select()
            .expr(Expr::val(1))
            .from(Alias::new(self.table))
            .take()
    }

    fn names(&self, id: Expr) -> Expr {
        col(self.table, self.column).eq(id)
    }
}

/// Rows that would be deleted with a removed one although they are data of their own, and rows that
/// would refuse. What is no data of its own goes with it.
fn references(target: &str) -> Vec<Reference> {
    let mut references = Vec::new();
    for table in catalog::tables() {
        for key in &table.foreign_keys {
            let holds = match key.on_delete {
                OnDelete::Cascade => removable(table.name).is_some(),
                OnDelete::NoAction | OnDelete::Restrict => true,
                OnDelete::SetNull | OnDelete::SetDefault => false,
            };
            if holds && key.target_table == target && key.kind == KeyKind::Relation {
                let columns = key.columns.iter().map(String::as_str);
                references.extend(columns.map(|column| Reference {
                    table: table.name,
                    column,
                }));
            }
        }
    }
    references
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is deleted with a removed row takes no data of its own along.
    #[test]
    fn nothing_removable_hangs_on_what_is_not() {
        for table in catalog::tables()
            .iter()
            .filter(|table| table.is_removable())
        {
            for key in &table.foreign_keys {
                let goes_along = key.on_delete == OnDelete::Cascade;
                let target = removable(&key.target_table);
                assert!(
                    !goes_along || target.is_some(),
                    "{} under {}",
                    table.name,
                    key.target_table
                );
            }
        }
    }

    #[test]
    fn a_project_is_needed_by_its_data() {
        let tables: Vec<_> = references("projects").iter().map(|key| key.table).collect();
        assert!(tables.contains(&"guests") && !tables.contains(&"photo_wall_settings"));
        let plans: Vec<_> = references("plans").iter().map(|key| key.table).collect();
        assert_eq!(plans, ["org_plan_assignments", "project_plan_assignments"]);
    }
}
