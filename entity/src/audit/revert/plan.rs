//! What taking back an entry comes to.

use sea_orm::ConnectionTrait;
use serde_json::Value as Json;

use super::{RevertError, RevertPlan, target::Target};
use crate::{
    Error,
    audit::{admin_audit_log::AuditAction, entry, past::Happened, recorded::with_id},
};

/// Whether the record stays as it is until the end of the transaction.
#[derive(Clone, Copy)]
pub(super) enum Lock {
    None,
    Row,
}

pub(super) async fn plan(
    db: &impl ConnectionTrait,
    entry: &entry::Model,
    lock: Lock,
) -> Result<RevertPlan, Error> {
    let id = entry.id.into();
    let happened = Happened::by(entry);
    let record = match (&happened, entry.target_id) {
        (Happened::Emptied, _) => return Err(RevertError::Truncated(id).into()),
        (Happened::NoChange | Happened::Untold, _) => {
            return Err(RevertError::NoChange(id).into());
        }
        (_, None) => {
            let table = entry.target_type.clone();
            return Err(RevertError::Named { entry: id, table }.into());
        }
        (_, Some(record)) => record,
    };
    refuse_removals(entry)?;
    let table = with_id(&entry.target_type).ok_or(RevertError::NoChange(id))?;
    let target = Target {
        table,
        record,
        entry,
        lock,
    };
    let (undo, conflicts) = match happened {
        Happened::Changed { old, new } => target.change(db, old, new).await?,
        Happened::Made(new) => target.delete(db, new).await?,
        Happened::Deleted(old) => target.insert(db, old).await?,
        Happened::Emptied | Happened::Untold | Happened::NoChange => {
            return Err(RevertError::NoChange(id).into());
        }
    };
    Ok(RevertPlan {
        table: table.name,
        record,
        undo,
        conflicts,
    })
}

/// Several rows are removed and brought back together, and what they gave up with them.
fn refuse_removals(entry: &entry::Model) -> Result<(), RevertError> {
    let deletion = |values: &Option<Json>| {
        let id = values.as_ref()?.get("deletion_id")?.as_str()?;
        id.parse().ok()
    };
    let entry_id = entry.id.into();
    match entry.action {
        AuditAction::SoftDeleted => Err(match deletion(&entry.new_values) {
            None if entry.target_type == "projects" => RevertError::RemovedAlone(entry_id),
            deletion => RevertError::Removal {
                entry: entry_id,
                deletion,
            },
        }),
        AuditAction::Restored => Err(RevertError::Removal {
            entry: entry_id,
            deletion: None,
        }),
        _ => Ok(()),
    }
}
