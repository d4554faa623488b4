//! The database that the old application works on, at the migration to begin with.

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
    legacy::fill(
        &mut database.connect().await,
        Volume::guests(args.guests),
        dirty,
    )
    .await?;
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
