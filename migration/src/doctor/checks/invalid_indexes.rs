use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::doctor::{
    Severity,
    view::View,
    words::{argument, bytes},
};

pub(super) static CHECK: Check = Check::of_catalogue("invalid indexes");

#[derive(FromQueryResult)]
struct Row {
    name: String,
    table: String,
    is_partitioned: bool,
    is_leftover: bool,
    definition: String,
    bytes: i64,
}

/// Indexes that writers keep up and no query uses.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view.rows(include_str!("invalid_indexes.sql"), []).await?;
    let findings = rows.iter().map(|row| {
        CHECK.finding(
            Severity::Warning,
            format!("index {}.{}", row.table, row.name),
            format!("is invalid ({})", bytes(row.bytes)),
            why(row),
            next(view, row),
        )
    });
    Ok(findings.collect())
}

fn why(row: &Row) -> &'static str {
    if row.is_partitioned {
        "a partition lacks its part of it, so no query uses it; making it again stops writers"
    } else if row.is_leftover {
        "a rebuild was killed or failed: it costs every write and no query uses it; the next step drops it"
    } else {
        "a build was killed or failed: it costs every write and no query uses it"
    }
}

fn next(view: &View<'_>, row: &Row) -> String {
    if row.is_partitioned {
        let create = row.definition.replacen(" ON ONLY ", " ON ", 1);
        format!("DROP INDEX {}; {create};", view.named(&row.name))
    } else {
        view.command(&format!("maintain reindex {}", argument(&row.name)))
    }
}
