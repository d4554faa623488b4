//! What is written stays as it was written: nobody changes, deletes or adds entries past the capture.

use entity::prelude::*;
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use crate::{
    context::Context,
    log::{entries_after, last_entry},
    world::{World, execute, query},
};

const REFUSED: &str = "42501";

/// The log, its partitions, the archive and the seals.
async fn kept(world: &World) -> Vec<String> {
    let sql = "SELECT c.oid::regclass::text AS name FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
        WHERE c.relname IN ('admin_audit_log', 'admin_audit_log_archive', 'audit_seals')
           OR i.inhparent IN ('admin_audit_log'::regclass, 'admin_audit_log_archive'::regclass) AND c.relkind IN ('r', 'p')
        ORDER BY 1";
    let names = query(&world.db, sql).await.into_iter();
    names.map(|row| row.try_get("", "name").unwrap()).collect()
}

/// Statements that would write to a table past the functions that may.
fn forgeries(table: &str) -> Vec<String> {
    let time = if table == "audit_seals" {
        "sealed_at"
    } else {
        "created_at"
    };
    vec![
        format!("UPDATE {table} SET {time} = now()"),
        format!("UPDATE {table} SET {time} = now() WHERE false"),
        format!("DELETE FROM {table}"),
        format!("DELETE FROM {table} WHERE false"),
        format!("TRUNCATE {table}"),
        format!("INSERT INTO {table} SELECT * FROM {table}"),
        format!("INSERT INTO {table} SELECT * FROM {table} ON CONFLICT DO NOTHING"),
        format!("INSERT INTO {table} DEFAULT VALUES"),
        format!(
            "WITH made AS (INSERT INTO {table} SELECT * FROM {table} RETURNING 1) SELECT * FROM made"
        ),
        format!(
            "MERGE INTO {table} t USING (SELECT 1) s ON false WHEN NOT MATCHED THEN INSERT DEFAULT VALUES"
        ),
        format!("MERGE INTO {table} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE"),
        format!("DO $$ BEGIN UPDATE {table} SET {time} = now(); END $$"),
        format!("DO $$ BEGIN EXECUTE 'INSERT INTO {table} DEFAULT VALUES'; END $$"),
    ]
}

/// The SQLSTATE that a statement is refused with, in a transaction that goes on.
async fn refusal(transaction: &DatabaseTransaction, sql: &str) -> Option<String> {
    execute(transaction, "SAVEPOINT before").await;
    let done = transaction.execute_unprepared(sql).await;
    execute(transaction, "ROLLBACK TO before").await;
    let error = done.err()?;
    let sea_orm::DbErr::Exec(sea_orm::RuntimeErr::SqlxError(error)) = &error else {
        panic!("{error}");
    };
    Some(error.as_database_error()?.code()?.into_owned())
}

/// Makes the transaction act as a role that may do everything with every table.
async fn become_somebody(transaction: &DatabaseTransaction) -> String {
    let role = format!("somebody_{}", Uuid::new_v4().simple());
    execute(
        transaction,
        &format!(
            "CREATE ROLE {role};
             GRANT {role} TO CURRENT_USER;
             GRANT USAGE, CREATE ON SCHEMA public TO {role};
             GRANT ALL ON ALL TABLES IN SCHEMA public TO {role};
             SET LOCAL ROLE {role}"
        ),
    )
    .await;
    role
}

#[tokio::test]
async fn neither_the_owner_nor_another_role_writes_past_the_capture() {
    let world = World::new().await;
    assert!(
        kept(&world).await.len() >= 7,
        "log, months, rest, archive, seals"
    );
    for table in kept(&world).await {
        for as_owner in [true, false] {
            let transaction = world.db.begin().await.unwrap();
            if !as_owner {
                become_somebody(&transaction).await;
            }
            for sql in forgeries(&table) {
                let found = refusal(&transaction, &sql).await;
                assert_eq!(found.as_deref(), Some(REFUSED), "owner: {as_owner}: {sql}");
            }
            transaction.rollback().await.unwrap();
        }
        let copy = format!("COPY {table} FROM STDIN");
        let pool = world.db.get_postgres_connection_pool();
        let refused = match sqlx::postgres::PgPoolCopyExt::copy_in_raw(pool, &copy).await {
            Ok(copy) => copy.finish().await.err(),
            Err(error) => Some(error),
        };
        let refused = refused.unwrap_or_else(|| panic!("{copy} was taken"));
        let code = refused.as_database_error().and_then(|error| error.code());
        assert_eq!(code.as_deref(), Some(REFUSED), "{copy}");
    }
}

/// A refusal says what to do instead.
#[tokio::test]
async fn a_refusal_says_what_to_do() {
    let world = World::new().await;
    for table in kept(&world).await {
        let error = world
            .db
            .execute_unprepared(&format!("DELETE FROM {table}"))
            .await
            .unwrap_err();
        let text = format!("{error:?}");
        assert!(
            text.contains("append-only") && text.contains("audit_record"),
            "{table}: {text}"
        );
    }
}

/// Code that a role brings along runs with the rights of that role, in a trigger too.
#[tokio::test]
async fn a_trigger_of_ones_own_is_no_way_in() {
    let world = World::new().await;
    let transaction = world.db.begin().await.unwrap();
    let role = become_somebody(&transaction).await;
    execute(
        &transaction,
        &format!("RESET ROLE; REVOKE INSERT ON admin_audit_log FROM {role}; SET LOCAL ROLE {role}"),
    )
    .await;
    execute(
        &transaction,
        "CREATE TEMPORARY TABLE mine (id int);
         CREATE FUNCTION pg_temp.forge() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             INSERT INTO public.admin_audit_log (actor_type, category, action, target_type)
             VALUES ('USER', 'GUESTS', 'UPDATED', 'guests');
             RETURN NULL;
         END $$;
         CREATE TRIGGER forge AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION pg_temp.forge()",
    )
    .await;
    let found = refusal(&transaction, "INSERT INTO mine VALUES (1)").await;
    assert_eq!(found.as_deref(), Some(REFUSED));
}

/// A role that can write a table has its changes recorded, though it may not even read the log.
#[tokio::test]
async fn whoever_may_write_a_table_is_recorded() {
    let world = World::new().await;
    let last = last_entry(&world.db).await;
    let transaction = world.db.begin().await.unwrap();
    let role = become_somebody(&transaction).await;
    let context = Context::key(Uuid::new_v4());
    context.set(&transaction).await;
    execute(
        &transaction,
        &format!("RESET ROLE; REVOKE ALL ON admin_audit_log FROM {role}; SET LOCAL ROLE {role}"),
    )
    .await;
    // Policies would leave such a role no rows: what it may write is not what is looked at here.
    execute(
        &transaction,
        &format!(
            "RESET ROLE; ALTER TABLE guests DISABLE ROW LEVEL SECURITY; SET LOCAL ROLE {role}"
        ),
    )
    .await;
    execute(&transaction, "UPDATE guests SET first_name = 'Renamed'").await;
    execute(&transaction, "RESET ROLE").await;
    let entries = entries_after(&transaction, last).await;
    assert_eq!(entries.len(), 3);
    assert!(
        entries
            .iter()
            .all(|entry| entry.actor == context.actor && entry.metadata.is_none()),
        "{entries:#?}"
    );
}

/// What a session says of itself cannot make an entry say when it was.
#[tokio::test]
async fn the_time_of_an_entry_is_that_of_its_transaction() {
    let world = World::new().await;
    let context = Context::none();
    let case = world.case(&context).await;
    for name in ["created_at", "now", "audit_time", "current_timestamp"] {
        case.run(&format!(
            "SELECT set_config('app.{name}', '2001-01-01', true)"
        ))
        .await;
    }
    case.run("UPDATE guests SET created_at = '2001-01-01', updated_at = '2001-01-01'")
        .await;
    case.run("SELECT audit_record('VIEWED', 'GUESTS', 'guests', metadata => '{\"created_at\": \"2001-01-01\"}')").await;
    let outcome = case.end().await;
    assert_eq!(outcome.entries.len(), 4);
    assert!(
        outcome
            .entries
            .iter()
            .all(|entry| !entry.created_at.starts_with("2001"))
    );
}
