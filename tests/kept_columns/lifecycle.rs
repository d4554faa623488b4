use sqlx::{AssertSqlSafe, PgConnection};

use crate::upgraded;

type State<'s> = (&'s str, bool, bool, Option<&'s str>);

/// What a writer sets on a project in one state, and what the project is then: status, removed,
/// archived, status before.
#[rustfmt::skip]
const MOVES: [(&str, &str, State<'static>); 12] = [
    ("status = 'ACTIVE'", "status = 'DELETED'", ("DELETED", true, false, Some("ACTIVE"))),
    ("status = 'ACTIVE'", "deleted_at = now()", ("DELETED", true, false, Some("ACTIVE"))),
    ("status = 'ACTIVE'", "status = 'ARCHIVED'", ("ARCHIVED", false, true, None)),
    ("status = 'ACTIVE'", "archived_at = now()", ("ARCHIVED", false, true, None)),
    ("status = 'ACTIVE'", "status = 'ARCHIVED', deleted_at = now()", ("DELETED", true, false, Some("ACTIVE"))),
    ("status = 'ARCHIVED'", "status = 'ACTIVE'", ("ACTIVE", false, false, None)),
    ("status = 'ARCHIVED'", "archived_at = NULL", ("ACTIVE", false, false, None)),
    ("status = 'ARCHIVED'", "status = 'COLD_ARCHIVED'", ("COLD_ARCHIVED", false, true, None)),
    ("status = 'ARCHIVED'", "status = 'DELETED'", ("DELETED", true, true, Some("ARCHIVED"))),
    ("status = 'DELETED'", "status = 'ACTIVE'", ("ACTIVE", false, false, None)),
    ("status = 'DELETED'", "deleted_at = NULL", ("ACTIVE", false, false, None)),
    ("status = 'DELETED'", "name = 'x'", ("DELETED", true, false, Some("ACTIVE"))),
];

#[tokio::test]
async fn status_and_times_of_a_project_say_the_same() {
    let (_database, mut db) = upgraded().await;
    let torn: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM projects WHERE (status = 'DELETED') <> (deleted_at IS NOT NULL) \
         OR (status IN ('ARCHIVED', 'COLD_ARCHIVED') AND archived_at IS NULL)",
    )
    .fetch_one(&mut db)
    .await
    .unwrap();
    assert_eq!(torn, 0, "after the upgrade");
    for (state, change, expected) in MOVES {
        let (status, removed, archived, prior) = after(&mut db, state, change).await;
        let found = (status.as_str(), removed, archived, prior.as_deref());
        assert_eq!(found, expected, "{state}, then {change}");
    }
}

#[tokio::test]
async fn an_archived_project_comes_back_archived() {
    let (_database, mut db) = upgraded().await;
    let (status, removed, archived, prior) =
        after(&mut db, "status = 'ARCHIVED'", "deleted_at = now()").await;
    assert_eq!(
        (status.as_str(), removed, archived),
        ("DELETED", true, true)
    );
    assert_eq!(prior.as_deref(), Some("ARCHIVED"));
    let back = sqlx::query_scalar::<_, String>(
        "UPDATE projects SET deleted_at = NULL WHERE name = 'the project' RETURNING status::text",
    )
    .fetch_one(&mut db)
    .await
    .unwrap();
    assert_eq!(back, "ARCHIVED");
}

/// One project, brought into a state from ACTIVE, and then changed.
async fn after(
    db: &mut PgConnection,
    state: &str,
    change: &str,
) -> (String, bool, bool, Option<String>) {
    let prepare = format!(
        "DELETE FROM projects WHERE name IN ('the project', 'x'); \
         INSERT INTO projects (owner_org_id, name) SELECT id, 'the project' FROM organizations LIMIT 1; \
         UPDATE projects SET {state} WHERE name = 'the project'"
    );
    sqlx::raw_sql(AssertSqlSafe(prepare))
        .execute(&mut *db)
        .await
        .unwrap();
    let change = format!(
        "UPDATE projects SET {change} WHERE name = 'the project' \
         RETURNING status::text, deleted_at IS NOT NULL, archived_at IS NOT NULL, prior_status::text"
    );
    sqlx::query_as(AssertSqlSafe(change))
        .fetch_one(db)
        .await
        .unwrap()
}
