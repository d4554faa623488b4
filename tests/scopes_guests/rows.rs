//! Rows that the tests of queries start from, and a count of the statements they take.

use std::sync::{Arc, Mutex};

use entity::prelude::*;
use migration::testing::TestDatabase;

/// A migrated database with one project, which has an event.
pub struct Rows {
    pub db: DatabaseConnection,
    pub organization: OrganizationId,
    pub project: ProjectId,
    pub event: EventId,
    statements: Arc<Mutex<Vec<String>>>,
    // Dropped with the value, after the connection.
    _database: TestDatabase,
}

impl Rows {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let mut db = database.connect().await.unwrap();
        let statements = Arc::new(Mutex::new(Vec::new()));
        let seen = statements.clone();
        db.set_metric_callback(move |info| seen.lock().unwrap().push(info.statement.sql.clone()));

        let organization = organization::ActiveModel {
            name: Set("Celebrations".into()),
            r#type: Set(OrgType::Planner),
            ..Default::default()
        };
        let organization = organization.insert(&db).await.unwrap().id;
        let project = project(&db, organization).await;
        let event = event(&db, project).await;
        Self {
            db,
            organization,
            project,
            event,
            statements,
            _database: database,
        }
    }

    /// What the code gives, and the statements that it took.
    pub async fn counted<T>(&self, code: impl Future<Output = T>) -> (T, usize) {
        self.statements.lock().unwrap().clear();
        let result = code.await;
        let statements = self.statements.lock().unwrap();
        (result, statements.len())
    }

    /// Lets rows in that break a rule, as old rows may.
    pub async fn lift(&self, table: &str, rule: &str) {
        let sql = format!("ALTER TABLE {table} DROP CONSTRAINT {rule}");
        self.db.execute_unprepared(&sql).await.unwrap();
    }

    pub async fn other_project(&self) -> ProjectId {
        project(&self.db, self.organization).await
    }

    pub async fn guest(&self, first: &str, last: &str) -> guest::Model {
        self.guest_of(self.project, Some(first), Some(last)).await
    }

    pub async fn guest_of(
        &self,
        project: ProjectId,
        first: Option<&str>,
        last: Option<&str>,
    ) -> guest::Model {
        let guest = guest::ActiveModel {
            project_id: Set(project),
            first_name: Set(first.map(str::to_owned)),
            last_name: Set(last.map(str::to_owned)),
            ..Default::default()
        };
        guest.insert(&self.db).await.unwrap()
    }

    pub async fn site(&self) -> site::Model {
        let site = site::ActiveModel {
            project_id: Set(self.project),
            name: Set("Our day".into()),
            ..Default::default()
        };
        site.insert(&self.db).await.unwrap()
    }

    pub async fn form(&self) -> rsvp_form::Model {
        let form = rsvp_form::ActiveModel {
            project_id: Set(self.project),
            name: Set("RSVP".into()),
            ..Default::default()
        };
        form.insert(&self.db).await.unwrap()
    }
}

async fn project(db: &DatabaseConnection, organization: OrganizationId) -> ProjectId {
    let project = project::ActiveModel {
        owner_org_id: Set(organization),
        name: Set("Ann & Ben".into()),
        ..Default::default()
    };
    project.insert(db).await.unwrap().id
}

async fn event(db: &DatabaseConnection, project: ProjectId) -> EventId {
    let event = event::ActiveModel {
        project_id: Set(project),
        name: Set("Party".into()),
        timezone: Set("UTC".into()),
        ..Default::default()
    };
    event.insert(db).await.unwrap().id
}
