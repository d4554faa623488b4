//! A database with rows of several organizations, all of them known to a model.

use std::collections::BTreeMap;

use entity::catalog::{self, TenantPath};
use migration::testing::TestDatabase;
use sqlx::{AssertSqlSafe, PgConnection};
use uuid::Uuid;

use crate::{
    actor::Actor,
    model::{Model, Row, key_of},
    names::{Names, render},
    rows::{Line, ORGANIZATION, PERSON, PLATFORM, PROJECT},
    session::{Session, run},
    support::connect,
};

/// A migrated database, and what is in it.
pub struct World {
    pub url: String,
    /// As the owner of the tables.
    pub db: PgConnection,
    pub model: Model,
    /// What could be inserted beside the rows that are there.
    pub insertions: Vec<Row>,
    platform: Names,
    database: TestDatabase,
}

impl World {
    /// With what belongs to nobody.
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let url = database.url();
        let mut db = connect(&url).await;
        run(&mut db, include_str!("probe.sql")).await;
        let mut world = World {
            url,
            db,
            model: Model::default(),
            insertions: Vec::new(),
            platform: Names::default(),
            database,
        };
        world.plant_platform().await;
        world
    }

    /// Leaves nothing but what belongs to nobody, made anew, and the history of it all.
    pub async fn clear(&mut self) {
        let tables: Vec<_> = catalog::tables()
            .iter()
            .filter(|table| table.tenant() != TenantPath::History)
            .map(|table| table.name)
            .filter(|name| *name != "tenant_isolation_policies")
            .collect();
        run(
            &mut self.db,
            &format!(
                "SET LOCAL app.maintenance = 'tests'; TRUNCATE {} CASCADE",
                tables.join(", ")
            ),
        )
        .await;
        self.model = Model::default();
        self.insertions.clear();
        self.plant_platform().await;
    }

    async fn plant_platform(&mut self) {
        let mut names = Names::default();
        self.plant(PLATFORM, &mut names, None, None).await;
        self.platform = names.clone();
        for name in ["newcomer", "second newcomer"] {
            let newcomer = self.user().await;
            self.platform.set(name, newcomer);
        }
    }

    pub async fn user(&mut self) -> Uuid {
        let mut names = self.platform.clone();
        self.plant(PERSON, &mut names, None, None).await;
        names.id("users")
    }

    pub async fn remove_user(&mut self, user: Uuid) {
        let sql = format!("UPDATE users SET deleted_at = now() WHERE id = '{user}'");
        run(&mut self.db, &sql).await;
        self.model.removed_users.insert(user);
    }

    pub async fn organization(&mut self) -> Uuid {
        let mut names = self.platform.clone();
        let id = Uuid::new_v4();
        names.set("organizations", id);
        self.plant(ORGANIZATION, &mut names, Some(id), None).await;
        id
    }

    pub async fn member(&mut self, org: Uuid, user: Uuid, role: &str) {
        let line = format!("org_id='{org}' user_id='{user}'");
        let mut names = Names::default();
        let mut row = render("organization_members", &line, &names, Some(org), None);
        row.set("role", role);
        self.add("organization_members", row, &mut names).await;
    }

    /// A project with everything below it, one site of it published.
    pub async fn project(&mut self, owner: Uuid, manager: Option<Uuid>) -> Names {
        let mut names = self.platform.clone();
        let id = Uuid::new_v4();
        names.set("projects", id);
        names.set("owner", owner);
        names.set(
            "manager",
            manager.map(|id| id.to_string()).unwrap_or_default(),
        );
        self.model.managers.insert(id, manager);
        self.plant(PROJECT, &mut names, Some(owner), Some(id)).await;
        self.publish(&names).await;
        names
    }

    async fn publish(&mut self, names: &Names) {
        let (site, version) = (names.id("sites"), names.id("site_versions"));
        let sql =
            format!("UPDATE sites SET published_version_id = '{version}' WHERE id = '{site}'");
        run(&mut self.db, &sql).await;
        let rows = self.model.rows.iter_mut();
        for row in rows.filter(|row| row.key == site.to_string()) {
            row.set("published_version_id", version);
        }
    }

    async fn plant(
        &mut self,
        lines: &[Line],
        names: &mut Names,
        org: Option<Uuid>,
        project: Option<Uuid>,
    ) {
        for (name, columns, _) in lines.iter().filter(|line| !line.1.is_empty()) {
            let row = render(name, columns, names, org, project);
            self.add(name, row, names).await;
        }
        // Rendered last: they name rows that come after theirs.
        for (name, columns, another) in lines {
            let columns = if another.is_empty() { columns } else { another };
            let mut fresh = names.clone();
            fresh.forget(name);
            self.insertions
                .push(render(name, columns, &fresh, org, project));
        }
    }

    async fn add(&mut self, name: &str, row: Row, names: &mut Names) {
        let insert = match row.table.is_append_only() {
            // Only maintenance writes there.
            true => format!("SET LOCAL app.maintenance = 'tests'; {}", row.insert()),
            false => row.insert(),
        };
        run(&mut self.db, &insert).await;
        names.set(name, &row.key);
        self.model.rows.push(row);
    }

    /// An API key of an organization, by the name that `rows.rs` gives it.
    pub fn key(&self, org: Uuid, name: &str) -> Uuid {
        let mut keys = self.model.rows_of("api_keys");
        let key = keys.find(|row| row.org == Some(org) && row.text("name") == name);
        key.and_then(|key| key.id("id")).unwrap()
    }

    /// The actor that the key of an organization is.
    pub fn program(&self, org: Uuid) -> Actor {
        Actor::key("key", org, self.key(org, "Live"))
    }

    /// Gets to know what the database wrote of all this by itself.
    pub async fn learn_history(&mut self) {
        let tables = catalog::tables().iter();
        for table in tables.filter(|table| table.tenant() == TenantPath::History) {
            let sql = format!("SELECT {}, org_id FROM {}", key_of(table), table.name);
            let written: Vec<(String, Option<Uuid>)> = sqlx::query_as(AssertSqlSafe(sql))
                .fetch_all(&mut self.db)
                .await
                .unwrap();
            self.model.rows.retain(|row| row.table.name != table.name);
            self.model
                .rows
                .extend(written.into_iter().map(|(key, org)| Row {
                    table,
                    key,
                    org,
                    project: None,
                    columns: BTreeMap::new(),
                }));
        }
    }

    /// For a role that may make others.
    pub fn admin_url(&self) -> String {
        self.database
            .admin_url()
            .unwrap_or_else(|| self.url.clone())
    }

    /// The role that owns the tables.
    pub async fn owner_name(&self) -> String {
        let mut db = connect(&self.url).await;
        sqlx::query_scalar("SELECT current_user::text")
            .fetch_one(&mut db)
            .await
            .unwrap()
    }

    pub async fn session(&self, actor: &Actor) -> Session {
        Session::of(&self.url, actor).await
    }
}
