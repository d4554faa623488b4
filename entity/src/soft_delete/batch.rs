//! The rows of a deletion, on their way back.

use std::collections::BTreeMap;

use sea_orm::{
    ConnectionTrait, DbErr,
    sea_query::{
        Alias, CaseStatement, CommonTableExpression, Expr, ExprTrait, LockType, Order, Query,
        SelectStatement, UpdateStatement,
    },
};
use uuid::Uuid;

use super::{
    deletion,
    error::RestoreError,
    graph::{Above, above, below, removable},
    rows::Rows,
    sql::{col, ids, is_one_of},
};
use crate::{Error, ids::DeletionId};

const LOCKED: &str = "locked";

/// The tables in which a deletion has rows, parents before children; the rows are locked against
/// new ones below them, and what they hang on is locked against being removed.
pub(super) struct Batch {
    deletion: DeletionId,
    pub(super) tables: Vec<BatchTable>,
    /// Rows that other deletions took and that some of these hang on, by table.
    removed_above: BTreeMap<&'static str, Vec<Uuid>>,
}

/// A table with rows of the deletion.
pub(super) struct BatchTable {
    pub(super) name: &'static str,
    above: Vec<Above>,
}

impl Batch {
    pub(super) async fn lock(
        db: &impl ConnectionTrait,
        deletion: &deletion::Model,
    ) -> Result<Self, Error> {
        let mut batch = Self {
            deletion: deletion.id,
            tables: Vec::new(),
            removed_above: BTreeMap::new(),
        };
        let Some(root) = removable(&deletion.root_table) else {
            return Ok(batch);
        };
        for way in above(root) {
            batch
                .refuse_below_removed(db, (root, deletion.root_id), way)
                .await?;
        }
        let tables = below(root).into_iter().map(|level| level.table);
        for name in std::iter::once(root).chain(tables) {
            if batch.lock_rows(db, name).await? > 0 {
                let above = above(name);
                for way in &above {
                    let removed = batch.hold_above(db, name, *way).await?;
                    batch
                        .removed_above
                        .entry(way.table)
                        .or_default()
                        .extend(removed);
                }
                batch.tables.push(BatchTable { name, above });
            }
        }
        Ok(batch)
    }

    /// Makes the rows live, but for those that hang on something that another deletion took: they
    /// come back with that.
    pub(super) async fn write(mut self, db: &impl ConnectionTrait) -> Result<(Rows, Rows), DbErr> {
        let (mut live, mut removed) = (Rows::default(), Rows::default());
        for table in std::mem::take(&mut self.tables) {
            for way in table.above {
                let above = self.removed_above.get(way.table);
                let Some(above) = above.filter(|above| !above.is_empty()) else {
                    continue;
                };
                let update = self.hand_over(table.name, way, above);
                let handed_over = ids(&db.query_all(&update).await?, "id")?;
                removed.add(table.name, handed_over.len() as u64);
                // What hangs on these is handed over in turn.
                self.removed_above
                    .entry(table.name)
                    .or_default()
                    .extend(handed_over);
            }
            let update = self.revive(table.name);
            live.add(table.name, db.execute(&update).await?.rows_affected());
        }
        Ok((live, removed))
    }

    /// The root's parent is asked first, so that a restore that cannot be is refused at once.
    async fn refuse_below_removed(
        &self,
        db: &impl ConnectionTrait,
        (root, id): (&'static str, Uuid),
        way: Above,
    ) -> Result<(), Error> {
        let parent = Query::select()
            .column(Alias::new(way.column))
            .from(Alias::new(root))
            .and_where(col(root, "id").eq(id))
            .and_where(col(root, "deletion_id").eq(self.deletion))
            .take();
        let query = Query::select()
            .columns(["id", "deleted_at", "deletion_id"].map(Alias::new))
            .from(Alias::new(way.table))
            .and_where(col(way.table, "id").in_subquery(parent))
            .lock(LockType::KeyShare)
            .take();
        let Some(row) = db.query_one(&query).await? else {
            return Ok(());
        };
        let deleted_at: Option<sea_orm::prelude::DateTimeUtc> = row.try_get("", "deleted_at")?;
        if deleted_at.is_none() {
            return Ok(());
        }
        Err(Error::from(RestoreError::ParentRemoved {
            deletion: self.deletion,
            table: way.table,
            row: row.try_get("", "id")?,
            parent: row.try_get("", "deletion_id")?,
        }))
    }

    async fn lock_rows(
        &self,
        db: &impl ConnectionTrait,
        table: &'static str,
    ) -> Result<i64, DbErr> {
        let rows = Query::select()
            .expr(col(table, "id"))
            .from(Alias::new(table))
            .and_where(col(table, "deletion_id").eq(self.deletion))
            .order_by(Alias::new("id"), Order::Asc)
            .lock(LockType::Update)
            .take();
        let count = Query::select()
            .expr_as(Expr::cust("count(*)"), "count")
            .from(LOCKED)
            .take();
        let row = db.query_one(&locking(rows, count)).await?;
        row.map_or(Ok(0), |row| row.try_get("", "count"))
    }

    /// Nothing above the rows is removed from now on; gives what is removed already.
    async fn hold_above(
        &self,
        db: &impl ConnectionTrait,
        table: &'static str,
        way: Above,
    ) -> Result<Vec<Uuid>, DbErr> {
        let parents = Query::select()
            .expr(col(table, way.column))
            .from(Alias::new(table))
            .and_where(col(table, "deletion_id").eq(self.deletion))
            .take();
        let rows = Query::select()
            .exprs([col(way.table, "id"), col(way.table, "deletion_id")])
            .from(Alias::new(way.table))
            .and_where(col(way.table, "id").in_subquery(parents))
            .and_where(
                col(way.table, "deletion_id")
                    .ne(self.deletion)
                    .or(col(way.table, "deletion_id").is_null()),
            )
            .order_by(Alias::new("id"), Order::Asc)
            .lock(LockType::KeyShare)
            .take();
        let removed = Query::select()
            .column("id")
            .from(LOCKED)
            .and_where(Expr::col("deletion_id").is_not_null())
            .take();
        ids(&db.query_all(&locking(rows, removed)).await?, "id")
    }

    fn hand_over(&self, table: &'static str, way: Above, above: &[Uuid]) -> UpdateStatement {
        let at = col(way.table, "deleted_at");
        let mut update = Query::update();
        update
            .table(Alias::new(table))
            .values([
                (Alias::new("deleted_at"), at.clone()),
                (Alias::new("deleted_by"), col(way.table, "deleted_by")),
                (Alias::new("deletion_id"), col(way.table, "deletion_id")),
            ])
            .from(Alias::new(way.table))
            .and_where(col(table, "deletion_id").eq(self.deletion))
            .and_where(col(table, way.column).eq(col(way.table, "id")))
            .and_where(is_one_of(col(way.table, "id"), above))
            .returning(Query::returning().expr(col(table, "id")));
        if table == "invites" {
            update.value(Alias::new("revoked_at"), revocation(at));
        }
        update
    }

    fn revive(&self, table: &'static str) -> UpdateStatement {
        let mut update = Query::update();
        let cleared = ["deleted_at", "deleted_by", "deletion_id"];
        update
            .table(Alias::new(table))
            .values(cleared.map(|column| (Alias::new(column), Expr::cust("NULL"))))
            .and_where(col(table, "deletion_id").eq(self.deletion));
        if table == "invites" {
            update.value(Alias::new("revoked_at"), revocation(Expr::cust("NULL")));
        }
        update
    }
}

/// The time of an invite's revocation, replaced where the removal made it.
fn revocation(replacement: Expr) -> Expr {
    let revoked_at = col("invites", "revoked_at");
    let by_removal = revoked_at.clone().eq(col("invites", "deleted_at"));
    CaseStatement::new()
        .case(by_removal, replacement)
        .finally(revoked_at)
        .into()
}

/// A query over rows that another one locks.
fn locking(rows: SelectStatement, mut query: SelectStatement) -> SelectStatement {
    let locked = CommonTableExpression::new()
        .table_name(LOCKED)
        .query(rows)
        .to_owned();
    query.with_cte(locked).take()
}
