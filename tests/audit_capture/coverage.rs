use entity::catalog::{self, Classification, Table};
use migration::testing::TestDatabase;
use sqlx::PgConnection;

use crate::support::connect;

const TRIGGERS: [&str; 4] = [
    "audit_delete",
    "audit_insert",
    "audit_truncate",
    "audit_update",
];

/// What no update is noticed by, in any table, beside the key: the database keeps them.
const KEPT: [&str; 3] = ["org_id", "updated_at", "updated_by"];

#[tokio::test]
async fn what_is_recorded_is_what_the_catalogue_says() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    for table in catalog::tables() {
        let triggers = triggers(&mut db, table.name).await;
        let expected: &[&str] = if table.is_audited() { &TRIGGERS } else { &[] };
        assert_eq!(
            triggers, expected,
            "{}: audit it in its migration, and say `.audited()` in its line of catalog.rs",
            table.name
        );
        if table.is_audited() {
            let body = body(&mut db, table.name).await;
            assert_eq!(
                mistakes(table, &body),
                [""; 0],
                "{}: name its columns to audit_enable in its migration",
                table.name
            );
        }
    }
}

/// Columns that the function treats otherwise than the catalogue says.
fn mistakes(table: &Table, body: &str) -> Vec<String> {
    let mut mistakes = Vec::new();
    let category = format!("'{}'::audit_category", table.domain.name().to_uppercase());
    if !body.contains(&category) {
        mistakes.push(format!("its category is not {category}"));
    }
    for column in &table.columns {
        let name = column.name;
        let is_secret = column.classification == Some(Classification::Secret);
        // As it is written where it is a word of SQL, too.
        let says = |text: &dyn Fn(&str) -> String| {
            body.contains(&text(name)) || body.contains(&text(&format!("\"{name}\"")))
        };
        let shows = says(&|name| format!("to_json(n.{name})"));
        if shows == is_secret {
            mistakes.push(format!("{name}: the value is recorded: {shows}"));
        }
        if !body.contains(&format!("\"{name}\":")) {
            mistakes.push(format!("{name} is not recorded"));
        }
        let is_key = table.primary_key == [name];
        let is_quiet = is_key || KEPT.contains(&name) || column.is_bookkeeping;
        let notices = says(&|name| format!("n.{name} IS DISTINCT FROM o.{name}"));
        if notices == is_quiet {
            mistakes.push(format!("{name}: a change is noticed: {notices}"));
        }
    }
    mistakes
}

async fn triggers(db: &mut PgConnection, table: &str) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT tgname::text FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname LIKE 'audit%' ORDER BY 1",
    )
    .bind(table)
    .fetch_all(db)
    .await
    .unwrap()
}

async fn body(db: &mut PgConnection, table: &str) -> String {
    sqlx::query_scalar("SELECT prosrc FROM pg_proc WHERE proname = 'audit_' || $1")
        .bind(table)
        .fetch_one(db)
        .await
        .unwrap()
}
