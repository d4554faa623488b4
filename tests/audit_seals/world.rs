//! A log with sealed entries, and somebody who can do anything to it.

use std::time::Duration;

use entity::{
    audit::{AuditEntry, SealFinding, Sealed, Sealing, entry, seal, verify},
    prelude::*,
};
use migration::testing::TestDatabase;
use sea_orm::{Database, QueryResult, Statement, Value};
use uuid::Uuid;

pub struct World {
    pub db: DatabaseConnection,
    /// A superuser for whom no trigger fires; on a server that was given, the owner.
    pub intruder: DatabaseConnection,
    // Dropped with the value, after the connections.
    pub database: TestDatabase,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let db = database.connect().await.unwrap();
        let url = database.admin_url().unwrap_or_else(|| database.url());
        let mut options = sea_orm::ConnectOptions::new(url);
        options.max_connections(1);
        let intruder = Database::connect(options).await.unwrap();
        execute(&intruder, "SET session_replication_role = replica").await;
        Self {
            db,
            intruder,
            database,
        }
    }

    /// Three seals of three entries each; the entries in order.
    pub async fn sealed() -> (Self, Vec<entry::Model>) {
        let world = Self::new().await;
        for _ in 0..3 {
            for _ in 0..3 {
                world.record().await;
            }
            assert_eq!(world.seal().await.rows, 3);
        }
        let entries = world.entries().await;
        assert_eq!(entries.len(), 9);
        assert_eq!(world.findings().await, []);
        (world, entries)
    }

    /// One entry, in a transaction of its own, with something in every column.
    pub async fn record(&self) {
        let sql = include_str!("record.sql");
        query(&self.db, sql, [Uuid::now_v7().into()]).await;
    }

    /// Seals all that is over.
    pub async fn seal(&self) -> Sealed {
        let patient = Sealing::default()
            .lag(Duration::ZERO)
            .patience(Duration::from_secs(5));
        seal(&self.db, &patient).await.unwrap()
    }

    pub async fn findings(&self) -> Vec<SealFinding> {
        verify(&self.db, &[]).await.unwrap().findings
    }

    pub async fn entries(&self) -> Vec<entry::Model> {
        AuditEntry::find()
            .order_by_asc(entry::Column::CreatedAt)
            .order_by_asc(entry::Column::Id)
            .all(&self.db)
            .await
            .unwrap()
    }

    /// Does something to the log that no trigger sees, and gives what is found then.
    pub async fn after(&self, sql: &str) -> Vec<SealFinding> {
        execute(&self.intruder, sql).await;
        self.findings().await
    }
}

pub async fn execute(db: &impl ConnectionTrait, sql: &str) {
    if let Err(error) = db.execute_unprepared(sql).await {
        panic!("{sql}: {error}");
    }
}

pub async fn query<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Vec<QueryResult> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(statement).await.unwrap()
}

pub async fn count(db: &impl ConnectionTrait, sql: &str) -> i64 {
    query(db, &format!("SELECT ({sql}) AS count"), []).await[0]
        .try_get("", "count")
        .unwrap()
}
