//! No row may be lost: the rows of each table against those that the writer inserted and deleted, and the values of the
//! rows that it never touched.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, PgConnection};

use crate::{Outcome, world::World};

/// Table → rows.
pub type Changes = BTreeMap<String, i64>;

/// Adds what happened to what happened before.
pub fn add(all: &mut Changes, more: &Changes) {
    for (table, rows) in more {
        *all.entry(table.clone()).or_default() += rows;
    }
}

/// The rows of the legacy tables at one moment.
#[derive(Debug)]
pub struct Account {
    /// Rows that a migration has moved to `quarantined_rows` are still there.
    pub rows: Changes,
    /// Table → how many rows the writer never touches, and a digest of their legacy columns.
    pub quiet: BTreeMap<String, (i64, String)>,
}

impl Account {
    /// Reads every legacy table, while nobody writes.
    pub async fn read(world: &mut World) -> Outcome<Self> {
        let mut account = Account {
            rows: Changes::new(),
            quiet: BTreeMap::new(),
        };
        let tables: Vec<String> = world
            .facts
            .tables()
            .into_iter()
            .map(str::to_owned)
            .collect();
        for table in tables {
            let sql = format!("SELECT count(*) FROM {table}");
            let rows: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
                .persistent(false)
                .fetch_one(&mut world.audit)
                .await?;
            if let Some(condition) = quiet(world, &table) {
                let digest = digest(world, &table, &condition).await?;
                account.quiet.insert(table.clone(), digest);
            }
            account.rows.insert(table, rows);
        }
        add(&mut account.rows, &quarantined(&mut world.audit).await?);
        Ok(account)
    }
}

async fn digest(world: &mut World, table: &str, condition: &str) -> Outcome<(i64, String)> {
    let columns = world
        .facts
        .columns
        .iter()
        .filter(|column| column.table == table);
    let columns: Vec<&str> = columns.map(|column| column.name.as_str()).collect();
    let sql = format!(
        "SELECT count(*), md5(coalesce(string_agg(md5(ROW({})::text), '' ORDER BY id), '')) FROM {table} WHERE {condition}",
        columns.join(", ")
    );
    let digest = sqlx::query_as(AssertSqlSafe(sql)).persistent(false);
    Ok(digest.fetch_one(&mut world.audit).await?)
}

/// The condition that picks the quiet rows of a table: itself, or what it goes with, is in `quiet`.
fn quiet(world: &World, table: &str) -> Option<String> {
    let own = [
        "projects",
        "organizations",
        "users",
        "plans",
        "settings_definitions",
    ];
    if own.contains(&table) {
        return Some("id IN (SELECT id FROM quiet)".to_owned());
    }
    if ["settings_values", "entitlement_overrides"].contains(&table) {
        return Some("scope_id IN (SELECT id FROM quiet)".to_owned());
    }
    let owners = world
        .facts
        .constraints
        .iter()
        .filter(|constraint| constraint.table == table);
    let mut owners = owners.filter_map(|constraint| {
        let (column, target) = constraint
            .definition
            .strip_prefix("FOREIGN KEY (")?
            .strip_suffix("(id) ON DELETE CASCADE")?
            .split_once(") REFERENCES ")?;
        Some((column, target))
    });
    let (column, owner) = owners.next()?;
    let condition = quiet(world, owner)?;
    Some(format!(
        "{column} IN (SELECT id FROM {owner} WHERE {condition})"
    ))
}

/// What a migration has put aside, by the table it was taken from.
async fn quarantined(audit: &mut PgConnection) -> Outcome<Changes> {
    let there: bool = sqlx::query_scalar("SELECT to_regclass('quarantined_rows') IS NOT NULL")
        .fetch_one(&mut *audit)
        .await?;
    if !there {
        return Ok(Changes::new());
    }
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT table_name, count(*) FROM quarantined_rows GROUP BY table_name")
            .fetch_all(audit)
            .await?;
    Ok(rows.into_iter().collect())
}

/// A table whose rows are not those that should be there.
#[derive(Debug, serde::Serialize)]
pub struct Lost {
    pub table: String,
    pub expected: i64,
    pub found: i64,
}

/// Tables with other numbers of rows than the writer left, and those whose quiet rows have changed.
pub fn compare(before: &Account, changes: &Changes, after: &Account) -> (Vec<Lost>, Vec<String>) {
    let mut expected = before.rows.clone();
    add(&mut expected, changes);
    let found = |table: &str| after.rows.get(table).copied().unwrap_or_default();
    let lost = expected
        .into_iter()
        .map(|(table, expected)| Lost {
            found: found(&table),
            table,
            expected,
        })
        .filter(|lost| lost.found != lost.expected)
        .collect();
    let changed = before
        .quiet
        .iter()
        .filter(|(table, digest)| after.quiet.get(*table) != Some(digest))
        .map(|(table, _)| table.clone())
        .collect();
    (lost, changed)
}
