use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::{
    doctor::{Finding, Severity, view::View, words::time},
    runner::count,
};

pub(super) static CHECK: Check = Check::of_catalogue("blocked sessions");

#[derive(FromQueryResult)]
struct Row {
    pid: i32,
    whose: String,
    is_idle: bool,
    waiting: Vec<i32>,
    seconds: i64,
}

/// Sessions that wait for a lock, under the one at the head of the queue.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view
        .rows(
            include_str!("blocked_sessions.sql"),
            [view.limits.wait.into()],
        )
        .await?;
    let critical = view.limits.transaction_age;
    Ok(rows.iter().map(|row| finding(row, critical)).collect())
}

fn finding(row: &Row, critical: i64) -> Finding {
    let waiting: Vec<_> = row.waiting.iter().map(ToString::to_string).collect();
    let (object, next) = match row.pid {
        0 => (
            "a prepared transaction".to_owned(),
            "SELECT gid, prepared, owner FROM pg_prepared_xacts; then COMMIT PREPARED or ROLLBACK PREPARED".to_owned(),
        ),
        pid => {
            let verb = if row.is_idle { "terminate" } else { "cancel" };
            (
                format!("session {pid} ({})", row.whose),
                format!("SELECT pg_{verb}_backend({pid});"),
            )
        }
    };
    CHECK.finding(
        if row.seconds >= critical {
            Severity::Critical
        } else {
            Severity::Warning
        },
        object,
        format!(
            "holds up {} for {}: {}",
            count(row.waiting.len(), "session"),
            time(row.seconds),
            waiting.join(", ")
        ),
        "they wait for its lock, and whoever comes later waits behind them",
        next,
    )
}
