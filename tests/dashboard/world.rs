//! A seeded database, its rows in memory, and a log of the statements.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveTime, Utc};
use entity::prelude::*;
use migration::{
    seed::{REFERENCE_DATE, Scale, seed},
    testing::TestDatabase,
};
use sea_orm::{DbBackend, Statement};
use serde_json::Value as Json;
use sqlx::{Connection, PgConnection};

/// What the demo data has none of: a changed mind, a response by telephone, one without a sender,
/// and more guests at a table than it has seats.
const ODDITIES: &str = "
    INSERT INTO rsvp_submissions (form_id, invite_id, guest_id, submitted_at, channel)
    SELECT form_id, CASE WHEN n % 4 = 0 THEN invite_id END, guest_id, submitted_at + interval '1 hour', 'MANUAL'
    FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM rsvp_submissions) AS given
    WHERE n % 2 = 0;
    INSERT INTO rsvp_answers (submission_id, question_id, answer_json)
    SELECT submission.id, question.id, to_jsonb(n % 3 = 0)
    FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM rsvp_submissions) AS submission
    JOIN rsvp_questions AS question ON question.form_id = submission.form_id AND question.sort_order = (
        SELECT min(sort_order) FROM rsvp_questions WHERE form_id = submission.form_id
    )
    WHERE submission.channel = 'MANUAL' AND question.type = 'YES_NO'
        AND NOT EXISTS (SELECT FROM rsvp_answers WHERE submission_id = submission.id);
    INSERT INTO rsvp_submissions (form_id) SELECT id FROM rsvp_forms;
    UPDATE seating_tables SET capacity = 1
    WHERE id IN (SELECT table_id FROM seating_assignments GROUP BY table_id HAVING count(*) > 4 LIMIT 10);
    UPDATE invites SET guest_id = NULL WHERE id IN (SELECT id FROM invites ORDER BY id LIMIT 50);
";

pub struct World {
    pub db: DatabaseConnection,
    statements: Arc<Mutex<Vec<String>>>,
    _database: TestDatabase,
}

impl World {
    pub async fn small() -> Self {
        let world = Self::of(&Scale::small()).await;
        world.db.execute_unprepared(ODDITIES).await.unwrap();
        let removed = include_str!("removed.sql");
        world.db.execute_unprepared(removed).await.unwrap();
        world
    }

    pub async fn of(scale: &Scale) -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let mut connection = PgConnection::connect(&database.url()).await.unwrap();
        seed(&mut connection, scale, 42, &()).await.unwrap();
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

    /// What the code gives, and that it took one statement.
    pub async fn one_statement<T, E: std::fmt::Debug>(
        &self,
        code: impl Future<Output = Result<T, E>>,
    ) -> T {
        self.statement_of(code).await.0
    }

    /// The same with the statement.
    pub async fn statement_of<T, E: std::fmt::Debug>(
        &self,
        code: impl Future<Output = Result<T, E>>,
    ) -> (T, String) {
        self.statements.lock().unwrap().clear();
        let result = code.await.unwrap();
        let mut statements = std::mem::take(&mut *self.statements.lock().unwrap());
        assert_eq!(statements.len(), 1, "{statements:#?}");
        (result, statements.remove(0))
    }

    /// How the statement is run, as the server explains it.
    pub async fn explain(&self, statement: &str) -> Json {
        let explain = format!("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}");
        let explain = Statement::from_string(DbBackend::Postgres, explain);
        let row = self.db.query_one_raw(explain).await.unwrap().unwrap();
        row.try_get_by_index::<Json>(0).unwrap()[0].clone()
    }

    /// Every row that is not removed.
    pub async fn all<E: EntityTrait>(&self) -> Vec<E::Model> {
        let rows = match "deleted_at".parse::<E::Column>() {
            Ok(deleted_at) => E::find().filter(deleted_at.is_null()),
            Err(_) => E::find(),
        };
        rows.all(&self.db).await.unwrap()
    }
}

/// The time at which the demo data was made.
pub fn now() -> DateTime<Utc> {
    REFERENCE_DATE.and_time(NaiveTime::MIN).and_utc()
}
