//! Marks rows as removed, table by table.

use sea_orm::{
    ConnectionTrait, DbErr,
    prelude::DateTimeUtc,
    sea_query::{
        Alias, CommonTableExpression, Expr, ExprTrait, Func, LockType, Order, Query,
        UpdateStatement, extension::postgres::PgBinOper,
    },
};
use uuid::Uuid;

use super::{
    graph::Above,
    sql::{col, is_one_of},
};
use crate::ids::UserId;

const LOCKED: &str = "locked";

/// What removed rows are marked with: one time for all that one call removes.
pub(super) struct Stamp {
    pub(super) at: DateTimeUtc,
    pub(super) by: Option<UserId>,
    pub(super) deletions: Vec<Uuid>,
}

impl Stamp {
    /// Marks the rows that the deletions start from, which are locked; one that an older application
    /// removed keeps its time.
    pub(super) async fn roots(
        &self,
        db: &impl ConnectionTrait,
        table: &'static str,
    ) -> Result<u64, DbErr> {
        let kept = Func::coalesce([col(table, "deleted_at"), Expr::val(self.at)]);
        let mut update = self.update(table, kept.into(), col("deletions", "id"));
        update
            .from(Alias::new("deletions"))
            .and_where(col("deletions", "root_id").eq(col(table, "id")))
            .and_where(is_one_of(col("deletions", "id"), &self.deletions));
        Ok(db.execute(&update).await?.rows_affected())
    }

    /// Marks the live rows of `table` below rows that the deletions took. They are locked first, in
    /// the order of their ids, so that two that remove do not meet head on.
    pub(super) async fn below(
        &self,
        db: &impl ConnectionTrait,
        table: &'static str,
        above: Above,
    ) -> Result<u64, DbErr> {
        let live = Query::select()
            .expr(col(table, "id"))
            .expr(col(above.table, "deletion_id"))
            .from(Alias::new(above.table))
            .inner_join(
                Alias::new(table),
                col(table, above.column).eq(col(above.table, "id")),
            )
            .and_where(is_one_of(col(above.table, "deletion_id"), &self.deletions))
            .and_where(col(table, "deleted_at").is_null())
            .order_by((Alias::new(table), Alias::new("id")), Order::Asc)
            .lock_with_tables(LockType::Update, [Alias::new(table)])
            .take();
        let locked = CommonTableExpression::new()
            .table_name(LOCKED)
            .query(live)
            .to_owned();
        let mut update = self.update(table, Expr::val(self.at), col(LOCKED, "deletion_id"));
        update
            .from(Alias::new(LOCKED))
            .and_where(col(table, "id").eq(col(LOCKED, "id")))
            .with_cte(locked);
        Ok(db.execute(&update).await?.rows_affected())
    }

    fn update(&self, table: &'static str, at: Expr, deletion: Expr) -> UpdateStatement {
        let mut update = Query::update();
        update.table(Alias::new(table)).values([
            (Alias::new("deleted_at"), at),
            (Alias::new("deleted_by"), Expr::val(self.by)),
            (Alias::new("deletion_id"), deletion),
        ]);
        match table {
            // The time says whose doing it was: no other revocation happened at the very moment.
            "invites" => {
                let revoked = Func::coalesce([col(table, "revoked_at"), Expr::val(self.at)]);
                update.value(Alias::new("revoked_at"), revoked);
            }
            "guest_tags" => {
                update.value(Alias::new("name"), lent_name());
            }
            _ => {}
        }
        update
    }
}

/// The name of a removed tag, which is nobody else's: an older application's
/// `ON CONFLICT (project_id, name)` must not find the tag.
fn lent_name() -> Expr {
    let join = PgBinOper::Concatenate;
    col("guest_tags", "name")
        .binary(join, Expr::val(" (removed "))
        .binary(join, col("guest_tags", "id").cast_as("text"))
        .binary(join, Expr::val(")"))
}
