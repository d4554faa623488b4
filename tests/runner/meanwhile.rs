//! Rows that are written while everything is about to be dropped.

use super::*;

#[tokio::test]
async fn a_row_that_comes_between_looking_and_dropping_is_asked_about() {
    for verb in ["fresh", "refresh", "reset"] {
        let database = TestDatabase::empty().await.unwrap();
        runner(&database.url()).await.up(Some(1)).await.unwrap();
        let mut reader = connect(&database.url()).await;
        sqlx::raw_sql("BEGIN; SELECT count(*) FROM photo_likes")
            .execute(&mut reader)
            .await
            .unwrap();

        let (listener, target) = (Listener::default(), target(&database.url()));
        let runner = Runner::start(&target, Settings::default(), &listener)
            .await
            .unwrap();
        let run = async {
            match verb {
                "fresh" => runner.fresh(false).await,
                "refresh" => runner.refresh(false).await,
                _ => runner.reset(false).await,
            }
        };
        let write = async {
            listener.wait_for("Retry").await;
            execute(
                &database.url(),
                "INSERT INTO users (email) VALUES ('ann@example.com')",
            )
            .await;
            sqlx::raw_sql("COMMIT").execute(&mut reader).await.unwrap();
        };
        let (refused, ()) = tokio::join!(run, write);

        let error = refused.unwrap_err();
        let RunError::HoldsRows { tables } = &error else {
            panic!("{verb}: {error}");
        };
        assert_eq!(tables, &["users"], "{verb}");
    }
}
