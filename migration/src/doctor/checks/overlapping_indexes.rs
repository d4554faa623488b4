use sea_orm::FromQueryResult;

use super::{Check, Looked, concurrently};
use crate::{
    HISTORY,
    doctor::{Severity, view::View, words::bytes},
    runner::{RunError, promised},
    snapshot::Kind,
};

pub(super) static CHECK: Check = Check::of_catalogue("overlapping indexes");

/// Indexes that the plan (section 5.1) asks for, whatever they overlap with.
const ASKED_FOR: [&str; 2] = ["idx_guests_project_deleted", "idx_invites_project_active"];

/// Migrations that only take over what the live application has.
const TAKEN_OVER: usize = 2;

#[derive(FromQueryResult)]
struct Row {
    name: String,
    table: String,
    other: String,
    is_twin: bool,
    is_partitioned: bool,
    bytes: i64,
}

/// Indexes that another one makes unnecessary, those aside that came with the live application or are in the plan.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view
        .rows(include_str!("overlapping_indexes.sql"), [kept()?.into()])
        .await?;
    let findings = rows.iter().map(|row| {
        let (severity, relation) = match row.is_twin {
            true => (Severity::Warning, "is the same as"),
            false => (Severity::Notice, "is the beginning of"),
        };
        CHECK.finding(
            severity,
            format!("index {}.{}", row.table, row.name),
            format!("{relation} {} ({})", row.other, bytes(row.bytes)),
            "it costs every write, and the other one answers the same queries",
            format!(
                "DROP INDEX{} {};",
                concurrently(row.is_partitioned),
                view.named(&row.name)
            ),
        )
    });
    Ok(findings.collect())
}

fn kept() -> Result<Vec<String>, RunError> {
    let legacy = promised(HISTORY.iter().take(TAKEN_OVER))?;
    let legacy = legacy
        .iter()
        .filter(|(object, _)| object.kind == Kind::Index)
        .map(|(object, _)| object.name.clone());
    Ok(legacy.chain(ASKED_FOR.map(str::to_owned)).collect())
}
