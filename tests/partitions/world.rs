//! A legacy database with rows, adopted, right before its logs are cut into months.

use std::collections::BTreeMap;

use migration::{
    connect::DEFAULT_SCHEMA,
    runner::{Consent, RunError},
};
use sqlx::{AssertSqlSafe, PgConnection};

use crate::support::{LegacyDatabase, legacy, runner};

/// A log, its time, and the statement that writes a row at another time.
pub const LOGS: [(&str, &str, &str); 2] = [
    (
        "invite_access_logs",
        "accessed_at",
        "INSERT INTO invite_access_logs (invite_id, accessed_at) SELECT id, $1 FROM invites ORDER BY id LIMIT 1",
    ),
    (
        "message_events",
        "event_at",
        "INSERT INTO message_events (message_job_id, event_type, event_at) SELECT id, 'SENT', $1 FROM message_jobs ORDER BY id LIMIT 1",
    ),
];

pub struct World {
    pub database: LegacyDatabase,
    pub db: PgConnection,
}

impl World {
    pub async fn before() -> Self {
        let database = LegacyDatabase::filled().await;
        let db = database.connect().await;
        let runner = runner(&database.url).await;
        runner.adopt().await.unwrap();
        let mut world = World { database, db };
        while world
            .text("SELECT to_regclass('tenant_isolation_policies')")
            .await
            == "none"
        {
            runner.up(Some(1)).await.unwrap();
        }
        world
    }

    pub async fn after() -> Self {
        let world = Self::before().await;
        world.up().await.unwrap();
        world
    }

    pub async fn up(&self) -> Result<(), RunError> {
        runner(&self.database.url).await.up(Some(1)).await?;
        Ok(())
    }

    pub async fn down(&self) {
        self.try_down().await.unwrap();
    }

    pub async fn try_down(&self) -> Result<(), RunError> {
        let runner = runner(&self.database.url).await;
        runner.down(Some(1), Consent::default()).await?;
        Ok(())
    }

    /// The rows of every table, as far as two sets can be compared.
    pub async fn rows(&mut self) -> BTreeMap<String, legacy::RowsDigest> {
        let ours = migration::ledger::TABLES;
        let dump = legacy::dump(&mut self.db, DEFAULT_SCHEMA, &ours);
        dump.await.unwrap().rows
    }

    pub async fn run(&mut self, sql: &str) -> u64 {
        sqlx::query(AssertSqlSafe(sql))
            .execute(&mut self.db)
            .await
            .unwrap()
            .rows_affected()
    }

    /// What the owner of the tables may not do.
    pub async fn administer(&self, sql: &str) {
        let mut admin = self.database.connect_as_admin().await;
        sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut admin)
            .await
            .unwrap();
    }

    pub async fn write_at(&mut self, insert: &str, time: &str) {
        let sql = insert.replace("$1", &format!("({time})::timestamptz"));
        assert_eq!(self.run(&sql).await, 1);
    }

    pub async fn text(&mut self, sql: &str) -> String {
        let sql = AssertSqlSafe(format!("SELECT coalesce(({sql})::text, 'none')"));
        sqlx::query_scalar(sql)
            .fetch_one(&mut self.db)
            .await
            .unwrap()
    }

    /// Count and content of a table, in any order.
    pub async fn content(&mut self, table: &str) -> String {
        self.text(&format!(
            "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(row::text, 0)), 0) FROM {table} row"
        ))
        .await
    }

    /// The partitions of a table with the number of their rows.
    pub async fn partitions(&mut self, table: &str) -> Vec<(String, i64)> {
        let names: Vec<String> = sqlx::query_scalar(
            "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = $1::regclass ORDER BY 1",
        )
        .bind(table)
        .fetch_all(&mut self.db)
        .await
        .unwrap();
        let mut partitions = Vec::new();
        for name in names {
            let rows = self.text(&format!("SELECT count(*) FROM {name}")).await;
            partitions.push((name, rows.parse().unwrap()));
        }
        partitions
    }
}
