//! A database to ask, and rows to put into it.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeZone, Utc};
use entity::prelude::*;
use migration::testing::TestDatabase;
use sea_orm::{DbBackend, Statement};

/// A database with every statement that went to it.
pub struct World {
    pub db: DatabaseConnection,
    statements: Arc<Mutex<Vec<String>>>,
    _database: TestDatabase,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let mut db = database.connect().await.unwrap();
        let statements = Arc::<Mutex<Vec<String>>>::default();
        let log = statements.clone();
        db.set_metric_callback(move |info| log.lock().unwrap().push(info.statement.to_string()));
        Self {
            db,
            statements,
            _database: database,
        }
    }

    /// The statements since the last call.
    pub fn statements(&self) -> Vec<String> {
        std::mem::take(&mut *self.statements.lock().unwrap())
    }

    /// How the statement is run when the planner takes an index wherever there is one.
    pub async fn plan_of(&self, statement: &str) -> String {
        let transaction = self.db.begin().await.unwrap();
        transaction
            .execute_unprepared("SET LOCAL enable_seqscan = off")
            .await
            .unwrap();
        let explain = format!("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) {statement}");
        let explain = Statement::from_string(DbBackend::Postgres, explain);
        let lines = transaction.query_all_raw(explain).await.unwrap();
        let lines = lines
            .iter()
            .map(|line| line.try_get_by_index::<String>(0).unwrap());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Lets rows in that break a rule, as old rows may.
    pub async fn lift(&self, table: &str, rule: &str) {
        let sql = format!("ALTER TABLE {table} DROP CONSTRAINT {rule}");
        self.db.execute_unprepared(&sql).await.unwrap();
    }

    pub async fn user(&self, email: &str) -> UserId {
        let user = user::ActiveModel {
            email: Set(email.to_owned()),
            ..Default::default()
        };
        user.insert(&self.db).await.unwrap().id
    }

    pub async fn org(&self, name: &str) -> OrganizationId {
        let org = organization::ActiveModel {
            r#type: Set(OrgType::Planner),
            name: Set(name.to_owned()),
            ..Default::default()
        };
        org.insert(&self.db).await.unwrap().id
    }

    pub async fn member(&self, org: OrganizationId, user: UserId, role: &str) {
        let member = organization_member::ActiveModel {
            org_id: Set(org),
            user_id: Set(user),
            role: Set(role.into()),
            ..Default::default()
        };
        member.insert(&self.db).await.unwrap();
    }

    pub async fn project(
        &self,
        name: &str,
        owner: OrganizationId,
        manager: Option<OrganizationId>,
    ) -> ProjectId {
        let project = project::ActiveModel {
            owner_org_id: Set(owner),
            manager_org_id: Set(manager),
            name: Set(name.to_owned()),
            ..Default::default()
        };
        project.insert(&self.db).await.unwrap().id
    }

    pub async fn event(
        &self,
        project: ProjectId,
        starts_at: Option<DateTime<Utc>>,
        ends_at: Option<DateTime<Utc>>,
    ) -> EventId {
        let event = event::ActiveModel {
            project_id: Set(project),
            name: Set("Dinner".to_owned()),
            timezone: Set("UTC".to_owned()),
            starts_at: Set(starts_at),
            ends_at: Set(ends_at),
            ..Default::default()
        };
        event.insert(&self.db).await.unwrap().id
    }
}

/// A day of one month.
pub fn day(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 6, day, 0, 0, 0).unwrap()
}
