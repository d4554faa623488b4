//! Sealing and checking by an owner whom policies bind.

use std::time::Duration;

use entity::{
    Error,
    audit::{Sealing, heads, is_sealed_before, seal, verify, verify_between},
    session::{Request, SystemSession},
};
use sea_orm::{ConnectionTrait, TransactionTrait, prelude::DateTimeUtc};

use crate::world::{World, count, execute, query};

const FORCE: &str = "ALTER TABLE admin_audit_log FORCE ROW LEVEL SECURITY; \
    ALTER TABLE admin_audit_log_archive FORCE ROW LEVEL SECURITY; \
    ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY";

async fn role(db: &impl ConnectionTrait) -> String {
    let rows = query(db, "SELECT current_user::text AS role", []).await;
    rows[0].try_get("", "role").unwrap()
}

#[tokio::test]
async fn a_bound_owner_seals_and_checks_the_whole_log() {
    let (world, entries) = World::sealed().await;
    execute(&world.db, FORCE).await;
    assert_eq!(
        count(&world.db, "SELECT count(*) FROM audit_seals").await,
        0
    );
    world.record().await;
    let moment = chrono::Utc::now() + Duration::from_secs(60);
    assert!(!is_sealed_before(&world.db, moment).await.unwrap());

    let sealed = world.seal().await;

    assert_eq!((sealed.seals, sealed.rows), (vec![4], 1));
    assert!(is_sealed_before(&world.db, moment).await.unwrap());
    let heads = heads(&world.db).await.unwrap();
    assert_eq!(heads.len(), 4);
    let verification = verify(&world.db, &heads).await.unwrap();
    assert_eq!((verification.seals, verification.rows), (4, 10));
    assert_eq!(verification.findings, []);
    let (first, last) = (DateTimeUtc::UNIX_EPOCH, moment);
    let verification = verify_between(&world.db, first, last).await.unwrap();
    assert_eq!(verification.rows, 10);
    let tamper = format!(
        "UPDATE admin_audit_log SET reason = 'forged' WHERE id = '{}'",
        entries[4].id
    );
    if world.database.admin_url().is_some() {
        let findings = world.after(&tamper).await;
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert!(findings[0].to_string().contains(&entries[4].id.to_string()));
    }
}

#[tokio::test]
async fn the_role_of_a_transaction_around_it_stays() {
    let (world, _) = World::sealed().await;
    execute(&world.db, FORCE).await;
    let around = world.db.begin().await.unwrap();
    let owner = role(&around).await;
    assert_eq!(verify(&around, &[]).await.unwrap().rows, 9);
    assert_eq!(role(&around).await, owner);
    around.rollback().await.unwrap();
    let system = SystemSession::begin(&world.db, Request::default())
        .await
        .unwrap();
    assert_eq!(verify(&system, &[]).await.unwrap().rows, 9);
    assert_eq!(role(&system).await, "eios_service");
    system.rollback().await.unwrap();
}

/// The service does not see since when the owner's transactions are open.
#[tokio::test]
async fn whom_it_waits_for_is_asked_as_the_owner() {
    let world = World::new().await;
    execute(&world.db, FORCE).await;
    world.record().await;
    let open = world.db.begin().await.unwrap();
    execute(&open, "SELECT 1").await;
    world.record().await;
    // Sessions of other databases that only just come are waited for too.
    let impatient = Sealing::default()
        .lag(Duration::ZERO)
        .patience(Duration::from_secs(3));
    let sealed = seal(&world.db, &impatient).await.unwrap();
    assert_eq!(sealed.rows, 1, "what is older than the open transaction");
    assert!(!sealed.held_by[0].contains("nobody knows"), "{sealed:?}");
    open.rollback().await.unwrap();
    assert_eq!(world.seal().await.rows, 1);
}

#[tokio::test]
async fn who_sees_a_part_of_the_log_is_refused() {
    let (world, _) = World::sealed().await;
    let tenant = world.db.begin().await.unwrap();
    execute(&tenant, "SET LOCAL ROLE eios_app").await;
    let error = verify(&tenant, &[]).await.unwrap_err();
    assert!(
        matches!(&error, Error::LogHidden { role } if role == "eios_app"),
        "{error}"
    );
    assert!(error.to_string().contains("BYPASSRLS"), "{error}");
    assert!(heads(&tenant).await.is_err());
    tenant.rollback().await.unwrap();
}
