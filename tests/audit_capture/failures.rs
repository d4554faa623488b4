//! A capture that fails is in the log as that, and the statement goes through.

use crate::{entries_of, world};

#[tokio::test]
async fn a_column_that_is_gone_or_renamed_fails_no_statement() {
    let (_database, mut db) = world().await;
    for change in [
        "ALTER TABLE guest_tags RENAME COLUMN name TO label",
        "ALTER TABLE guest_tags DROP COLUMN name",
    ] {
        for (write, action) in [
            (
                "UPDATE guest_tags SET created_at = now() WHERE id = (SELECT id FROM guest_tags LIMIT 1)",
                "UPDATED",
            ),
            ("UPDATE guest_tags SET created_at = now()", "UPDATED"),
            ("DELETE FROM guest_tags", "DELETED"),
        ] {
            let entries = entries_of(&mut db, &format!("{change}; {write}")).await;
            let [entry] = entries.as_slice() else {
                panic!("{change}; {write}: {entries:?}");
            };
            assert_eq!(
                (entry.action.as_str(), entry.table.as_str()),
                (action, "guest_tags")
            );
            assert!(entry.metadata.contains(r#""error": "42703: "#), "{entry:?}");
        }
    }
}

#[tokio::test]
async fn a_column_that_nobody_knows_is_left_alone() {
    let (_database, mut db) = world().await;
    let entries = entries_of(
        &mut db,
        "ALTER TABLE plans ADD COLUMN unknown text; UPDATE plans SET unknown = 'x'; \
         INSERT INTO plans (code, name, unknown) VALUES ('new', 'new', 'hidden')",
    )
    .await;
    let [entry] = entries.as_slice() else {
        panic!("{entries:?}");
    };
    assert_eq!(entry.action, "CREATED");
    assert!(!entry.new.contains("hidden"), "{entry:?}");
}

#[tokio::test]
async fn a_log_that_is_gone_fails_no_statement_that_it_can_catch() {
    let (_database, mut db) = world().await;
    let entries = entries_of(
        &mut db,
        "CREATE OR REPLACE FUNCTION new_audit_entry() RETURNS admin_audit_log LANGUAGE plpgsql AS \
             'BEGIN RAISE division_by_zero; END'; \
         UPDATE plans SET name = 'new'; UPDATE plans SET name = 'newer' WHERE code = (SELECT min(code) FROM plans)",
    )
    .await;
    assert_eq!(entries, []);
}

#[tokio::test]
async fn a_change_of_many_rows_costs_one_transaction_id_and_of_one_row_none() {
    let (_database, mut db) = world().await;
    let ids = "DO $$ DECLARE before xid8 := pg_current_xact_id(); i integer; BEGIN \
         FOR i IN 1..50 LOOP UPDATE plans SET name = i::text WHERE code = (SELECT min(code) FROM plans); END LOOP; \
         PERFORM set_config('test.ids', (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - before::text::bigint)::text, true); \
         END $$";
    let probe = format!(
        "{ids}; DO $$ BEGIN IF current_setting('test.ids')::integer > 10 THEN \
         RAISE 'transaction ids: %', current_setting('test.ids'); END IF; END $$"
    );
    assert_eq!(entries_of(&mut db, &probe).await.len(), 50);
}
