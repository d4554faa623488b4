//! What goes with a row is recorded too, with the organization and the project that it belonged to.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use crate::{entries_of, world};

#[tokio::test]
async fn everything_below_a_deleted_row_is_recorded_where_it_belonged() {
    let (_database, mut db) = world().await;
    for (root, below) in [
        (
            "projects",
            "guests guest_contacts sites site_versions invites rsvp_forms rsvp_questions events",
        ),
        ("events", "floor_plans seating_tables seating_assignments"),
        ("guests", "guest_contacts seating_assignments"),
        ("sites", "site_versions invites"),
        ("rsvp_forms", "rsvp_questions rsvp_submissions"),
    ] {
        let before = counts(&mut db).await;
        let all = format!("DELETE FROM {root}");
        let entries = entries_of(&mut db, &all).await;
        for entry in &entries {
            assert!(entry.metadata.is_empty(), "{root}: {entry:?}");
            // The scope of a setting may be nothing that exists.
            let belongs = entry.has_org && entry.has_project;
            assert!(belongs, "{root}: {entry:?}");
        }
        for table in below.split(' ').chain([root]) {
            let deleted = entries
                .iter()
                .filter(|entry| entry.table == table && entry.action == "DELETED");
            assert_eq!(deleted.count() as i64, before[table], "{root}: {table}");
            assert!(before[table] > 0, "{table} has no row to try with");
        }
    }
}

#[tokio::test]
async fn references_that_a_cascade_clears_are_changes() {
    let (_database, mut db) = world().await;
    let entries = entries_of(&mut db, "DELETE FROM guest_groups").await;
    let cleared = entries
        .iter()
        .filter(|entry| entry.table == "guests" && entry.fields == ["group_id"]);
    assert!(cleared.count() > 0);
}

/// Rows of each table.
async fn counts(db: &mut PgConnection) -> BTreeMap<String, i64> {
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "SELECT c.relname::text, (xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM ' || c.oid::regclass, \
         false, true, '')))[1]::text::bigint FROM pg_class c \
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relispartition",
    )
    .fetch_all(db)
    .await
    .unwrap();
    rows.into_iter().collect()
}
