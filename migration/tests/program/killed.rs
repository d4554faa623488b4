//! Killed, run twice at once, turned round.

use super::*;

#[tokio::test]
async fn of_two_programs_one_works_and_one_waits() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    let start = || {
        command(&url, &["up"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let outputs = [start(), start()].map(|child| child.wait_with_output().unwrap());
    for output in &outputs {
        assert_code(output, 0);
    }
    let worked = outputs
        .iter()
        .filter(|output| stdout(output).starts_with("applied"));
    assert_eq!(worked.count(), 1, "{outputs:?}");
    let waited = |output: &&Output| stdout(output).starts_with("nothing to do");
    let waiter = outputs.iter().find(waited).unwrap();
    assert!(
        stderr(waiter).contains("waiting for another runner to finish: pid "),
        "{waiter:?}"
    );
}

#[tokio::test]
async fn killed_midway_it_is_simply_run_again() {
    let database = TestDatabase::empty().await.unwrap();
    let started = Instant::now();
    assert_code(&migration(&database.url(), &["up"]), 0);
    let whole = started.elapsed();
    const KILLS: u32 = 16;
    let mut killed_midway = 0;
    for kill in 1..=KILLS {
        let database = TestDatabase::empty().await.unwrap();
        let mut child = command(&database.url(), &["up"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        tokio::time::sleep(whole * kill / KILLS).await;
        child.kill().unwrap();
        child.wait().unwrap();
        let db = database.connect().await.unwrap();
        let applied = ledger::applied(&db).await.unwrap().len();
        killed_midway += u32::from(applied > 0 && applied < HISTORY.len());

        assert_code(&migration(&database.url(), &["up"]), 0);

        let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
        assert_eq!(
            report.findings,
            [],
            "killed after {:?}",
            whole * kill / KILLS
        );
        assert!(ledger::unfinished(&db).await.unwrap().is_empty());
        let all_but_the_baseline = (HISTORY.len() - 1).to_string();
        let down = migration(&database.url(), &["down", "-n", &all_but_the_baseline]);
        assert_code(&down, 0);
        let live = read(&db, DEFAULT_SCHEMA).await.unwrap();
        let is_index = |object: &Object| object.kind == Kind::Index;
        let kept = live.iter().filter(|(object, _)| is_index(object)).count();
        assert_eq!(kept, 0, "down keeps what the killed run made");
    }
    assert!(
        killed_midway > 0,
        "no kill came between the first and the last migration"
    );
}

#[tokio::test]
async fn killed_while_it_builds_a_large_index_it_is_run_again_at_once() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    assert_code(&migration(&url, &["up", "-n", "1"]), 0);
    execute(
        &url,
        "WITH o AS (INSERT INTO organizations (type, name) VALUES ('VENUE', 'Hall') RETURNING id),
              p AS (INSERT INTO projects (owner_org_id, name) SELECT id, 'Gala' FROM o RETURNING id)
         INSERT INTO guests (project_id, first_name, last_name)
         SELECT p.id, md5(n::text), md5((n * 7)::text) FROM p, generate_series(1, 300000) n",
    )
    .await;
    let db = database.connect().await.unwrap();
    // From 005, which builds most of them.
    let since_indexes = (HISTORY.len() - 5).to_string();
    for _ in 0..3 {
        let mut child = command(&url, &["up"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        wait_for(
            &db,
            "SELECT FROM pg_stat_progress_create_index WHERE relid = 'guests'::regclass",
        )
        .await;
        child.kill().unwrap();
        child.wait().unwrap();

        let again = migration(&url, &["up"]);
        assert_code(&again, 0);
        assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
        assert_code(
            &migration(&url, &["down", "-n", &since_indexes, "--accept-data-loss"]),
            0,
        );
    }
}

async fn wait_for(db: &DatabaseConnection, query: &'static str) {
    let statement = Statement::from_string(DbBackend::Postgres, query);
    for _ in 0..20_000 {
        if db.query_one_raw(statement.clone()).await.unwrap().is_some() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    panic!("never true: {query}");
}

#[tokio::test]
async fn nobody_turns_round_in_the_middle_of_what_cannot_be_turned() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    assert_code(&migration(&url, &["up"]), 0);
    execute(
        &url,
        "INSERT INTO eios_migration_progress VALUES ('m000_baseline', 'down', 1, '')",
    )
    .await;
    for verb in ["up", "plan"] {
        let refused = migration(&url, &[verb]);
        assert_code(&refused, 3);
        assert!(
            stderr(&refused).contains("run `down` again first"),
            "{}",
            stderr(&refused)
        );
    }
    let status = migration(&url, &["status"]);
    assert!(
        stdout(&status).contains("unfinished: run `down` again"),
        "{status:?}"
    );
}

#[tokio::test]
async fn an_interrupted_down_is_finished_before_anything_goes_up() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    assert_code(&migration(&url, &["up", "-n", "2"]), 0);
    execute(
        &url,
        "INSERT INTO eios_migration_progress VALUES ('m001_add_critical_indexes', 'down', 0, '');
         DROP INDEX idx_guests_project",
    )
    .await;
    let refused = migration(&url, &["up"]);
    assert_code(&refused, 3);
    assert!(stderr(&refused).contains("run `down` again first"));
    assert_code(&migration(&url, &["down"]), 0);
    assert_code(&migration(&url, &["up"]), 0);
    let db = database.connect().await.unwrap();
    assert_eq!(verify(&db, DEFAULT_SCHEMA).await.unwrap().findings, []);
}
