//! Entries that were changed, removed, inserted or put elsewhere.

use entity::audit::SealFinding;

use uuid::Uuid;

use crate::world::World;

/// Each column with another value than it has.
#[rustfmt::skip]
const OTHERS: [(&str, &str); 20] = [
    ("target_id", "uuid_v7()"),
    ("target_id", "NULL"),
    ("org_id", "NULL"),
    ("project_id", "uuid_v7()"),
    ("actor_user_id", "uuid_v7()"),
    ("api_key_id", "NULL"),
    ("actor_type", "'SYSTEM'"),
    ("category", "'RSVP'"),
    ("action", "'EXPORTED'"),
    ("target_type", "'guest'"),
    ("changed_fields", "'{a}'"),
    ("previous_values", "'{}'"),
    ("new_values", "'null'"),
    ("metadata", "metadata || '{\"b\": 1}'"),
    ("target_label", "'another guest'"),
    ("actor_label", "''"),
    ("reason", "reason || ' '"),
    ("ip_address", "'192.0.2.8'"),
    ("user_agent", "upper(user_agent)"),
    ("request_id", "session_id"),
];

#[tokio::test]
async fn an_entry_that_was_changed_is_named_whatever_was_changed() {
    let (world, entries) = World::sealed().await;
    let entry = &entries[4];
    let session = ("session_id", "request_id");
    for (column, other) in OTHERS.into_iter().chain([session]) {
        let before = "CREATE TEMP TABLE before AS SELECT * FROM admin_audit_log";
        world.after(before).await;
        let sql = format!(
            "UPDATE admin_audit_log SET {column} = {other} WHERE id = '{}'",
            entry.id
        );
        let findings = world.after(&sql).await;
        let expected = SealFinding::RowChanged {
            seal: 2,
            row: entry.id.into(),
            at: entry.created_at,
        };
        assert_eq!(findings, [expected], "{sql}");
        let back = "DELETE FROM admin_audit_log; INSERT INTO admin_audit_log SELECT * FROM before; DROP TABLE before";
        assert_eq!(world.after(back).await, [], "{column} was put back");
    }
}

#[tokio::test]
async fn an_entry_that_was_removed_is_named() {
    let (world, entries) = World::sealed().await;
    for (index, seal) in [(0, 1), (8, 3)] {
        let row = entries[index].id.into();
        let sql = format!("DELETE FROM admin_audit_log WHERE id = '{row}'");
        let findings = world.after(&sql).await;
        assert!(
            findings.contains(&SealFinding::RowRemoved { seal, row }),
            "{findings:?}"
        );
    }
    assert_eq!(world.findings().await.len(), 2);
}

#[tokio::test]
async fn an_entry_that_was_inserted_later_is_named() {
    let (world, entries) = World::sealed().await;
    for (place, seal) in [
        ("'1970-01-01'".to_owned(), 1),
        (format!("'{}'", entries[4].created_at), 2),
        (
            format!("'{}'::timestamptz - interval '1 us'", entries[8].created_at),
            3,
        ),
    ] {
        let sql = format!(
            "INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type) \
             VALUES ({place}, 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests')"
        );
        let findings = world.after(&sql).await;
        assert!(
            matches!(findings[..], [SealFinding::RowInserted { seal: found, .. }] if found == seal),
            "{sql}: {findings:?}"
        );
        let gone = "DELETE FROM admin_audit_log WHERE target_id IS NULL";
        assert_eq!(world.after(gone).await, []);
    }
}

#[tokio::test]
async fn an_entry_that_was_put_at_another_time_is_told_once() {
    let (world, entries) = World::sealed().await;
    let row = entries[1].id;
    for to in [7, 4] {
        let at = entries[to].created_at;
        let sql = format!("UPDATE admin_audit_log SET created_at = '{at}' WHERE id = '{row}'");
        let row = row.into();
        assert_eq!(
            world.after(&sql).await,
            [SealFinding::RowMoved { seal: 1, row, at }]
        );
    }
    let sql = format!("UPDATE admin_audit_log SET created_at = now() WHERE id = '{row}'");
    let findings = world.after(&sql).await;
    assert!(
        matches!(findings[..], [SealFinding::RowMoved { seal: 1, .. }]),
        "behind all seals: {findings:?}"
    );
}

#[tokio::test]
async fn entries_in_another_order_are_named() {
    let (world, entries) = World::sealed().await;
    let (one, other) = (&entries[3], &entries[5]);
    let named = |findings: Vec<SealFinding>| -> Vec<_> {
        assert!(
            findings
                .iter()
                .all(|finding| matches!(finding, SealFinding::RowChanged { seal: 2, .. })),
            "{findings:?}"
        );
        let mut rows: Vec<_> = findings.iter().filter_map(SealFinding::row).collect();
        rows.sort();
        rows
    };
    let both: Vec<Uuid> = vec![one.id.into(), other.id.into()];
    for (column, first, second) in [
        (
            "created_at",
            other.created_at.to_string(),
            one.created_at.to_string(),
        ),
        (
            "target_id",
            other.target_id.unwrap().to_string(),
            one.target_id.unwrap().to_string(),
        ),
    ] {
        let swap = |one: &str, other: &str| {
            format!(
                "UPDATE admin_audit_log SET {column} = CASE id WHEN '{}' THEN '{one}' ELSE '{other}' END::{} \
                 WHERE id IN ('{}', '{}')",
                entries[3].id,
                if column == "created_at" {
                    "timestamptz"
                } else {
                    "uuid"
                },
                entries[3].id,
                entries[5].id
            )
        };
        assert_eq!(
            named(world.after(&swap(&first, &second)).await),
            both,
            "{column}"
        );
        assert_eq!(world.after(&swap(&second, &first)).await, []);
    }
}

#[tokio::test]
async fn a_log_that_was_emptied_is_told_seal_by_seal() {
    let (world, _) = World::sealed().await;
    let findings = world.after("TRUNCATE admin_audit_log").await;
    assert_eq!(findings.len(), 9, "{findings:?}");
    assert!(
        findings
            .iter()
            .all(|finding| matches!(finding, SealFinding::RowRemoved { .. }))
    );
}
