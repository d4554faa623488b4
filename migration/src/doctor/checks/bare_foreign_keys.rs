use sea_orm::FromQueryResult;

use super::{Check, Looked, concurrently};
use crate::{
    ddl::quote,
    doctor::{Severity, view::View, words::number},
};

pub(super) static CHECK: Check = Check::of_catalogue("foreign keys without an index");

#[derive(FromQueryResult)]
struct Row {
    name: String,
    table: String,
    column: String,
    is_partitioned: bool,
    rows: i64,
}

/// Foreign keys that no index begins with.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view.rows(include_str!("bare_foreign_keys.sql"), []).await?;
    let findings = rows.iter().map(|row| {
        let severity = match row.rows >= view.limits.large_rows {
            true => Severity::Warning,
            false => Severity::Notice,
        };
        let index: String = format!("idx_{}_{}", row.table, row.column)
            .chars()
            .take(63)
            .collect();
        CHECK.finding(
            severity,
            format!("foreign key {}.{}", row.table, row.name),
            format!("has no index, with about {} rows", number(row.rows)),
            "deleting a row that it may refer to reads the whole table",
            format!(
                "CREATE INDEX{} {} ON {} ({});",
                concurrently(row.is_partitioned),
                quote(&index),
                view.named(&row.table),
                quote(&row.column)
            ),
        )
    });
    Ok(findings.collect())
}
