//! Many rows: the statements they take, and what is said on the way.

use std::{sync::Mutex, time::Instant};

use entity::guests::import::{BATCH, GuestRow, ImportOptions, Progress, Stage};

use crate::world::{World, contact, guest};

const ROWS: usize = 20_000;

fn rows() -> Vec<GuestRow> {
    let row = |n: usize| GuestRow {
        last_name: format!("Number {n}"),
        group: format!("Family {}", n / 4),
        contacts: vec![contact(
            &format!("guest{n}@example.com"),
            &format!("+351 9{n:08}"),
        )],
        tags: vec![format!("table {}", n % 100), "all".into()],
        ..guest("Guest")
    };
    (0..ROWS).map(row).collect()
}

#[tokio::test]
async fn the_statements_grow_with_the_batches_only() {
    let world = World::new().await;
    let seen = Mutex::new(Vec::new());
    let note = |progress: Progress| seen.lock().unwrap().push(progress);
    let options = ImportOptions {
        progress: Some(&note),
        ..ImportOptions::default()
    };
    let rows = rows();
    world.statements();
    let start = Instant::now();
    let report = world.import(rows.clone(), options).await;
    let took = start.elapsed();
    let statements = world.statements();
    println!(
        "{ROWS} rows in {took:?}: {:.0} per second",
        ROWS as f64 / took.as_secs_f64()
    );
    assert_eq!((report.imported, report.contacts), (ROWS, ROWS));
    assert_eq!(
        (report.new_tags.len(), report.new_groups.len()),
        (101, ROWS / 4)
    );
    // Begin, project, lock, find and make tags and groups, commit; per batch three lookups and three inserts.
    let batches = ROWS / BATCH;
    let own = |sql: &&String| !matches!(sql.as_str(), "BEGIN" | "COMMIT");
    assert_eq!(
        statements.iter().filter(own).count(),
        2 + 4 + 6 * batches,
        "{statements:#?}"
    );

    let at = |stage| {
        let steps = (0..=batches).map(move |batch| Progress {
            stage,
            done: batch * BATCH,
            total: ROWS,
        });
        steps.collect::<Vec<_>>()
    };
    let expected = [at(Stage::Matching), at(Stage::Writing)].concat();
    assert_eq!(*seen.lock().unwrap(), expected);

    let start = Instant::now();
    let again = world.import(rows, ImportOptions::default()).await;
    println!("the same again, all known: {:?}", start.elapsed());
    assert_eq!((again.imported, again.errors().count()), (0, 2 * ROWS));
}

#[tokio::test]
async fn a_dry_run_takes_no_lock_and_only_reads() {
    let world = World::new().await;
    world.statements();
    let options = ImportOptions {
        dry_run: true,
        ..ImportOptions::default()
    };
    assert_eq!(world.import(rows(), options).await.imported, ROWS);
    let read = |sql: &String| sql.starts_with("SELECT") && !sql.contains("advisory");
    let statements = world.statements();
    let own = statements
        .iter()
        .filter(|sql| !matches!(sql.as_str(), "BEGIN" | "COMMIT"));
    assert!(own.clone().all(read), "{statements:#?}");
}
