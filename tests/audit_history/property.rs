//! Any history is read and taken back as the model says.

use chrono::{DateTime, Utc};
use entity::{
    Error,
    audit::{RecordState, Reversal, RevertConflict, RevertError, revert},
    prelude::*,
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use sea_orm::{DatabaseTransaction, TransactionTrait};

use crate::{
    model::{Model, Outcome, Row},
    world::{World, query},
};

const COLUMNS: [&str; 3] = ["first_name", "last_name", "role"];
/// A record that is made again has another time, that of its transaction.
const TIMES: [&str; 14] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
];
const VALUES: [&str; 5] = ["Ann", "Bo\"b' \\ ü", "", "null", "VIP"];

#[derive(Clone, Debug)]
enum Step {
    Insert(Row),
    Update(Row),
    Delete,
    /// One of the changes so far.
    Revert(usize),
}

fn value() -> impl Strategy<Value = Option<&'static str>> {
    proptest::option::of(proptest::sample::select(VALUES.to_vec()))
}

/// Some columns; a guest always has a last name, since one without any name is refused.
fn row(columns: [bool; 3]) -> impl Strategy<Value = Row> {
    (value(), proptest::sample::select(VALUES.to_vec()), value()).prop_map(
        move |(first, last, role)| {
            let all = COLUMNS.into_iter().zip([first, Some(last), role]);
            let some = all.zip(columns).filter(|(_, is_in)| *is_in);
            some.map(|(pair, _)| pair).collect()
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => row([true; 3]).prop_map(Step::Insert),
        8 => any::<[bool; 3]>().prop_flat_map(row).prop_map(Step::Update),
        2 => Just(Step::Delete),
        7 => (0..1_000_usize).prop_map(Step::Revert),
    ]
}

/// Some steps for each of some transactions.
fn history() -> impl Strategy<Value = Vec<Vec<Step>>> {
    proptest::collection::vec(proptest::collection::vec(step(), 1..4), 1..14)
}

#[test]
fn any_history_is_read_and_taken_back_as_the_model_says() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let world = runtime.block_on(World::new());
    let config = Config {
        cases: 40,
        max_shrink_iters: 300,
        failure_persistence: None,
        ..Config::default()
    };
    let outcome =
        TestRunner::new(config).run(&history(), |history| runtime.block_on(run(&world, history)));
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

async fn run(world: &World, history: Vec<Vec<Step>>) -> Result<(), TestCaseError> {
    let guest = GuestId::new_v7();
    let mut model = Model::default();
    let mut moments: Vec<(DateTime<Utc>, Option<Row>)> = Vec::new();
    for (steps, time) in history.into_iter().zip(TIMES) {
        let transaction = world.db.begin().await.unwrap();
        for step in steps {
            take(world, &transaction, guest, &mut model, step, time).await?;
        }
        transaction.commit().await.unwrap();
        moments.push((world.now().await, model.row.clone()));
    }
    let read = world.history(guest).await;
    prop_assert_eq!(read.entries().len(), model.changes.len());
    for (entry, expected) in read.entries().iter().zip(&model.states) {
        let state = read.after(entry).unwrap();
        prop_assert!(state.is_certain, "after {:?}", entry.id);
        prop_assert_eq!(told(&state), without_time(expected));
    }
    for (moment, expected) in &moments {
        prop_assert_eq!(told(&read.as_of(*moment)), without_time(expected));
    }
    prop_assert_eq!(told(&read.now()), without_time(&model.row));
    Ok(())
}

async fn take(
    world: &World,
    db: &DatabaseTransaction,
    guest: GuestId,
    model: &mut Model,
    step: Step,
    time: &'static str,
) -> Result<(), TestCaseError> {
    match step {
        Step::Insert(row) => {
            let sql = "INSERT INTO guests (id, project_id, first_name, last_name, role) \
                       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
            let [first, last, role] = COLUMNS.map(|column| row[column].into());
            query(
                db,
                sql,
                [guest.into(), world.project.into(), first, last, role],
            )
            .await;
            model.insert(
                row.into_iter()
                    .chain([("created_at", Some(time))])
                    .collect(),
            );
        }
        Step::Update(values) => {
            // What is not named stays as it is.
            for (column, value) in &values {
                let sql = format!("UPDATE guests SET {column} = $2 WHERE id = $1");
                query(db, &sql, [guest.into(), (*value).into()]).await;
                model.update(&[(*column, *value)].into());
            }
        }
        Step::Delete => {
            query(db, "DELETE FROM guests WHERE id = $1", [guest.into()]).await;
            model.delete();
        }
        Step::Revert(pick) => {
            let entries = entity::audit::record_history(&Unscoped(db), guest)
                .await
                .unwrap();
            let entries = entries.entries();
            if !entries.is_empty() {
                let index = pick % entries.len();
                let outcome =
                    revert(&Unscoped(db), &entries[index], &Reversal::because("a test")).await;
                prop_assert_eq!(outcome_of(outcome.map(drop))?, model.revert(index));
            }
        }
    }
    Ok(())
}

fn outcome_of(result: Result<(), Error>) -> Result<Outcome, TestCaseError> {
    let conflicts = match result {
        Ok(()) => return Ok(Outcome::Done),
        Err(Error::Revert(RevertError::Conflicts { conflicts, .. })) => conflicts,
        Err(other) => return Err(TestCaseError::fail(other.to_string())),
    };
    let mut columns = Vec::new();
    for conflict in conflicts {
        match conflict {
            RevertConflict::Gone => return Ok(Outcome::Gone),
            RevertConflict::Exists => return Ok(Outcome::Exists),
            RevertConflict::ChangedSince { column, by, .. } => {
                prop_assert!(by.is_some(), "the log knows who changed {column}");
                let known = COLUMNS.into_iter().chain(["created_at"]);
                columns.extend(known.into_iter().find(|known| *known == column));
            }
            other => return Err(TestCaseError::fail(other.to_string())),
        }
    }
    columns.sort_unstable();
    Ok(Outcome::ChangedSince(columns))
}

/// Times are those of the database.
fn without_time(row: &Option<Row>) -> Option<Row> {
    let row = row.clone()?;
    Some(
        row.into_iter()
            .filter(|(column, _)| *column != "created_at")
            .collect(),
    )
}

/// The columns that the steps change.
fn told(state: &RecordState) -> Option<Row> {
    let values = state.values.as_ref()?;
    let told = COLUMNS.into_iter().map(|column| {
        let value = values[column].as_str();
        let known = value.map(|value| VALUES.into_iter().find(|known| *known == value).unwrap());
        (column, known)
    });
    Some(told.collect())
}
