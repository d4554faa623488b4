//! What workers do stays theirs, and works when policies bind the owner too.

use crate::{
    cast::Cast,
    session::{DENIED, run},
};

const ROLL_UPS: [&str; 6] = [
    "SELECT roll_up_days(current_date - 1, current_date + 1)",
    "SELECT roll_up_events()",
    "SELECT roll_up_users()",
    "SELECT roll_up_revenue(current_date - 1, current_date)",
    "SELECT roll_up_api_usage(current_date - 1, current_date)",
    "SELECT roll_up_logins()",
];

#[tokio::test]
async fn figures_are_worked_out_by_workers_alone() {
    let mut cast = Cast::new().await;
    crate::matrix::force(&mut cast).await;
    let mut session = cast.session(&cast.owner).await;
    for sql in ROLL_UPS {
        let outcome = session.probe(sql).await;
        assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
    }
    for sql in ROLL_UPS {
        let as_worker = format!("SET LOCAL ROLE eios_service; {sql}");
        run(&mut cast.world.db, &as_worker).await;
        run(&mut cast.world.db, sql).await;
    }
    let sql = "SELECT sum(guests_created)::text FROM daily_stats";
    assert_eq!(session.texts(sql).await, ["4"]);
    let sql = "SELECT sum(invited)::text FROM event_analytics";
    assert_ne!(session.texts(sql).await, ["0"]);
}

/// A hold is found although nobody but the service sees it.
#[tokio::test]
async fn nobody_on_hold_is_erased_by_a_worker_under_force() {
    let mut cast = Cast::new().await;
    crate::matrix::force(&mut cast).await;
    run(&mut cast.world.db, "SET ROLE eios_service").await;
    run(
        &mut cast.world.db,
        "UPDATE data_deletion_requests SET status = 'APPROVED', verified_at = now()",
    )
    .await;
    let erase = "UPDATE data_deletion_requests SET status = 'PROCESSING', started_at = now()";
    let erased = sqlx::raw_sql(erase).execute(&mut cast.world.db).await;
    let refused = format!("{:?}", erased.unwrap_err());
    assert!(refused.contains("guard_erasure"), "{refused}");
}
