//! Moving a month of the log into its archive.
//!
//! Nothing is copied: the month leaves the one table and joins the other within one short
//! transaction, so that each entry is in exactly one of them at any time, whoever is ended when. What
//! it must not wait for with everybody queueing behind, the proof that its rows are of its month, is
//! made before. PostgreSQL cannot detach concurrently from a table with a default partition.

use entity::{
    audit::{self, AuditAction, Event},
    ids::AuditEntryId,
    session::Unscoped,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr};

use super::{Maintained, month::Month, patient::patiently};
use crate::{
    ddl::quote,
    runner::{RunError, Settings},
};

/// Archives a month, unless it is not sealed or its seals do not hold; false when a lock was not to be
/// had.
pub(super) async fn archive(
    db: &DatabaseConnection,
    settings: &Settings,
    month: &Month,
    done: &mut Maintained,
) -> Result<bool, RunError> {
    if !is_sound(db, month, done).await? {
        return Ok(true);
    }
    let is_moved = move_over(db, settings, month).await?;
    if is_moved {
        done.archived.push(month.name.clone());
    } else {
        done.left.push(format!(
            "{}: no lock on it and admin_audit_log within {} s",
            month.name,
            settings.lock_patience.as_secs()
        ));
    }
    Ok(is_moved)
}

/// Whether all of a month is sealed and as it was sealed.
async fn is_sound(
    db: &DatabaseConnection,
    month: &Month,
    done: &mut Maintained,
) -> Result<bool, RunError> {
    if !audit::is_sealed_before(db, month.ends).await? {
        done.left.push(format!(
            "{}: not all of its entries are sealed yet",
            month.name
        ));
        return Ok(false);
    }
    let verification = audit::verify_between(db, month.begins, month.ends).await?;
    if verification.findings.is_empty() {
        return Ok(true);
    }
    done.left.push(format!(
        "{}: its seals do not hold; it stays where it is until somebody has looked at it",
        month.name
    ));
    // A seal may speak for rows of several months.
    for finding in verification.findings {
        if !done.findings.contains(&finding) {
            done.findings.push(finding);
        }
    }
    Ok(false)
}

/// Proves what has to be proven, then moves the month; false when a lock was not to be had.
async fn move_over(
    db: &DatabaseConnection,
    settings: &Settings,
    month: &Month,
) -> Result<bool, RunError> {
    for sql in prove(month) {
        let proven = patiently(db, settings, async |transaction| {
            transaction.execute_unprepared(&sql).await
        });
        if proven.await?.is_none() {
            return Ok(false);
        }
    }
    let sql = fill(include_str!("archive/move.sql"), month);
    let moved = patiently(db, settings, async |transaction| {
        transaction.execute_unprepared(&sql).await?;
        record(transaction, month).await
    });
    Ok(moved.await?.is_some())
}

/// The statements, if any, after which the archive takes the month without reading it.
fn prove(month: &Month) -> Vec<String> {
    let fill = |sql: &str| fill(sql, month);
    let add = fill(include_str!("archive/add_check.sql"));
    let validate = fill(include_str!("archive/validate_check.sql"));
    match month.is_checked {
        None => vec![add, validate],
        Some(false) => vec![validate],
        Some(true) => Vec::new(),
    }
}

fn fill(sql: &str, month: &Month) -> String {
    sql.replace("{month}", &quote(&month.name))
        .replace("{begins}", &month.begins.to_rfc3339())
        .replace("{ends}", &month.ends.to_rfc3339())
}

/// Moving entries is itself an entry.
async fn record(db: &DatabaseTransaction, month: &Month) -> Result<(), DbErr> {
    let event = Event::on_many::<AuditEntryId>(AuditAction::Archived)
        .labelled(&month.name)
        .with(serde_json::json!({ "begins": month.begins, "ends": month.ends }));
    match audit::record(&Unscoped(db), event).await {
        Ok(_) => Ok(()),
        Err(entity::Error::Database(error)) => Err(error),
        Err(other) => Err(DbErr::Custom(other.to_string())),
    }
}
