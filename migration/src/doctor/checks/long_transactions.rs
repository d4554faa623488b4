use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::doctor::{Finding, Severity, view::View, words::time};

pub(super) static CHECK: Check = Check::of_catalogue("long transactions");

#[derive(FromQueryResult)]
struct Row {
    pid: i32,
    whose: String,
    is_ours: bool,
    is_idle: bool,
    seconds: i64,
    idle_seconds: i64,
}

/// Transactions that have been open for long, at work or not.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view
        .rows(
            include_str!("long_transactions.sql"),
            [view.limits.transaction_age.into()],
        )
        .await?;
    Ok(rows.iter().map(finding).collect())
}

fn finding(row: &Row) -> Finding {
    let open = format!("has a transaction open for {}", time(row.seconds));
    let (severity, problem, next) = match (row.is_ours, row.is_idle) {
        (true, _) => (
            Severity::Notice,
            open,
            "wait: it is a run of this program".to_owned(),
        ),
        (false, true) => (
            Severity::Warning,
            format!("{open}, idle for {}", time(row.idle_seconds)),
            format!("SELECT pg_terminate_backend({});", row.pid),
        ),
        (false, false) => (
            Severity::Warning,
            open,
            format!("SELECT pg_cancel_backend({});", row.pid),
        ),
    };
    CHECK.finding(
        severity,
        format!("session {} ({})", row.pid, row.whose),
        problem,
        "no dead row younger than it is removed anywhere, and its locks stay",
        next,
    )
}
