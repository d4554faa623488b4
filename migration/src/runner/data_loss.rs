use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use sea_query::{Alias, BinOper, Expr, ExprTrait, Query};

use super::RunError;
use crate::{
    ddl::{Step, quote},
    ledger,
    snapshot::{Changes, Kind, Object},
};

/// The tables and columns that steps of a `down` drop.
pub(super) fn lost_by(steps: &[Step]) -> Vec<Object> {
    steps
        .iter()
        .filter_map(|step| step.makes.clone())
        .filter(|object| matches!(object.kind, Kind::Table | Kind::Column))
        .collect()
}

/// Refuses to drop tables or columns that hold values which no later `up` could bring back.
pub(super) async fn refuse(
    db: &impl ConnectionTrait,
    title: &str,
    lost: &[Object],
    changes: &Changes,
) -> Result<(), RunError> {
    let mut values = Vec::new();
    for object in lost {
        let holds_values = match object.kind {
            Kind::Table => has_rows(db, &object.name).await?,
            _ => has_values(db, object, changes).await?,
        };
        if holds_values {
            values.push(object.to_string());
        }
    }
    if values.is_empty() {
        return Ok(());
    }
    Err(RunError::WouldLoseData {
        title: title.to_owned(),
        lost: values,
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

/// The tables that are dropped, or lose columns, as far as they exist, in a fixed order.
pub(super) async fn tables_of(
    db: &impl ConnectionTrait,
    lost: &[Object],
) -> Result<Vec<String>, DbErr> {
    let tables: BTreeSet<&str> = lost.iter().filter_map(Object::table).collect();
    let mut there = Vec::new();
    for table in tables {
        if ledger::has_table(db, table).await? {
            there.push(table.to_owned());
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
    Ok(ledger::has_table(db, table).await? && db.query_one(&query).await?.is_some())
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
