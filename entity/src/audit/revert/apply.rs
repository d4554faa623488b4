//! Doing it.

use sea_orm::{ConnectionTrait, DbErr};

use super::{Reversal, RevertError, RevertPlan, Undo, plan, statement::run_on};
use crate::{
    Error,
    audit::{change::FieldChange, entry},
    sql::run,
};

/// Plans with the record locked, and does it if nothing stands in the way.
pub(super) async fn apply(
    db: &impl ConnectionTrait,
    entry: &entry::Model,
    reversal: &Reversal,
) -> Result<RevertPlan, Error> {
    let plan = plan::plan(db, entry, plan::Lock::Row).await?;
    if !plan.conflicts.is_empty() {
        return Err(RevertError::Conflicts {
            entry: entry.id.into(),
            conflicts: plan.conflicts,
        }
        .into());
    }
    let reason = format!("revert of {}: {}", entry.id, reversal.reason);
    let actor = reversal.actor.map(|user| user.to_string());
    let before = say(db, Some(reason), actor).await?;
    write(db, entry, &plan).await?;
    // The transaction may be part of a larger one.
    say(db, before.reason, Some(before.actor.unwrap_or_default())).await?;
    Ok(plan)
}

async fn write(
    db: &impl ConnectionTrait,
    entry: &entry::Model,
    plan: &RevertPlan,
) -> Result<(), DbErr> {
    let (id, at) = (entry.id.into(), entry.created_at.into());
    match &plan.undo {
        Undo::Change(changes) if changes.is_empty() => {}
        Undo::Change(changes) => {
            let columns = names(changes);
            let values = [id, at, left_out(entry, &columns).into(), plan.record.into()];
            run_on(db, include_str!("update.sql"), plan.table, &columns, values).await?;
        }
        Undo::Insert(values) => {
            let columns = names(values);
            let values = [id, at, left_out(entry, &columns).into()];
            run_on(db, include_str!("insert.sql"), plan.table, &columns, values).await?;
        }
        Undo::Delete => {
            run_on(
                db,
                include_str!("delete.sql"),
                plan.table,
                &[],
                [plan.record.into()],
            )
            .await?;
        }
    }
    Ok(())
}

fn names(changes: &[FieldChange]) -> Vec<String> {
    changes.iter().map(|change| change.column.clone()).collect()
}

/// What the entry holds beside these columns, and what need not fit their types.
fn left_out(entry: &entry::Model, columns: &[String]) -> Vec<String> {
    let old = entry
        .previous_values
        .as_ref()
        .and_then(|old| old.as_object());
    let others = old
        .into_iter()
        .flat_map(|old| old.keys())
        .filter(|name| !columns.contains(name));
    others.cloned().collect()
}

/// What a session says of itself.
struct Said {
    reason: Option<String>,
    actor: Option<String>,
}

async fn say(
    db: &impl ConnectionTrait,
    reason: Option<String>,
    actor: Option<String>,
) -> Result<Said, DbErr> {
    let rows = run(db, include_str!("say.sql"), [reason.into(), actor.into()]).await?;
    let row = rows
        .first()
        .ok_or_else(|| DbErr::RecordNotFound("what the session says".into()))?;
    Ok(Said {
        reason: row.try_get("", "reason")?,
        actor: row.try_get("", "actor")?,
    })
}
