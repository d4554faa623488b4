//! Indexes rebuilt on request: which, what is said of them, and what is left.

use sqlx::{Connection, PgConnection};

use super::{maintain::run, *};

/// Half of the rows of indexes of several kinds are gone, and their pages half empty.
const PLANTED: &str = "CREATE TABLE planted (id bigint PRIMARY KEY, key uuid, word text, little int, maybe int); \
    INSERT INTO planted SELECT n, md5(n::text)::uuid, 'word ' || n % 500, n % 50, CASE WHEN n % 2 = 0 THEN n END \
    FROM generate_series(1, 80000) n; \
    CREATE UNIQUE INDEX planted_key ON planted (key); CREATE INDEX planted_word ON planted (word); \
    CREATE INDEX planted_two ON planted (little, key); CREATE INDEX planted_maybe ON planted (maybe); \
    CREATE INDEX planted_lower ON planted (lower(word), id) WITH (fillfactor = 70); \
    CREATE INDEX planted_part ON planted (id) WHERE maybe IS NOT NULL; \
    ANALYZE planted; DELETE FROM planted WHERE hashint8(id) % 10 < 6 AND hashint8(id) % 10 > -6";

async fn planted() -> (TestDatabase, PgConnection) {
    let database = TestDatabase::migrated().await.unwrap();
    let mut connection = PgConnection::connect(&database.url()).await.unwrap();
    run(&mut connection, PLANTED).await;
    run(&mut connection, "VACUUM (ANALYZE) planted").await;
    (database, connection)
}

fn rebuilt(done: &Value) -> Vec<&str> {
    let rebuilt = done["rebuilt"].as_array().unwrap();
    rebuilt
        .iter()
        .map(|index| index["index"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn an_estimate_is_near_what_a_rebuild_gives_back() {
    let (database, _connection) = planted().await;
    let url = database.url();
    let output = migration(&url, &["maintain", "reindex", "planted", "--json"]);
    assert_code(&output, 0);
    let done = json(&output);
    assert_eq!(rebuilt(&done).len(), 7, "{done}");
    for index in done["rebuilt"].as_array().unwrap() {
        assert_eq!(index["table"], "planted");
        let (before, after) = (&index["bytes_before"], &index["bytes_after"]);
        let given_back = 1.0 - after.as_f64().unwrap() / before.as_f64().unwrap();
        assert!(given_back > 0.3, "{index}");
        let estimate = index["bloat"].as_f64().unwrap();
        assert!((estimate - given_back).abs() < 0.1, "{given_back}: {index}");
    }
}

#[tokio::test]
async fn those_that_are_mostly_air_are_rebuilt_once() {
    let (database, _connection) = planted().await;
    let url = database.url();
    let output = migration(&url, &["maintain", "reindex", "--bloated"]);
    assert_code(&output, 0);
    let text = stdout(&output);
    let mut lines = text.lines();
    let header: Vec<_> = lines.next().unwrap().split("  ").map(str::trim).collect();
    assert!(header.contains(&"estimated bloat"), "{text}");
    assert!(
        text.contains("planted_pkey") && !text.contains("guests"),
        "{text}"
    );

    let again = migration(&url, &["maintain", "reindex", "--bloated"]);
    assert_code(&again, 0);
    assert_eq!(stdout(&again), "no index was rebuilt\n");
}

#[tokio::test]
async fn a_threshold_decides_and_what_has_no_statistics_is_named() {
    let (database, mut connection) = planted().await;
    let url = database.url();
    let bloated = |percent: &str| {
        let output = migration(
            &url,
            &[
                "maintain",
                "reindex",
                "--bloated",
                "--threshold",
                percent,
                "--json",
            ],
        );
        assert_code(&output, 0);
        json(&output)
    };
    assert_eq!(rebuilt(&bloated("95")), [] as [&str; 0]);
    run(&mut connection, "CREATE TABLE unknown AS SELECT generate_series(1, 60000) AS n; CREATE INDEX unknown_n ON unknown (n)").await;
    let done = bloated("95");
    assert!(
        done["left"].to_string().contains("unknown_n: no estimate"),
        "{done}"
    );
}

#[tokio::test]
async fn a_name_that_nothing_has_is_refused_with_the_nearest() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let output = migration(&url, &["maintain", "reindex", "idx_guest_group"]);
    assert_code(&output, 2);
    assert!(
        stderr(&output).contains("the schema public has no index idx_guest_group, and no table of this name with indexes; the nearest is idx_guests_group"),
        "{}",
        stderr(&output)
    );
    for arguments in [
        ["maintain", "reindex"].as_slice(),
        &["maintain", "reindex", "guests", "--bloated"],
        &["maintain", "reindex", "guests", "--threshold", "10"],
        &["maintain", "reindex", "--bloated", "--threshold", "100"],
    ] {
        assert_code(&migration(&url, arguments), 2);
    }
}

#[tokio::test]
async fn partitions_are_rebuilt_one_by_one_and_exclusions_are_left() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let reindex = |name: &str| {
        let output = migration(&url, &["maintain", "reindex", name, "--json"]);
        assert_code(&output, 0);
        json(&output)
    };
    let log = reindex("admin_audit_log");
    assert!(
        rebuilt(&log).contains(&"admin_audit_log_default_pkey"),
        "{log}"
    );
    let key = reindex("admin_audit_log_pkey");
    assert!(rebuilt(&key).len() >= 4, "{key}");
    assert!(
        rebuilt(&key).iter().all(|index| index.ends_with("_pkey")),
        "{key}"
    );

    let windows = reindex("scheduled_maintenance");
    assert!(
        rebuilt(&windows).contains(&"scheduled_maintenance_pkey"),
        "{windows}"
    );
    let left = windows["left"].to_string();
    assert!(
        left.contains("exclude_scheduled_maintenance_overlap: an exclusion"),
        "{left}"
    );
    assert_code(&migration(&url, &["verify"]), 0);
}
