//! Trouble in the schema, one kind each.

use migration::testing::TestDatabase;

use super::*;

struct Planted {
    sql: &'static str,
    check: &'static str,
    object: &'static str,
    severity: Severity,
    problem: &'static str,
    next: &'static str,
}

const TABLE: &str =
    "CREATE TABLE planted (a int, b int); ALTER TABLE planted SET (autovacuum_enabled = true);";

/// A limit that everything in the database is past.
fn strict() -> Limits {
    Limits {
        unused_bytes: -1,
        statistics_age: -1,
        dead_rows: 100,
        large_rows: 1_000,
        ..Limits::default()
    }
}

async fn check(planted: &Planted) {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), strict());
    let mut connection = connect(&url).await;
    one_by_one(&mut connection, TABLE).await;
    one_by_one(&mut connection, planted.sql).await;
    // What a session counted is told when it ends.
    drop(connection);
    let finding = found(&url, &limits, planted.check, planted.object).await;
    assert_says(&finding, planted.severity, planted.problem, planted.next);
    mend(&url, &limits, &finding).await;
}

macro_rules! planted {
    ($($name:ident: $planted:expr;)*) => {
        $(#[tokio::test]
        async fn $name() {
            check(&$planted).await;
        })*
    };
}

planted! {
    an_index_that_is_another_ones_twin: Planted {
        sql: "CREATE INDEX planted_a ON planted (a); CREATE INDEX planted_twin ON planted (a);",
        check: "overlapping indexes",
        object: "index planted.planted_twin",
        severity: Severity::Warning,
        problem: "is the same as planted_a",
        next: "DROP INDEX CONCURRENTLY planted_twin;",
    };
    an_index_that_another_one_begins_with: Planted {
        sql: "CREATE INDEX planted_a ON planted (a DESC); CREATE INDEX planted_a_b ON planted (a, b DESC);",
        check: "overlapping indexes",
        object: "index planted.planted_a",
        severity: Severity::Notice,
        problem: "is the beginning of planted_a_b",
        next: "DROP INDEX CONCURRENTLY planted_a;",
    };
    an_index_that_nothing_uses: Planted {
        sql: "CREATE INDEX planted_a ON planted (a);",
        check: "unused indexes",
        object: "index planted.planted_a",
        severity: Severity::Notice,
        problem: "not used since",
        next: "DROP INDEX CONCURRENTLY planted_a;",
    };
    a_constraint_of_others_that_is_not_valid: Planted {
        sql: "ALTER TABLE planted ADD CONSTRAINT check_a CHECK (a > 0) NOT VALID;",
        check: "constraints not valid",
        object: "constraint planted.check_a",
        severity: Severity::Warning,
        problem: "is NOT VALID",
        next: "ALTER TABLE planted VALIDATE CONSTRAINT check_a;",
    };
    a_constraint_of_ours_that_is_not_valid: Planted {
        sql: "ALTER TABLE guests DROP CONSTRAINT fk_guests_project_id_group_id;
              ALTER TABLE guests ADD CONSTRAINT fk_guests_project_id_group_id FOREIGN KEY (project_id, group_id) \
              REFERENCES guest_groups (project_id, id) ON DELETE SET NULL (group_id) NOT VALID;",
        check: "constraints not valid",
        object: "constraint guests.fk_guests_project_id_group_id",
        severity: Severity::Warning,
        problem: "is NOT VALID",
        next: "cargo run -p migration -- validate",
    };
    rows_that_are_dead: Planted {
        sql: "ALTER TABLE planted SET (autovacuum_enabled = false);
              INSERT INTO planted SELECT n, n FROM generate_series(1, 1000) n;
              DELETE FROM planted WHERE a > 700;",
        check: "dead rows",
        object: "table planted",
        severity: Severity::Warning,
        problem: "30 % of its rows are dead (300), last vacuumed: never",
        next: "VACUUM (ANALYZE) planted;",
    };
    a_table_that_autovacuum_leaves_alone: Planted {
        sql: "ALTER TABLE planted SET (autovacuum_enabled = off);",
        check: "settings",
        object: "table planted",
        severity: Severity::Warning,
        problem: "autovacuum leaves it alone",
        next: "ALTER TABLE planted RESET (autovacuum_enabled);",
    };
    a_large_table_without_statistics: Planted {
        sql: "ALTER TABLE planted SET (autovacuum_enabled = false);
              INSERT INTO planted SELECT n, n FROM generate_series(1, 2000) n;",
        check: "tables without statistics",
        object: "table planted",
        severity: Severity::Warning,
        problem: "was never analyzed, with about 2,000 rows",
        next: "ANALYZE planted;",
    };
    a_table_whose_partitions_alone_have_statistics: Planted {
        sql: "CREATE TABLE parts (a int) PARTITION BY LIST (a);
              CREATE TABLE parts_1 PARTITION OF parts DEFAULT;
              INSERT INTO parts SELECT n FROM generate_series(1, 60) n;
              ANALYZE parts_1;",
        check: "tables without statistics",
        object: "table parts",
        severity: Severity::Notice,
        problem: "was never analyzed, with about",
        next: "ANALYZE parts;",
    };
    a_sequence_near_its_end: Planted {
        sql: "CREATE TABLE counted (id serial);
              SELECT setval('counted_id_seq', 2000000000);",
        check: "sequences",
        object: "sequence counted_id_seq",
        severity: Severity::Critical,
        problem: "is at 2,000,000,000 of 2,147,483,647 (93 %)",
        next: "ALTER TABLE counted ALTER COLUMN id TYPE bigint; ALTER SEQUENCE counted_id_seq AS bigint",
    };
    a_foreign_key_without_an_index: Planted {
        sql: "ALTER TABLE planted ADD COLUMN guest_id uuid CONSTRAINT fk_planted_guest_id REFERENCES guests (id);",
        check: "foreign keys without an index",
        object: "foreign key planted.fk_planted_guest_id",
        severity: Severity::Notice,
        problem: "has no index",
        next: "CREATE INDEX CONCURRENTLY idx_planted_guest_id ON planted (guest_id);",
    };
    entries_of_the_log_that_are_not_sealed: Planted {
        sql: "SELECT set_config('app.maintenance', 'a test', false);
              INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type) \
              VALUES (now() - interval '2 days', 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests');",
        check: "audit log without seals",
        object: "audit log",
        severity: Severity::Warning,
        problem: "older than 24 h without a seal: there is no seal",
        next: "cargo run -p migration -- maintain",
    };
}

#[tokio::test]
async fn an_index_that_a_build_left_invalid() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), strict());
    let mut connection = connect(&url).await;
    one_by_one(&mut connection, TABLE).await;
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
            "DROP INDEX CONCURRENTLY planted_a_ccnew;",
        ),
        (
            "index planted.planted_a",
            "REINDEX INDEX CONCURRENTLY planted_a;",
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
    let (url, limits) = (database.url(), strict());
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
    let (url, limits) = (database.url(), strict());
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
