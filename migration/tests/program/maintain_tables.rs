//! Which tables maintenance makes months for, and of which schema.

use super::{
    maintain::{maintain, with_entries},
    *,
};

/// A table of somebody else, cut by days; and one of ours of which a day stands where a month should.
const OBSTACLES: &str = "CREATE TABLE metrics (at timestamptz) PARTITION BY RANGE (at); \
    CREATE TABLE metrics_today PARTITION OF metrics FOR VALUES FROM (current_date) TO (current_date + 1); \
    CREATE TABLE metrics_rest PARTITION OF metrics DEFAULT; \
    DO $$ DECLARE begins timestamp := date_trunc('month', now() AT TIME ZONE 'UTC') + interval '3 months'; BEGIN \
        EXECUTE format('DROP TABLE %I', 'login_attempts' || to_char(begins, '_YYYY_MM')); \
        EXECUTE format('CREATE TABLE login_attempts_day PARTITION OF login_attempts FOR VALUES FROM (%L) TO (%L)', \
                       begins || '+00', begins + interval '1 day' || '+00'); \
    END $$";

/// Attempts of two other times, and a late one.
const ATTEMPTS: &str = "INSERT INTO login_attempts (created_at, identifier_hash, ip_address, outcome, method) \
    SELECT moment, sha256('a'), '192.0.2.1', 'LOCKED', 'OTP' \
    FROM unnest(ARRAY[timestamptz '0001-01-01', '1970-01-01', now() - interval '5 months']) AS moment";

#[tokio::test]
async fn a_table_that_gets_no_months_keeps_nothing_else_from_being_done() {
    let database = with_entries().await;
    execute(&database.url(), OBSTACLES).await;
    let output = migration(&database.url(), &["maintain", "--json"]);
    assert_code(&output, 5);
    let done = json(&output);
    let [failed] = done["failed"].as_array().unwrap().as_slice() else {
        panic!("{done}");
    };
    let failed = failed.as_str().unwrap();
    assert!(
        failed.starts_with("months ahead of login_attempts: ") && failed.contains("overlap"),
        "{failed}"
    );
    assert_eq!(done["sealed"]["rows"], 16 * 20);
}

#[tokio::test]
async fn rows_of_another_time_get_no_months() {
    let database = TestDatabase::migrated().await.unwrap();
    execute(&database.url(), ATTEMPTS).await;
    for made in [5, 0] {
        let done = maintain(&database.url());
        assert_eq!(done["months_made"], made, "{done}");
        let left = done["left"].to_string();
        let mend =
            "SELECT * FROM login_attempts_default ORDER BY created_at LIMIT 20; (mend the times";
        assert!(left.contains(mend), "{left}");
    }
}

#[tokio::test]
async fn a_schema_without_tables_does_not_take_those_of_another() {
    let database = TestDatabase::migrated().await.unwrap();
    execute(&database.url(), "CREATE SCHEMA b").await;
    for arguments in [
        &["maintain"][..],
        &["audit", "seals"],
        &["audit", "verify"],
        &["seed"],
    ] {
        let arguments = [&["--schema", "b"][..], arguments].concat();
        let refused = migration(&database.url(), &arguments);
        assert_code(&refused, 3);
    }
}
