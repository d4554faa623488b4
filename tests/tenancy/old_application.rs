//! The application that was there before: the owner of the tables, who says nothing of itself.

use migration::HISTORY;
use sqlx::PgConnection;

use crate::support::{
    LegacyDatabase,
    legacy::{Error, old_application},
    runner,
};

/// The first migrations, which describe what was there before.
const ADOPTED: u32 = 2;

/// The migration that brings the policies.
const POLICIES: &str = "013_enable_rls";

async fn run_all(database: &LegacyDatabase) -> Result<Vec<(&'static str, u64)>, Error> {
    let mut db: PgConnection = database.connect().await;
    old_application::run_all(&mut db).await
}

#[tokio::test]
async fn its_statements_do_the_same_before_and_after() {
    let database = LegacyDatabase::filled().await;
    let runner = runner(&database.url).await;
    runner.adopt().await.unwrap();
    let policies = HISTORY.iter().position(|entry| entry.title() == POLICIES);
    let before = u32::try_from(policies.unwrap()).unwrap() - ADOPTED;
    runner.up(Some(before)).await.unwrap();
    let without_policies = run_all(&database).await.unwrap();
    assert!(
        without_policies.len() > 80,
        "only {}",
        without_policies.len()
    );
    let up = runner.up(None).await.unwrap();
    assert!(up.iter().any(|name| name.ends_with(POLICIES)), "{up:?}");
    assert_eq!(run_all(&database).await.unwrap(), without_policies);

    // Bound by the policies it would be nobody: that is what `rls force` says before it does it.
    runner.force_row_security().await.unwrap();
    let Err(stopped) = run_all(&database).await else {
        panic!("the old application works although it is bound");
    };
    assert!(
        stopped.to_string().contains("row-level security"),
        "{stopped}"
    );
    runner.unforce_row_security().await.unwrap();
    assert_eq!(run_all(&database).await.unwrap(), without_policies);
}
