//! Seals that were changed or removed.

use entity::audit::SealFinding;

use crate::world::World;

/// Each column of a seal with another value than it has, but for `created_at`, which says nothing.
#[rustfmt::skip]
const OTHERS: [(&str, &str); 14] = [
    ("from_at", "from_at + interval '1 us'"),
    ("until_at", "until_at + interval '1 us'"),
    ("sealed_at", "sealed_at + interval '1 us'"),
    ("from_id", "uuid_v7()"),
    ("until_id", "uuid_v7()"),
    ("row_count", "row_count + 1"),
    ("supersedes", "1"),
    ("erasure_id", "uuid_v7()"),
    ("format", "2"),
    ("root", "previous_hash"),
    ("previous_hash", "root"),
    ("hash", "root"),
    ("salt", "root"),
    ("leaves", "overlay(leaves placing '\\x00000000' from 3)"),
];

#[tokio::test]
async fn a_seal_that_was_changed_is_named_whatever_was_changed() {
    let (world, _) = World::sealed().await;
    for (column, other) in OTHERS {
        world
            .after("CREATE TEMP TABLE before AS SELECT * FROM audit_seals")
            .await;
        let sql = format!("UPDATE audit_seals SET {column} = {other} WHERE number = 2");
        let findings = world.after(&sql).await;
        assert!(
            findings.iter().any(|finding| finding.seal() == 2),
            "{sql}: {findings:?}"
        );
        let back = "DELETE FROM audit_seals; INSERT INTO audit_seals SELECT * FROM before; DROP TABLE before";
        assert_eq!(world.after(back).await, [], "{column} was put back");
    }
}

#[tokio::test]
async fn a_seal_that_was_removed_is_named() {
    for (gone, first, last) in [("1", 1, 1), ("2", 2, 2), ("1, 2", 1, 2)] {
        let (world, _) = World::sealed().await;
        let sql = format!("DELETE FROM audit_seals WHERE number IN ({gone})");
        assert_eq!(
            world.after(&sql).await,
            [SealFinding::SealsRemoved { first, last }]
        );
    }
}

#[tokio::test]
async fn a_seal_that_was_made_again_breaks_the_chain() {
    let (world, entries) = World::sealed().await;
    // As the intruder would: an entry is removed, and the seals from there on with it, and made again;
    // then the seals after it are put back.
    world
        .after("CREATE TEMP TABLE kept AS SELECT * FROM audit_seals WHERE number = 3")
        .await;
    world
        .after("DELETE FROM audit_seals WHERE number > 1")
        .await;
    let sql = format!(
        "CREATE TEMP TABLE rest AS SELECT * FROM admin_audit_log WHERE id IN ('{}', '{}', '{}'); \
         DELETE FROM admin_audit_log WHERE id IN (SELECT id FROM rest) OR id = '{}'",
        entries[6].id, entries[7].id, entries[8].id, entries[4].id
    );
    world.after(&sql).await;
    assert_eq!(world.seal().await.seals, [2]);
    let back = "INSERT INTO admin_audit_log SELECT * FROM rest; INSERT INTO audit_seals SELECT * FROM kept";
    let findings = world.after(back).await;
    assert!(
        findings.contains(&SealFinding::ChainBroken { seal: 3 }),
        "{findings:?}"
    );
}

#[tokio::test]
async fn an_entry_changed_together_with_its_mark_still_shows() {
    let (world, entries) = World::sealed().await;
    let sql = format!(
        "DELETE FROM admin_audit_log WHERE id = '{}'; \
         UPDATE audit_seals SET leaves = substr(leaves, 25) WHERE number = 2",
        entries[3].id
    );
    let findings = world.after(&sql).await;
    let expected = SealFinding::RowsDiffer {
        seal: 2,
        sealed: 3,
        found: 2,
    };
    assert_eq!(findings, [expected]);
}
