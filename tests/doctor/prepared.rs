//! A transaction that was prepared, and that nobody ends: it has no session that could be ended.

use migration::testing::TestDatabase;

use super::*;

#[tokio::test]
async fn a_prepared_transaction_that_holds_others_up_is_rolled_back() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let mut connection = connect(&url).await;
    let (name, role, allowed): (String, String, i32) = sqlx::query_as(
        "SELECT current_database()::text, current_user::text, current_setting('max_prepared_transactions')::int",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    if allowed == 0 && database.admin_url().is_none() {
        eprintln!("not tried: max_prepared_transactions is 0 on the server of TEST_DATABASE_URL");
        return;
    }
    // The whole server knows it by this name, quote and all.
    let gid = format!("{name}'s");
    let ending = format!("ROLLBACK PREPARED '{name}''s';");
    let plant = format!("BEGIN; LOCK TABLE guests IN SHARE MODE; PREPARE TRANSACTION '{name}''s';");
    one_by_one(&mut connection, &plant).await;

    let limits = Limits {
        transaction_age: -1,
        wait: -1,
        ..Limits::default()
    };
    let (check, holder) = ("blocked sessions", "a prepared transaction");
    let write = async {
        let mut writer = connect(&url).await;
        let write = "BEGIN; LOCK TABLE guests IN ROW EXCLUSIVE MODE; COMMIT";
        sqlx::raw_sql(write).execute(&mut writer).await
    };
    let look = async {
        let blocked = found(&url, &limits, check, holder).await;
        let next = "FROM pg_prepared_xacts";
        assert_says(&blocked, Severity::Critical, "holds up 1 session for", next);
        let object = format!("prepared transaction {gid} ({role})");
        let left = found(&url, &limits, "prepared transactions", &object).await;
        let problem = "has waited for its end for";
        assert_says(&left, Severity::Warning, problem, &ending);
        mend(&url, &limits, &left).await;
    };
    let (written, ()) = tokio::join!(write, look);
    written.unwrap();
    assert_eq!(find(&url, &limits, check, holder).await, None);
}
