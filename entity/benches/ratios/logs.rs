//! A log of 3 million rows over 24 months, in monthly partitions and in one table.

use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Executor, Row, types::Uuid};

use crate::{
    Outcome,
    database::Bench,
    pairs,
    report::{Goal, Report},
};

/// An invite's latest visits of the last three months, as a list shows them, and those of all times.
const BOUNDED: &str =
    "SELECT * FROM {log} WHERE invite_id = $1 AND accessed_at >= now() - interval '3 months'
    ORDER BY accessed_at DESC LIMIT 20";
const UNBOUNDED: &str =
    "SELECT * FROM {log} WHERE invite_id = $1 ORDER BY accessed_at DESC LIMIT 20";

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let mut rows = bench.guests * 3;
    rows = rows.min(3_000_000);
    let fill = include_str!("logs.sql").replace("{rows}", &rows.to_string());
    bench.pool.execute(AssertSqlSafe(fill)).await?;
    bench.vacuum("ratios_months, ratios_whole").await?;
    lookup(
        bench,
        report,
        "log_lookup_bounded",
        BOUNDED,
        Goal::Within(1.5),
    )
    .await?;
    lookup(bench, report, "log_lookup_unbounded", UNBOUNDED, Goal::None).await?;
    retention(bench, report, rows).await?;
    bench
        .pool
        .execute("DROP TABLE ratios_months, ratios_whole")
        .await?;
    Ok(())
}

async fn lookup(
    bench: &Bench,
    report: &Report,
    name: &str,
    sql: &'static str,
    goal: Goal,
) -> Outcome<()> {
    let invite = bench
        .id("SELECT invite_id FROM ratios_whole ORDER BY accessed_at DESC LIMIT 1")
        .await?;
    let in_months = async || read(bench, sql, "ratios_months", invite).await;
    let in_whole = async || read(bench, sql, "ratios_whole", invite).await;
    let pairs = pairs::measure(in_months, in_whole).await?;
    report.pairs(name, goal, &pairs, "unpartitioned");
    Ok(())
}

async fn read(bench: &Bench, sql: &str, log: &str, invite: Uuid) -> Outcome<Duration> {
    let sql = sql.replace("{log}", log);
    let begun = Instant::now();
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(invite)
        .fetch_all(&bench.pool)
        .await?;
    std::hint::black_box(rows);
    Ok(begun.elapsed())
}

/// The older half goes, once each way: what is gone cannot go again.
async fn retention(bench: &Bench, report: &Report, rows: u64) -> Outcome<()> {
    let delete = "DELETE FROM ratios_whole
        WHERE accessed_at < date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - interval '12 months'";
    let deleting = cost(bench, &[delete.to_owned()]).await?;
    let mut drops = Vec::new();
    let old = "SELECT i.inhrelid::regclass::text AS part FROM pg_inherits i
        WHERE i.inhparent = 'ratios_months'::regclass
          AND i.inhrelid::regclass::text < 'ratios_months' || to_char(now() AT TIME ZONE 'UTC' - interval '12 months', '_YYYY_MM')
        ORDER BY 1";
    for row in sqlx::query(old).fetch_all(&bench.pool).await? {
        let part: String = row.try_get("part")?;
        // A parent with a default partition lets none go concurrently.
        drops.push(format!("ALTER TABLE ratios_months DETACH PARTITION {part}"));
        drops.push(format!("DROP TABLE {part}"));
    }
    let dropping = cost(bench, &drops).await?;
    let details = |unit: &str, own: f64, other: f64| {
        format!(
            "{own:.0} {unit}, DELETE of {} rows: {other:.0} {unit}",
            rows / 2
        )
    };
    let [own, other] = [&dropping, &deleting].map(|cost| cost.time.as_secs_f64() * 1_000.0);
    report.line(
        "retention_time",
        other / own,
        Goal::Faster(8.0),
        &details("ms", own, other),
    );
    let [own, other] = [&dropping, &deleting].map(|cost| cost.wal / 1_024.0);
    report.line(
        "retention_wal",
        other / own,
        Goal::Faster(1_500.0),
        &details("KiB", own, other),
    );
    Ok(())
}

struct Cost {
    time: Duration,
    /// Bytes.
    wal: f64,
}

async fn cost(bench: &Bench, statements: &[String]) -> Outcome<Cost> {
    let before = wal(bench).await?;
    let begun = Instant::now();
    for statement in statements {
        bench.pool.execute(AssertSqlSafe(statement.clone())).await?;
    }
    let time = begun.elapsed();
    Ok(Cost {
        time,
        wal: wal(bench).await? - before,
    })
}

async fn wal(bench: &Bench) -> Outcome<f64> {
    let sql = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8";
    Ok(sqlx::query_scalar(sql).fetch_one(&bench.pool).await?)
}
