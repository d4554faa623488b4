//! Secrets: a change of one is recorded, its value nowhere.

use std::collections::BTreeSet;

use entity::{
    catalog::{self, Classification},
    soft_delete::Removal,
};
use serde_json::Value;

use crate::{
    changes::user,
    model::REDACTED,
    rows::{id_of, insert, key_of, plant},
    statements::other_key,
    support::remove::remove,
    tables::audited,
    world::{World, execute, query, rows},
};

/// The secret columns of audited tables.
fn secrets() -> Vec<(&'static str, &'static str)> {
    let columns = audited().into_iter().flat_map(|table| {
        let columns = table.columns.iter();
        columns.map(move |column| (table.name, column))
    });
    let secret =
        columns.filter(|(_, column)| column.classification == Some(Classification::Secret));
    secret.map(|(table, column)| (table, column.name)).collect()
}

/// What no update may change.
const FIXED: [(&str, &str); 1] = [("api_keys", "key_hash")];

/// Statements that change a secret of one row, of all and of some that are there already.
fn updates((table, column): (&str, &str), second: &str) -> Vec<String> {
    if FIXED.contains(&(table, column)) {
        return Vec::new();
    }
    let key = catalog::table(table).unwrap().primary_key[0];
    let of = |text: &str| match catalog::table(table).and_then(|table| table.column(column)) {
        Some(column) if column.sql_type == "bytea" => format!("sha256(({text})::bytea)"),
        _ => text.to_owned(),
    };
    vec![
        format!(
            "UPDATE {table} SET {column} = {}",
            of(&format!("'secret ' || {key}"))
        ),
        format!(
            "UPDATE {table} SET {column} = {}, created_at = now() WHERE {key} = '{second}'",
            of(&format!("'{second} twice'"))
        ),
        format!(
            "INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ({key}) DO UPDATE SET {column} = {}",
            of(&format!("'upserted ' || EXCLUDED.{key}"))
        ),
    ]
}

/// Adds the values that the rows have in secret columns.
async fn remember(world: &World, seen: &mut BTreeSet<String>) {
    let rows = rows(&world.db).await;
    for (table, column) in secrets() {
        let values = rows.iter().filter(|((name, _), _)| *name == table);
        seen.extend(values.filter_map(|(_, row)| match &row[column] {
            Value::Null => None,
            // Of bytes the digits, which stand in JSON as they are.
            Value::String(text) => Some(text.trim_start_matches("\\x").to_owned()),
            other => Some(other.to_string()),
        }));
    }
}

/// Whatever the log holds, with everything that a search would find in it.
async fn whole_log(world: &World) -> String {
    let sql = "SELECT coalesce(string_agg(e::text || to_jsonb(e)::text, ' '), '') AS log FROM admin_audit_log e";
    query(&world.db, sql).await[0].try_get("", "log").unwrap()
}

#[tokio::test]
async fn no_secret_is_in_the_log_whatever_is_done() {
    assert!(secrets().len() >= 2);
    let world = World::new().await;
    let mut seen = BTreeSet::new();
    remember(&world, &mut seen).await;
    user(&world).set(&world.db).await;
    for (table, column) in secrets() {
        let entity = catalog::table(table).unwrap();
        let trees = [plant(&world.db).await, plant(&world.db).await];
        let key = entity.primary_key[0];
        let [first, second] = trees.each_ref().map(|tree| key_of(entity, &tree[table]));
        // A row on which nothing hangs.
        let free = match entity.referrers.is_empty() {
            true => plant(&world.db).await[table].clone(),
            false => insert(&world.db, entity, &trees[0]).await,
        };
        let free = key_of(entity, &free);
        let mut statements = updates((table, column), &second);
        statements.push(format!(
            "UPDATE {table} SET {key} = {} WHERE {key} = '{free}'",
            other_key(entity)
        ));
        for sql in statements {
            execute(&world.db, &sql).await;
            remember(&world, &mut seen).await;
        }
        if entity.is_removable() {
            let ids = vec![id_of(&trees[0][table])];
            remove(&world.db, table, ids, Removal::unattended())
                .await
                .unwrap();
            remember(&world, &mut seen).await;
        }
        execute(
            &world.db,
            &format!("DELETE FROM {table} WHERE {key} = '{first}'"),
        )
        .await;
        execute(&world.db, &format!("DELETE FROM {table}")).await;
        execute(&world.db, &format!("TRUNCATE {table} CASCADE")).await;
    }
    assert!(seen.len() >= 10 * secrets().len(), "{seen:?}");
    let log = whole_log(&world).await;
    let known = seen
        .iter()
        .find(|secret| log.contains(secret.as_str()) || log.contains(&secret.replace('"', "\\\"")));
    assert_eq!(known, None, "the log gives a secret away");
    // That something was looked at: what is no secret is there.
    let [site, ..] = world.ids("sites");
    assert!(log.contains(&site.to_string()) && log.contains(REDACTED));
}

/// Not even when the capture fails and says why.
#[tokio::test]
async fn no_secret_is_in_what_is_said_of_a_failure() {
    let world = World::new().await;
    execute(
        &world.db,
        "ALTER TABLE admin_audit_log ADD CONSTRAINT refuse_values CHECK (new_values IS NULL) NOT VALID",
    )
    .await;
    let mut seen = BTreeSet::new();
    for (table, column) in secrets() {
        for sql in updates((table, column), "none").into_iter().take(1) {
            execute(&world.db, &sql).await;
        }
        execute(
            &world.db,
            &format!("UPDATE {table} SET {column} = NULL, created_at = now() WHERE {column} = '-'"),
        )
        .await;
    }
    remember(&world, &mut seen).await;
    let log = whole_log(&world).await;
    assert!(log.contains("refuse_values"), "the failure is recorded");
    assert_eq!(
        seen.iter().find(|secret| log.contains(secret.as_str())),
        None
    );
}
