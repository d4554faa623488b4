use sqlx::{AssertSqlSafe, PgConnection};

use crate::{tables_with, upgraded};

/// Enough that a table that loses its columns does not slip through.
const TABLES_WITH_TIME: usize = 36;
const TABLES_WITH_ACTORS: usize = 44;

#[tokio::test]
async fn updated_at_moves_with_every_real_change_and_only_then() {
    let (_database, mut db) = upgraded().await;
    assert_eq!(touched_wrongly(&mut db).await, [""; 0]);
}

#[tokio::test]
async fn a_table_without_its_touch_trigger_is_named() {
    let (_database, mut db) = upgraded().await;
    sqlx::raw_sql("DROP TRIGGER touch_row ON guests")
        .execute(&mut db)
        .await
        .unwrap();
    assert_eq!(
        touched_wrongly(&mut db).await,
        ["guests: give it the trigger touch_row (ddl::stamp_rows or ddl::touch_rows)"]
    );
}

/// Tables whose updated_at does not move, or moves too often, each with what mends it.
async fn touched_wrongly(db: &mut PgConnection) -> Vec<String> {
    let tables = tables_with(db, &["created_at", "updated_at"]).await;
    assert!(tables.len() >= TABLES_WITH_TIME, "{tables:?}");
    let mut found = Vec::new();
    for table in tables {
        if is_empty(db, &table).await {
            assert_eq!(
                table, "deletions",
                "{table} has no row to try with: add one to tests/fixtures/later_rows.sql"
            );
            continue;
        }
        if !touched(db, &table, "created_at = now() - interval '1 day'").await {
            found.push(format!(
                "{table}: give it the trigger touch_row (ddl::stamp_rows or ddl::touch_rows)"
            ));
        }
        if touched(db, &table, "created_at = created_at").await {
            found.push(format!(
                "{table}: an UPDATE that changes nothing moved updated_at"
            ));
        }
    }
    found
}

#[tokio::test]
async fn the_sessions_user_is_stamped_when_it_exists() {
    let (_database, mut db) = upgraded().await;
    let user: String = text(&mut db, "SELECT min(id::text) FROM users").await;
    let tables = tables_with(&mut db, &["created_by", "updated_by"]).await;
    assert!(tables.len() >= TABLES_WITH_ACTORS, "{tables:?}");
    for table in tables {
        for (claimed, stamped) in [
            (user.as_str(), true),
            ("00000000-0000-0000-0000-00000000dead", false),
            ("not a uuid", false),
            ("", false),
        ] {
            let found = updater(&mut db, &table, claimed).await;
            assert_eq!(
                found.as_deref() == Some(claimed),
                stamped,
                "{table}: its triggers stamp_row and touch_row (ddl::stamp_rows) make {found:?} of {claimed:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_new_row_gets_its_user_unless_the_writer_names_one() {
    let (_database, mut db) = upgraded().await;
    let ids: Vec<String> = sqlx::query_scalar("SELECT id::text FROM users ORDER BY id LIMIT 2")
        .fetch_all(&mut db)
        .await
        .unwrap();
    let [session, named] = ids.as_slice() else {
        panic!("{ids:?}");
    };
    let insert = |by: &str| {
        format!(
            "BEGIN; SELECT set_config('app.current_user_id', '{session}', true); \
             INSERT INTO plans (code, name, created_by) VALUES (gen_random_uuid()::text, 'p', {by}); COMMIT"
        )
    };
    for (by, expected) in [("NULL".to_owned(), session), (format!("'{named}'"), named)] {
        sqlx::raw_sql(AssertSqlSafe(insert(&by)))
            .execute(&mut db)
            .await
            .unwrap();
        let made = "SELECT created_by::text FROM plans ORDER BY created_at DESC LIMIT 1";
        assert_eq!(&text(&mut db, made).await, expected, "{by}");
    }
}

#[tokio::test]
async fn signing_in_and_visits_are_no_changes() {
    let (_database, mut db) = upgraded().await;
    for (table, change) in [
        (
            "users",
            "last_login_at = now(), failed_login_count = failed_login_count + 1",
        ),
        (
            "invites",
            "last_accessed_at = now(), access_count = access_count + 1",
        ),
    ] {
        assert!(!touched(&mut db, table, change).await, "{table}");
    }
    assert!(
        touched(
            &mut db,
            "users",
            "locked_until = now(), last_login_at = now()"
        )
        .await
    );
}

/// Whether an UPDATE of one row moves its updated_at.
async fn touched(db: &mut PgConnection, table: &str, change: &str) -> bool {
    let update = format!(
        "WITH chosen AS (SELECT tableoid, ctid, updated_at FROM {table} ORDER BY ctid LIMIT 1) \
         UPDATE {table} t SET {change} FROM chosen WHERE (t.tableoid, t.ctid) = (chosen.tableoid, chosen.ctid) \
         RETURNING t.updated_at IS DISTINCT FROM chosen.updated_at"
    );
    sqlx::query_scalar(AssertSqlSafe(update))
        .fetch_one(db)
        .await
        .unwrap()
}

/// Who is said to have changed a row in a session of that user.
async fn updater(db: &mut PgConnection, table: &str, claimed: &str) -> Option<String> {
    let prepare = format!("BEGIN; SELECT set_config('app.current_user_id', '{claimed}', true)");
    sqlx::raw_sql(AssertSqlSafe(prepare))
        .execute(&mut *db)
        .await
        .unwrap();
    let query = format!(
        "UPDATE {table} SET created_at = now() - interval '1 day' \
         WHERE (tableoid, ctid) = (SELECT tableoid, ctid FROM {table} LIMIT 1) RETURNING updated_by::text"
    );
    let found = sqlx::query_scalar(AssertSqlSafe(query))
        .fetch_one(&mut *db)
        .await
        .unwrap_or_else(|error| {
            panic!("{table}: {error}; without a row to try with, add one to tests/fixtures/later_rows.sql")
        });
    sqlx::raw_sql("ROLLBACK").execute(db).await.unwrap();
    found
}

async fn is_empty(db: &mut PgConnection, table: &str) -> bool {
    let query = format!("SELECT NOT EXISTS (SELECT FROM {table})");
    sqlx::query_scalar(AssertSqlSafe(query))
        .fetch_one(db)
        .await
        .unwrap()
}

async fn text(db: &mut PgConnection, query: &'static str) -> String {
    sqlx::query_scalar(query).fetch_one(db).await.unwrap()
}
