//! A guest to whom things happen.

use chrono::{DateTime, Utc};
use entity::{
    audit::{AuditEntry, EntryScopes, RecordHistory, entry, record_history},
    prelude::*,
};
use migration::testing::TestDatabase;
use sea_orm::{QueryResult, Statement, Value};
use uuid::Uuid;

pub struct World {
    pub db: DatabaseConnection,
    pub organization: OrganizationId,
    pub project: ProjectId,
    // Dropped with the value, after the connection.
    _database: TestDatabase,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let db = database.connect().await.unwrap();
        let sql =
            "INSERT INTO organizations (type, name) VALUES ('COUPLE', 'Ann & Ben') RETURNING id";
        let organization: OrganizationId = id(&db, sql).await.into();
        let sql = format!(
            "INSERT INTO projects (owner_org_id, name) VALUES ('{organization}', 'Wedding') RETURNING id"
        );
        let project = id(&db, &sql).await.into();
        Self {
            db,
            organization,
            project,
            _database: database,
        }
    }

    pub async fn guest(&self, last_name: &str) -> GuestId {
        let sql = format!(
            "INSERT INTO guests (project_id, last_name) VALUES ('{}', '{last_name}') RETURNING id",
            self.project
        );
        id(&self.db, &sql).await.into()
    }

    /// What the log has about a record, in the order of its changes.
    pub async fn entries(&self, record: impl entity::ids::RecordId) -> Vec<entry::Model> {
        let entries = AuditEntry::find().about(record).in_order();
        entries.all(&self.db).await.unwrap()
    }

    pub async fn history(&self, guest: GuestId) -> RecordHistory {
        record_history(&Unscoped(&self.db), guest).await.unwrap()
    }

    pub async fn now(&self) -> DateTime<Utc> {
        query(&self.db, "SELECT clock_timestamp() AS now", []).await[0]
            .try_get("", "now")
            .unwrap()
    }

    /// Puts all that the log has into the archive, as maintenance does with old months.
    pub async fn archive(&self) {
        execute(&self.db, include_str!("archive.sql")).await;
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

pub async fn id(db: &impl ConnectionTrait, sql: &str) -> Uuid {
    query(db, sql, []).await[0].try_get("", "id").unwrap()
}
