//! Two organizations with a project each, and ways to break rules.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use entity::{Violation, ViolationKind, prelude::*, session::Request};
use migration::{
    seed::{Scale, seed},
    testing::TestDatabase,
};
use sea_orm::Statement;
use sqlx::Connection;
use uuid::Uuid;

/// A migrated database with two tenants.
pub struct World {
    pub db: DatabaseConnection,
    pub user: UserId,
    pub ours: Tenant,
    pub theirs: Tenant,
    // Dropped with the value, after the connection.
    _database: TestDatabase,
}

/// An organization with a project and a guest.
#[derive(Clone, Copy, Debug)]
pub struct Tenant {
    pub org: OrganizationId,
    pub project: ProjectId,
    pub guest: GuestId,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let db = database.connect().await.unwrap();
        let user = user::ActiveModel {
            email: Set("ann@example.org".to_owned()),
            ..Default::default()
        };
        let user = user.insert(&db).await.unwrap().id;
        let ours = Tenant::found(&db, "ours").await;
        let theirs = Tenant::found(&db, "theirs").await;
        Self {
            db,
            user,
            ours,
            theirs,
            _database: database,
        }
    }

    /// Runs a statement; `{org}`, `{project}`, `{guest}`, `{user}` and the same with `their_` stand for
    /// ids, `{new}` for one that is nobody's.
    pub async fn run(&self, sql: &str) -> Result<u64, Violation> {
        let result = self.db.execute_unprepared(&self.fill(sql)).await;
        match result {
            Ok(result) => Ok(result.rows_affected()),
            Err(error) => Err(broken(&error)),
        }
    }

    /// Runs a statement that has to work.
    pub async fn ok(&self, sql: &str) {
        if let Err(broken) = self.run(sql).await {
            panic!("{sql}: {broken}");
        }
    }

    /// Runs a statement that has to be refused by this rule.
    pub async fn refused(&self, kind: ViolationKind, constraint: &str, sql: &str) {
        match self.run(sql).await {
            Ok(_) => panic!("not refused by {constraint}: {sql}"),
            Err(broken) => assert_eq!(
                (broken.kind, broken.constraint.as_deref()),
                (kind, Some(constraint)),
                "{sql}: {broken}"
            ),
        }
    }

    /// That `EXPLAIN` names the index, with no table scan to choose instead.
    pub async fn uses_index(&self, index: &str, sql: &str) {
        let explain =
            format!("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; EXPLAIN {sql}");
        let transaction = self.db.begin().await.unwrap();
        let mut plan = String::new();
        for statement in explain.split("; ") {
            let statement =
                Statement::from_string(self.db.get_database_backend(), self.fill(statement));
            for row in transaction.query_all_raw(statement).await.unwrap() {
                plan.push_str(&row.try_get_by_index::<String>(0).unwrap_or_default());
                plan.push('\n');
            }
        }
        assert!(
            plan.contains(index),
            "{index} is not used by {sql}:\n{plan}"
        );
    }

    pub fn fill(&self, sql: &str) -> String {
        let mut sql = sql.replace("{new}", &Uuid::new_v4().to_string());
        for (name, id) in [
            ("{user}", Uuid::from(self.user)),
            ("{org}", self.ours.org.into()),
            ("{project}", self.ours.project.into()),
            ("{guest}", self.ours.guest.into()),
            ("{their_org}", self.theirs.org.into()),
            ("{their_project}", self.theirs.project.into()),
            ("{their_guest}", self.theirs.guest.into()),
        ] {
            sql = sql.replace(name, &id.to_string());
        }
        sql
    }
}

impl Tenant {
    async fn found(db: &DatabaseConnection, name: &str) -> Self {
        let org = organization::ActiveModel {
            r#type: Set(OrgType::Couple),
            name: Set(name.to_owned()),
            ..Default::default()
        };
        let org = org.insert(db).await.unwrap().id;
        let project = project::ActiveModel {
            owner_org_id: Set(org),
            name: Set(name.to_owned()),
            ..Default::default()
        };
        let project = project.insert(db).await.unwrap().id;
        let guest = guest::ActiveModel {
            project_id: Set(project),
            first_name: Set(Some(name.to_owned())),
            ..Default::default()
        };
        let guest = guest.insert(db).await.unwrap().id;
        Self {
            org,
            project,
            guest,
        }
    }
}

/// A database with a world of demo data.
pub async fn seeded() -> (TestDatabase, DatabaseConnection) {
    let database = TestDatabase::migrated().await.unwrap();
    let mut connection = sqlx::PgConnection::connect(&database.url()).await.unwrap();
    seed(&mut connection, &Scale::of_guests(120), 7, &())
        .await
        .unwrap();
    let db = database.connect().await.unwrap();
    (database, db)
}

/// What a rollup says in a session of its own, whose work is kept.
pub async fn roll_up(
    db: &DatabaseConnection,
    figures: impl AsyncFnOnce(&SystemSession) -> Result<i64, DbErr>,
) -> i64 {
    let session = SystemSession::begin(db, Request::default()).await.unwrap();
    let changed = figures(&session).await.unwrap();
    session.commit().await.unwrap();
    changed
}

/// A moment of a day in the future, as many hours later.
pub fn hour(number: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::days(30_000) + Duration::hours(number)
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The rule that an error is about.
pub fn broken(error: &DbErr) -> Violation {
    Violation::of(error).unwrap_or_else(|| panic!("not about a rule: {error}"))
}
