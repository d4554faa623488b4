//! One entry for each row that really changed, with what changed and nothing else.

use crate::{Entry, entries_of, world};

#[tokio::test]
async fn an_update_says_what_changed_from_what_to_what() {
    let (_database, mut db) = world().await;
    let entries = entries_of(
        &mut db,
        "UPDATE guests SET role = 'x', last_name = 'Old' WHERE id = (SELECT min(id::text) FROM guests)::uuid; \
         UPDATE guests SET role = 'y', last_name = NULL, first_name = 'Ann' WHERE role = 'x'",
    )
    .await;
    let [_, second] = entries.as_slice() else {
        panic!("{entries:?}");
    };
    assert!(second.new.contains(r#""role": "y""#), "{second:?}");
    assert!(second.new.contains(r#""last_name": null"#), "{second:?}");
    assert!(second.previous.contains(r#""role": "x""#), "{second:?}");
    assert!(!second.new.contains("updated_at"), "{second:?}");
    assert!(second.has_org && second.has_project, "{second:?}");
    assert_eq!(second.actor, "UNKNOWN");
}

#[tokio::test]
async fn what_changes_nothing_is_no_entry() {
    let (_database, mut db) = world().await;
    for statement in [
        "UPDATE guests SET role = role",
        "UPDATE guests SET updated_at = now(), updated_by = NULL",
        "UPDATE guests SET org_id = NULL",
        "UPDATE invites SET access_count = access_count + 1, last_accessed_at = now()",
        "UPDATE users SET last_login_at = now(), failed_login_count = 3",
        "UPDATE guests SET role = 'x' WHERE false",
        "DELETE FROM guests WHERE false",
        "INSERT INTO plans (code, name) SELECT code, name FROM plans WHERE false",
        "INSERT INTO guest_tags (project_id, name) SELECT project_id, name FROM guest_tags LIMIT 1 \
         ON CONFLICT DO NOTHING",
    ] {
        assert_eq!(entries_of(&mut db, statement).await, [], "{statement}");
    }
}

#[tokio::test]
async fn many_rows_are_as_many_entries_as_changed() {
    let (_database, mut db) = world().await;
    let one_in_two = "UPDATE guests SET role = CASE WHEN id IN (SELECT id FROM guests ORDER BY id LIMIT 7) \
                      THEN 'new' ELSE role END WHERE id IN (SELECT id FROM guests ORDER BY id LIMIT 14)";
    let entries = entries_of(&mut db, one_in_two).await;
    assert_eq!(entries.len(), 7);
    for entry in &entries {
        assert_eq!(entry.words(), Entry::update("UPDATED", "guests", &["role"]));
        assert!(entry.has_org && entry.has_project);
    }

    let four = "INSERT INTO guest_tags (project_id, name) \
                SELECT id, 'new ' || n FROM projects, generate_series(1, 2) n";
    let entries = entries_of(&mut db, four).await;
    assert_eq!(entries.len(), 4);
    for entry in &entries {
        assert_eq!(entry.words(), Entry::update("CREATED", "guest_tags", &[]));
        assert!(entry.new.contains(r#""name": "new "#), "{entry:?}");
        // What is not there is not said.
        assert!(!entry.new.contains("deleted_at"), "{entry:?}");
    }
}

#[tokio::test]
async fn an_upsert_is_what_it_did() {
    let (_database, mut db) = world().await;
    let upsert = "INSERT INTO guest_tags (project_id, name) \
         SELECT project_id, name FROM (SELECT project_id, name FROM guest_tags ORDER BY id LIMIT 1) old \
         UNION ALL SELECT project_id, 'new' FROM (SELECT project_id FROM guest_tags ORDER BY id LIMIT 1) old \
         ON CONFLICT (project_id, name) DO UPDATE SET created_at = '2020-01-01'";
    let entries = entries_of(&mut db, upsert).await;
    let mut words: Vec<_> = entries.iter().map(Entry::words).collect();
    words.sort();
    assert_eq!(
        words,
        [
            Entry::update("CREATED", "guest_tags", &[]),
            Entry::update("UPDATED", "guest_tags", &["created_at"]),
        ]
    );
}

#[tokio::test]
async fn a_secret_is_a_change_and_no_value() {
    let (_database, mut db) = world().await;
    let statement = "UPDATE invites SET token_hash = md5(id::text) || md5(id::text), passcode_hash = NULL \
         WHERE passcode_hash IS NOT NULL AND id IN (SELECT id FROM invites WHERE passcode_hash IS NOT NULL LIMIT ";
    for rows in [1, 3] {
        let entries = entries_of(&mut db, &format!("{statement}{rows})")).await;
        assert_eq!(entries.len(), rows);
        for entry in entries {
            assert_eq!(
                entry.words(),
                Entry::update("UPDATED", "invites", &["token_hash", "passcode_hash"])
            );
            assert_eq!(
                entry.previous,
                r#"{"token_hash": "[redacted]", "passcode_hash": "[redacted]"}"#
            );
            assert_eq!(
                entry.new,
                r#"{"token_hash": "[redacted]", "passcode_hash": null}"#
            );
        }
    }
    let deleted = entries_of(
        &mut db,
        "DELETE FROM invites WHERE id = (SELECT min(id::text) FROM invites)::uuid",
    )
    .await;
    let deleted = deleted
        .iter()
        .find(|entry| entry.table == "invites")
        .unwrap();
    assert!(
        deleted.previous.contains(r#""token_hash": "[redacted]""#),
        "{deleted:?}"
    );
}

#[tokio::test]
async fn changes_with_a_word_of_their_own_have_it() {
    let (_database, mut db) = world().await;
    for (statement, action, table) in [
        (
            "UPDATE guests SET deleted_at = now()",
            "SOFT_DELETED",
            "guests",
        ),
        (
            "UPDATE plans SET deleted_at = now(); UPDATE plans SET deleted_at = NULL",
            "RESTORED",
            "plans",
        ),
        (
            "UPDATE projects SET archived_at = now() WHERE status = 'ACTIVE'",
            "ARCHIVED",
            "projects",
        ),
        (
            "UPDATE projects SET status = 'DELETED' WHERE status = 'ACTIVE'",
            "SOFT_DELETED",
            "projects",
        ),
        (
            "UPDATE projects SET owner_org_id = (SELECT id FROM organizations ORDER BY id LIMIT 1) \
             WHERE id = (SELECT id FROM projects WHERE owner_org_id <> (SELECT id FROM organizations ORDER BY id LIMIT 1) LIMIT 1)",
            "OWNERSHIP_TRANSFERRED",
            "projects",
        ),
        (
            "UPDATE invites SET revoked_at = now() WHERE revoked_at IS NULL",
            "REVOKED",
            "invites",
        ),
        (
            "UPDATE organization_members SET role = 'nobody'",
            "PERMISSION_CHANGED",
            "organization_members",
        ),
        (
            "UPDATE settings_values SET value = '\"new\"'",
            "SETTINGS_CHANGED",
            "settings_values",
        ),
        (
            "UPDATE photo_wall_settings SET enabled = NOT enabled",
            "SETTINGS_CHANGED",
            "photo_wall_settings",
        ),
        (
            "UPDATE messaging_campaigns SET status = 'DRAFT'; UPDATE messaging_campaigns SET status = 'SENT'",
            "SENT",
            "messaging_campaigns",
        ),
        (
            "TRUNCATE photo_wall_settings",
            "TRUNCATED",
            "photo_wall_settings",
        ),
    ] {
        let entries = entries_of(&mut db, statement).await;
        let last = entries.last().unwrap_or_else(|| panic!("{statement}"));
        assert_eq!(
            (last.action.as_str(), last.table.as_str()),
            (action, table),
            "{statement}"
        );
        assert_eq!(last.metadata, "", "{statement}");
    }
}

#[tokio::test]
async fn a_row_that_gets_another_id_ends_and_begins() {
    let (_database, mut db) = world().await;
    for rows in [1, 2] {
        let statement = format!(
            "UPDATE plan_entitlements SET id = gen_random_uuid() \
             WHERE id IN (SELECT id FROM plan_entitlements ORDER BY id LIMIT {rows})"
        );
        let entries = entries_of(&mut db, &statement).await;
        let of = |action| {
            entries
                .iter()
                .filter(|entry| entry.action == action)
                .count()
        };
        assert_eq!(
            (of("DELETED"), of("CREATED"), entries.len()),
            (rows, rows, 2 * rows)
        );
    }
}
