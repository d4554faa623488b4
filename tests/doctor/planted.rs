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
        problem: "not used since it was built, or since 2",
        next: "DROP INDEX CONCURRENTLY planted_a; -- once it has stood unused for ",
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
              INSERT INTO parts SELECT n FROM generate_series(1, 1100) n;
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
