//! What is there already, and what was changed by hand.

use super::*;

#[tokio::test]
async fn a_taken_name_is_kept_when_equal_and_refused_when_not() {
    let database = TestDatabase::empty().await.unwrap();
    let runner = runner(&database.url()).await;
    runner.up(Some(1)).await.unwrap();
    execute(
        &database.url(),
        "CREATE INDEX idx_guests_group ON guests (role)",
    )
    .await;
    let error = runner.up(None).await.unwrap_err();
    let RunError::NotReady { problems } = &error else {
        panic!("{error}");
    };
    assert!(
        matches!(problems.as_slice(), [Problem::NameTaken { .. }]),
        "{error}"
    );

    execute(
        &database.url(),
        "DROP INDEX idx_guests_group; CREATE INDEX idx_guests_group ON guests (group_id) WHERE group_id IS NOT NULL",
    )
    .await;
    runner.up(None).await.unwrap();
    let all_but_the_baseline = u32::try_from(HISTORY.len() - 1).ok();
    runner
        .down(all_but_the_baseline, Consent::default())
        .await
        .unwrap();
    let live = read(&database.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();
    let indexes: Vec<_> = live
        .iter()
        .filter(|(object, _)| object.kind == Kind::Index)
        .collect();
    assert_eq!(
        indexes.len(),
        1,
        "down leaves what was there before: {indexes:?}"
    );
}

#[tokio::test]
async fn an_equal_type_is_kept_both_ways() {
    let database = TestDatabase::empty().await.unwrap();
    execute(
        &database.url(),
        "CREATE TYPE org_type AS ENUM ('COUPLE', 'PLANNER', 'VENUE')",
    )
    .await;
    let runner = runner(&database.url()).await;
    runner.up(None).await.unwrap();
    runner.down(None, Consent::default()).await.unwrap();
    let live = read(&database.connect().await.unwrap(), DEFAULT_SCHEMA)
        .await
        .unwrap();
    let left: Vec<_> = live.iter().map(|(object, _)| object.to_string()).collect();
    assert_eq!(left, ["type org_type"]);
}

#[tokio::test]
async fn a_changed_migration_and_a_hand_changed_database_are_told_apart() {
    let database = TestDatabase::empty().await.unwrap();
    runner(&database.url()).await.up(None).await.unwrap();
    let db = database.connect().await.unwrap();
    execute(
        &database.url(),
        "UPDATE eios_migrations SET promised = 'other' WHERE version = 'm000_baseline'",
    )
    .await;
    execute(
        &database.url(),
        "ALTER TABLE guests ALTER COLUMN role SET DEFAULT 'VIP'",
    )
    .await;

    let lines = status(&db).await.unwrap();
    assert_eq!(lines[0].state, State::Changed);
    assert_eq!(lines[1].state, State::Applied);
    let findings = verify(&db, DEFAULT_SCHEMA).await.unwrap().findings;
    let objects: Vec<_> = findings
        .iter()
        .map(|finding| finding.object.as_str())
        .collect();
    assert_eq!(objects, ["migration 000_baseline", "default guests.role"]);
}
