//! The daily queries of the platform's side: people, projects, sites, plans, settings, and pages.

#![allow(clippy::unwrap_used)]

mod entitlements;
mod pages;
mod people;
mod settings;
mod sites;

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeZone, Utc};
use entity::prelude::*;
use migration::testing::TestDatabase;

/// A database with every statement that went to it.
struct World {
    db: DatabaseConnection,
    statements: Arc<Mutex<Vec<String>>>,
    _database: TestDatabase,
}

impl World {
    async fn new() -> Self {
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
    fn statements(&self) -> Vec<String> {
        std::mem::take(&mut *self.statements.lock().unwrap())
    }

    async fn user(&self, email: &str) -> UserId {
        let user = user::ActiveModel {
            email: Set(email.to_owned()),
            ..Default::default()
        };
        user.insert(&self.db).await.unwrap().id
    }

    async fn org(&self, name: &str) -> OrganizationId {
        let org = organization::ActiveModel {
            r#type: Set(OrgType::Planner),
            name: Set(name.to_owned()),
            ..Default::default()
        };
        org.insert(&self.db).await.unwrap().id
    }

    async fn member(&self, org: OrganizationId, user: UserId, role: &str) {
        let member = organization_member::ActiveModel {
            org_id: Set(org),
            user_id: Set(user),
            role: Set(role.into()),
            ..Default::default()
        };
        member.insert(&self.db).await.unwrap();
    }

    async fn project(
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

    async fn event(
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
fn day(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 6, day, 0, 0, 0).unwrap()
}
