use migration::testing::TestDatabase;

use crate::support::connect;

#[tokio::test]
async fn everything_carries_a_comment() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let silent: Vec<String> = sqlx::query_scalar(include_str!("silent_objects.sql"))
        .bind(&migration::ledger::TABLES[..])
        .fetch_all(&mut db)
        .await
        .unwrap();
    assert!(
        silent.is_empty(),
        "without a comment; say what each is for in its migration's comments.txt, or above the function: {silent:#?}"
    );
}
