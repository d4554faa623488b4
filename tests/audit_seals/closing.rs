//! What is sealed while transactions are running.

use std::time::Duration;

use entity::audit::{Sealing, seal};
use sea_orm::TransactionTrait;

use crate::world::{World, count, execute};

const OPEN: &str = "SELECT audit_record('VIEWED', 'GUESTS', 'guests')";

/// But for as long as a session of any database takes to come or go, of which nobody sees since when.
fn impatient() -> Sealing {
    Sealing::default()
        .lag(Duration::ZERO)
        .patience(Duration::from_secs(3))
}

#[tokio::test]
async fn what_a_running_transaction_may_still_add_waits_for_it() {
    let world = World::new().await;
    world.record().await;
    let open = world.db.begin().await.unwrap();
    execute(&open, OPEN).await;
    world.record().await;

    let sealed = seal(&world.db, &impatient()).await.unwrap();
    assert_eq!(sealed.rows, 1, "what is older than the open transaction");
    assert_eq!(sealed.held_by.len(), 1, "{sealed:?}");
    assert!(sealed.held_by[0].contains("pid"), "{sealed:?}");

    open.commit().await.unwrap();
    assert_eq!(world.seal().await.rows, 2);
    assert_eq!(world.findings().await, []);
}

#[tokio::test]
async fn a_sealer_waits_for_a_transaction_that_ends_soon() {
    let world = World::new().await;
    let open = world.db.begin().await.unwrap();
    execute(&open, OPEN).await;
    let ending = async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        open.commit().await.unwrap();
    };
    let (sealed, ()) = tokio::join!(world.seal(), ending);
    assert_eq!((sealed.rows, sealed.held_by.len()), (1, 0));
}

#[tokio::test]
async fn nothing_is_sealed_beside_a_transaction_of_which_nobody_knows_when_it_began() {
    let world = World::new().await;
    if world.database.admin_url().is_none() {
        return;
    }
    world.record().await;
    let open = world.intruder.begin().await.unwrap();
    execute(&open, "SELECT 1").await;
    let sealed = seal(&world.db, &impatient()).await.unwrap();
    assert_eq!((sealed.until, sealed.rows), (None, 0));
    assert!(
        sealed.held_by[0].contains("pg_read_all_stats"),
        "{sealed:?}"
    );
    open.rollback().await.unwrap();
    assert_eq!(world.seal().await.rows, 1);
}

#[tokio::test]
async fn a_prepared_transaction_is_waited_for() {
    let world = World::new().await;
    let allowed = count(
        &world.db,
        "SELECT setting::bigint FROM pg_settings WHERE name = 'max_prepared_transactions'",
    );
    if allowed.await == 0 {
        return;
    }
    let open = world.db.begin().await.unwrap();
    execute(&open, OPEN).await;
    execute(&open, "PREPARE TRANSACTION 'later'").await;
    open.rollback().await.ok();
    world.record().await;
    let sealed = seal(&world.db, &impatient()).await.unwrap();
    assert_eq!((sealed.until, sealed.rows), (None, 0));
    assert!(sealed.held_by[0].contains("later"), "{sealed:?}");
    execute(&world.db, "COMMIT PREPARED 'later'").await;
    assert_eq!(world.seal().await.rows, 2);
}

#[tokio::test]
async fn of_two_sealers_the_second_leaves() {
    let world = World::new().await;
    world.record().await;
    // By a session, so that no transaction is open meanwhile.
    let lock = "SELECT pg_advisory_lock(1397047628, 'audit_seals'::regclass::oid::integer)";
    execute(&world.intruder, lock).await;
    let sealed = seal(&world.db, &Sealing::default().lag(Duration::ZERO))
        .await
        .unwrap();
    assert!(sealed.is_left_to_another, "{sealed:?}");
    assert_eq!(sealed.rows, 0);
    execute(&world.intruder, "SELECT pg_advisory_unlock_all()").await;
    assert_eq!(world.seal().await.rows, 1);
}

#[tokio::test]
async fn what_is_younger_than_the_lag_waits() {
    let world = World::new().await;
    world.record().await;
    let sealed = seal(&world.db, &impatient().lag(Duration::from_secs(60)))
        .await
        .unwrap();
    assert_eq!(sealed.rows, 0);
    let forever = impatient().lag(Duration::MAX);
    assert_eq!(seal(&world.db, &forever).await.unwrap().rows, 0);
    assert_eq!(world.seal().await.rows, 1);
    assert_eq!(
        world.seal().await.seals,
        [] as [i64; 0],
        "no seal over nothing"
    );
}
