//! Each mode of a step against a real server, with others at work beside it.

#![allow(clippy::unwrap_used)]

mod batches;
mod checks;
mod groups;
mod kept;
mod references;
mod same_text;
mod unique;

use std::sync::{Mutex, MutexGuard};

use sqlx::{Connection, PgConnection};

use super::{execute::Work, held::pending_of, *};
use crate::{
    connect::{DEFAULT_SCHEMA, Target},
    ddl::{Check, Step},
    testing::TestDatabase,
};

/// The name under which the throw-away steps are remembered.
const VERSION: &str = "m999_throw_away";

const REFUSE_ROW: &str = "CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'the row breaks %', TG_NAME USING ERRCODE = 'check_violation'; END $$";

/// Remembers what it was told.
#[derive(Default)]
struct Listener(Mutex<Vec<String>>);

impl Reporter for Listener {
    fn event(&self, event: Event<'_>) {
        self.0.lock().unwrap().push(format!("{event:?}"));
    }
}

impl Listener {
    fn all(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap()
    }

    fn heard(&self, word: &str) -> bool {
        self.all().iter().any(|event| event.contains(word))
    }
}

/// A database with a few statements run in it.
struct Stage(TestDatabase);

impl Stage {
    async fn set(sql: &str) -> Self {
        let stage = Stage(TestDatabase::empty().await.unwrap());
        stage.run(sql).await;
        stage
    }

    async fn connect(&self) -> PgConnection {
        PgConnection::connect(&self.0.url()).await.unwrap()
    }

    async fn run(&self, sql: &str) {
        run(&mut self.connect().await, sql).await;
    }

    async fn ask<T>(&self, sql: &str) -> T
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
    {
        sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_one(&mut self.connect().await)
            .await
            .unwrap()
    }

    async fn runner<'a>(&self, reporter: &'a dyn Reporter) -> Runner<'a> {
        self.runner_in(DEFAULT_SCHEMA, reporter).await
    }

    async fn runner_in<'a>(&self, schema: &str, reporter: &'a dyn Reporter) -> Runner<'a> {
        let target = Target::parse(&self.0.url(), schema).unwrap();
        let settings = Settings {
            lock_patience: Duration::from_secs(20),
            ..Settings::default()
        };
        Runner::start(&target, settings, reporter).await.unwrap()
    }

    /// Runs the steps from where an earlier run was interrupted.
    async fn up(&self, reporter: &dyn Reporter, steps: &[Step]) -> Result<(), RunError> {
        let runner = self.runner(reporter).await;
        let result = runner.execute_steps(Direction::Up, steps).await;
        runner.finish().await;
        result
    }

    /// What `validate` makes of the same steps.
    async fn validate(&self, steps: &[Step]) -> Vec<Held> {
        let runner = self.runner(&Silent).await;
        let mut rules = Vec::new();
        for rule in pending_of(&runner.db, steps.to_vec()).await.unwrap() {
            rules.push(runner.finish_rule(&rule, "throw_away").await.unwrap());
        }
        rules
    }
}

impl Runner<'_> {
    async fn execute_steps(&self, direction: Direction, steps: &[Step]) -> Result<(), RunError> {
        ledger::install(&self.db).await?;
        let begun = ledger::begin(&self.db, VERSION, direction.verb(), "").await?;
        let work = Work {
            title: "throw_away",
            direction,
            steps,
            guarded: None,
        };
        self.execute(VERSION, work, begun.steps, async |transaction| {
            Ok(ledger::forget(transaction, VERSION).await?)
        })
        .await
    }
}

async fn run(connection: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
        .execute(connection)
        .await
        .unwrap();
}

fn named() -> Check {
    Check {
        table: "guests",
        name: "check_guest_names",
        rule: "length(name) > 0",
        columns: &["name"],
    }
}
