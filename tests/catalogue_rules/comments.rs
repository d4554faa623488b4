use migration::testing::TestDatabase;
use sqlx::PgConnection;

use crate::support::connect;

#[tokio::test]
async fn everything_carries_a_comment() {
    let database = TestDatabase::migrated().await.unwrap();
    let silent = silent(&mut connect(&database.url()).await).await;
    assert!(
        silent.is_empty(),
        "without a comment; say what each is for in its migration's comments.txt, or above the function: {silent:#?}"
    );
}

/// What has no comment, by kind and name.
pub async fn silent(db: &mut PgConnection) -> Vec<String> {
    sqlx::query_scalar(include_str!("silent_objects.sql"))
        .bind(&migration::ledger::TABLES[..])
        .fetch_all(db)
        .await
        .unwrap()
}
