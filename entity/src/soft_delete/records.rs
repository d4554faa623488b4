//! The records of deletions that a purge begins with, and is done with.

use sea_orm::{
    ConnectionTrait, DbErr,
    prelude::DateTimeUtc,
    sea_query::{
        Alias, Expr, ExprTrait, Query, SelectStatement, UpdateStatement,
        extension::postgres::PgExpr,
    },
};
use serde_json::json;
use uuid::Uuid;

use super::{
    graph::ORDER,
    holds::{is_any_hold, is_under_hold},
    sql::{col, ids, is_one_of},
};

const RECORDS: &str = "deletions";

/// Makes the deletions final that are old enough: from now on none can be taken back, since its rows go
/// one batch after the other. Those that an earlier run began with are among them. One that took a row
/// that is under a legal hold waits for the release.
pub(super) async fn begin_with(
    db: &impl ConnectionTrait,
    older_than: DateTimeUtc,
) -> Result<Vec<Uuid>, DbErr> {
    db.execute(&make_final(older_than)).await?;
    let found = Query::select()
        .column(Alias::new("id"))
        .from(Alias::new(RECORDS))
        .and_where(is_due(older_than))
        .and_where(is_final())
        .take();
    ids(&db.query_all(&found).await?, "id")
}

fn make_final(older_than: DateTimeUtc) -> UpdateStatement {
    let mark = col(RECORDS, "freed").concat(Expr::val(json!({"purged": true})));
    let held = ORDER.iter().map(|table| {
        let held = carriers(table).and_where(is_under_hold(table)).take();
        Expr::exists(held)
    });
    let is_held = held.fold(Expr::val(false), ExprTrait::or);
    Query::update()
        .table(Alias::new(RECORDS))
        .value(Alias::new("freed"), mark)
        .and_where(is_due(older_than))
        .and_where(is_final().not())
        // Mostly there is none, and no row has to be looked at.
        .and_where(is_any_hold().and(is_held).not())
        .take()
}

/// Deletes the records of deletions that no row carries: of those that were purged, and of those
/// that were taken back that long ago.
pub(super) async fn delete_records(
    db: &impl ConnectionTrait,
    older_than: DateTimeUtc,
    purged: &[Uuid],
) -> Result<u64, DbErr> {
    let is_over = col(RECORDS, "restored_at")
        .lt(older_than)
        .or(is_one_of(col(RECORDS, "id"), purged));
    let mut delete = Query::delete();
    delete.from_table(Alias::new(RECORDS)).and_where(is_over);
    for table in ORDER {
        delete.and_where(Expr::exists(carriers(table)).not());
    }
    Ok(db.execute(&delete).await?.rows_affected())
}

/// The rows that a deletion took and that are still there.
fn carriers(table: &'static str) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(Alias::new(table))
        .and_where(col(table, "deletion_id").eq(col(RECORDS, "id")))
        .take()
}

fn is_due(older_than: DateTimeUtc) -> Expr {
    let is_old = col(RECORDS, "deleted_at").lt(older_than);
    col(RECORDS, "restored_at").is_null().and(is_old)
}

fn is_final() -> Expr {
    col(RECORDS, "freed").get_json_field("purged").is_not_null()
}
