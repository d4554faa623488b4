//! Figures that are kept ready: what it takes to count them, and to count a day of them.

use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Executor, Row};

use crate::{
    Outcome,
    database::Bench,
    pairs,
    report::{Goal, Report},
};

/// What joins have not counted by then they do not count at all.
const PATIENCE: Duration = Duration::from_secs(120);

/// The overview of projects and of organizations by joins, as the plan's dashboard counts (section 9).
const PROJECTS_BY_JOINS: &str = include_str!("projects_by_joins.sql");
const ORGS_BY_JOINS: &str = include_str!("orgs_by_joins.sql");

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    overviews(bench, report).await?;
    rollup(bench, report).await
}

async fn overviews(bench: &Bench, report: &Report) -> Outcome<()> {
    // The overview of organizations adds up that of projects, which has to be built first.
    let mut built = Duration::ZERO;
    for (view, by_joins) in [
        ("project_overview", PROJECTS_BY_JOINS),
        ("org_overview", ORGS_BY_JOINS),
    ] {
        let sql = format!("SELECT pg_get_viewdef('{view}'::regclass)");
        let row = bench.pool.fetch_one(AssertSqlSafe(sql)).await?;
        built += counting(bench, row.try_get(0)?)
            .await?
            .ok_or("a view is not built")?;
        let joined = counting(bench, by_joins.to_owned()).await?;
        let took = joined.unwrap_or(PATIENCE);
        let verdict = if joined.is_some() {
            ""
        } else {
            ", not finished"
        };
        report.line(
            &format!("{view}_joins"),
            took.as_secs_f64() / built.as_secs_f64(),
            Goal::Faster(1.1),
            &format!("{built:.1?}, by joins: {took:.1?}{verdict}"),
        );
    }
    Ok(())
}

/// How long a query takes, unless it takes too long.
async fn counting(bench: &Bench, query: String) -> Outcome<Option<Duration>> {
    let mut transaction = bench.pool.begin().await?;
    let limit = format!("SET LOCAL statement_timeout = {}", PATIENCE.as_millis());
    transaction.execute(AssertSqlSafe(limit)).await?;
    let query = query.trim_end_matches([';', '\n']);
    // Written down whole: nobody looks away from a column that nobody asks for.
    let counting = format!("CREATE TEMPORARY TABLE counted ON COMMIT DROP AS {query}");
    let begun = Instant::now();
    let counted = transaction.execute(AssertSqlSafe(counting)).await;
    let took = begun.elapsed();
    transaction.rollback().await?;
    match counted {
        Ok(_) => Ok(Some(took)),
        Err(error) if error.to_string().contains("statement timeout") => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The figures of one of the last days with visits beside those of all days, each written anew and rolled back. The day
/// on which demo data was made is none of them: the log has an entry for each of its rows.
async fn rollup(bench: &Bench, report: &Report) -> Outcome<()> {
    let day = "SELECT roll_up_days(max(accessed_at)::date - 3, max(accessed_at)::date - 3) FROM invite_access_logs";
    let all = "SELECT roll_up_days(min(accessed_at)::date, max(accessed_at)::date) FROM invite_access_logs";
    let pairs = pairs::measure(
        async || rolled(bench, day).await,
        async || rolled(bench, all).await,
    )
    .await?;
    report.pairs("rollup_day", Goal::Faster(100.0), &pairs, "all days");
    Ok(())
}

async fn rolled(bench: &Bench, sql: &'static str) -> Outcome<Duration> {
    let mut transaction = bench.pool.begin().await?;
    transaction.execute("DELETE FROM daily_stats").await?;
    let begun = Instant::now();
    transaction.execute(sql).await?;
    let took = begun.elapsed();
    transaction.rollback().await?;
    Ok(took)
}
