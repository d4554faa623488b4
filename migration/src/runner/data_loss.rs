use sea_orm::{ConnectionTrait, DbErr};
use sea_query::{Alias, BinOper, Expr, ExprTrait, Query};

use super::RunError;
use crate::{
    Entry,
    snapshot::{Changes, Kind, Object},
};

/// Refuses to take back a migration whose tables or columns hold values that no later `up` could
/// bring back.
pub(super) async fn refuse(db: &impl ConnectionTrait, entry: &Entry) -> Result<(), RunError> {
    let changes = entry.changes()?;
    let mut lost = Vec::new();
    for object in changes.set.keys() {
        let holds_values = match object.kind {
            Kind::Table => has_rows(db, &object.name).await?,
            Kind::Column if is_new_table(&changes, object) => false,
            Kind::Column => has_values(db, object, &changes).await?,
            _ => false,
        };
        if holds_values {
            lost.push(object.to_string());
        }
    }
    if lost.is_empty() {
        return Ok(());
    }
    Err(RunError::WouldLoseData {
        title: entry.title().to_owned(),
        lost,
    })
}

/// Whether a table of this name exists and holds at least one row.
pub(super) async fn has_rows(db: &impl ConnectionTrait, table: &str) -> Result<bool, DbErr> {
    let query = Query::select()
        .expr(Expr::val(1))
        .from(Alias::new(table))
        .limit(1)
        .take();
    Ok(exists(db, table).await? && db.query_one(&query).await?.is_some())
}

fn is_new_table(changes: &Changes, column: &Object) -> bool {
    let table = Object::top(Kind::Table, column.owner.clone());
    changes.set.contains_key(&table)
}

async fn has_values(
    db: &impl ConnectionTrait,
    column: &Object,
    changes: &Changes,
) -> Result<bool, DbErr> {
    let name = Expr::col(Alias::new(&column.name));
    let default = Object {
        kind: Kind::Default,
        ..column.clone()
    };
    let is_set = match changes.set.get(&default) {
        Some(default) => name.binary(
            BinOper::Custom("IS DISTINCT FROM"),
            Expr::cust(default.clone()),
        ),
        None => name.is_not_null(),
    };
    let query = Query::select()
        .expr(Expr::val(1))
        .from(Alias::new(&column.owner))
        .and_where(is_set)
        .limit(1)
        .take();
    Ok(exists(db, &column.owner).await? && db.query_one(&query).await?.is_some())
}

async fn exists(db: &impl ConnectionTrait, table: &str) -> Result<bool, DbErr> {
    let query = Query::select()
        .expr(Expr::cust_with_values(
            "to_regclass(quote_ident($1)) IS NOT NULL AS found",
            [table],
        ))
        .take();
    let row = db.query_one(&query).await?;
    row.map_or(Ok(false), |row| row.try_get("", "found"))
}
