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
    assert_eq!(recorded_otherwise(&mut db).await, [""; 0]);
}

#[tokio::test]
async fn a_listed_table_without_its_capture_is_named() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let forget = "DROP TRIGGER audit_insert ON guests; DROP TRIGGER audit_update ON guests; \
        DROP TRIGGER audit_delete ON guests; DROP TRIGGER audit_truncate ON guests; \
        SELECT audit_enable('guest_tags', 'GUESTS', '{id,name}')";
    sqlx::raw_sql(forget).execute(&mut db).await.unwrap();
    let found = recorded_otherwise(&mut db).await;
    let (tags, guests): (Vec<_>, Vec<_>) = found
        .iter()
        .partition(|finding| finding.starts_with("guest_tags: name its columns to audit_enable"));
    assert!(
        tags.iter()
            .any(|finding| finding.ends_with("project_id is not recorded")),
        "{found:?}"
    );
    assert_eq!(
        guests,
        ["guests: audit it in its migration, and say `.audited()` in its line of catalog.rs: []"]
    );
}

/// Tables of the catalogue whose changes are recorded otherwise than it says, each with what mends it.
async fn recorded_otherwise(db: &mut PgConnection) -> Vec<String> {
    let mut found = Vec::new();
    for table in catalog::tables() {
        let name = table.name;
        let triggers = triggers(db, name).await;
        let expected: &[&str] = if table.is_audited() { &TRIGGERS } else { &[] };
        if triggers != expected {
            found.push(format!(
                "{name}: audit it in its migration, and say `.audited()` in its line of catalog.rs: {triggers:?}"
            ));
        } else if table.is_audited() {
            let body = body(db, name).await;
            let mistakes = mistakes(table, &body).into_iter();
            found.extend(mistakes.map(|mistake| {
                format!("{name}: name its columns to audit_enable in its migration: {mistake}")
            }));
        }
    }
    found
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
