//! Messages claimed by four workers: in hundreds beside many that were sent long ago, and one at a time with
//! nothing beside them.

use std::time::Instant;

use chrono::Utc;
use entity::{messaging::queue, prelude::*, session::Unscoped};
use sea_orm::{QueryOrder, QuerySelect, SqlxPostgresConnector};
use sqlx::{AssertSqlSafe, Executor, PgPool, postgres::PgPoolOptions};

use crate::{
    Outcome,
    database::Bench,
    report::{Goal, Report},
};

const WORKERS: u64 = 4;
const BATCH: u64 = 100;
/// Claims of either way.
const CLAIMS: u64 = 2_000;

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let sent = bench.guests.min(1_000_000);
    bench
        .pool
        .execute(include_str!("queue/campaign.sql"))
        .await?;

    fill(bench, "QUEUED", CLAIMS).await?;
    let singly = claimed_per_second(bench, 1).await?;
    fill(bench, "SENT", sent).await?;
    fill(bench, "QUEUED", CLAIMS * BATCH).await?;
    let buffers = buffers(bench).await?;
    let in_batches = claimed_per_second(bench, BATCH).await?;

    let end = "DELETE FROM messaging_campaigns WHERE subject = 'Ratios, queue'";
    bench.pool.execute(end).await?;
    bench.vacuum("message_jobs").await?;
    report.line(
        "queue_claim",
        in_batches / singly,
        Goal::Faster(16.0),
        &format!(
            "{in_batches:.0} messages a second beside {sent} sent, one at a time with none: {singly:.0}"
        ),
    );
    report.line(
        "queue_buffers",
        buffers,
        Goal::Within(20.0),
        &format!("to find the oldest {BATCH} beside {sent} sent"),
    );
    Ok(())
}

/// Messages older than any other, so that these are claimed first.
async fn fill(bench: &Bench, status: &str, messages: u64) -> Outcome<()> {
    let fill = include_str!("queue/messages.sql")
        .replace("{status}", status)
        .replace("{messages}", &messages.to_string());
    bench.pool.execute(AssertSqlSafe(fill)).await?;
    bench.vacuum("message_jobs").await
}

async fn claimed_per_second(bench: &Bench, batch: u64) -> Outcome<f64> {
    let mut pools = Vec::new();
    for _ in 0..WORKERS {
        let options = bench.pool.connect_options().as_ref().clone();
        let pool = PgPoolOptions::new().max_connections(1);
        pools.push(pool.connect_with(options).await?);
    }
    let begun = Instant::now();
    let workers = pools
        .into_iter()
        .map(|pool| tokio::spawn(work(pool, batch)));
    let mut claimed = 0;
    for worker in workers.collect::<Vec<_>>() {
        claimed += worker.await??;
    }
    let seconds = begun.elapsed().as_secs_f64();
    let due = u32::try_from(CLAIMS * batch)?;
    if claimed != due {
        return Err(format!("{claimed} messages were claimed, {due} were due").into());
    }
    Ok(f64::from(claimed) / seconds)
}

async fn work(pool: PgPool, batch: u64) -> Outcome<u32> {
    let db = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
    let mut claimed = 0;
    for _ in 0..CLAIMS / WORKERS {
        let due = MessageJob::find().due_at(Utc::now());
        claimed += u32::try_from(queue::claim(&Unscoped(&db), due, batch).await?.len())?;
    }
    db.close().await?;
    Ok(claimed)
}

async fn buffers(bench: &Bench) -> Outcome<f64> {
    let now = Utc::now();
    let find = async |db: &_| {
        let oldest = MessageJob::find()
            .due_at(now)
            .order_by_asc(message_job::Column::CreatedAt)
            .order_by_asc(message_job::Column::Id)
            .limit(BATCH);
        Ok(oldest.all(db).await?)
    };
    bench.blocks(find).await
}
