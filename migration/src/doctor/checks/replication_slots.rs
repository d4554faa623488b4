use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::doctor::{
    Severity,
    view::View,
    words::{bytes, literal},
};

pub(super) static CHECK: Check = Check::of_catalogue("replication slots");

#[derive(FromQueryResult)]
struct Row {
    name: String,
    holds_rows: bool,
    bytes: i64,
}

/// Slots that nobody reads from.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view.rows(include_str!("replication_slots.sql"), []).await?;
    let findings = rows.iter().map(|row| {
        let is_bad = row.holds_rows || row.bytes > view.limits.slot_bytes;
        let rows = if row.holds_rows { " and dead rows" } else { "" };
        CHECK.finding(
            if is_bad {
                Severity::Warning
            } else {
                Severity::Notice
            },
            format!("replication slot {}", row.name),
            format!(
                "is read by nobody and holds back {} of WAL{rows}",
                bytes(row.bytes)
            ),
            "the disk fills until somebody reads it; a replica that is gone for good needs none",
            format!("SELECT pg_drop_replication_slot({});", literal(&row.name)),
        )
    });
    Ok(findings.collect())
}
