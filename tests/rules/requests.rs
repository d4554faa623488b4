//! What people may ask for: their data, or that it is erased.

use chrono::{Duration, Utc};
use entity::{ViolationKind::*, prelude::*};
use uuid::Uuid;

use crate::{
    erasure::erasure,
    steps::{Walk, walk},
    world::{World, broken},
};

fn export(world: &World) -> data_export_request::ActiveModel {
    data_export_request::ActiveModel {
        subject_type: Set(PrivacySubject::Guest),
        subject_id: Set(world.ours.guest.into()),
        ..Default::default()
    }
}

#[tokio::test]
async fn an_export_goes_its_way_and_no_other() {
    let world = World::new().await;
    walk(
        &world,
        &Walk {
            table: "data_export_requests",
            insert: "INSERT INTO data_export_requests (subject_type, subject_id, {columns}) VALUES ('GUEST', '{guest}', {values})",
            states: &[
                ("PENDING", "location = NULL"),
                ("PROCESSING", "started_at = now(), location = NULL"),
                ("READY", "started_at = now(), completed_at = now(), expires_at = now() + '1 day', location = 's3', checksum = sha256('a'), row_counts = '{\"guests\": 1}'"),
                ("EXPIRED", "started_at = now(), location = NULL"),
                ("FAILED", "error = 'disk full', location = NULL"),
            ],
            allowed: &["PENDING>PROCESSING", "PENDING>FAILED", "PROCESSING>PENDING", "PROCESSING>READY", "PROCESSING>FAILED", "FAILED>PENDING", "READY>EXPIRED"],
        },
    )
    .await;
}

#[tokio::test]
async fn a_request_is_about_somebody_and_stays_so() {
    let world = World::new().await;
    let made = export(&world).insert(&world.db).await.unwrap();
    assert_eq!(
        (made.org_id, made.status),
        (Some(world.ours.org), ExportStatus::Pending)
    );
    let days = (made.due_at - made.created_at).num_days();
    assert!((29..=30).contains(&days), "{days}");
    let twice = export(&world).insert(&world.db).await.unwrap_err();
    assert_eq!(
        broken(&twice).constraint.as_deref(),
        Some("uq_data_export_requests_open")
    );

    let mut nobody = export(&world);
    nobody.subject_id = Set(Uuid::new_v4());
    let nobody = broken(&nobody.insert(&world.db).await.unwrap_err());
    assert_eq!(
        (nobody.kind, nobody.constraint.as_deref()),
        (ForeignKey, Some("place_subject"))
    );
    for table in ["data_export_requests", "legal_holds"] {
        if table == "legal_holds" {
            world.ok("INSERT INTO legal_holds (subject_type, subject_id, reason) VALUES ('GUEST', '{guest}', 'trial')").await;
        }
        let sql = format!("UPDATE {table} SET subject_id = '{{their_guest}}'");
        world.refused(Check, "place_subject", &sql).await;
    }
    let mut user = export(&world);
    user.subject_type = Set(PrivacySubject::User);
    user.subject_id = Set(world.user.into());
    assert_eq!(user.insert(&world.db).await.unwrap().org_id, None);
    world.ok("DELETE FROM guests WHERE id = '{guest}'").await;
    assert_eq!(
        DataExportRequest::find()
            .about(world.ours.guest)
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn impossible_requests_are_refused() {
    let world = World::new().await;
    export(&world).insert(&world.db).await.unwrap();
    for (rule, change) in [
        ("check_data_export_requests_due_at", "due_at = created_at"),
        (
            "check_data_export_requests_started",
            "status = 'PROCESSING'",
        ),
        ("check_data_export_requests_location", "location = 's3'"),
        ("check_data_export_requests_checksum", "checksum = 'a'"),
        (
            "check_data_export_requests_row_counts",
            "row_counts = '{\"guests\": \"Ann\"}'",
        ),
        (
            "check_data_export_requests_expires_at",
            "completed_at = now(), expires_at = now()",
        ),
        ("check_data_export_requests_error", "status = 'FAILED'"),
    ] {
        world
            .refused(
                Check,
                rule,
                &format!("UPDATE data_export_requests SET {change}"),
            )
            .await;
    }
    erasure(&world).insert(&world.db).await.unwrap();
    for (rule, change) in [
        (
            "check_data_deletion_requests_verification_hash",
            "verification_hash = 'a'",
        ),
        (
            "check_data_deletion_requests_verifying",
            "status = 'VERIFYING'",
        ),
        (
            "check_data_deletion_requests_verified",
            "status = 'APPROVED'",
        ),
        (
            "check_data_deletion_requests_started",
            "status = 'PROCESSING', verified_at = now()",
        ),
        (
            "check_data_deletion_requests_completed",
            "completed_at = now()",
        ),
        ("check_data_deletion_requests_report", "report = '[]'"),
        ("check_data_deletion_requests_error", "status = 'FAILED'"),
    ] {
        world
            .refused(
                Check,
                rule,
                &format!("UPDATE data_deletion_requests SET {change}"),
            )
            .await;
    }
}

#[tokio::test]
async fn scopes_find_what_waits() {
    let world = World::new().await;
    let request = export(&world).insert(&world.db).await.unwrap();
    let open = || DataExportRequest::find().open();
    let late = request.due_at + Duration::seconds(1);
    assert_eq!(
        open()
            .about(world.ours.guest)
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        open().due_before(late).all(&world.db).await.unwrap().len(),
        1
    );
    assert_eq!(
        open()
            .due_before(request.due_at)
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        0
    );
    world
        .ok("UPDATE data_export_requests SET status = 'PROCESSING', started_at = now()")
        .await;
    world.ok("UPDATE data_export_requests SET status = 'READY', completed_at = now(), expires_at = now() + '1 day', location = 's3', checksum = sha256('a'), row_counts = '{}'").await;
    assert_eq!(open().all(&world.db).await.unwrap().len(), 0);
    let expiring = |days| DataExportRequest::find().expiring_at(Utc::now() + Duration::days(days));
    assert_eq!(expiring(0).all(&world.db).await.unwrap().len(), 0);
    assert_eq!(expiring(2).all(&world.db).await.unwrap().len(), 1);
    let request = erasure(&world).insert(&world.db).await.unwrap();
    let open = DataDeletionRequest::find().open().about(world.ours.guest);
    assert_eq!(
        open.due_before(late)
            .one(&world.db)
            .await
            .unwrap()
            .map(|found| found.id),
        Some(request.id)
    );
    for (index, sql) in [
        (
            "idx_data_export_requests_due",
            "SELECT * FROM data_export_requests WHERE status IN ('PENDING', 'PROCESSING', 'FAILED') AND due_at < now()",
        ),
        (
            "idx_data_deletion_requests_subject_id",
            "SELECT * FROM data_deletion_requests WHERE subject_id = '{guest}'",
        ),
        (
            "idx_legal_holds_open",
            "SELECT * FROM legal_holds WHERE released_at IS NULL AND subject_id = '{guest}' AND subject_type = 'GUEST'",
        ),
    ] {
        world.uses_index(index, sql).await;
    }
}
