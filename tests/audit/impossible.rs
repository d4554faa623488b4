//! What cannot be captured: the statement succeeds all the same, and the log says what it lacks.

use entity::prelude::*;

use crate::{
    changes::user,
    context::Context,
    log::{Entry, entries_after, last_entry},
    world::{World, execute, query},
};

const RENAME: &str = "UPDATE guests SET first_name = 'Renamed' WHERE first_name <> 'Free'";

/// Runs a statement after something has been done to the database, in a transaction that leaves
/// nothing, and gives the rows it changed and what the log says of it.
async fn run(world: &World, context: &Context, prepare: &str, sql: &str) -> (u64, Vec<Entry>) {
    let transaction = world.db.begin().await.unwrap();
    execute(&transaction, prepare).await;
    let last = last_entry(&transaction).await;
    context.set(&transaction).await;
    let rows = affected(&transaction, prepare, sql).await;
    let entries = entries_after(&transaction, last).await;
    transaction.rollback().await.unwrap();
    (rows, entries)
}

async fn affected(db: &impl ConnectionTrait, prepare: &str, sql: &str) -> u64 {
    match db.execute_unprepared(sql).await {
        Ok(done) => done.rows_affected(),
        Err(error) => panic!("{prepare}: the capture made {sql} fail: {error}"),
    }
}

/// The log says that something is missing, in which table and why.
#[track_caller]
fn assert_recorded(what: &str, context: &Context, entries: &[Entry], error: &str) {
    let failures = entries.iter().filter(|entry| {
        let metadata = entry.metadata.as_ref();
        let said = metadata.and_then(|metadata| metadata.get("error")?.as_str());
        said.is_some_and(|said| said.contains(error))
    });
    let failures: Vec<_> = failures.collect();
    assert_eq!(failures.len(), 1, "{what}: {entries:#?}");
    assert_eq!(failures[0].target_type, "guests", "{what}");
    assert_eq!(failures[0].actor, context.actor, "{what}");
    assert_eq!(entries.len(), 1, "{what}: {entries:#?}");
}

const STATEMENTS: [(&str, &str, u64); 6] = [
    ("UPDATED", RENAME, 3),
    (
        "UPDATED",
        "UPDATE guests SET first_name = 'Renamed' WHERE id = (SELECT min(id::text)::uuid FROM guests)",
        1,
    ),
    (
        "CREATED",
        "INSERT INTO guests (project_id, first_name) SELECT id, 'New' FROM projects LIMIT 1",
        1,
    ),
    (
        "CREATED",
        "INSERT INTO guests (project_id, first_name) SELECT id, 'New' FROM projects",
        3,
    ),
    (
        "DELETED",
        "DELETE FROM guests WHERE id IN (SELECT id FROM free)",
        1,
    ),
    (
        "DELETED",
        "DELETE FROM guests WHERE id IN (SELECT id FROM free) OR first_name = 'Free'",
        2,
    ),
];

/// Two guests on whom nothing hangs.
const FREE: &str = "CREATE TEMPORARY TABLE free ON COMMIT DROP AS
    WITH made AS (INSERT INTO guests (project_id, first_name) SELECT id, 'Free' FROM projects LIMIT 2 RETURNING id)
    SELECT min(id::text)::uuid AS id FROM made";

/// What the log refuses when it is more than a failure; what a capture needs and does not find.
#[tokio::test]
async fn a_statement_that_cannot_be_captured_succeeds_and_is_recorded() {
    let world = World::new().await;
    let context = user(&world);
    for (prepare, error) in [
        (
            "ALTER TABLE admin_audit_log ADD CONSTRAINT refuse_values CHECK (target_id IS NULL) NOT VALID",
            "refuse_values",
        ),
        ("ALTER TABLE guests DROP COLUMN role CASCADE", "role"),
        ("ALTER TABLE guests RENAME COLUMN role TO part", "role"),
        (
            "ALTER TABLE admin_audit_log DROP COLUMN new_values CASCADE",
            "new_values",
        ),
    ] {
        for (word, sql, count) in STATEMENTS {
            let (rows, entries) = run(&world, &context, &format!("{FREE}; {prepare}"), sql).await;
            let what = format!("{prepare}; {sql}");
            assert_eq!(rows, count, "{what}");
            assert_recorded(&what, &context, &entries, error);
            assert_eq!(entries[0].action, word, "{what}");
        }
    }
}

/// When the log takes nothing at all, there is no place to say so; the statement succeeds.
#[tokio::test]
async fn a_log_that_takes_nothing_stops_nobody() {
    let world = World::new().await;
    let context = user(&world);
    for prepare in [
        "DO $$ DECLARE part regclass; BEGIN
            FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'admin_audit_log'::regclass LOOP
                EXECUTE format('ALTER TABLE admin_audit_log DETACH PARTITION %s', part);
            END LOOP;
        END $$",
        "CREATE FUNCTION refuse_all() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END';
         CREATE TRIGGER refuse_all BEFORE INSERT ON admin_audit_log FOR EACH ROW EXECUTE FUNCTION refuse_all()",
        "CREATE FUNCTION refuse_all() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END';
         CREATE TRIGGER refuse_all AFTER INSERT ON admin_audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_all()",
        "DROP FUNCTION new_audit_entry()",
    ] {
        for (_, sql, count) in STATEMENTS {
            let transaction = world.db.begin().await.unwrap();
            execute(&transaction, FREE).await;
            execute(&transaction, prepare).await;
            context.set(&transaction).await;
            let rows = affected(&transaction, prepare, sql).await;
            assert_eq!(rows, count, "{prepare}; {sql}");
            transaction.rollback().await.unwrap();
        }
    }
}

/// Without the partition of its month an entry stands in the default partition.
#[tokio::test]
async fn a_month_without_a_partition_is_recorded_too() {
    let world = World::new().await;
    let context = user(&world);
    let detach = "DO $$ DECLARE part regclass; BEGIN
        FOR part IN SELECT i.inhrelid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                    WHERE i.inhparent = 'admin_audit_log'::regclass AND c.relname NOT LIKE '%default' LOOP
            EXECUTE format('ALTER TABLE admin_audit_log DETACH PARTITION %s', part);
        END LOOP;
    END $$";
    for (word, sql, count) in STATEMENTS {
        let (rows, entries) = run(&world, &context, &format!("{FREE}; {detach}"), sql).await;
        assert_eq!((rows, entries.len() as u64), (count, count), "{sql}");
        assert!(
            entries
                .iter()
                .all(|entry| entry.action == word && entry.metadata.is_none()),
            "{entries:#?}"
        );
    }
}

/// A column that the project does not know is left alone, whatever its type does.
#[tokio::test]
async fn a_column_that_nobody_named_disturbs_nothing() {
    let world = World::new().await;
    let context = user(&world);
    for column in [
        "ALTER TABLE users ADD COLUMN avatar text",
        "CREATE TYPE odd AS (part int);
         CREATE FUNCTION refuse(odd) RETURNS json LANGUAGE plpgsql AS 'BEGIN RAISE ''no JSON''; END';
         CREATE CAST (odd AS json) WITH FUNCTION refuse(odd);
         ALTER TABLE users ADD COLUMN avatar odd DEFAULT row(1)",
        "ALTER TABLE users ADD COLUMN avatar xml",
        "ALTER TABLE users ADD COLUMN \"Avatar's \"\"own\"\" {,}\" text DEFAULT 'x', ADD COLUMN avatar text GENERATED ALWAYS AS (email) STORED",
    ] {
        let sql = "UPDATE users SET full_name = 'Renamed'";
        let last = last_entry(&world.db).await;
        let transaction = world.db.begin().await.unwrap();
        execute(&transaction, column).await;
        context.set(&transaction).await;
        execute(&transaction, sql).await;
        if !column.contains("GENERATED") {
            execute(&transaction, "UPDATE users SET avatar = NULL").await;
        }
        execute(&transaction, "INSERT INTO users (email) VALUES ('new@example.com')").await;
        execute(&transaction, "DELETE FROM users WHERE email = 'new@example.com'").await;
        let entries = entries_after(&transaction, last).await;
        transaction.rollback().await.unwrap();
        let said: Vec<_> = entries.iter().map(|entry| entry.action.as_str()).collect();
        assert_eq!(said, ["UPDATED", "UPDATED", "UPDATED", "CREATED", "DELETED"], "{column}: {entries:#?}");
        assert!(entries.iter().all(|entry| entry.metadata.is_none()), "{column}: {entries:#?}");
    }
}

/// More than a JSON text can hold, in one row.
#[tokio::test]
async fn a_value_that_no_entry_can_hold_is_written_all_the_same() {
    let world = World::new().await;
    let context = user(&world);
    let transaction = world.db.begin().await.unwrap();
    context.set(&transaction).await;
    let last = last_entry(&transaction).await;
    let sql = "UPDATE events SET notes = repeat('x', 268435460) WHERE id = (SELECT min(id::text)::uuid FROM events)";
    execute(&transaction, sql).await;
    let sql = "SELECT max(length(notes)) AS length FROM events";
    let length: i32 = query(&transaction, sql).await[0]
        .try_get("", "length")
        .unwrap();
    assert_eq!(length, 268_435_460);
    let entries = entries_after(&transaction, last).await;
    transaction.rollback().await.unwrap();
    assert_eq!(entries.len(), 1);
    let metadata = entries[0].metadata.as_ref().unwrap();
    assert!(
        metadata["error"].as_str().unwrap().starts_with("54000"),
        "{metadata:?}"
    );
}
