use migration::{connect::DEFAULT_SCHEMA, testing::TestDatabase, verify::verify};

use crate::support::{connect, execute};

#[tokio::test]
async fn verify_names_each_policy_that_is_not_as_it_was_made() {
    for (sql, object) in [
        (
            "ALTER POLICY guests_delete ON guests USING (true)",
            "policy guests.guests_delete",
        ),
        (
            "DROP POLICY invites_update ON invites",
            "policy invites.invites_update",
        ),
        (
            "CREATE POLICY open ON sites USING (true)",
            "policy sites.open",
        ),
        (
            "DELETE FROM tenant_isolation_policies WHERE policy_name = 'events_select'",
            "policy events.events_select",
        ),
        (
            "UPDATE tenant_isolation_policies SET using_expression = 'true' WHERE policy_name = 'guests_update'",
            "policy guests.guests_update",
        ),
        (
            "ALTER TABLE guests DISABLE ROW LEVEL SECURITY",
            "row security guests",
        ),
    ] {
        let database = TestDatabase::migrated().await.unwrap();
        execute(&database.url(), sql).await;
        let db = database.connect().await.unwrap();
        let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
        let found: Vec<_> = report
            .findings
            .iter()
            .map(|finding| finding.object.as_str())
            .collect();
        assert_eq!(found, [object], "{sql}");
    }
}

/// Every function that sees every row belongs to the service, but for those that look up what is sought.
#[tokio::test]
async fn functions_with_rights_belong_to_the_service() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let others: Vec<String> = sqlx::query_scalar(
        "SELECT proname::text FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
         AND proowner <> 'eios_service'::regrole ORDER BY 1",
    )
    .fetch_all(&mut db)
    .await
    .unwrap();
    assert_eq!(others, ["find_contacts", "search_guests"]);
}
