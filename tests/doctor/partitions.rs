//! Months that are missing, and rows that found none.

use migration::testing::TestDatabase;

use super::*;

/// Without the months from the next one on.
const LATE: &str = "DO $$ DECLARE part regclass; BEGIN
    FOR part IN SELECT inhrelid FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
                WHERE inhparent IN ('admin_audit_log'::regclass, 'login_attempts'::regclass)
                  AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
                  AND right(c.relname, 7) > to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')
    LOOP EXECUTE format('DROP TABLE %s', part); END LOOP; END $$";

#[tokio::test]
async fn months_that_end_soon_are_made() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), Limits::default());
    support::execute(&url, LATE).await;
    let next = "cargo run -p migration -- maintain";
    let tables = ["table admin_audit_log", "table login_attempts"];
    for object in tables {
        let finding = found(&url, &limits, "partitions", object).await;
        assert_says(&finding, Severity::Warning, "its partitions end on", next);
    }
    // One run makes the months of both.
    let finding = found(&url, &limits, "partitions", tables[0]).await;
    mend(&url, &limits, &finding).await;
    assert_eq!(find(&url, &limits, "partitions", tables[1]).await, None);
}

#[tokio::test]
async fn without_a_default_partition_the_end_is_critical() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), Limits::default());
    let sql = "CREATE TABLE dated (at timestamptz) PARTITION BY RANGE (at);
               CREATE TABLE dated_old PARTITION OF dated FOR VALUES FROM ('2020-01-01') TO ('2020-02-01');
               CREATE TABLE dated_archive (at timestamptz) PARTITION BY RANGE (at);
               CREATE TABLE archived PARTITION OF dated_archive FOR VALUES FROM ('2019-12-01') TO ('2020-01-01');
               CREATE TABLE endless (at timestamptz) PARTITION BY RANGE (at);
               CREATE TABLE endless_old PARTITION OF endless FOR VALUES FROM ('2020-01-01') TO ('2020-02-01');
               CREATE TABLE endless_all PARTITION OF endless FOR VALUES FROM ('2020-02-01') TO (MAXVALUE);";
    one_by_one(&mut connect(&url).await, sql).await;
    let finding = found(&url, &limits, "partitions", "table dated").await;
    assert_says(
        &finding,
        Severity::Critical,
        "ended on 2020-02-01",
        "SELECT ensure_month_partitions('dated', 3, 0);",
    );
    mend(&url, &limits, &finding).await;
    for object in ["table endless", "table dated_archive"] {
        assert_eq!(find(&url, &limits, "partitions", object).await, None);
    }
}

#[tokio::test]
async fn rows_of_the_default_partition_get_their_months() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), Limits::default());
    let sql = "SELECT set_config('app.maintenance', 'a test', false);
               INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type) \
               SELECT now() + make_interval(months => n), 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests' \
               FROM unnest(ARRAY[-5, 7]) n;";
    one_by_one(&mut connect(&url).await, sql).await;
    let object = "default partition admin_audit_log_default";
    let finding = found(&url, &limits, "partitions", object).await;
    assert_says(
        &finding,
        Severity::Warning,
        "holds rows from",
        "SELECT ensure_month_partitions('admin_audit_log', 7, 5);",
    );
    mend(&url, &limits, &finding).await;

    let sql = "SELECT set_config('app.maintenance', 'a test', false);
               INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type) \
               VALUES ('3026-01-01', 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests');";
    one_by_one(&mut connect(&url).await, sql).await;
    let finding = found(&url, &limits, "partitions", object).await;
    let next =
        "SELECT * FROM admin_audit_log_default ORDER BY created_at LIMIT 20; (mend the times";
    assert_says(&finding, Severity::Warning, "to 3026-01-01", next);
}

/// Maintenance makes no months for tables of others.
#[tokio::test]
async fn rows_without_an_end_are_told_apart() {
    let database = TestDatabase::migrated().await.unwrap();
    let (url, limits) = (database.url(), Limits::default());
    let sql = "CREATE TABLE dated (seen_at timestamptz) PARTITION BY RANGE (seen_at);
               CREATE TABLE dated_late PARTITION OF dated FOR VALUES FROM ('2900-01-01') TO ('infinity');
               CREATE TABLE dated_rest PARTITION OF dated DEFAULT;
               INSERT INTO dated VALUES (now()), ('infinity'), ('-infinity');";
    one_by_one(&mut connect(&url).await, sql).await;
    let mut said = report(&url, &limits).await.findings;
    said.retain(|finding| finding.object == "default partition dated_rest");
    let [finite, endless] = said.as_slice() else {
        panic!("{said:#?}");
    };
    let next = "SELECT ensure_month_partitions('dated', 3, 0);";
    assert_says(finite, Severity::Warning, "holds rows from 2", next);
    let problem = "holds rows whose seen_at is infinity or -infinity";
    let next = "SELECT * FROM dated_rest WHERE NOT isfinite(seen_at) LIMIT 20; (give them a time";
    assert_says(endless, Severity::Warning, problem, next);
}

/// As a run leaves it that was interrupted before the log was cut into months.
#[tokio::test]
async fn a_log_that_is_closed_and_not_cut_is_named_with_its_day() {
    let database = TestDatabase::empty().await.unwrap();
    let (url, limits) = (database.url(), Limits::default());
    let sql = "CREATE TABLE message_events (event_at timestamptz, \
                   CONSTRAINT message_events_past CHECK (event_at < '2999-01-01 00:00:00+00'));
               CREATE TABLE invite_access_logs (accessed_at timestamptz, \
                   CONSTRAINT invite_access_logs_past CHECK (accessed_at < '2020-01-01 00:00:00+00'));
               CREATE TABLE planted (at timestamptz, CONSTRAINT planted_past CHECK (at < '2020-01-01'));";
    one_by_one(&mut connect(&url).await, sql).await;
    let up = "cargo run -p migration -- up";
    let object = "table message_events";
    let finding = found(&url, &limits, "partitions", object).await;
    let problem = "will refuse rows from 2999-01-01 on, by its check message_events_past";
    assert_says(&finding, Severity::Warning, problem, up);
    assert!(finding.next.starts_with(up), "{finding:?}");

    let object = "table invite_access_logs";
    let finding = found(&url, &limits, "partitions", object).await;
    let problem = "refuses rows from 2020-01-01 on";
    assert_says(&finding, Severity::Critical, problem, up);
    let (renew, _) = finding.next.split_once(" then ").unwrap();
    one_by_one(&mut connect(&url).await, renew).await;
    support::execute(&url, "INSERT INTO invite_access_logs VALUES (now())").await;
    let finding = found(&url, &limits, "partitions", object).await;
    assert_says(&finding, Severity::Warning, "will refuse rows from 2", up);
    assert!(finding.next.starts_with(up), "{finding:?}");
    let others = find(&url, &limits, "partitions", "table planted").await;
    assert_eq!(others, None);
}

/// Where no migration was applied there is no function that makes months.
#[tokio::test]
async fn months_of_others_are_made_by_statements_that_work() {
    let database = TestDatabase::empty().await.unwrap();
    let (url, limits) = (database.url(), Limits::default());
    let sql = "CREATE TABLE dated (at timestamptz) PARTITION BY RANGE (at);
               CREATE TABLE dated_old PARTITION OF dated FOR VALUES FROM ('2020-01-01') TO ('2020-02-01');
               CREATE TABLE dated_rest PARTITION OF dated DEFAULT;
               INSERT INTO dated VALUES (now());";
    one_by_one(&mut connect(&url).await, sql).await;
    let finding = found(&url, &limits, "partitions", "table dated").await;
    let next = "CREATE TABLE dated_2020_02 PARTITION OF dated FOR VALUES FROM ('2020-02-01";
    assert_says(&finding, Severity::Warning, "ended on 2020-02-01", next);
    let object = "default partition dated_rest";
    let finding = found(&url, &limits, "partitions", object).await;
    let next = "SELECT * FROM dated_rest ORDER BY at LIMIT 20; (mend the times, or attach";
    assert_says(&finding, Severity::Warning, "holds rows from 2", next);
}
