//! What each verb does and prints.

use migration::runner::promised;

use super::*;

/// As the frozen catalogues have it.
fn tables_at_head() -> usize {
    let head = promised(HISTORY).unwrap();
    let is_table = |object: &Object| object.kind == Kind::Table;
    head.iter().filter(|(object, _)| is_table(object)).count()
}

#[tokio::test]
async fn without_a_verb_it_brings_the_database_to_head() {
    let database = TestDatabase::empty().await.unwrap();
    let first = migration(&database.url(), &[]);
    assert_code(&first, 0);
    let says = format!("{} tables at", tables_at_head());
    assert!(stdout(&first).contains(&says), "{first:?}");
    assert!(!stderr(&first).contains('\u{1b}'), "plain text when piped");
    let again = migration(&database.url(), &[]);
    assert_code(&again, 0);
    assert!(stdout(&again).starts_with("nothing to do"));
}

#[tokio::test]
async fn the_verbs_of_sea_orm_migration_work_as_ever() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    for (arguments, says) in [
        (&["up", "-n", "1"][..], "applied 1 migration"),
        (&["status"], "pending"),
        (&["up"], "applied"),
        (&["refresh"], "applied"),
        (&["fresh"], "applied"),
        (&["down"], "took back 1 migration"),
        (&["reset"], "took back"),
        (&["down"], "nothing to take back"),
    ] {
        let output = migration(&url, arguments);
        assert_code(&output, 0);
        assert!(
            stdout(&output).contains(says),
            "{arguments:?}: {}",
            stdout(&output)
        );
    }
}

#[tokio::test]
async fn a_legacy_database_is_adopted_only_when_asked() {
    let database = LegacyDatabase::filled().await;
    let before = database.dump().await;
    let refused = migration(&database.url, &["up"]);
    assert_code(&refused, 3);
    assert!(
        stderr(&refused).contains("up --adopt"),
        "{}",
        stderr(&refused)
    );
    support::legacy::assert_unchanged(&before, &database.dump().await);

    let adopted = migration(&database.url, &["up", "--adopt", "--json"]);
    assert_code(&adopted, 0);
    assert_eq!(json(&adopted)["adoption"]["equal"], 783);
    assert_code(&migration(&database.url, &["verify"]), 0);
    assert_code(&migration(&database.url, &["reset", "--yes"]), 3);
}

#[tokio::test]
async fn a_database_of_plain_sea_orm_migration_is_at_head() {
    let database = TestDatabase::migrated().await.unwrap();
    let output = migration(&database.url(), &["up", "--json"]);
    assert_code(&output, 0);
    assert_eq!(json(&output)["tables"], tables_at_head());
    assert_eq!(json(&output)["head"], HISTORY.last().unwrap().title());
}

#[tokio::test]
async fn drift_is_printed_with_its_fix_and_exit_code_1() {
    let database = TestDatabase::migrated().await.unwrap();
    execute(&database.url(), "ALTER TABLE guests DROP COLUMN role").await;
    let text = migration(&database.url(), &["verify"]);
    assert_code(&text, 1);
    assert!(
        stdout(&text).contains("ALTER TABLE guests ADD COLUMN role text;"),
        "{}",
        stdout(&text)
    );
    let document = json(&migration(&database.url(), &["verify", "--json"]));
    assert_eq!(document["findings"][0]["table"], "guests");
}

#[tokio::test]
async fn plan_prints_sql_and_locks_and_runs_nothing() {
    let database = TestDatabase::empty().await.unwrap();
    let plan = migration(&database.url(), &["plan"]);
    assert_code(&plan, 0);
    for text in [
        "CREATE TABLE \"guests\"",
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS \"idx_guests_group\"",
        "SHARE UPDATE EXCLUSIVE on guests (reads and writes go on)",
        "nothing was executed",
    ] {
        assert!(stdout(&plan).contains(text), "{text}");
    }
    assert!(stdout(&migration(&database.url(), &["status"])).contains("pending"));
    let document = json(&migration(&database.url(), &["plan", "--json"]));
    assert_eq!(document[0]["title"], "000_baseline");
}

#[tokio::test]
async fn seed_fills_an_empty_database_once() {
    let database = TestDatabase::migrated().await.unwrap();
    let first = migration(&database.url(), &["seed", "--json"]);
    assert_code(&first, 0);
    assert_eq!(json(&first)["tables"].as_array().unwrap().len(), 62);
    let again = migration(&database.url(), &["seed"]);
    assert_code(&again, 3);
    assert_code(&migration(&database.url(), &["seed", "--scale", "huge"]), 2);
}

#[test]
fn the_embedded_database_is_there_without_any_url() {
    let folder = tempfile::tempdir().unwrap();
    // Another user runs the server when the tests run as root.
    let dir = folder.path().join("database");
    std::fs::set_permissions(
        folder.path(),
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    let run = |arguments: &[&str]| {
        let mut command = command("", arguments);
        command
            .env_remove("DATABASE_URL")
            .arg("--embedded-dir")
            .arg(&dir);
        command.output().unwrap()
    };
    assert_code(&run(&["db", "status"]), 1);
    let up = run(&[]);
    assert_code(&up, 0);
    let says = format!("{} tables", tables_at_head());
    assert!(stdout(&up).contains(&says), "{}", stderr(&up));
    assert_code(&run(&["db", "status"]), 0);
    assert!(stdout(&run(&["db", "psql-url"])).starts_with("postgres://eios@"));
    assert!(stdout(&run(&["up"])).starts_with("nothing to do"));
    // What runs already needs no programs.
    let mut joining = command("", &["status"]);
    joining
        .env_remove("DATABASE_URL")
        .env("PG_BIN", "/nonexistent")
        .arg("--embedded-dir")
        .arg(&dir);
    assert_code(&joining.output().unwrap(), 0);
    assert!(stdout(&run(&["db", "stop"])).contains("stopped"));
    assert_code(&run(&["db", "status"]), 1);
}
