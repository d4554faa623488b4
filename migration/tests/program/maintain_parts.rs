//! A part of maintenance that the database refuses, and the other parts.

use super::{
    maintain::{archived, maintain, oldest, run, with_entries},
    support::connect,
    *,
};

/// What is in the way of a part, and how that is named.
const OBSTACLES: [(&str, &str); 2] = [
    (
        "ALTER TABLE admin_audit_log ADD COLUMN note text",
        "archive of admin_audit_log_",
    ),
    (
        "ALTER TABLE audit_seals ADD CONSTRAINT check_none CHECK (number < 0) NOT VALID",
        "seals: ",
    ),
];

/// Statistics that fail on every row, and a row.
const NO_STATISTICS: &str = "CREATE STATISTICS impossible \
    ON (1 / (octet_length(identifier_hash) * 0)) FROM login_attempts; \
    INSERT INTO login_attempts (identifier_hash, ip_address, outcome, method) \
    VALUES (sha256('a'), '192.0.2.1', 'LOCKED', 'OTP')";

/// What a run did that the database refused a part of, and what it refused.
fn refused(url: &str) -> (Value, Vec<String>) {
    let output = migration(url, &["maintain", "--json"]);
    assert_code(&output, 5);
    let done = json(&output);
    let failed = serde_json::from_value(done["failed"].clone()).unwrap();
    (done, failed)
}

#[tokio::test]
async fn a_part_that_fails_is_named_and_the_others_are_done() {
    for (obstacle, part) in OBSTACLES {
        let database = with_entries().await;
        execute(&database.url(), obstacle).await;
        let (done, failed) = refused(&database.url());
        assert!(!failed.is_empty(), "{done}");
        for failed in failed {
            assert!(failed.starts_with(part), "{failed}");
        }
        assert_eq!(done["archived"], serde_json::json!([]), "{done}");
        assert_ne!(done["refreshed"], serde_json::json!([]), "{done}");
    }
}

#[tokio::test]
async fn a_month_that_cannot_be_archived_keeps_no_later_one_in_the_log() {
    let database = with_entries().await;
    let url = database.url();
    let month = oldest();
    let first = format!("{}-01", month[16..].replace('_', "-"));
    let half_a_day = format!(
        "CREATE TABLE half_a_day PARTITION OF admin_audit_log_archive \
         FOR VALUES FROM ('{first} 00:00+00') TO ('{first} 12:00+00')"
    );
    let mut owner = connect(&url).await;
    run(&mut owner, &half_a_day).await;

    let (done, failed) = refused(&url);

    let [failed] = failed.as_slice() else {
        panic!("{done}");
    };
    assert!(
        failed.starts_with(&format!("archive of {month}: ")) && failed.contains("overlap"),
        "{failed}"
    );
    let moved = archived(&done);
    assert!(
        !moved.contains(&month) && moved.last() > Some(&month),
        "{done}"
    );
    assert_code(&migration(&url, &["audit", "verify"]), 0);

    // After those that followed it, it moves just the same.
    run(&mut owner, "DROP TABLE half_a_day").await;
    assert_eq!(archived(&maintain(&url)), [month]);
    assert_code(&migration(&url, &["audit", "verify"]), 0);
    assert_code(&migration(&url, &["verify"]), 0);
}

#[tokio::test]
async fn a_table_without_statistics_keeps_no_other_from_getting_them() {
    let database = with_entries().await;
    execute(&database.url(), NO_STATISTICS).await;
    let (done, failed) = refused(&database.url());
    let [failed] = failed.as_slice() else {
        panic!("{done}");
    };
    assert!(
        failed.starts_with("statistics of login_attempts: ") && failed.contains("by zero"),
        "{failed}"
    );
    let analyzed = done["analyzed"].to_string();
    assert!(
        analyzed.contains("security_events") && !analyzed.contains("login_attempts"),
        "{analyzed}"
    );
    assert!(archived(&done).contains(&oldest()), "{done}");
}
