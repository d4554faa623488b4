//! A removal reads what it removes, and no whole table.

use entity::{
    prelude::*,
    soft_delete::{Purge, Removal, purge, restore},
};

use crate::world::{World, execute, query, remove};

/// Tables with many rows that were read from one end to the other in this transaction.
async fn scanned(db: &impl ConnectionTrait) -> Vec<String> {
    let sql = "SELECT relname::text AS name FROM pg_stat_xact_user_tables
        WHERE seq_tup_read > 100 AND relname <> 'projects'
        ORDER BY 1";
    let rows = query(db, sql, []).await;
    rows.iter()
        .map(|row| row.try_get("", "name").unwrap())
        .collect()
}

#[tokio::test]
async fn every_statement_finds_its_rows_by_an_index() {
    let world = World::new().await;
    let tree = world.tree().await;
    execute(&world.db, FILL).await;
    for root in ["guests", "events", "sites", "rsvp_forms", "projects"] {
        let removal = Removal::unattended();
        let transaction = world.db.begin().await.unwrap();
        let removed = remove(&transaction, root, vec![tree.0[root]], removal)
            .await
            .unwrap();
        assert_eq!(scanned(&transaction).await, [""; 0], "removing from {root}");
        restore(&Unscoped(&transaction), removed.deletion().unwrap())
            .await
            .unwrap();
        assert_eq!(scanned(&transaction).await, [""; 0], "restoring {root}");
        transaction.rollback().await.unwrap();
    }
    remove(
        &world.db,
        "projects",
        vec![tree.0["projects"]],
        Removal::unattended(),
    )
    .await
    .unwrap();
    let transaction = world.db.begin().await.unwrap();
    let purged = purge(
        &Unscoped(&transaction),
        &Purge::older_than(chrono::Utc::now() + chrono::Duration::hours(1)),
    )
    .await
    .unwrap();
    assert_eq!(purged.rows.of(Project), 1);
    assert_eq!(scanned(&transaction).await, [""; 0], "purging");
    transaction.rollback().await.unwrap();
}

/// Other projects with thousands of rows.
const FILL: &str = "
    INSERT INTO organizations (type, name) VALUES ('COUPLE', 'Big');
    INSERT INTO projects (owner_org_id, name) SELECT id, 'Big' FROM organizations, generate_series(1, 1500) WHERE name = 'Big';
    CREATE TEMP VIEW big AS SELECT id FROM projects WHERE name = 'Big';
    INSERT INTO guests (project_id, first_name) SELECT id, n FROM big, generate_series(1, 3) n;
    INSERT INTO guest_contacts (guest_id, email) SELECT id, 'a@b.example' FROM guests;
    INSERT INTO guest_groups (project_id, name) SELECT id, n FROM big, generate_series(1, 3) n;
    INSERT INTO guest_tags (project_id, name) SELECT id, n FROM big, generate_series(1, 3) n;
    INSERT INTO sites (project_id, name) SELECT id, n FROM big, generate_series(1, 3) n;
    INSERT INTO invites (project_id, site_id, guest_id, token_hash)
        SELECT big.id, (SELECT s.id FROM sites s WHERE s.project_id = big.id LIMIT 1), g.id, g.id
        FROM big JOIN guests g ON g.project_id = big.id;
    INSERT INTO events (project_id, name, timezone) SELECT id, n, 'UTC' FROM big, generate_series(1, 3) n;
    INSERT INTO floor_plans (event_id, name) SELECT id, 'f' FROM events;
    INSERT INTO seating_tables (floor_plan_id, name) SELECT id, 't' FROM floor_plans;
    INSERT INTO seating_assignments (table_id, guest_id)
        SELECT t.id, g.id FROM (SELECT id, row_number() OVER () n FROM seating_tables) t
        JOIN (SELECT id, row_number() OVER () n FROM guests WHERE first_name <> 'Ben') g USING (n);
    INSERT INTO rsvp_forms (project_id, name) SELECT id, n FROM big, generate_series(1, 3) n;
    INSERT INTO rsvp_questions (form_id, label, type) SELECT id, 'q', 'TEXT' FROM rsvp_forms;
    INSERT INTO rsvp_question_options (question_id, label, value) SELECT id, 'o', 'o' FROM rsvp_questions;
    INSERT INTO rsvp_submissions (form_id) SELECT id FROM rsvp_forms;
    INSERT INTO messaging_campaigns (project_id, channel) SELECT id, 'EMAIL' FROM big, generate_series(1, 3) n;
    INSERT INTO photo_uploads (project_id, original_url, storage_key) SELECT id, 'u', 'k' FROM big, generate_series(1, 3) n;
    ANALYZE;
";
