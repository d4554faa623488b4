//! A database with one row in every removable table, and ways to look at it.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use entity::{prelude::*, soft_delete::Removal};
use migration::testing::TestDatabase;
use sea_orm::{QueryResult, Statement, Value};
use uuid::Uuid;

pub use crate::support::remove::{remove, remove_in};

/// A migrated database.
pub struct World {
    pub db: DatabaseConnection,
    // Dropped with the value, after the connection.
    _database: TestDatabase,
    statements: Arc<Mutex<Vec<String>>>,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let mut db = database.connect().await.unwrap();
        let statements = Arc::new(Mutex::new(Vec::new()));
        let seen = statements.clone();
        db.set_metric_callback(move |info| seen.lock().unwrap().push(info.statement.sql.clone()));
        Self {
            db,
            _database: database,
            statements,
        }
    }

    /// How many statements there were since the last call.
    pub fn statements(&self) -> usize {
        std::mem::take(&mut *self.statements.lock().unwrap()).len()
    }

    /// Whether the row is there, and which deletion took it.
    pub async fn state(&self, table: &str, id: Uuid) -> State {
        let sql =
            format!("SELECT deleted_at IS NULL AS live, deletion_id FROM {table} WHERE id = $1");
        match query(&self.db, &sql, [id.into()]).await.first() {
            None => State::Gone,
            Some(row) if row.try_get("", "live").unwrap() => State::Live,
            Some(row) => State::Removed(row.try_get("", "deletion_id").unwrap()),
        }
    }

    /// One row of every removable table, everything below one organization.
    pub async fn tree(&self) -> Tree {
        Tree::plant(&self.db).await
    }
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Live,
    /// By a deletion, or by an older application that knows none.
    Removed(Option<DeletionId>),
    Gone,
}

/// Ids by the names of tables.
pub struct Tree(pub BTreeMap<&'static str, Uuid>);

impl Tree {
    pub async fn plant(db: &DatabaseConnection) -> Self {
        let mut tree = Self(BTreeMap::new());
        for &(table, columns) in TREE {
            tree.add(db, table, columns).await;
        }
        tree
    }

    pub fn id<T: From<Uuid>>(&self, table: &str) -> T {
        self.row(table).into()
    }

    /// The id of the row of a table.
    pub fn row(&self, table: &str) -> Uuid {
        let id = self.0.get(table);
        *id.unwrap_or_else(|| panic!("{table} has no row: add one to `TREE` in tests/soft_delete/world.rs, below what its rows lie below"))
    }

    /// Inserts a row; `{table}` stands for the row of that table, `{new}` for something unused.
    async fn add(&mut self, db: &DatabaseConnection, table: &'static str, columns: &str) {
        let id = insert(db, table, &self.fill(columns)).await;
        self.0.insert(table, id);
    }

    /// Inserts another row like the one of that table.
    pub async fn insert_another(&self, db: &DatabaseConnection, table: &str) -> Uuid {
        // Which tells of a table without one.
        self.row(table);
        let mut lines = TREE.iter();
        let (_, columns) = lines.find(|(name, _)| *name == table).unwrap();
        insert(db, table, &self.fill(columns)).await
    }

    pub fn fill(&self, text: &str) -> String {
        let mut text = text.replace("{new}", &Uuid::new_v4().to_string());
        for (table, id) in &self.0 {
            text = text.replace(&format!("{{{table}}}"), &id.to_string());
        }
        text
    }
}

/// Table, and a row as `column='value' …`.
#[rustfmt::skip]
const TREE: &[(&str, &str)] = &[
    ("users", "email='{new}'"),
    ("organizations", "type='COUPLE' name='Ann'"),
    ("plans", "code='{new}' name='Plan'"),
    ("projects", "owner_org_id='{organizations}' name='Wedding'"),
    ("events", "project_id='{projects}' name='Dinner' timezone='UTC'"),
    ("sites", "project_id='{projects}' name='Site' subdomain_slug='{new}' custom_domain='{new}'"),
    ("guest_groups", "project_id='{projects}' name='Family'"),
    ("guests", "project_id='{projects}' group_id='{guest_groups}' first_name='Ben'"),
    ("guest_contacts", "guest_id='{guests}' email='ben@example.com'"),
    ("guest_tags", "project_id='{projects}' name='vegan'"),
    ("invites", "project_id='{projects}' site_id='{sites}' guest_id='{guests}' token_hash='{new}'"),
    ("rsvp_forms", "project_id='{projects}' name='Form'"),
    ("rsvp_questions", "form_id='{rsvp_forms}' label='Coming?' type='YES_NO'"),
    ("rsvp_question_options", "question_id='{rsvp_questions}' label='yes' value='yes'"),
    ("rsvp_submissions", "form_id='{rsvp_forms}' guest_id='{guests}'"),
    ("messaging_campaigns", "project_id='{projects}' channel='EMAIL'"),
    ("floor_plans", "event_id='{events}' name='Hall'"),
    ("seating_tables", "floor_plan_id='{floor_plans}' name='1'"),
    ("seating_assignments", "table_id='{seating_tables}' guest_id='{guests}' seat_number='1'"),
    ("photo_uploads", "project_id='{projects}' guest_id='{guests}' original_url='u' storage_key='k'"),
    ("webhooks", "org_id='{organizations}' project_id='{projects}' name='Hook' url='https://example.org' event_types='{*}' secret_ciphertext='0123456789abcdef' secret_key_id='k'"),
    ("custom_fields", "org_id='{organizations}' project_id='{projects}' entity_type='GUEST' field_key='diet' field_type='TEXT' label='Diet'"),
    ("support_tickets", "org_id='{organizations}' subject='Help' body='How?'"),
    ("announcements", "title='News' body='New'"),
];

/// Inserts a row given as `column='value' …`, as an older application does.
pub async fn insert(db: &impl ConnectionTrait, table: &str, columns: &str) -> Uuid {
    let pairs = columns
        .split("' ")
        .map(|pair| pair.split_once("='").unwrap());
    let (names, values): (Vec<_>, Vec<_>) = pairs
        .map(|(name, value)| (name, format!("'{}'", value.trim_end_matches('\''))))
        .unzip();
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({}) RETURNING id",
        names.join(", "),
        values.join(", ")
    );
    query(db, &sql, []).await[0].try_get("", "id").unwrap()
}

pub async fn query<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Vec<QueryResult> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(statement).await.unwrap()
}

pub async fn execute(db: &impl ConnectionTrait, sql: &str) {
    db.execute_unprepared(sql).await.unwrap();
}

/// A row as JSON, but for what says when and by whom it was last changed.
pub async fn row(db: &impl ConnectionTrait, table: &str, id: Uuid) -> serde_json::Value {
    let sql = format!(
        "SELECT to_jsonb(r) - 'updated_at' - 'updated_by' AS row FROM {table} r WHERE id = $1"
    );
    query(db, &sql, [id.into()]).await[0]
        .try_get("", "row")
        .unwrap()
}

/// Removes one row, and gives its deletion.
pub async fn remove_one(db: &DatabaseConnection, table: &str, id: Uuid) -> DeletionId {
    let removed = remove(db, table, vec![id], Removal::unattended())
        .await
        .unwrap();
    assert_eq!(removed.removed.len(), 1, "{table} {id} was live");
    removed.removed[0].deletion
}
