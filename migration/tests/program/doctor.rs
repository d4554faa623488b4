//! What ails a database, told by sentence, by document and by exit code.

use super::*;

#[tokio::test]
async fn a_healthy_database_is_told_in_a_line() {
    let database = TestDatabase::migrated().await.unwrap();
    execute(&database.url(), "ANALYZE").await;
    let output = migration(&database.url(), &["doctor", "--top", "3"]);
    assert_code(&output, 0);
    let text = stdout(&output);
    assert!(text.contains("nothing found by"), "{text}");
    assert!(text.contains("largest tables"), "{text}");
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );
    assert_eq!(stderr(&output), "");
}

#[tokio::test]
async fn a_notice_is_no_alarm_and_a_warning_is_one() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let sql = "CREATE TABLE planted (a int, b int); CREATE INDEX planted_a ON planted (a);
               CREATE INDEX planted_a_b ON planted (a, b); ANALYZE";
    execute(&url, sql).await;
    let notice = migration(&url, &["doctor"]);
    assert_code(&notice, 0);
    for text in [
        "NOTICE  overlapping indexes",
        "index planted.planted_a: is the beginning of planted_a_b",
        "next: DROP INDEX CONCURRENTLY planted_a;",
        "1 finding by",
    ] {
        assert!(
            stdout(&notice).contains(text),
            "{text}: {}",
            stdout(&notice)
        );
    }

    let sql = "ALTER TABLE planted ADD CONSTRAINT check_a CHECK (a > 0) NOT VALID";
    execute(&url, sql).await;
    let warning = migration(&url, &["doctor", "--json"]);
    assert_code(&warning, 1);
    let document = json(&warning);
    let finding = &document["findings"][0];
    assert_eq!(finding["severity"], "WARNING");
    assert_eq!(finding["check"], "constraints not valid");
    assert_eq!(finding["object"], "constraint planted.check_a");
    assert_eq!(
        finding["next"],
        "ALTER TABLE planted VALIDATE CONSTRAINT check_a;"
    );
    assert_eq!(document["findings"][1]["severity"], "NOTICE");
    assert_eq!(document["unseen"][0]["what"], "slow statements");
    let facts = &document["facts"];
    assert_eq!(facts["tables"].as_array().unwrap().len(), 10);
    assert!(facts["tables"][0]["total_bytes"].is_u64());
    assert!(facts["statements"].is_null());
    assert!(facts["connections"]["used"].as_u64() > Some(0));
}

#[test]
fn where_it_cannot_look_it_says_so() {
    let url = "postgres://eios:hunter2@localhost:1/eios";
    let text = migration(url, &["doctor"]);
    assert_code(&text, 2);
    assert!(
        stderr(&text).starts_with("error: could not look: no PostgreSQL answers"),
        "{}",
        stderr(&text)
    );
    let document = json(&migration(url, &["doctor", "--json"]));
    assert_eq!(document["exit_code"], 2);
}
