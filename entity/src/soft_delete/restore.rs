//! Bringing back what one deletion took.

use sea_orm::{
    ConnectionTrait, EntityName, EntityTrait, QuerySelect, SqlErr,
    sea_query::{Alias, Expr, ExprTrait, Query},
};
use serde::Serialize;

use super::{
    batch::Batch,
    conflicts::conflicts,
    deletion,
    error::RestoreError,
    hidden,
    remove::ATTEMPTS,
    rows::Rows,
    seats::{LostSeat, Seats, put_back},
    sql::is_deadlock,
};
use crate::{
    Error,
    ids::DeletionId,
    seating::seating_assignment,
    session::{TenantScope, end},
    sql::run,
};

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// Rows that are live again, and seats that were put back.
    pub rows: Rows,
    /// Rows that stay removed, because something else that they hang on was removed meanwhile; they
    /// come back with that.
    pub still_removed: Rows,
    /// Seats that are not put back.
    pub lost_seats: Vec<LostSeat>,
}

/// Brings back the rows of one deletion, no more and no less, in one transaction.
///
/// Seats are put back where they are still free, tags get their names back, and invites work again
/// unless they were revoked before they were removed, or somebody touched the revocation since.
///
/// ```no_run
/// use entity::{Error, prelude::*, soft_delete::{RestoreError, restore}};
///
/// # async fn example(session: &TenantSession, id: DeletionId) -> Result<(), Error> {
/// match restore(session, id).await {
///     Ok(restored) => println!("brought back {}", restored.rows),
///     Err(Error::Restore(RestoreError::Conflicts { conflicts, .. })) => {
///         for conflict in conflicts {
///             println!("{conflict}");
///         }
///     }
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::Restore`] with what stands in the way: nothing is changed then.
pub async fn restore(db: &impl TenantScope, deletion: DeletionId) -> Result<Restored, Error> {
    let mut attempt = 1;
    loop {
        let transaction = db.begin().await?;
        let restored = restore_in(&transaction, deletion).await;
        match end(transaction, restored).await {
            Err(Error::Database(error)) if attempt < ATTEMPTS && is_passing(&error) => {}
            ended => return ended,
        }
        attempt += 1;
    }
}

/// A value that somebody takes while rows come back is a conflict to tell of, at the next attempt.
fn is_passing(error: &sea_orm::DbErr) -> bool {
    is_deadlock(error) || matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

async fn restore_in(db: &impl ConnectionTrait, id: DeletionId) -> Result<Restored, Error> {
    let found = deletion::Entity::find_by_id(id)
        .lock_exclusive()
        .one(db)
        .await?;
    let deletion = found.ok_or(RestoreError::Unknown(id))?;
    if let Some(at) = deletion.restored_at {
        return Err(RestoreError::AlreadyRestored { deletion: id, at }.into());
    }
    if deletion.freed.get("purged").is_some() {
        return Err(RestoreError::Purged(id).into());
    }

    let batch = Batch::lock(db, &deletion).await?;
    if batch.tables.is_empty() {
        return Err(RestoreError::NothingLeft(id).into());
    }
    let mut taken = Vec::new();
    for table in &batch.tables {
        taken.extend(conflicts(db, table.name, id).await?);
    }
    if !taken.is_empty() {
        return Err(RestoreError::Conflicts {
            deletion: id,
            conflicts: taken,
        }
        .into());
    }

    if deletion.freed.get("tags").is_some() {
        run(db, include_str!("give_back_tags.sql"), [id.into()]).await?;
    }
    let (mut rows, mut still_removed) = batch.write(db).await?;
    if deletion.root_table == "projects" {
        hidden::restore(db, id, &mut rows).await?;
    }
    let seats = match deletion.freed.get("seats") {
        Some(_) => put_back(db, id).await?,
        None => Seats::default(),
    };
    rows.add(seating_assignment::Entity.table_name(), seats.back);
    still_removed.add(seating_assignment::Entity.table_name(), seats.waiting);

    let mut done = Query::update();
    done.table(deletion::Entity)
        .value(
            deletion::Column::RestoredAt,
            Expr::cust("clock_timestamp()"),
        )
        .and_where(Expr::col(Alias::new("id")).eq(id));
    db.execute(&done).await?;
    Ok(Restored {
        rows,
        still_removed,
        lost_seats: seats.lost,
    })
}
