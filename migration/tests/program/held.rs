//! What old rows break is held back, told, and finished by `validate`.

use super::*;

#[tokio::test]
async fn what_old_rows_break_is_told_and_validated_later() {
    let database = LegacyDatabase::filled().await;
    let url = &database.url;
    let up = migration(url, &["up", "--adopt"]);
    assert_code(&up, 0);
    for text in [
        "check_guest_names",
        "held by a trigger",
        "fk_guests_project_id_group_id",
        "NOT VALID",
        "SELECT * FROM guests WHERE NOT (",
        "cargo run -p migration -- validate",
        "rows put aside",
        "SELECT * FROM quarantined_rows WHERE table_name = 'settings_values'",
    ] {
        assert!(stdout(&up).contains(text), "{text}: {}", stdout(&up));
    }
    let status = migration(url, &["status"]);
    assert_code(&status, 0);
    let held = "note: constraint guests.check_guest_names is held by a trigger";
    assert!(stderr(&status).contains(held), "{}", stderr(&status));
    let status = json(&migration(url, &["status", "--json"]));
    let rules = status
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|line| line["held"].as_array().unwrap());
    let rules = rules.count();
    assert!(rules > 10, "{rules}");

    let refused = migration(url, &["validate", "--json"]);
    assert_code(&refused, 1);
    let document = json(&refused);
    let held = document.as_array().unwrap();
    assert_eq!(held.len(), rules);
    let mut connection = support::connect(url).await;
    for rule in held {
        assert!(rule["rows"].as_u64().unwrap() > 0, "{rule}");
        let text = |name: &str| rule[name].as_str().unwrap();
        let delete = format!(
            "DELETE FROM {} WHERE id IN (SELECT id FROM ({}) AS offenders)",
            text("table"),
            text("query")
        );
        sqlx::raw_sql(sqlx::AssertSqlSafe(delete))
            .execute(&mut connection)
            .await
            .unwrap();
    }

    let done = migration(url, &["validate"]);
    assert_code(&done, 0);
    assert!(stdout(&done).contains(&format!(
        "{rules} constraints made valid, 0 still held back"
    )));
    let again = migration(url, &["validate"]);
    assert_code(&again, 0);
    assert!(stdout(&again).starts_with("nothing to validate"));
    assert!(!stderr(&migration(url, &["status"])).contains("held by a trigger"));
}

/// As where another schema was meant.
#[tokio::test]
async fn where_nothing_is_applied_nothing_is_called_valid() {
    let database = TestDatabase::empty().await.unwrap();
    let refused = migration(&database.url(), &["validate"]);
    assert_code(&refused, 3);
    let said = "no migration is applied in the schema public";
    assert!(stderr(&refused).contains(said), "{}", stderr(&refused));
}
