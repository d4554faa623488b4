use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::doctor::{
    Finding, Severity,
    view::View,
    words::{number, percent},
};

pub(super) static CHECK: Check = Check::of_catalogue("transaction ids");

#[derive(FromQueryResult)]
struct Row {
    database: String,
    is_this: bool,
    kind: String,
    age: i64,
    left: i64,
    share: f64,
}

/// Databases of the server that come near the end of their transaction ids, or of those that stand for several.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let [warning, critical] = view.limits.xid_share;
    let rows: Vec<Row> = view
        .rows(include_str!("transaction_ids.sql"), [warning.into()])
        .await?;
    Ok(rows.iter().map(|row| finding(row, critical)).collect())
}

fn finding(row: &Row, critical: f64) -> Finding {
    let next = match row.is_this {
        true => "VACUUM (FREEZE);".to_owned(),
        false => format!("connected to {}: VACUUM (FREEZE);", row.database),
    };
    CHECK.finding(
        if row.share > critical {
            Severity::Critical
        } else {
            Severity::Warning
        },
        format!("database {}", row.database),
        format!(
            "its oldest {} is {} old: {} left, {} of the way used",
            row.kind,
            number(row.age),
            number(row.left),
            percent(row.share.max(0.0))
        ),
        "at the end the server takes no more writes; end long transactions, prepared ones and slots first",
        next,
    )
}
