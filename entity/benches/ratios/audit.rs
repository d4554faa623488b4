//! The capture of changes, against the same write without it; and the trigger of textbooks likewise.

use std::{
    cell::RefCell,
    time::{Duration, Instant},
};

use sqlx::{Executor, PgTransaction, types::Uuid};

use crate::{
    Outcome,
    database::{Bench, LARGE_PROJECT},
    pairs::{self, median},
    report::{Goal, Report},
};

const BULK: &str = "UPDATE guests SET role = 'VIP'
    WHERE ctid = ANY (ARRAY(SELECT ctid FROM guests WHERE project_id = $1 LIMIT $2))";
const SINGLES: &str = "SELECT pg_temp.change_each($1, $2)";
const SINGLE_ROWS: i64 = 10_000;

/// What records the change.
#[derive(Clone, Copy)]
enum Capture {
    Own,
    Textbook,
    Nothing,
}

/// A write whose cost is compared with and without a capture.
struct Write {
    name: &'static str,
    sql: &'static str,
    rows: i64,
    capture: Capture,
    has_user: bool,
    time: Goal,
    wal: Goal,
}

#[rustfmt::skip]
const WRITES: [Write; 5] = [
    Write { name: "audit_bulk", sql: BULK, rows: LARGE_PROJECT, capture: Capture::Own, has_user: false, time: Goal::Within(1.5), wal: Goal::Within(1.5) },
    Write { name: "audit_bulk_user", sql: BULK, rows: LARGE_PROJECT, capture: Capture::Own, has_user: true, time: Goal::Within(1.5), wal: Goal::Within(1.5) },
    Write { name: "audit_bulk_textbook", sql: BULK, rows: LARGE_PROJECT, capture: Capture::Textbook, has_user: false, time: Goal::None, wal: Goal::None },
    Write { name: "audit_single", sql: SINGLES, rows: SINGLE_ROWS, capture: Capture::Own, has_user: false, time: Goal::Within(2.2), wal: Goal::None },
    Write { name: "audit_single_textbook", sql: SINGLES, rows: SINGLE_ROWS, capture: Capture::Textbook, has_user: false, time: Goal::None, wal: Goal::None },
];

/// What a write takes.
struct Cost {
    time: Duration,
    wal: f64,
    /// Of the log's tables and of their indexes.
    grown: [f64; 2],
}

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let project = bench.large_project().await?;
    let user = "SELECT id FROM users WHERE deleted_at IS NULL ORDER BY id LIMIT 1";
    let user = bench.id(user).await?;
    for write in &WRITES {
        let user = write.has_user.then_some(user);
        // The first time, while what is rolled back has left no room yet.
        let [heap, indexes] = run(bench, write, write.capture, project, user).await?.grown;
        let wal = [RefCell::default(), RefCell::default()];
        let run = async |capture: Capture, wal: &RefCell<Vec<f64>>| {
            let cost = run(bench, write, capture, project, user).await?;
            wal.borrow_mut().push(cost.wal);
            Ok(cost.time)
        };
        let with = async || run(write.capture, &wal[0]).await;
        let without = async || run(Capture::Nothing, &wal[1]).await;
        let found = pairs::measure(with, without).await?;
        let rows = write.rows;
        report.pairs(
            write.name,
            write.time,
            &found,
            &format!("of {rows} rows, without a capture"),
        );
        let [own, other] = wal.map(|wal| median(wal.into_inner()) / 1e6);
        let about = format!("{own:.1} MB of WAL, without a capture: {other:.1} MB");
        report.line(
            &format!("{}_wal", write.name),
            own / other,
            write.wal,
            &about,
        );
        let bytes = match write.capture {
            Capture::Own => Goal::Within(160.0),
            Capture::Textbook | Capture::Nothing => Goal::None,
        };
        let about = format!(
            "bytes a row in the log, and in its indexes {:.0}",
            indexes / rows as f64
        );
        report.line(
            &format!("{}_bytes", write.name),
            heap / rows as f64,
            bytes,
            &about,
        );
    }
    Ok(())
}

/// In a transaction that is rolled back: no trigger stays disabled, whatever happens.
async fn run(
    bench: &Bench,
    write: &Write,
    capture: Capture,
    project: Uuid,
    user: Option<Uuid>,
) -> Outcome<Cost> {
    let mut transaction = bench.pool.begin().await?;
    sqlx::query("SELECT set_config('app.current_user_id', $1, true)")
        .bind(user.map(|user| user.to_string()).unwrap_or_default())
        .execute(&mut *transaction)
        .await?;
    transaction
        .execute(include_str!("audit_singles.sql"))
        .await?;
    if !matches!(capture, Capture::Own) {
        let disable = "ALTER TABLE guests DISABLE TRIGGER audit_update";
        transaction.execute(disable).await?;
    }
    if matches!(capture, Capture::Textbook) {
        transaction
            .execute(sqlx::raw_sql(include_str!("audit_textbook.sql")))
            .await?;
    }
    let before = State::read(&mut transaction).await?;
    let begun = Instant::now();
    sqlx::query(write.sql)
        .bind(project)
        .bind(write.rows)
        .execute(&mut *transaction)
        .await?;
    let time = begun.elapsed();
    let after = State::read(&mut transaction).await?;
    transaction.rollback().await?;
    bench.vacuum("guests, admin_audit_log").await?;
    Ok(Cost {
        time,
        wal: after.wal - before.wal,
        grown: [after.heap - before.heap, after.indexes - before.indexes],
    })
}

/// How far the server has written, and how large the logs are.
struct State {
    wal: f64,
    heap: f64,
    indexes: f64,
}

impl State {
    async fn read(transaction: &mut PgTransaction<'_>) -> Outcome<Self> {
        let read = "SELECT (pg_current_wal_insert_lsn() - '0/0')::float8,
                sum(pg_relation_size(oid))::float8, sum(pg_indexes_size(oid))::float8
            FROM pg_class
            WHERE relname = 'textbook_log'
               OR oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'admin_audit_log'::regclass)";
        let (wal, heap, indexes) = sqlx::query_as(read).fetch_one(&mut **transaction).await?;
        Ok(Self { wal, heap, indexes })
    }
}
