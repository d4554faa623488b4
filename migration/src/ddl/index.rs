use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use sea_query::{Alias, Index, IndexCreateStatement, PostgresQueryBuilder};

use super::{Lock, LockMode, Mode, Step};
use crate::snapshot::{Kind, Object};

/// `CREATE INDEX CONCURRENTLY IF NOT EXISTS`: writers go on, and a second run finds it done.
///
/// `index` carries columns, method and predicate; name and table are set here.
pub fn create_index_concurrently(
    name: impl Into<String>,
    table: &'static str,
    mut index: IndexCreateStatement,
) -> Step {
    let name = name.into();
    let sql = index
        .name(&name)
        .table(Alias::new(table))
        .concurrently()
        .if_not_exists()
        .to_string(PostgresQueryBuilder);
    Step {
        label: format!("create index {name}"),
        sql,
        lock: Lock::on(table, LockMode::ShareUpdateExclusive),
        mode: Mode::Concurrent {
            index: name.clone(),
            repair: None,
        },
        makes: Some(Object::in_table(Kind::Index, table, name)),
    }
}

/// `CREATE INDEX` on a table that the same migration makes: nobody else uses it yet.
pub fn create_index(name: &str, table: &'static str, mut index: IndexCreateStatement) -> Step {
    let sql = index
        .name(name)
        .table(Alias::new(table))
        .to_string(PostgresQueryBuilder);
    Step::transactional(format!("create index {name}"), sql, Lock::NONE).makes(Object::in_table(
        Kind::Index,
        table,
        name,
    ))
}

/// A unique index whose duplicates `repair` puts out of the way: run before each attempt, since
/// the application goes on writing.
pub fn create_unique_index_concurrently(
    name: &'static str,
    table: &'static str,
    mut index: IndexCreateStatement,
    repair: Option<&'static str>,
) -> Step {
    let mut step = create_index_concurrently(name, table, index.unique().take());
    step.mode = Mode::Concurrent {
        index: name.to_owned(),
        repair,
    };
    step
}

/// `DROP INDEX CONCURRENTLY IF EXISTS`.
pub fn drop_index_concurrently(name: impl Into<String>, table: &'static str) -> Step {
    let name = name.into();
    let sql = Index::drop()
        .name(&name)
        .concurrently()
        .if_exists()
        .to_string(PostgresQueryBuilder);
    Step {
        label: format!("drop index {name}"),
        sql,
        lock: Lock::on(table, LockMode::ShareUpdateExclusive),
        mode: Mode::Concurrent {
            index: name.clone(),
            repair: None,
        },
        makes: Some(Object::in_table(Kind::Index, table, name)),
    }
}

/// Drops an index of this name if it is INVALID, as a killed `CREATE INDEX CONCURRENTLY` leaves
/// it. Says whether there was one.
///
/// # Errors
/// When the database does not answer, or the index belongs to another role.
pub async fn drop_invalid_index(db: &impl ConnectionTrait, index: &str) -> Result<bool, DbErr> {
    let leftover = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid \
         WHERE c.relname = $1 AND c.relnamespace = quote_ident(current_schema())::regnamespace AND NOT x.indisvalid",
        [index.into()],
    );
    if db.query_one_raw(leftover).await?.is_none() {
        return Ok(false);
    }
    let drop = Index::drop()
        .name(index)
        .concurrently()
        .if_exists()
        .to_string(PostgresQueryBuilder);
    db.execute_unprepared(&drop).await?;
    Ok(true)
}
