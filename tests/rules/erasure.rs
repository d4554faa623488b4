//! Erasing: step by step, never under a hold, and with a ledger that names nobody.

use chrono::Duration;
use entity::{ViolationKind::*, prelude::*};
use serde_json::json;

use crate::{
    steps::{Walk, walk},
    world::{World, broken},
};

pub fn erasure(world: &World) -> data_deletion_request::ActiveModel {
    data_deletion_request::ActiveModel {
        subject_type: Set(PrivacySubject::Guest),
        subject_id: Set(world.ours.guest.into()),
        legal_basis: Set(ErasureBasis::ConsentWithdrawn),
        ..Default::default()
    }
}

#[tokio::test]
async fn an_erasure_goes_its_way_and_no_other() {
    let world = World::new().await;
    walk(
        &world,
        &Walk {
            table: "data_deletion_requests",
            insert: "INSERT INTO data_deletion_requests (subject_type, subject_id, legal_basis, {columns}) VALUES ('GUEST', '{guest}', 'OBJECTION', {values})",
            states: &[
                ("PENDING", "completed_at = NULL"),
                ("VERIFYING", "verification_hash = sha256('token'), completed_at = NULL"),
                ("APPROVED", "verified_at = now(), completed_at = NULL"),
                ("PROCESSING", "verified_at = now(), started_at = now(), completed_at = NULL"),
                ("COMPLETED", "verified_at = now(), started_at = now(), completed_at = now(), report = '{}'"),
                ("REJECTED", "completed_at = NULL"),
                ("FAILED", "error = 'locked', completed_at = NULL"),
                ("ON_HOLD", "completed_at = NULL"),
            ],
            allowed: &[
                "PENDING>VERIFYING", "PENDING>APPROVED", "PENDING>REJECTED", "PENDING>ON_HOLD", "VERIFYING>APPROVED",
                "VERIFYING>REJECTED", "VERIFYING>ON_HOLD", "APPROVED>PROCESSING", "APPROVED>REJECTED", "APPROVED>ON_HOLD",
                "PROCESSING>COMPLETED", "PROCESSING>FAILED", "PROCESSING>ON_HOLD", "FAILED>APPROVED", "FAILED>ON_HOLD",
                "ON_HOLD>PENDING", "ON_HOLD>APPROVED", "ON_HOLD>REJECTED",
            ],
        },
    )
    .await;
}

#[tokio::test]
async fn nobody_under_a_hold_is_erased() {
    let world = World::new().await;
    for (kind, subject) in [("GUEST", "{guest}"), ("ORGANIZATION", "{org}")] {
        let request = erasure(&world).insert(&world.db).await.unwrap().id;
        world.ok(&format!("UPDATE data_deletion_requests SET status = 'APPROVED', verified_at = now() WHERE id = '{request}'")).await;
        world.ok(&format!("INSERT INTO legal_holds (subject_type, subject_id, reason) VALUES ('{kind}', '{subject}', 'trial')")).await;
        let process = format!(
            "UPDATE data_deletion_requests SET status = 'PROCESSING', started_at = now() WHERE id = '{request}'"
        );
        world.refused(Check, "guard_erasure", &process).await;
        world.ok("UPDATE legal_holds SET released_at = now(), released_by = '{user}' WHERE released_at IS NULL").await;
        world.ok(&process).await;
        world.ok("UPDATE data_deletion_requests SET status = 'COMPLETED', completed_at = now(), report = '{}'").await;
    }
    let back = "UPDATE legal_holds SET released_at = NULL, released_by = NULL";
    world.refused(Check, "guard_release", back).await;
    world
        .refused(
            Check,
            "check_legal_holds_reason",
            "UPDATE legal_holds SET reason = ' '",
        )
        .await;
    assert!(
        LegalHold::find()
            .open()
            .on(world.ours.org)
            .all(&world.db)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        LegalHold::find()
            .on(world.ours.org)
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn the_ledger_only_grows_and_names_nobody() {
    let world = World::new().await;
    let entry = |counts| erasure_ledger_entry::ActiveModel {
        subject_type: Set(PrivacySubject::Guest),
        subject_id: Set(world.ours.guest.into()),
        action: Set(RetentionAction::Anonymize),
        row_counts: Set(counts),
        ..Default::default()
    };
    for counts in [
        json!({"guests": "Ann"}),
        json!(["guests"]),
        json!({"Ann Sousa": 1}),
    ] {
        let refused = broken(&entry(counts).insert(&world.db).await.unwrap_err());
        assert_eq!(
            refused.constraint.as_deref(),
            Some("check_erasure_ledger_row_counts")
        );
    }
    let made = entry(json!({"guests": 1, "guest_contacts": 2}))
        .insert(&world.db)
        .await
        .unwrap();
    for sql in [
        "UPDATE erasure_ledger SET org_id = NULL",
        "DELETE FROM erasure_ledger",
        "TRUNCATE erasure_ledger",
    ] {
        let refused = world.run(sql).await.unwrap_err();
        assert_eq!(
            (refused.kind, refused.table.as_deref()),
            (Privilege, Some("erasure_ledger")),
            "{sql}"
        );
    }
    let again = ErasureLedgerEntry::find()
        .since(made.erased_at)
        .all(&world.db)
        .await
        .unwrap();
    assert_eq!(again, std::slice::from_ref(&made));
    let later = made.erased_at + Duration::seconds(1);
    assert!(
        ErasureLedgerEntry::find()
            .since(later)
            .all(&world.db)
            .await
            .unwrap()
            .is_empty()
    );
}
