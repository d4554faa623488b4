use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use sea_query::{Alias, BinOper, Expr, ExprTrait, Query};

use super::RunError;
use crate::{
    Entry,
    ddl::quote,
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

/// Keeps others from writing what is about to be dropped, so that nothing comes in between looking
/// and dropping. Names the table whose lock was not granted.
pub(super) async fn lock<'t>(
    db: &impl ConnectionTrait,
    tables: &'t [String],
) -> Result<(), (&'t str, DbErr)> {
    for table in tables {
        let sql = format!("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", quote(table));
        db.execute_unprepared(&sql)
            .await
            .map_err(|error| (table.as_str(), error))?;
    }
    Ok(())
}

/// The tables that taking a migration back drops, or drops columns of.
pub(super) async fn losing_tables(
    db: &impl ConnectionTrait,
    entry: &Entry,
) -> Result<Vec<String>, RunError> {
    let changes = entry.changes()?;
    let is_lost = |object: &&Object| matches!(object.kind, Kind::Table | Kind::Column);
    let lost = changes.set.keys().filter(is_lost);
    let mut tables: Vec<String> = lost.filter_map(Object::table).map(str::to_owned).collect();
    tables.sort_unstable();
    tables.dedup();
    let mut there = Vec::new();
    for table in tables {
        if exists(db, &table).await? {
            there.push(table);
        }
    }
    Ok(there)
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
    // A `down` that was interrupted may have dropped it.
    let is_there = has_column(db, column).await?;
    Ok(is_there && db.query_one(&query).await?.is_some())
}

async fn exists(db: &impl ConnectionTrait, table: &str) -> Result<bool, DbErr> {
    let found = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT FROM pg_class WHERE relname = $1 AND relnamespace = quote_ident(current_schema())::regnamespace",
        [table.into()],
    );
    Ok(db.query_one_raw(found).await?.is_some())
}

async fn has_column(db: &impl ConnectionTrait, column: &Object) -> Result<bool, DbErr> {
    let found = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid \
         WHERE c.relname = $1 AND c.relnamespace = quote_ident(current_schema())::regnamespace \
         AND a.attname = $2 AND NOT a.attisdropped",
        [column.owner.clone().into(), column.name.clone().into()],
    );
    Ok(db.query_one_raw(found).await?.is_some())
}
