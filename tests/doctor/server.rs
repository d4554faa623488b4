//! Trouble of the whole server, which only its superuser can plant.

use migration::testing::TestDatabase;
use sqlx::Row;

use super::*;

#[tokio::test]
async fn a_replication_slot_that_nobody_reads_is_dropped() {
    let _alone = SERVER.write().await;
    let database = TestDatabase::migrated().await.unwrap();
    let Some(admin) = database.admin_url() else {
        return;
    };
    let name = "doctor_planted";
    let plant = "SELECT pg_create_physical_replication_slot('doctor_planted', true);";
    one_by_one(&mut connect(&admin).await, plant).await;
    let limits = Limits {
        slot_bytes: -1,
        ..Limits::default()
    };
    let object = format!("replication slot {name}");
    let finding = found(&admin, &limits, "replication slots", &object).await;
    let next = "SELECT pg_drop_replication_slot('doctor_planted');";
    assert_says(&finding, Severity::Warning, "is read by nobody", next);
    mend(&admin, &limits, &finding).await;
}

#[tokio::test]
async fn a_setting_that_is_off_is_reset_where_it_was_set() {
    let database = TestDatabase::migrated().await.unwrap();
    let Some(admin) = database.admin_url() else {
        return;
    };
    let mut connection = connect(&admin).await;
    let row = sqlx::query("SELECT current_database()::text")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let name: String = row.get(0);
    one_by_one(
        &mut connection,
        &format!("ALTER DATABASE {name} SET track_counts = off;"),
    )
    .await;
    let limits = Limits::default();
    let finding = found(&admin, &limits, "settings", "setting track_counts").await;
    let next = format!("ALTER DATABASE {name} RESET track_counts;");
    assert_says(&finding, Severity::Warning, "is off (database)", &next);
    mend(&admin, &limits, &finding).await;
}

/// Nobody can wait for two thousand million transactions.
#[tokio::test]
async fn the_age_of_transaction_ids_is_told_by_database() {
    let database = TestDatabase::migrated().await.unwrap();
    let limits = Limits {
        xid_share: [-1.0, 0.0],
        ..Limits::default()
    };
    let report = report(&database.url(), &limits).await;
    let ages = report
        .findings
        .iter()
        .filter(|finding| finding.check == "transaction ids");
    let ages: Vec<_> = ages
        .filter(|finding| finding.next == "VACUUM (FREEZE);")
        .collect();
    assert_eq!(ages.len(), 2, "{ages:#?}");
    assert!(
        ages.iter()
            .any(|age| age.problem.starts_with("its oldest transaction id is"))
    );
    assert!(
        ages.iter()
            .any(|age| age.problem.starts_with("its oldest multixact id is"))
    );
}
