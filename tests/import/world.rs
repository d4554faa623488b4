//! A project to import into, and what is in it afterwards.

use std::sync::{Arc, Mutex};

use entity::{
    guests::import::{ContactRow, GuestRow, ImportOptions, ImportReport, RowProblem, import},
    prelude::*,
};
use migration::testing::TestDatabase;
use sea_orm::{FromQueryResult, PaginatorTrait};

/// A migrated database with one project.
pub struct World {
    pub db: DatabaseConnection,
    pub project: ProjectId,
    statements: Arc<Mutex<Vec<String>>>,
    // Dropped with the value, after the connection.
    _database: TestDatabase,
}

/// How many rows each table has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub guests: u64,
    pub contacts: u64,
    pub tags: u64,
    pub taggings: u64,
    pub groups: u64,
}

/// A guest as the project has it.
#[derive(Debug, PartialEq, FromQueryResult)]
pub struct Stored {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub role: Option<String>,
    pub household: Option<String>,
    pub contacts: Option<String>,
    pub tags: Option<String>,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let mut db = database.connect().await.unwrap();
        let statements = Arc::new(Mutex::new(Vec::new()));
        let seen = statements.clone();
        db.set_metric_callback(move |info| seen.lock().unwrap().push(info.statement.sql.clone()));
        let project = project(&db).await;
        Self {
            db,
            project,
            statements,
            _database: database,
        }
    }

    pub async fn other_project(&self) -> ProjectId {
        project(&self.db).await
    }

    pub async fn import(&self, rows: Vec<GuestRow>, options: ImportOptions<'_>) -> ImportReport {
        import(&Unscoped(&self.db), self.project, rows, options)
            .await
            .unwrap()
    }

    /// The statements since the last call.
    pub fn statements(&self) -> Vec<String> {
        std::mem::take(&mut self.statements.lock().unwrap())
    }

    pub async fn counts(&self) -> Counts {
        Counts {
            guests: Guest::find().count(&self.db).await.unwrap(),
            contacts: GuestContact::find().count(&self.db).await.unwrap(),
            tags: GuestTag::find().count(&self.db).await.unwrap(),
            taggings: GuestTagAssignment::find().count(&self.db).await.unwrap(),
            groups: GuestGroup::find().count(&self.db).await.unwrap(),
        }
    }

    /// The guests of the project by name.
    pub async fn stored(&self) -> Vec<Stored> {
        let sql = "SELECT g.first_name, g.last_name, g.role, gg.name AS household,
            (SELECT string_agg(concat(c.email, '|', c.phone), ' ' ORDER BY c.id)
             FROM guest_contacts c WHERE c.guest_id = g.id) AS contacts,
            (SELECT string_agg(t.name, ' ' ORDER BY t.name) FROM guest_tag_assignments a
             JOIN guest_tags t ON t.id = a.tag_id WHERE a.guest_id = g.id) AS tags
            FROM guests g LEFT JOIN guest_groups gg ON gg.id = g.group_id
            WHERE g.project_id = $1 ORDER BY g.first_name, g.last_name";
        let backend = self.db.get_database_backend();
        let statement =
            sea_orm::Statement::from_sql_and_values(backend, sql, [self.project.into()]);
        Stored::find_by_statement(statement)
            .all(&self.db)
            .await
            .unwrap()
    }

    pub async fn first_names(&self) -> Vec<String> {
        let stored = self.stored().await.into_iter();
        stored.filter_map(|guest| guest.first_name).collect()
    }
}

pub fn guest(first: &str) -> GuestRow {
    GuestRow {
        first_name: first.into(),
        ..GuestRow::default()
    }
}

pub fn contact(email: &str, phone: &str) -> ContactRow {
    ContactRow {
        email: email.into(),
        phone: phone.into(),
    }
}

pub fn with_contact(first: &str, email: &str, phone: &str) -> GuestRow {
    GuestRow {
        contacts: vec![contact(email, phone)],
        ..guest(first)
    }
}

/// The problems as texts, with what they mean for the row.
pub fn texts(problems: &[RowProblem]) -> Vec<String> {
    let text = |problem: &RowProblem| format!("{}: {problem}", problem.severity);
    problems.iter().map(text).collect()
}

async fn project(db: &DatabaseConnection) -> ProjectId {
    let organization = organization::ActiveModel {
        name: Set("Celebrations".into()),
        r#type: Set(OrgType::Planner),
        ..Default::default()
    };
    let project = project::ActiveModel {
        owner_org_id: Set(organization.insert(db).await.unwrap().id),
        name: Set("Ann & Ben".into()),
        ..Default::default()
    };
    project.insert(db).await.unwrap().id
}
