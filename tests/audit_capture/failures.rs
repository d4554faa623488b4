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
async fn a_log_that_refuses_an_entry_fails_no_statement() {
    let (_database, mut db) = world().await;
    for write in [
        "UPDATE plans SET name = 'new' WHERE code = (SELECT min(code) FROM plans)",
        "UPDATE plans SET name = 'new'",
    ] {
        let refuse =
            "ALTER TABLE admin_audit_log ADD CONSTRAINT refuse CHECK (target_id IS NULL) NOT VALID";
        let entries = entries_of(&mut db, &format!("{refuse}; {write}")).await;
        let [entry] = entries.as_slice() else {
            panic!("{write}: {entries:?}");
        };
        assert!(entry.metadata.contains(r#""error": "23514: "#), "{entry:?}");
    }
}
