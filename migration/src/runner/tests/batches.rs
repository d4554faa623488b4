use super::*;
use crate::ddl::Batches;

const ROWS: &str = "CREATE TABLE guests (id int PRIMARY KEY, name text, org int);
    INSERT INTO guests SELECT n, repeat('x', 80) FROM generate_series(1, 60000) n; ANALYZE guests";

const FILL: Batches = Batches {
    table: "guests",
    pending: "org IS NULL",
    set: "org = 1",
};

#[tokio::test]
async fn rows_that_are_locked_or_written_meanwhile_are_found_by_the_next_walk() {
    let stage = Stage::set(ROWS).await;
    let mut holder = stage.connect().await;
    run(
        &mut holder,
        "BEGIN; UPDATE guests SET name = 'held' WHERE id IN (5, 30000)",
    )
    .await;
    let listener = Listener::default();
    let steps = [FILL.step("organizations of guests")];
    let disturb = async {
        let mut writer = stage.connect().await;
        let mut id = 100_000;
        while !listener.heard("Retry") {
            if id < 100_300 {
                id += 1;
                let insert = format!("INSERT INTO guests VALUES ({id}, 'new')");
                run(&mut writer, &insert).await;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        run(&mut holder, "COMMIT").await;
        id
    };
    let (done, id) = tokio::join!(stage.up(&listener, &steps), disturb);
    done.unwrap();
    let left: i64 = stage
        .ask("SELECT count(*) FROM guests WHERE org IS NULL")
        .await;
    assert_eq!(left, 0);
    let rows: i64 = stage.ask("SELECT count(*) FROM guests").await;
    assert_eq!(rows, 60_000 + i64::from(id - 100_000));
    let held: i64 = stage
        .ask("SELECT count(*) FROM guests WHERE name = 'held'")
        .await;
    assert_eq!(held, 2);
    assert!(
        listener.heard("idle in transaction"),
        "who is waited for is told: {:?}",
        listener.all().last()
    );
    assert!(listener.heard("Progress"));
}

#[tokio::test]
async fn a_killed_walk_is_begun_again_and_touches_each_row_once() {
    let stage = Stage::set(ROWS).await;
    stage.run("DELETE FROM guests WHERE id > 10000").await;
    // Slow enough to be killed in the middle.
    let counted = Batches {
        set: "org = coalesce(org, 0) + 1 + (pg_sleep(0.0001) IS NULL)::int",
        ..FILL
    };
    let steps = [counted.step("organizations of guests")];
    let listener = Listener::default();
    let kill = async {
        while listener
            .all()
            .iter()
            .filter(|event| event.starts_with("Progress"))
            .count()
            < 3
        {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                   WHERE application_name = 'eios migration' AND datname = current_database()";
        stage.run(end).await;
    };
    let (done, ()) = tokio::join!(stage.up(&listener, &steps), kill);
    done.unwrap_err();
    let done: i64 = stage.ask("SELECT count(org) FROM guests").await;
    assert!(done > 0 && done < 10_000, "{done}");

    stage.up(&Silent, &steps).await.unwrap();
    let sum: i64 = stage.ask("SELECT sum(org) FROM guests").await;
    assert_eq!(sum, 10_000);
}

#[tokio::test]
async fn a_batch_reads_its_own_pages_only() {
    let stage = Stage::set(ROWS).await;
    let mut connection = stage.connect().await;
    let explain = format!("EXPLAIN {}", FILL.statement("'(100,0)'", "'(132,0)'"));
    let plan: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(explain))
        .fetch_all(&mut connection)
        .await
        .unwrap();
    let plan = plan.join("\n");
    assert!(plan.contains("Tid Range Scan on guests"), "{plan}");
    assert!(plan.contains("Tid Scan on guests"), "{plan}");
    assert!(!plan.contains("Seq Scan"), "{plan}");
}

#[tokio::test]
async fn a_locked_table_is_waited_for_aloud() {
    let stage = Stage::set(ROWS).await;
    let mut holder = stage.connect().await;
    run(&mut holder, "BEGIN; LOCK TABLE guests IN SHARE MODE").await;
    let listener = Listener::default();
    let steps = [FILL.step("organizations of guests")];
    let release = async {
        while !listener.heard("Retry") {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        run(&mut holder, "COMMIT").await;
    };
    let (done, ()) = tokio::join!(stage.up(&listener, &steps), release);
    done.unwrap();
}

#[tokio::test]
async fn rows_that_never_stop_being_pending_end_the_run() {
    let stage = Stage::set(
        "CREATE SCHEMA staging; CREATE TABLE staging.guests (id int, org int);
         INSERT INTO staging.guests VALUES (1)",
    )
    .await;
    let endless = Batches {
        set: "org = NULL",
        ..FILL
    };
    let runner = stage.runner_in("staging", &Silent).await;
    let steps = [endless.step("endless")];
    let error = runner
        .execute_steps(Direction::Up, &steps)
        .await
        .unwrap_err();
    let says = error.to_string();
    assert!(
        says.contains("pending again and again") && says.contains("FROM staging.guests WHERE"),
        "{says}"
    );
    assert_eq!(error.exit_code(), 5);
}
