use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::doctor::{Severity, view::View, words::number};

pub(super) static CHECK: Check = Check::of_catalogue("tables without statistics");

#[derive(FromQueryResult)]
struct Row {
    name: String,
    is_partitioned: bool,
    rows: i64,
}

/// Tables with rows that nobody has analyzed.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view
        .rows(
            include_str!("never_analyzed.sql"),
            [view.limits.analyzed_rows.into()],
        )
        .await?;
    let findings = rows.iter().map(|row| {
        let severity = match row.rows >= view.limits.large_rows && !row.is_partitioned {
            true => Severity::Warning,
            false => Severity::Notice,
        };
        let why = match row.is_partitioned {
            true => "the planner knows its partitions only; autovacuum never analyzes the whole",
            false => "the planner guesses how many rows a condition leaves",
        };
        CHECK.finding(
            severity,
            format!("table {}", row.name),
            format!("was never analyzed, with about {} rows", number(row.rows)),
            why,
            format!("ANALYZE {};", view.named(&row.name)),
        )
    });
    Ok(findings.collect())
}
