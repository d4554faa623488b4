//! A live database is taken in as it is, or refused by name.

#![allow(clippy::unwrap_used)]

mod support;

use migration::{
    connect::DEFAULT_SCHEMA,
    ledger,
    runner::{Consent, RunError, State, status},
    verify::verify,
};
use sea_orm::{ConnectionTrait, Database};
use support::{LegacyDatabase, execute, legacy, runner};

#[tokio::test]
async fn adopting_touches_no_row_and_no_object() {
    let database = LegacyDatabase::filled().await;
    let before = database.dump().await;
    let rows: i64 = before.rows.values().map(|table| table.count).sum();
    assert!(rows >= 10_000, "only {rows} rows");
    assert_eq!(before.rows.len(), 37);

    let adoption = runner(&database.url).await.adopt().await.unwrap();

    assert_eq!(adoption.built, []);
    assert_eq!(adoption.unknown, []);
    legacy::assert_unchanged(&before, &database.dump().await);
    let db = Database::connect(&database.url).await.unwrap();
    let lines = status(&db).await.unwrap();
    assert!(
        lines[..2].iter().all(|line| line.state == State::Adopted),
        "{lines:?}"
    );
}

#[tokio::test]
async fn an_adopted_database_is_clean_and_serves_the_old_application() {
    let database = LegacyDatabase::filled().await;
    let runner = runner(&database.url).await;
    runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();

    let db = Database::connect(&database.url).await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    legacy::old_application::run_all(&mut database.connect().await)
        .await
        .unwrap();
}

#[tokio::test]
async fn each_deviation_is_refused_by_name() {
    assert!(legacy::deviations().len() >= 10);
    for deviation in legacy::deviations() {
        let database = LegacyDatabase::built().await;
        execute(&database.url, deviation.sql).await;
        let before = database.dump().await;

        let error = runner(&database.url).await.adopt().await.unwrap_err();

        assert!(
            matches!(error, RunError::NotTheBaseline { .. }),
            "{}: {error}",
            deviation.name
        );
        assert_eq!(error.exit_code(), 3);
        for name in deviation.mentions {
            assert!(
                error.to_string().contains(name),
                "{}: {error}",
                deviation.name
            );
        }
        legacy::assert_unchanged(&before, &database.dump().await);
        let db = Database::connect(&database.url).await.unwrap();
        assert!(
            ledger::applied(&db).await.unwrap().is_empty(),
            "{}",
            deviation.name
        );
    }
}

#[tokio::test]
async fn missing_and_invalid_indexes_are_built() {
    const MISSING: [&str; 2] = ["idx_guests_group", "idx_invites_token"];
    let database = LegacyDatabase::empty().await;
    let mut connection = database.connect().await;
    legacy::build_with(
        &mut connection,
        legacy::Layout {
            schema: DEFAULT_SCHEMA,
            without_indexes: &MISSING,
        },
    )
    .await
    .unwrap();
    let mut writer = database.connect().await;
    legacy::leave_invalid_index(&mut connection, &mut writer, "idx_guests_project")
        .await
        .unwrap();

    let adoption = runner(&database.url).await.adopt().await.unwrap();

    let mut built: Vec<_> = adoption
        .built
        .iter()
        .map(|index| index.name.as_str())
        .collect();
    built.sort_unstable();
    assert_eq!(
        built,
        [
            "idx_guests_group",
            "idx_guests_project",
            "idx_invites_token"
        ]
    );
    legacy::assert_catalog_equals_csv(&mut connection, DEFAULT_SCHEMA, &ledger::TABLES)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_the_project_does_not_know_is_listed_and_left_alone() {
    let database = LegacyDatabase::built().await;
    execute(
        &database.url,
        "CREATE TABLE wishlists (id int PRIMARY KEY, name text);
         ALTER TABLE users ADD COLUMN avatar text;
         CREATE INDEX idx_users_avatar ON users (avatar);
         CREATE INDEX idx_guests_created ON guests (created_at)",
    )
    .await;

    let runner = runner(&database.url).await;
    let adoption = runner.adopt().await.unwrap();

    let unknown: Vec<_> = adoption
        .unknown
        .iter()
        .map(|extra| extra.object.to_string())
        .collect();
    assert_eq!(
        unknown,
        [
            "table wishlists",
            "column users.avatar",
            "index guests.idx_guests_created",
            "index users.idx_users_avatar",
        ]
    );
    runner.up(None).await.unwrap();
    let db = Database::connect(&database.url).await.unwrap();
    db.execute_unprepared("SELECT avatar FROM users, wishlists")
        .await
        .unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(report.notes.len(), 4, "{:?}", report.notes);
}

#[tokio::test]
async fn up_says_what_adopt_is_and_changes_nothing() {
    let database = LegacyDatabase::built().await;
    let before = database.dump().await;
    let error = runner(&database.url).await.up(None).await.unwrap_err();
    assert!(
        matches!(error, RunError::NeedsAdoption { found: 37, of: 37 }),
        "{error}"
    );
    assert!(error.to_string().contains("up --adopt"));
    legacy::assert_unchanged(&before, &database.dump().await);
}

#[tokio::test]
async fn an_adopted_baseline_is_never_taken_down() {
    let database = LegacyDatabase::built().await;
    let runner = runner(&database.url).await;
    runner.adopt().await.unwrap();
    let before = database.dump().await;

    let consent = Consent { data_loss: true };
    for error in [
        runner.down(None, consent).await.unwrap_err(),
        runner.fresh(true).await.unwrap_err(),
    ] {
        assert!(matches!(error, RunError::AdoptedBaseline { .. }), "{error}");
    }
    let again = runner.adopt().await.unwrap_err();
    assert!(matches!(again, RunError::AlreadyAdopted), "{again}");
    legacy::assert_unchanged(&before, &database.dump().await);
}

#[tokio::test]
async fn a_database_without_the_baseline_is_not_adopted() {
    let database = LegacyDatabase::empty().await;
    let error = runner(&database.url).await.adopt().await.unwrap_err();
    assert!(matches!(error, RunError::NotTheBaseline { .. }), "{error}");
}

#[tokio::test]
async fn a_required_column_that_nobody_fills_is_listed() {
    let database = LegacyDatabase::built().await;
    execute(
        &database.url,
        "ALTER TABLE users ADD COLUMN badge text NOT NULL",
    )
    .await;
    let runner = runner(&database.url).await;
    let adoption = runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();
    let unknown: Vec<_> = adoption.unknown.iter().map(ToString::to_string).collect();
    assert_eq!(unknown.len(), 2, "{unknown:?}");
    assert!(
        unknown[1].contains("users.badge")
            && unknown[1].contains("inserts that do not name it fail")
    );
    let db = Database::connect(&database.url).await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    assert!(
        report
            .notes
            .iter()
            .any(|note| note.contains("inserts that do not name it fail"))
    );
}

#[tokio::test]
async fn names_with_anything_in_them_are_left_alone() {
    let database = LegacyDatabase::built().await;
    execute(
        &database.url,
        "CREATE INDEX \"odd\n.name\" ON users (locale); CREATE TABLE \"a.b c\" (\"d.e\" int)",
    )
    .await;
    let runner = runner(&database.url).await;
    let adoption = runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();
    assert_eq!(adoption.unknown.len(), 2);
    let db = Database::connect(&database.url).await.unwrap();
    assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
}
