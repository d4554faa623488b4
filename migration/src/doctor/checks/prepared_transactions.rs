use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::doctor::{
    Severity,
    view::View,
    words::{literal, time},
};

pub(super) static CHECK: Check = Check::of_catalogue("prepared transactions");

#[derive(FromQueryResult)]
struct Row {
    gid: String,
    owner: String,
    seconds: i64,
}

/// Transactions that were prepared and never ended.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view
        .rows(
            include_str!("prepared_transactions.sql"),
            [view.limits.transaction_age.into()],
        )
        .await?;
    let findings = rows.iter().map(|row| {
        CHECK.finding(
            Severity::Warning,
            format!("prepared transaction {} ({})", row.gid, row.owner),
            format!("has waited for its end for {}", time(row.seconds)),
            "it keeps its locks and every dead row younger than it, across restarts",
            format!("ROLLBACK PREPARED {};", literal(&row.gid)),
        )
    });
    Ok(findings.collect())
}
