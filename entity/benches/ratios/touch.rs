//! The triggers that every write passes, against the same write with the trigger disabled. With a session
//! user both write the user's id: the other way by hand, since its reference and its index cost the same.

use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Executor, types::Uuid};

use crate::{
    Outcome,
    database::{Bench, LARGE_PROJECT},
    pairs,
    report::{Goal, Report},
};

const CHANGE: &str = "UPDATE guests SET role = 'VIP'
    WHERE ctid = ANY (ARRAY(SELECT ctid FROM guests WHERE project_id = $1 LIMIT $2))";
const CHANGE_BY_USER: &str =
    "UPDATE guests SET role = 'VIP', updated_at = now(), updated_by = session_user_id()
    WHERE ctid = ANY (ARRAY(SELECT ctid FROM guests WHERE project_id = $1 LIMIT $2))";
const NO_CHANGE: &str = "UPDATE guests SET role = role
    WHERE ctid = ANY (ARRAY(SELECT ctid FROM guests WHERE project_id = $1 LIMIT $2))";
const INSERT: &str = "INSERT INTO guests (project_id, first_name, last_name)
    SELECT $1, 'First', 'Last ' || n FROM generate_series(1, $2 / 5) n";
const INSERT_BY_USER: &str = "INSERT INTO guests (project_id, first_name, last_name, created_by, updated_by)
    SELECT $1, 'First', 'Last ' || n, session_user_id(), session_user_id() FROM generate_series(1, $2 / 5) n";

/// A write whose cost is compared with and without a trigger.
struct Write {
    name: &'static str,
    sql: &'static str,
    /// What is written without the trigger.
    by_hand: &'static str,
    trigger: &'static str,
    has_user: bool,
    goal: Goal,
}

#[rustfmt::skip]
const WRITES: [Write; 6] = [
    Write { name: "touch_bulk", sql: CHANGE, by_hand: CHANGE, trigger: "touch_row", has_user: false, goal: Goal::Within(1.15) },
    Write { name: "touch_bulk_user", sql: CHANGE, by_hand: CHANGE_BY_USER, trigger: "touch_row", has_user: true, goal: Goal::Within(1.15) },
    Write { name: "touch_no_change", sql: NO_CHANGE, by_hand: NO_CHANGE, trigger: "touch_row", has_user: false, goal: Goal::Within(1.1) },
    Write { name: "touch_no_change_user", sql: NO_CHANGE, by_hand: NO_CHANGE, trigger: "touch_row", has_user: true, goal: Goal::Within(1.1) },
    Write { name: "place_insert", sql: INSERT, by_hand: INSERT, trigger: "place_row", has_user: false, goal: Goal::None },
    Write { name: "stamp_insert_user", sql: INSERT, by_hand: INSERT_BY_USER, trigger: "stamp_row", has_user: true, goal: Goal::None },
];

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let project = bench.large_project().await?;
    let user = "SELECT id FROM users WHERE deleted_at IS NULL ORDER BY id LIMIT 1";
    let user = bench.id(user).await?;
    for write in WRITES {
        let user = write.has_user.then_some(user);
        let with = async || run(bench, &write, project, user, true).await;
        let without = async || run(bench, &write, project, user, false).await;
        let found = pairs::measure(with, without).await?;
        let about = format!("of {} rows, without {}", rows(bench), write.trigger);
        report.pairs(write.name, write.goal, &found, &about);
    }
    Ok(())
}

/// In a transaction that is rolled back: no trigger stays disabled, whatever happens.
async fn run(
    bench: &Bench,
    write: &Write,
    project: Uuid,
    user: Option<Uuid>,
    is_enabled: bool,
) -> Outcome<Duration> {
    let mut transaction = bench.pool.begin().await?;
    let session = "SELECT set_config('app.current_user_id', $1, true)";
    sqlx::query(session)
        .bind(user.map(|user| user.to_string()).unwrap_or_default())
        .execute(&mut *transaction)
        .await?;
    if !is_enabled {
        let disable = format!("ALTER TABLE guests DISABLE TRIGGER {}", write.trigger);
        transaction.execute(AssertSqlSafe(disable)).await?;
    }
    let sql = if is_enabled { write.sql } else { write.by_hand };
    let begun = Instant::now();
    sqlx::query(sql)
        .bind(project)
        .bind(rows(bench))
        .execute(&mut *transaction)
        .await?;
    let took = begun.elapsed();
    transaction.rollback().await?;
    bench.vacuum("guests").await?;
    Ok(took)
}

/// All of the large project, where time allows; a fifth as many are inserted.
pub fn rows(bench: &Bench) -> i64 {
    if bench.guests < 50_000 {
        LARGE_PROJECT / 5
    } else {
        LARGE_PROJECT
    }
}
