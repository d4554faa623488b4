use super::*;
use crate::{
    ddl::{add_column, drop_column, integer},
    snapshot::{Changes, Kind, Object},
};

const TABLES: &str = "CREATE TABLE guests (id int); CREATE TABLE sites (id int)";

fn columns() -> [Step; 4] {
    use crate::ddl::ColumnExt;
    [
        add_column("guests", integer("a").optional()),
        add_column("guests", integer("b").optional()),
        add_column("sites", integer("a").optional()),
        add_column("sites", integer("b").optional()),
    ]
}

async fn progress(stage: &Stage) -> i32 {
    stage.ask("SELECT steps FROM eios_migration_progress").await
}

#[tokio::test]
async fn no_table_stays_locked_while_another_is_waited_for() {
    let stage = Stage::set(TABLES).await;
    let mut reader = stage.connect().await;
    run(&mut reader, "BEGIN; SELECT count(*) FROM sites").await;
    let listener = Listener::default();
    let steps = columns();
    let look = async {
        while !listener.heard("Retry") {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // The first group is committed and remembered.
        assert_eq!(progress(&stage).await, 2);
        stage
            .run("SET lock_timeout = 20; INSERT INTO guests VALUES (1, 2, 3)")
            .await;
        run(&mut reader, "COMMIT").await;
    };
    let (done, ()) = tokio::join!(stage.up(&listener, &steps), look);
    done.unwrap();
    stage.run("INSERT INTO sites VALUES (1, 2, 3)").await;
}

#[tokio::test]
async fn a_run_that_was_killed_between_two_groups_goes_on_after_the_first() {
    let stage = Stage::set(TABLES).await;
    let mut reader = stage.connect().await;
    run(&mut reader, "BEGIN; SELECT count(*) FROM sites").await;
    let listener = Listener::default();
    let steps = columns();
    let kill = async {
        while !listener.heard("Retry") {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                   WHERE application_name = 'eios migration' AND datname = current_database()";
        stage.run(end).await;
    };
    let (done, ()) = tokio::join!(stage.up(&listener, &steps), kill);
    done.unwrap_err();
    assert_eq!(progress(&stage).await, 2);

    run(&mut reader, "COMMIT").await;
    stage.up(&Silent, &steps).await.unwrap();
    stage
        .run("INSERT INTO sites VALUES (1, 2, 3); INSERT INTO guests VALUES (1, 2, 3)")
        .await;
}

#[tokio::test]
async fn autovacuum_gives_way() {
    let stage = Stage::set(TABLES).await;
    // Stands for autovacuum, which no test can wait for: it holds the same lock, and is sent away
    // by whoever waits longer than deadlock_timeout.
    let mut vacuum = stage.connect().await;
    run(
        &mut vacuum,
        "BEGIN; LOCK TABLE guests IN SHARE UPDATE EXCLUSIVE MODE",
    )
    .await;
    let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
        .fetch_one(&mut vacuum)
        .await
        .unwrap();
    let step = columns()[0].clone();
    let steps = [step];
    let watch = async {
        let longer = "SELECT EXISTS (SELECT FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid \
                      WHERE NOT l.granted AND l.mode = 'ShareUpdateExclusiveLock' \
                      AND l.waitstart < clock_timestamp() - interval '1 second')";
        for _ in 0..200 {
            if stage.ask::<bool>(longer).await {
                stage.run("INSERT INTO guests VALUES (0)").await;
                stage
                    .run(&format!("SELECT pg_terminate_backend({pid})"))
                    .await;
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("nobody waited for longer than deadlock_timeout");
    };
    let (done, ()) = tokio::join!(stage.up(&Silent, &steps), watch);
    done.unwrap();
}

#[tokio::test]
async fn taking_back_locks_one_table_after_the_other_and_looks_again_under_the_lock() {
    let stage = Stage::set(
        "CREATE TABLE guests (id int, a int, b int); CREATE TABLE sites (id int, a int, b int)",
    )
    .await;
    let steps = [
        drop_column("guests", "b"),
        drop_column("guests", "a"),
        drop_column("sites", "a"),
    ];
    let mut changes = Changes::default();
    for (table, name) in [("guests", "a"), ("guests", "b"), ("sites", "a")] {
        let column = Object::in_table(Kind::Column, table, name);
        changes.set.insert(column, "integer".into());
    }
    let mut reader = stage.connect().await;
    run(&mut reader, "BEGIN; SELECT count(*) FROM guests").await;
    let listener = Listener::default();
    let runner = stage.runner(&listener).await;
    ledger::install(&runner.db).await.unwrap();
    ledger::begin(&runner.db, VERSION, "down", "")
        .await
        .unwrap();
    let work = Work {
        title: "throw_away",
        direction: Direction::Down,
        steps: &steps,
        guarded: Some(&changes),
    };
    let write = async {
        while !listener.heard("Retry") {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // Nothing is held while guests is waited for, and what is written now counts.
        stage
            .run("SET lock_timeout = 20; INSERT INTO sites (a) VALUES (1)")
            .await;
        run(&mut reader, "COMMIT").await;
    };
    let taking_back = runner.execute(VERSION, work, 0, async |_| Ok(()));
    let (done, ()) = tokio::join!(taking_back, write);
    let error = done.unwrap_err();
    let RunError::WouldLoseData { lost, .. } = &error else {
        panic!("{error}");
    };
    assert_eq!(lost, &["column sites.a"]);
    assert_eq!(progress(&stage).await, 2);
}
