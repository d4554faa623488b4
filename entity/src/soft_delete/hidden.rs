//! What lies below a project and is not for everybody to write who may remove the project: the database
//! takes it along.

use sea_orm::{ConnectionTrait, DbErr};

use super::{graph::removable, rows::Rows};
use crate::{ids::DeletionId, sql::run};

const REMOVE: &str = "SELECT relation, marked AS count FROM remove_below_projects($1)";
const RESTORE: &str = "SELECT relation, revived AS count FROM restore_below_projects($1)";

pub(super) async fn remove(
    db: &impl ConnectionTrait,
    deletions: &[uuid::Uuid],
    rows: &mut Rows,
) -> Result<(), DbErr> {
    count(db, REMOVE, deletions.to_vec().into(), rows).await
}

pub(super) async fn restore(
    db: &impl ConnectionTrait,
    deletion: DeletionId,
    rows: &mut Rows,
) -> Result<(), DbErr> {
    count(db, RESTORE, deletion.into(), rows).await
}

async fn count(
    db: &impl ConnectionTrait,
    sql: &str,
    which: sea_orm::Value,
    rows: &mut Rows,
) -> Result<(), DbErr> {
    for row in run(db, sql, [which]).await? {
        let relation: String = row.try_get("", "relation")?;
        let count: i64 = row.try_get("", "count")?;
        if let Some(table) = removable(&relation) {
            rows.add(table, count.try_into().unwrap_or_default());
        }
    }
    Ok(())
}
