//! What recording every change costs, against the same write with nothing recorded; and what the trigger
//! of the textbooks costs.

use std::time::{Duration, Instant};

use sqlx::{Executor, PgConnection, types::Uuid};

use crate::{
    Outcome,
    database::Bench,
    pairs,
    report::{Goal, Report},
    touch::rows,
};

const MANY: &str = "UPDATE guests SET role = 'VIP'
    WHERE ctid = ANY (ARRAY(SELECT ctid FROM guests WHERE project_id = $1 LIMIT $2))";
const ONE: &str = "UPDATE guests SET role = 'VIP' WHERE id = $1";
const SOME: &str =
    "SELECT id FROM guests WHERE project_id = $1 ORDER BY md5(id::text) LIMIT $2 / 5";

/// What happens to a change besides.
#[derive(Clone, Copy, PartialEq)]
enum Recording {
    Ours,
    Textbook,
    None,
}

/// What a write left behind.
struct Trace {
    took: Duration,
    wal: f64,
    /// Of the log's table and of its indexes.
    bytes: [f64; 2],
}

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    for (name, is_bulk, goal) in [
        ("audit_bulk", true, Goal::Within(1.5)),
        ("audit_single", false, Goal::Within(2.2)),
    ] {
        let none = async || Ok(write(bench, is_bulk, Recording::None).await?.took);
        let about = "of the same updates, not recorded";
        let ours = async || Ok(write(bench, is_bulk, Recording::Ours).await?.took);
        report.pairs(name, goal, &pairs::measure(ours, none).await?, about);
        let textbook = async || Ok(write(bench, is_bulk, Recording::Textbook).await?.took);
        let name = format!("{name}_textbook");
        report.pairs(
            &name,
            Goal::None,
            &pairs::measure(textbook, none).await?,
            about,
        );
    }
    sizes(bench, report).await
}

async fn sizes(bench: &Bench, report: &Report) -> Outcome<()> {
    // Room that was left in the log would hide how much it grows.
    bench.vacuum_full("admin_audit_log").await?;
    let none = write(bench, true, Recording::None).await?;
    let rows = rows(bench) as f64;
    for (recording, name, within) in [
        (
            Recording::Ours,
            "audit",
            [Goal::Within(1.5), Goal::Within(160.0)],
        ),
        (
            Recording::Textbook,
            "audit_textbook",
            [Goal::None, Goal::None],
        ),
    ] {
        bench.vacuum_full("admin_audit_log").await?;
        let trace = write(bench, true, recording).await?;
        let [wal, row] = within;
        let details = format!(
            "{:.0} bytes a row, not recorded: {:.0}",
            trace.wal / rows,
            none.wal / rows
        );
        report.line(&format!("{name}_wal"), trace.wal / none.wal, wal, &details);
        let [table, indexes] = trace.bytes.map(|bytes| bytes / rows);
        let details =
            format!("bytes of the log for a changed row, and {indexes:.0} of its indexes");
        report.line(&format!("{name}_bytes"), table, row, &details);
    }
    Ok(())
}

/// In a transaction that is rolled back, on a table whose pages are as full as after loading.
async fn write(bench: &Bench, is_bulk: bool, recording: Recording) -> Outcome<Trace> {
    bench.vacuum_full("guests").await?;
    // What was rolled back stands at its end and is cut off.
    bench.vacuum("admin_audit_log").await?;
    let project = bench.large_project().await?;
    let mut transaction = bench.pool.begin().await?;
    if recording != Recording::Ours {
        transaction
            .execute("ALTER TABLE guests DISABLE TRIGGER audit_update")
            .await?;
    }
    if recording == Recording::Textbook {
        let textbook = sqlx::raw_sql(include_str!("textbook.sql"));
        transaction.execute(textbook).await?;
    }
    let ids: Vec<Uuid> = sqlx::query_scalar(SOME)
        .bind(project)
        .bind(rows(bench))
        .fetch_all(&mut *transaction)
        .await?;
    let [wal, table, indexes] = state(&mut transaction).await?;
    let begun = Instant::now();
    if is_bulk {
        let many = sqlx::query(MANY).bind(project).bind(rows(bench));
        many.execute(&mut *transaction).await?;
    } else {
        for id in ids {
            sqlx::query(ONE).bind(id).execute(&mut *transaction).await?;
        }
    }
    let took = begun.elapsed();
    let after = state(&mut transaction).await?;
    transaction.rollback().await?;
    Ok(Trace {
        took,
        wal: after[0] - wal,
        bytes: [after[1] - table, after[2] - indexes],
    })
}

/// How much was written to the WAL, and how large the log and its indexes are.
async fn state(db: &mut PgConnection) -> Outcome<[f64; 3]> {
    let sql = "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn, sum(pg_relation_size(relid)), \
               sum(pg_indexes_size(relid)) FROM pg_partition_tree('admin_audit_log') WHERE isleaf";
    let (wal, table, indexes): (f64, f64, f64) = sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "SELECT a::float8, b::float8, c::float8 FROM ({sql}) sizes (a, b, c)"
    )))
    .fetch_one(db)
    .await?;
    Ok([wal, table, indexes])
}
