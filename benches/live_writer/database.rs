//! The database that the old application works on, at the migration to begin with.

use sqlx::Connection;

use crate::{
    Outcome,
    args::Args,
    support::{
        LegacyDatabase,
        legacy::{self, DirtyRow, Volume},
        runner,
    },
};

/// How many migrations adopting records.
const ADOPTED: usize = 2;

/// Visits up to $1, each invite in its turn, evenly over 24 months.
const LOGS: &str = "INSERT INTO invite_access_logs (invite_id, accessed_at, ip_address, user_agent)
    SELECT ids[1 + n % cardinality(ids)], now() - n * interval '24 months' / $1, '203.0.113.7', 'Mozilla/5.0'
    FROM (SELECT array_agg(id ORDER BY id) AS ids FROM invites) invites,
         generate_series(1, $1 - (SELECT count(*) FROM invite_access_logs)) n";

/// Makes a legacy database from its facts, fills it, adopts it and applies what comes before the range; or, when the range
/// begins with what adopting records, applies that to an empty one.
pub async fn make(args: &Args, range: &std::ops::Range<usize>) -> Outcome<LegacyDatabase> {
    let is_adopted = range.start >= ADOPTED;
    let database = if is_adopted {
        LegacyDatabase::built().await
    } else {
        let database = LegacyDatabase::empty().await;
        apply(&database.url, range.start).await?;
        database
    };
    let dirty = if args.dirty { DirtyRow::ALL } else { &[] };
    let mut connection = database.connect().await;
    legacy::fill(&mut connection, Volume::guests(args.guests), dirty).await?;
    sqlx::query(LOGS)
        .bind(i64::from(args.logs))
        .execute(&mut connection)
        .await?;
    connection.close().await?;
    if is_adopted {
        let runner = runner(&database.url).await;
        runner.adopt().await?;
        runner.finish().await;
        apply(&database.url, range.start - ADOPTED).await?;
    }
    Ok(database)
}

async fn apply(url: &str, number: usize) -> Outcome<()> {
    let runner = runner(url).await;
    runner.up(Some(u32::try_from(number)?)).await?;
    runner.finish().await;
    Ok(())
}
