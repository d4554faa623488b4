use sea_query::{Alias, Index};

use super::*;
use crate::ddl::{Mode, create_index_concurrently};

fn unique_email() -> Step {
    let index = Index::create().unique().col(Alias::new("email")).take();
    let mode = Mode::Concurrent {
        index: "uq_members_email".into(),
        repair: Some(
            "WITH gone AS (DELETE FROM members m USING members o WHERE o.email = m.email AND o.id < m.id RETURNING m.*)
             INSERT INTO aside SELECT id, email FROM gone",
        ),
    };
    Step {
        mode,
        ..create_index_concurrently("uq_members_email", "members", index)
    }
}

#[tokio::test]
async fn duplicates_written_while_a_unique_index_is_built_are_put_aside() {
    let stage = Stage::set(
        "CREATE TABLE members (id serial PRIMARY KEY, email text);
         CREATE TABLE aside (id int, email text);
         INSERT INTO members (email) SELECT 'm' || n % 50000 FROM generate_series(1, 50500) n",
    )
    .await;
    let listener = Listener::default();
    let steps = [unique_email()];
    let write = async {
        let mut writer = stage.connect().await;
        let mut refused = 0;
        let mut tries = 0;
        while refused == 0 {
            let insert = format!("INSERT INTO members (email) VALUES ('m{tries}')");
            let done = sqlx::raw_sql(sqlx::AssertSqlSafe(insert))
                .execute(&mut writer)
                .await;
            refused += u32::from(done.is_err());
            tries += 1;
            // Slower and slower, so that the index is built in the end.
            tokio::time::sleep(Duration::from_millis(tries * 3)).await;
        }
    };
    let (done, ()) = tokio::join!(stage.up(&listener, &steps), write);
    done.unwrap();
    assert!(listener.heard("met duplicates"), "{:?}", listener.all());
    assert!(
        listener.heard("SetAside { table: \"members\", rows: 50"),
        "{:?}",
        listener.all()
    );
    let valid = "SELECT indisvalid FROM pg_index WHERE indexrelid = 'uq_members_email'::regclass";
    assert!(stage.ask::<bool>(valid).await);
    let aside: i64 = stage.ask("SELECT count(*) FROM aside").await;
    assert!(aside > 500, "{aside}");
}

#[tokio::test]
async fn what_is_put_aside_in_another_schema_is_looked_for_there() {
    let stage = Stage::set(
        "CREATE SCHEMA staging;
         CREATE TABLE staging.members (id int, email text);
         CREATE TABLE staging.aside (id int, email text);
         INSERT INTO staging.members VALUES (1, 'ann'), (2, 'ann')",
    )
    .await;
    let listener = Listener::default();
    let runner = stage.runner_in("staging", &listener).await;
    let steps = [unique_email()];
    runner.execute_steps(Direction::Up, &steps).await.unwrap();
    assert!(
        listener.heard("FROM staging.quarantined_rows WHERE table_name = 'members'"),
        "{:?}",
        listener.all()
    );
}
