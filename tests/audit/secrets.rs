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
    removable::remove,
    rows::{id_of, insert, plant},
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

/// Adds the values that the rows have in secret columns.
async fn remember(world: &World, seen: &mut BTreeSet<String>) {
    let rows = rows(&world.db).await;
    for (table, column) in secrets() {
        let values = rows.iter().filter(|((name, _), _)| *name == table);
        seen.extend(values.filter_map(|(_, row)| match &row[column] {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
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
        let [first, second] = trees.each_ref().map(|tree| id_of(&tree[table]));
        let free = id_of(&insert(&world.db, entity, &trees[0]).await);
        for sql in [
            format!("UPDATE {table} SET {column} = 'secret ' || id WHERE id = '{first}'"),
            format!("UPDATE {table} SET {column} = 'other secret ' || id"),
            format!(
                "UPDATE {table} SET {column} = {column} || ' twice', created_at = now() WHERE id = '{second}'"
            ),
            format!(
                "INSERT INTO {table} SELECT * FROM {table} ON CONFLICT (id) DO UPDATE SET {column} = 'upserted ' || EXCLUDED.id"
            ),
            format!("UPDATE {table} SET id = gen_random_uuid() WHERE id = '{free}'"),
        ] {
            execute(&world.db, &sql).await;
            remember(&world, &mut seen).await;
        }
        if entity.is_removable() {
            remove(&world.db, table, vec![first], Removal::unattended())
                .await
                .unwrap();
            remember(&world, &mut seen).await;
        }
        execute(
            &world.db,
            &format!("DELETE FROM {table} WHERE id = '{first}'"),
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
        execute(
            &world.db,
            &format!("UPDATE {table} SET {column} = 'secret ' || id"),
        )
        .await;
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
