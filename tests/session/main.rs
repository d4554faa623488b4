//! Probe
#![allow(clippy::unwrap_used)]
use migration::testing::TestDatabase;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DbBackend, Statement, TransactionTrait};
use std::{future::Future, pin::pin, task::Poll};

#[tokio::test]
async fn probe() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut options = ConnectOptions::new(database.url());
    options.max_connections(1);
    let db = Database::connect(options).await.unwrap();
    let mut leaks = 0;
    let mut done = 0;
    for polls in 0..60 {
        {
            let mut begin = pin!(db.begin());
            let mut n = 0;
            std::future::poll_fn(|cx| {
                n += 1;
                match begin.as_mut().poll(cx) {
                    Poll::Ready(_) => {
                        done += 1;
                        Poll::Ready(())
                    }
                    Poll::Pending if n > polls => Poll::Ready(()),
                    Poll::Pending => Poll::Pending,
                }
            })
            .await;
        }
        let set = |v: &str| {
            Statement::from_string(
                DbBackend::Postgres,
                format!("select set_config('app.x', '{v}', true) as v"),
            )
        };
        db.query_one_raw(set("leak")).await.unwrap();
        let row = db
            .query_one_raw(Statement::from_string(
                DbBackend::Postgres,
                "select current_setting('app.x', true) as v",
            ))
            .await
            .unwrap()
            .unwrap();
        let v: Option<String> = row.try_get("", "v").unwrap();
        if v.as_deref() == Some("leak") {
            leaks += 1;
            println!("leak at {polls} polls");
        }
        db.begin().await.unwrap().rollback().await.unwrap();
    }
    println!("{leaks} leaks, {done} done");
}
