//! Runs on a live server: two at once, killed, held up, refused.

#![allow(clippy::unwrap_used)]

mod interrupted;
mod locks;
mod meanwhile;
mod names;
mod refused;
mod settings;
#[path = "../support/mod.rs"]
mod support;

use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

use migration::{
    HISTORY,
    connect::{DEFAULT_SCHEMA, Target},
    ledger,
    runner::{
        Consent, Direction, Event, Problem, Reporter, RunError, Runner, Settings, Silent, State,
        plan, status,
    },
    snapshot::{Kind, read},
    testing::TestDatabase,
    verify::verify,
};
use support::{LegacyDatabase, connect, execute, legacy, runner, target};

/// Remembers what it was told.
#[derive(Default)]
struct Listener(Mutex<Vec<String>>);

impl Reporter for Listener {
    fn event(&self, event: Event<'_>) {
        self.0.lock().unwrap().push(format!("{event:?}"));
    }
}

impl Listener {
    fn heard(&self, word: &str) -> bool {
        self.0
            .lock()
            .unwrap()
            .iter()
            .any(|event| event.contains(word))
    }

    async fn wait_for(&self, word: &str) {
        let started = Instant::now();
        while !self.heard(word) {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "never heard {word}: {:?}",
                self.0
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// A runner for a schema that no session looks in by itself.
async fn runner_of_event_app(url: &str) -> Runner<'static> {
    let target = Target::parse(url, "Event app").unwrap();
    Runner::start(&target, Settings::default(), &Silent)
        .await
        .unwrap()
}

/// Runs the statements one by one in a session that looks where any does.
async fn paste(url: &str, fixes: &[String]) {
    let mut connection = connect(url).await;
    let statements = fixes.iter().flat_map(|fix| fix.split(';'));
    for statement in statements.filter(|statement| !statement.is_empty()) {
        sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned()))
            .execute(&mut connection)
            .await
            .unwrap();
    }
}

/// The figures that it prints are in docs/performance.md.
#[tokio::test]
async fn a_test_database_comes_from_the_template_in_a_moment() {
    let started = Instant::now();
    TestDatabase::migrated().await.unwrap();
    println!(
        "with the server's start, unless another test had it: {:?}",
        started.elapsed()
    );
    let started = Instant::now();
    let database = TestDatabase::migrated().await.unwrap();
    let took = started.elapsed();
    drop(database);
    println!(
        "from the template: {took:?}, and gone after {:?}",
        started.elapsed()
    );
}
