//! Our bookkeeping beside `seaql_migrations`: how each migration came to be recorded, the
//! fingerprints of its result, and how far an unfinished one has come.

pub mod progress;
pub mod record;

use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DbBackend, DbErr, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Schema, entity::prelude::*,
};
use sea_orm_migration::{MigratorTrait, seaql_migrations};

use crate::{Migrator, snapshot::Object};

/// Every table that belongs to the runner and not to the schema it manages.
pub const TABLES: [&str; 3] = [
    "seaql_migrations",
    "eios_migrations",
    "eios_migration_progress",
];

/// Creates the bookkeeping tables that do not exist yet.
///
/// # Errors
/// When the role may not create tables, or the database does not answer.
pub async fn install(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    Migrator::install(db).await?;
    let schema = Schema::new(DbBackend::Postgres);
    for mut table in [
        schema.create_table_from_entity(record::Entity),
        schema.create_table_from_entity(progress::Entity),
    ] {
        db.execute(table.if_not_exists()).await?;
    }
    Ok(())
}

/// The names in `seaql_migrations`, oldest first; empty when the table does not exist.
///
/// # Errors
/// When the database does not answer.
pub async fn applied(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    if !has_table(db, "seaql_migrations").await? {
        return Ok(Vec::new());
    }
    let rows = seaql_migrations::Entity::find()
        .order_by_asc(seaql_migrations::Column::Version)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}

/// What is recorded of the applied migrations; empty when the table does not exist.
///
/// # Errors
/// When the database does not answer.
pub async fn records(db: &impl ConnectionTrait) -> Result<Vec<record::Model>, DbErr> {
    if !has_table(db, "eios_migrations").await? {
        return Ok(Vec::new());
    }
    record::Entity::find()
        .order_by_asc(record::Column::Version)
        .all(db)
        .await
}

/// Records a migration as applied and forgets its progress.
///
/// # Errors
/// When the database does not answer.
pub async fn record(db: &impl ConnectionTrait, row: record::Model) -> Result<(), DbErr> {
    let applied = seaql_migrations::ActiveModel {
        version: Set(row.version.clone()),
        applied_at: Set(row.applied_at.timestamp()),
    };
    progress::Entity::delete_by_id(row.version.clone())
        .exec(db)
        .await?;
    seaql_migrations::Entity::insert(applied)
        .exec_without_returning(db)
        .await?;
    record::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Forgets that a migration was applied.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(db: &impl ConnectionTrait, version: &str) -> Result<(), DbErr> {
    progress::Entity::delete_by_id(version).exec(db).await?;
    record::Entity::delete_by_id(version).exec(db).await?;
    seaql_migrations::Entity::delete_many()
        .filter(seaql_migrations::Column::Version.eq(version))
        .exec(db)
        .await?;
    Ok(())
}

/// Every migration that was begun and not finished.
///
/// # Errors
/// When the database does not answer.
pub async fn unfinished(db: &impl ConnectionTrait) -> Result<Vec<progress::Model>, DbErr> {
    if !has_table(db, "eios_migration_progress").await? {
        return Ok(Vec::new());
    }
    progress::Entity::find().all(db).await
}

/// Begins a migration, or finds the row of the run that was interrupted in it.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(
    db: &impl ConnectionTrait,
    version: &str,
    direction: &str,
    kept: &str,
) -> Result<progress::Model, DbErr> {
    if let Some(row) = progress::Entity::find_by_id(version).one(db).await? {
        return Ok(row);
    }
    let row = progress::Model {
        version: version.to_owned(),
        direction: direction.to_owned(),
        steps: 0,
        kept: kept.to_owned(),
    };
    progress::Entity::insert(row.clone().into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(row)
}

/// Remembers that the first `steps` of a migration that was begun are committed.
///
/// # Errors
/// When the database does not answer.
pub async fn advance(db: &impl ConnectionTrait, version: &str, steps: i32) -> Result<(), DbErr> {
    progress::Entity::update_many()
        .col_expr(progress::Column::Steps, steps.into())
        .filter(progress::Column::Version.eq(version))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets that a migration was begun.
///
/// # Errors
/// When the database does not answer.
pub async fn abandon(db: &impl ConnectionTrait, version: &str) -> Result<(), DbErr> {
    progress::Entity::delete_by_id(version).exec(db).await?;
    Ok(())
}

/// Turns an unfinished migration round: its remembered objects stay, its steps begin anew.
///
/// # Errors
/// When the database does not answer.
pub async fn turn_round(
    db: &impl ConnectionTrait,
    version: &str,
    direction: &str,
) -> Result<(), DbErr> {
    progress::Entity::update_many()
        .col_expr(progress::Column::Direction, direction.into())
        .col_expr(progress::Column::Steps, 0.into())
        .filter(progress::Column::Version.eq(version))
        .exec(db)
        .await?;
    Ok(())
}

/// Objects as they are stored; empty for none.
pub fn write_objects<'a>(objects: impl IntoIterator<Item = &'a Object>) -> String {
    let parts: Vec<_> = objects
        .into_iter()
        .map(|object| (object.kind.word(), &object.owner, &object.name))
        .collect();
    if parts.is_empty() {
        return String::new();
    }
    serde_json::json!(parts).to_string()
}

/// The inverse of [`write_objects`].
///
/// # Errors
/// When the text is not what [`write_objects`] writes.
pub fn read_objects(text: &str) -> Result<Vec<Object>, DbErr> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let damaged = |reason: String| DbErr::Json(format!("the bookkeeping holds {text}: {reason}"));
    let parts: Vec<(String, String, String)> =
        serde_json::from_str(text).map_err(|error| damaged(error.to_string()))?;
    parts
        .into_iter()
        .map(|(kind, owner, name)| {
            let kind = kind
                .parse()
                .map_err(|()| damaged(format!("no kind {kind}")))?;
            Ok(Object { kind, owner, name })
        })
        .collect()
}

/// Whether the managed schema, the first of the search path, has a table of this name.
pub(crate) async fn has_table(db: &impl ConnectionTrait, table: &str) -> Result<bool, DbErr> {
    let statement = sea_orm::Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT to_regclass(quote_ident(current_schema()) || '.' || quote_ident($1)) IS NOT NULL AS found",
        [table.into()],
    );
    match db.query_one_raw(statement).await? {
        Some(row) => row.try_get("", "found"),
        None => Ok(false),
    }
}
