use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::{
    ddl::quote,
    doctor::{
        Finding, Severity,
        view::View,
        words::{number, percent},
    },
};

pub(super) static CHECK: Check = Check::of_catalogue("sequences");

#[derive(FromQueryResult)]
struct Row {
    name: String,
    table: Option<String>,
    column: Option<String>,
    is_narrow_sequence: bool,
    is_narrow_column: bool,
    last_value: i64,
    end_value: i64,
    share: f64,
}

/// Sequences, or the columns that they fill, that come near their end.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let [warning, critical] = view.limits.sequence_share;
    let rows: Vec<Row> = view
        .rows(include_str!("sequences.sql"), [warning.into()])
        .await?;
    Ok(rows
        .iter()
        .map(|row| finding(view, row, critical))
        .collect())
}

fn finding(view: &View<'_>, row: &Row, critical: f64) -> Finding {
    CHECK.finding(
        if row.share > critical {
            Severity::Critical
        } else {
            Severity::Warning
        },
        format!("sequence {}", row.name),
        format!(
            "is at {} of {} ({})",
            number(row.last_value),
            number(row.end_value),
            percent(row.share)
        ),
        match row.is_narrow_column {
            true => "at its end every insert fails; widening the column rewrites the table and stops everybody",
            false => "at its end every insert fails",
        },
        next(view, row),
    )
}

fn next(view: &View<'_>, row: &Row) -> String {
    let mut statements = Vec::new();
    if let (true, Some(table), Some(column)) = (row.is_narrow_column, &row.table, &row.column) {
        statements.push(format!(
            "ALTER TABLE {} ALTER COLUMN {} TYPE bigint;",
            view.named(table),
            quote(column)
        ));
    }
    let widen = if row.is_narrow_sequence {
        " AS bigint"
    } else {
        ""
    };
    statements.push(format!(
        "ALTER SEQUENCE {}{widen} NO MAXVALUE;",
        view.named(&row.name)
    ));
    statements.join(" ")
}
