//! Trouble in the schema that takes more than one statement to plant, or that no statement mends.

use migration::testing::TestDatabase;

use super::*;

/// Every index is large enough and old enough.
fn eager() -> Limits {
    Limits {
        unused_bytes: -1,
        statistics_age: -1,
        ..Limits::default()
    }
}

#[tokio::test]
async fn an_index_that_a_build_left_invalid() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), eager());
    let mut connection = connect(&url).await;
    one_by_one(&mut connection, "CREATE TABLE planted (a int);").await;
    one_by_one(&mut connection, "INSERT INTO planted VALUES (1), (1);").await;
    for name in ["planted_a", "planted_a_ccnew"] {
        let create = format!("CREATE UNIQUE INDEX CONCURRENTLY {name} ON planted (a)");
        let refused = sqlx::raw_sql(AssertSqlSafe(create));
        refused.execute(&mut connection).await.unwrap_err();
    }
    one_by_one(&mut connection, "DELETE FROM planted;").await;
    for (object, next) in [
        (
            "index planted.planted_a_ccnew",
            "cargo run -p migration -- maintain reindex planted_a_ccnew",
        ),
        (
            "index planted.planted_a",
            "cargo run -p migration -- maintain reindex planted_a",
        ),
    ] {
        let finding = found(&url, &limits, "invalid indexes", object).await;
        assert_says(&finding, Severity::Warning, "is invalid", next);
        mend(&url, &limits, &finding).await;
    }
}

#[tokio::test]
async fn an_index_that_a_partition_lacks() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), eager());
    let sql = "CREATE TABLE parts (a int) PARTITION BY LIST (a);
               CREATE TABLE parts_1 PARTITION OF parts DEFAULT;
               CREATE INDEX parts_a ON ONLY parts (a);";
    one_by_one(&mut connect(&url).await, sql).await;
    let finding = found(&url, &limits, "invalid indexes", "index parts.parts_a").await;
    assert_says(
        &finding,
        Severity::Warning,
        "is invalid",
        "DROP INDEX parts_a; CREATE INDEX parts_a ON public.parts",
    );
    mend(&url, &limits, &finding).await;
}

/// The history's own indexes go by a migration; those that the plan keeps are not redundant.
#[tokio::test]
async fn what_the_history_promises_is_not_dropped_by_hand() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), eager());
    let finding = found(
        &url,
        &limits,
        "unused indexes",
        "index users.idx_users_email_lower",
    )
    .await;
    assert_says(
        &finding,
        Severity::Notice,
        "not used since",
        "drop it in a migration",
    );
}

#[tokio::test]
async fn tables_whose_policies_bind_nobody_or_others() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let sql = "ALTER TABLE guests DISABLE ROW LEVEL SECURITY; ALTER POLICY invites_delete ON invites USING (true);";
    one_by_one(&mut connect(&url).await, sql).await;
    for (object, problem) in [
        ("table guests", "not in force"),
        ("table invites", "not as they were made"),
    ] {
        let finding = found(&url, &Limits::default(), "row level security", object).await;
        assert_says(
            &finding,
            Severity::Critical,
            problem,
            "cargo run -p migration -- verify",
        );
    }
}

#[tokio::test]
async fn migrations_that_are_pending_or_interrupted() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    let limits = Limits::default();
    let before = report(&url, &limits).await;
    let [finding] = before.findings.as_slice() else {
        panic!("{before:#?}");
    };
    assert_says(
        finding,
        Severity::Warning,
        "pending",
        "cargo run -p migration -- up",
    );
    assert_eq!(finding.check, "migrations");

    let runner = runner(&url).await;
    runner.up(Some(3)).await.unwrap();
    runner.finish().await;
    let half = "INSERT INTO eios_migration_progress VALUES ('m002_add_soft_delete_columns', 'down', 1, '');";
    one_by_one(&mut connect(&url).await, half).await;
    let finding = found(
        &url,
        &limits,
        "migrations",
        "migration 002_add_soft_delete_columns",
    )
    .await;
    assert_says(
        &finding,
        Severity::Warning,
        "unfinished",
        "cargo run -p migration -- down",
    );
}

#[tokio::test]
async fn a_live_database_without_history_is_adopted() {
    let database = support::LegacyDatabase::built().await;
    let report = report(&database.url, &Limits::default()).await;
    let pending = report
        .findings
        .iter()
        .find(|finding| finding.check == "migrations");
    assert_says(
        pending.unwrap(),
        Severity::Warning,
        "pending",
        "-- up --adopt",
    );
}

/// Where public, in which a session looks first, has things of the same names.
#[tokio::test]
async fn what_is_pasted_works_on_the_schema_that_was_looked_at() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    let sql = "CREATE TABLE planted (a int); CREATE INDEX planted_a ON planted (a);
               CREATE INDEX planted_b ON planted (a);
               CREATE SCHEMA \"Event app\"; SET search_path = \"Event app\";
               CREATE TABLE planted (a int); CREATE INDEX planted_a ON planted (a);
               CREATE INDEX planted_b ON planted (a);";
    one_by_one(&mut connect(&url).await, sql).await;
    let target = Target::parse(&url, "Event app").unwrap();
    let next = async |check: &str| {
        let (settings, limits) = (Settings::default(), Limits::default());
        let report = examine(&target, &settings, &limits).await.unwrap();
        let mut findings = report.findings.into_iter();
        let finding = findings.find(|finding| finding.check == check);
        finding.map(|finding| finding.next)
    };
    let drop = next("overlapping indexes").await.unwrap();
    assert_eq!(drop, "DROP INDEX CONCURRENTLY \"Event app\".planted_b;");
    one_by_one(&mut connect(&url).await, &drop).await;
    assert_eq!(next("overlapping indexes").await, None);
    let up = "cargo run -p migration -- up --schema 'Event app'";
    assert_eq!(next("migrations").await.as_deref(), Some(up));
}
