//! What a database sets for all its sessions.

use super::*;

/// A setting, what the database has for it, and what a run works with.
const SETTINGS: [(&str, &str, &str); 5] = [
    (
        "default_transaction_isolation",
        "repeatable read",
        "read committed",
    ),
    ("IntervalStyle", "iso_8601", "postgres"),
    ("quote_all_identifiers", "on", "off"),
    ("standard_conforming_strings", "off", "on"),
    // From version 17 on.
    ("transaction_timeout", "10s", "0"),
];

#[tokio::test]
async fn what_the_database_sets_for_its_sessions_is_nothing_to_a_run() {
    let database = LegacyDatabase::built().await;
    let mut owner = database.connect().await;
    let mut known = Vec::new();
    for (name, value, wanted) in SETTINGS {
        let statement: Option<String> = sqlx::query_scalar(
            "SELECT format('ALTER DATABASE %I SET %I = %L', current_database(), name, $2) \
             FROM pg_settings WHERE name = $1",
        )
        .bind(name)
        .bind(value)
        .fetch_optional(&mut owner)
        .await
        .unwrap();
        if let Some(statement) = statement {
            sqlx::raw_sql(sqlx::AssertSqlSafe(statement))
                .execute(&mut owner)
                .await
                .unwrap();
            known.push((name, wanted));
        }
    }

    let db = target(&database.url).connect("test").await.unwrap();

    for (name, wanted) in known {
        let found: String = sqlx::query_scalar("SELECT current_setting($1)")
            .bind(name)
            .fetch_one(db.get_postgres_connection_pool())
            .await
            .unwrap();
        assert_eq!(found, wanted, "{name}");
    }
    let runner = runner(&database.url).await;
    runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();
    assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
}
