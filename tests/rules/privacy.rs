//! How long data is kept, and what people may ask for.

use chrono::{Duration, Utc};
use entity::{ViolationKind::*, prelude::*};
use serde_json::json;
use uuid::Uuid;

use crate::{
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

fn erasure(world: &World) -> data_deletion_request::ActiveModel {
    data_deletion_request::ActiveModel {
        subject_type: Set(PrivacySubject::Guest),
        subject_id: Set(world.ours.guest.into()),
        legal_basis: Set(ErasureBasis::ConsentWithdrawn),
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
async fn a_policy_names_what_is_there() {
    let world = World::new().await;
    let policy = |target: &str, age: &str, action| data_retention_policy::ActiveModel {
        target: Set(target.to_owned()),
        age_column: Set(age.to_owned()),
        retain_for: Set(Period::years(2)),
        action: Set(action),
        ..Default::default()
    };
    for (target, age, action) in [
        ("guest", "created_at", RetentionAction::Delete),
        ("guests", "first_name", RetentionAction::Delete),
        ("guests", "made_at", RetentionAction::Delete),
        ("rsvp_answers", "created_at", RetentionAction::SoftDelete),
    ] {
        let refused = policy(target, age, action)
            .insert(&world.db)
            .await
            .unwrap_err();
        assert_eq!(
            broken(&refused).constraint.as_deref(),
            Some("guard_policy"),
            "{target}.{age}"
        );
    }
    let mut of_org = policy("plans", "created_at", RetentionAction::Delete);
    of_org.org_id = Set(Some(world.ours.org));
    assert_eq!(
        broken(&of_org.insert(&world.db).await.unwrap_err()).kind,
        Check
    );

    let platform = policy("guests", "created_at", RetentionAction::SoftDelete)
        .insert(&world.db)
        .await
        .unwrap();
    assert_eq!(platform.retain_for, Period::years(2));
    let twice = policy("guests", "created_at", RetentionAction::SoftDelete)
        .insert(&world.db)
        .await
        .unwrap_err();
    assert_eq!(broken(&twice).kind, Unique);
    let mut own = policy("guests", "created_at", RetentionAction::SoftDelete);
    own.org_id = Set(Some(world.ours.org));
    own.next_run_at = Set(Some(Utc::now() + Duration::days(1)));
    own.condition = Set(Some(json!({"role": "VIP"})));
    let own = own.insert(&world.db).await.unwrap();
    for (rule, change) in [
        (
            "check_data_retention_policies_retain_for",
            "retain_for = '1 hour'",
        ),
        (
            "check_data_retention_policies_condition",
            "condition = '[]'",
        ),
        (
            "check_data_retention_policies_last_run_rows",
            "last_run_rows = 3",
        ),
    ] {
        world
            .refused(
                Check,
                rule,
                &format!("UPDATE data_retention_policies SET {change}"),
            )
            .await;
    }
    let ids = async |policies: Select<DataRetentionPolicy>| {
        let policies = policies
            .order_by_asc(data_retention_policy::Column::CreatedAt)
            .all(&world.db)
            .await
            .unwrap();
        policies
            .into_iter()
            .map(|policy| policy.id)
            .collect::<Vec<_>>()
    };
    let due = |days| DataRetentionPolicy::find().due_at(Utc::now() + Duration::days(days));
    assert_eq!(ids(due(0)).await, [platform.id]);
    assert_eq!(ids(due(2)).await, [platform.id, own.id]);
    assert_eq!(
        ids(DataRetentionPolicy::find().for_org(world.theirs.org)).await,
        [platform.id]
    );
    assert_eq!(
        ids(DataRetentionPolicy::find().for_org(world.ours.org)).await,
        [platform.id, own.id]
    );
    world
        .ok("UPDATE data_retention_policies SET last_run_at = now(), last_run_rows = 3")
        .await;
    let run = DataRetentionPolicy::find_by_id(own.id)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (run.last_run_rows, run.updated_at),
        (Some(3), own.updated_at)
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
    assert_eq!(again, [made.clone()]);
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
