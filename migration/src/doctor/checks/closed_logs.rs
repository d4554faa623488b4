use chrono::{TimeDelta, Utc};
use sea_orm::{FromQueryResult, prelude::DateTimeUtc};

use super::{Looked, partitions::CHECK};
use crate::{
    ddl::quote,
    doctor::{Finding, Severity, view::View},
    snapshot::Snapshot,
};

/// With less time than this the rest of a run may come too late.
const NEAR: TimeDelta = TimeDelta::days(7);

#[derive(FromQueryResult)]
struct Row {
    table: String,
    key: String,
    name: String,
    until: DateTimeUtc,
    later: String,
}

/// Logs that were closed to be cut into months, and are one table still: from a day on they refuse the rows of that day.
pub(super) async fn look(view: &View<'_>, history: &Snapshot) -> Looked {
    let rows: Vec<Row> = view.rows(include_str!("closed_logs.sql"), []).await?;
    let cut = rows.iter().filter(|row| history.is_partitioned(&row.table));
    Ok(cut.map(|row| finding(view, row)).collect())
}

fn finding(view: &View<'_>, row: &Row) -> Finding {
    let left = row.until - Utc::now();
    let is_over = left <= TimeDelta::zero();
    let day = row.until.format("%Y-%m-%d");
    let (severity, problem) = match is_over {
        true => (
            Severity::Critical,
            format!("refuses rows from {day} on, by its check {}", row.name),
        ),
        false => (
            Severity::Warning,
            format!("will refuse rows from {day} on, by its check {}", row.name),
        ),
    };
    CHECK.finding(
        severity,
        format!("table {}", row.table),
        problem,
        "a run that cuts it into months was interrupted; it goes on where it stopped, and then takes the check away",
        match left < NEAR {
            true => format!("{} then {}", renew(view, row), view.command("up")),
            false => view.command("up"),
        },
    )
}

/// A later month, without a look at the rows while writers wait.
fn renew(view: &View<'_>, row: &Row) -> String {
    let (table, name) = (view.named(&row.table), quote(&row.name));
    format!(
        "ALTER TABLE {table} DROP CONSTRAINT {name}, ADD CONSTRAINT {name} CHECK ({} < '{}') NOT VALID; \
         ALTER TABLE {table} VALIDATE CONSTRAINT {name};",
        quote(&row.key),
        row.later
    )
}
