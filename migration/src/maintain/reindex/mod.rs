//! Indexes that have grown beyond what they hold, rebuilt beside their writers. On request only.
//!
//! Each index is rebuilt by itself: a run that is ended leaves at most one that is half built, by the name
//! of the index with `_ccnew` or `_ccold` behind it, which the next run drops.

mod index;
mod nearest;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};
use serde::Serialize;

use super::patient::patiently;
use crate::{
    connect::Target,
    ddl::quote,
    runner::{Patience, RunError, Settings, is_passing},
};
use index::Index;

/// Share of an index that may be air, in percent: a btree that is written to at random is a third air all
/// its life.
pub const BLOAT_PERCENT: u32 = 50;

/// Which indexes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// One by name, or all of a table by the table's name; of something partitioned those of all partitions.
    Named(String),
    /// The btrees of more than 1 MB that are estimated to be air by more than so many percent.
    Bloated {
        /// Percent of the index's size.
        percent: u32,
    },
}

/// What was rebuilt.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reindexed {
    /// Each index.
    pub rebuilt: Vec<Rebuilt>,
    /// What was left half built by runs that were ended.
    pub dropped: Vec<String>,
    /// What was not done, and why.
    pub left: Vec<String>,
    /// Whether another maintenance run is at work, and this one left.
    pub is_left_to_another: bool,
}

/// An index that was rebuilt.
#[derive(Clone, Debug, Serialize)]
pub struct Rebuilt {
    /// Its name.
    pub index: String,
    /// The table, or the partition, that it is of.
    pub table: String,
    /// Its size before.
    pub bytes_before: i64,
    /// And now.
    pub bytes_after: i64,
    /// The share of its size before that was taken to be air; none where that cannot be estimated.
    pub bloat: Option<f64>,
}

/// Rebuilds indexes with REINDEX INDEX CONCURRENTLY, one after the other.
///
/// Nobody who reads or writes waits. Of two runs of maintenance at once, of whatever kind, the second
/// leaves; a run that is ended is simply run again.
///
/// # Errors
/// When no index or table has the name, there is no connection, or the database refuses.
pub async fn reindex(
    target: &Target,
    settings: &Settings,
    which: &Which,
) -> Result<Reindexed, RunError> {
    let db = target.connect("eios migration (maintain)").await?;
    let mut done = Reindexed::default();
    if super::lock(&db, target.schema()).await? {
        let schema = target.schema();
        Rebuild {
            db: &db,
            schema,
            settings,
        }
        .run(which, &mut done)
        .await?;
    } else {
        done.is_left_to_another = true;
    }
    // Closing the session releases the lock, whatever the server answers.
    db.close().await.ok();
    Ok(done)
}

struct Rebuild<'a> {
    db: &'a DatabaseConnection,
    schema: &'a str,
    settings: &'a Settings,
}

impl Rebuild<'_> {
    async fn run(&self, which: &Which, done: &mut Reindexed) -> Result<(), RunError> {
        let all = index::all(self.db, self.schema).await?;
        let wanted = index::choose(&all, which, self.schema)?;
        if matches!(which, Which::Bloated { .. }) {
            done.left.extend(all.iter().filter_map(Index::unknown));
        }
        self.limit_session().await?;
        self.drop_leftovers(done).await?;
        for index in wanted {
            if index.is_exclusion {
                done.left.push(format!(
                    "{0}: an exclusion constraint's index cannot be rebuilt beside its writers; \
                     REINDEX INDEX {0}; keeps them waiting until it is done",
                    quote(&index.name)
                ));
            } else {
                self.rebuild(&index, done).await?;
            }
        }
        Ok(())
    }

    /// What is rebuilt concurrently waits for old transactions, and keeps nobody waiting: giving up as
    /// early as elsewhere would throw a nearly finished index away.
    async fn limit_session(&self) -> Result<(), DbErr> {
        let limits = format!(
            "SET lock_timeout = {}; SET statement_timeout = {}",
            self.settings.lock_patience.as_millis().max(1),
            self.settings.concurrent_timeout.as_millis()
        );
        self.db.execute_unprepared(&limits).await.map(drop)
    }

    async fn rebuild(&self, index: &Index, done: &mut Reindexed) -> Result<(), RunError> {
        let mut patience = Patience::new(self.settings.lock_patience);
        while self.is_free(index).await? {
            match self.try_to_rebuild(index).await {
                Ok(rebuilt) => {
                    done.rebuilt.push(rebuilt);
                    return Ok(());
                }
                Err(error) => {
                    self.drop_leftovers(done).await?;
                    if !is_passing(&error) {
                        return Err(error.into());
                    }
                }
            }
            if patience.is_over() {
                break;
            }
            tokio::time::sleep(patience.next()).await;
        }
        done.left.push(format!(
            "{}: no lock on {}, or transactions older than the rebuild, for {} s",
            index.name,
            index.table,
            self.settings.lock_patience.as_secs()
        ));
        Ok(())
    }

    /// Whether the table's lock is to be had without queueing up for it.
    async fn is_free(&self, index: &Index) -> Result<bool, RunError> {
        if !index.is_of_table {
            return Ok(true);
        }
        let lock = format!(
            "LOCK TABLE ONLY {} IN SHARE UPDATE EXCLUSIVE MODE",
            self.full(&index.table)
        );
        let locked = patiently(self.db, self.settings, async |transaction| {
            transaction.execute_unprepared(&lock).await
        });
        Ok(locked.await?.is_some())
    }

    async fn try_to_rebuild(&self, index: &Index) -> Result<Rebuilt, DbErr> {
        let name = self.full(&index.name);
        let reindex = format!("REINDEX INDEX CONCURRENTLY {name}");
        self.db.execute_unprepared(&reindex).await?;
        let size = Statement::from_sql_and_values(
            DbBackend::Postgres,
            "SELECT pg_relation_size($1::regclass) AS bytes",
            [name.into()],
        );
        let row = self.db.query_one_raw(size).await?;
        Ok(Rebuilt {
            index: index.name.clone(),
            table: index.table.clone(),
            bytes_before: index.bytes,
            bytes_after: row.map_or(Ok(0), |row| row.try_get("", "bytes"))?,
            bloat: index.bloat,
        })
    }

    /// Drops what was left half built, unless somebody stands in the way: then the next run does.
    async fn drop_leftovers(&self, done: &mut Reindexed) -> Result<(), RunError> {
        let mut leftovers = index::all(self.db, self.schema).await?;
        leftovers.retain(|index| index.is_leftover);
        for index in leftovers {
            let drop = format!(
                "DROP INDEX CONCURRENTLY IF EXISTS {}",
                self.full(&index.name)
            );
            match self.db.execute_unprepared(&drop).await {
                Ok(_) => done.dropped.push(index.name),
                Err(error) if is_passing(&error) => done.left.push(format!(
                    "{}: was left half built, and could not be dropped now",
                    index.name
                )),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    fn full(&self, name: &str) -> String {
        format!("{}.{}", quote(self.schema), quote(name))
    }
}
