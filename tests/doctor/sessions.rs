//! Who is in the way.

use std::time::Duration;

use migration::testing::TestDatabase;
use sqlx::Connection;

use super::*;

/// Nobody has been long at it yet.
fn impatient() -> Limits {
    Limits {
        transaction_age: -1,
        wait: -1,
        ..Limits::default()
    }
}

#[tokio::test]
async fn a_transaction_that_is_left_open_is_ended() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let mut idle = connect(&url).await;
    one_by_one(
        &mut idle,
        "SET application_name = 'old application'; BEGIN; SELECT FROM guests;",
    )
    .await;
    let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
        .fetch_one(&mut idle)
        .await
        .unwrap();
    let role: String = sqlx::query_scalar("SELECT current_user::text")
        .fetch_one(&mut idle)
        .await
        .unwrap();
    let object = format!("session {pid} ({role}, old application)");
    let finding = found(&url, &impatient(), "long transactions", &object).await;
    let next = format!("SELECT pg_terminate_backend({pid});");
    assert_says(&finding, Severity::Warning, "idle for", &next);
    mend(&url, &impatient(), &finding).await;
    assert!(idle.ping().await.is_err());
}

#[tokio::test]
async fn the_head_of_a_queue_is_named_and_the_rest_is_still_looked_at() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let mut head = connect(&url).await;
    one_by_one(
        &mut head,
        "BEGIN; LOCK TABLE guests IN ACCESS EXCLUSIVE MODE;",
    )
    .await;
    let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
        .fetch_one(&mut head)
        .await
        .unwrap();
    let wait = async |sql: &'static str| {
        let mut connection = connect(&url).await;
        sqlx::raw_sql(sql).execute(&mut connection).await
    };
    let look = async {
        let mut tries = 0..100;
        let finding = loop {
            assert!(tries.next().is_some(), "nobody waits");
            let report = report(&url, &impatient()).await;
            let locked = report
                .unseen
                .iter()
                .filter(|unseen| unseen.why.contains("lock timeout"));
            assert!(locked.clone().count() < 4, "{:#?}", report.unseen);
            assert!(
                locked
                    .clone()
                    .all(|unseen| unseen.next.contains("--lock-timeout"))
            );
            let mut findings = report.findings.into_iter();
            let finding = findings.find(|finding| finding.check == "blocked sessions");
            match finding {
                Some(finding) if finding.problem.contains("2 sessions") => break finding,
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        };
        assert!(
            finding.object.starts_with(&format!("session {pid} (")),
            "{finding:?}"
        );
        let next = format!("SELECT pg_terminate_backend({pid});");
        assert_says(&finding, Severity::Critical, "holds up 2 sessions", &next);
        mend(&url, &impatient(), &finding).await;
    };
    let (first, second, ()) = tokio::join!(
        wait("BEGIN; LOCK TABLE guests IN SHARE MODE; COMMIT"),
        wait("SELECT count(*) FROM guests"),
        look
    );
    assert!(first.is_ok() && second.is_ok());
}
