//! A database with some rows of each audited table, and statements that leave nothing behind.

use std::collections::BTreeMap;

use entity::{catalog::Table, prelude::*};
use migration::testing::TestDatabase;
use sea_orm::{DatabaseTransaction, QueryResult, Statement};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    context::Context,
    log::{Entry, entries_after, last_entry},
    model::{Change, changes},
    rows::{Tree, id_of, key_of, plant, row_of},
    tables::audited,
};

/// A row as JSON.
pub type Row = Map<String, Value>;

/// The rows of all audited tables, by table and by what tells them apart.
pub type Rows = BTreeMap<(&'static str, String), Row>;

/// A migrated database with two trees of rows and a third to spare.
pub struct World {
    pub db: DatabaseConnection,
    pub trees: [Tree; 3],
    pub database: TestDatabase,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let db = database.connect().await.unwrap();
        let trees = [plant(&db).await, plant(&db).await, plant(&db).await];
        Self {
            db,
            trees,
            database,
        }
    }

    /// The ids of the rows of a table, a tree each.
    pub fn ids(&self, table: &str) -> [Uuid; 3] {
        self.trees.each_ref().map(|tree| id_of(&tree[table]))
    }

    /// What tells the rows of a table apart, a tree each.
    pub fn keys(&self, table: &Table) -> [String; 3] {
        self.trees
            .each_ref()
            .map(|tree| key_of(table, &tree[table.name]))
    }

    /// Begins a transaction that is rolled back with the case, in a session of that context.
    pub async fn case(&self, context: &Context) -> Case {
        self.prepared_case(context, "SELECT").await
    }

    /// The same after a statement that is no part of it.
    pub async fn prepared_case(&self, context: &Context, prepare: &str) -> Case {
        let transaction = self.db.begin().await.unwrap();
        execute(&transaction, prepare).await;
        let case = Case {
            transaction,
            before: Rows::new(),
            last: Uuid::nil(),
        };
        case.anew(context).await
    }
}

/// What one statement, or one call, does to the rows and to the log.
pub struct Case {
    pub transaction: DatabaseTransaction,
    before: Rows,
    last: Uuid,
}

impl Case {
    pub async fn run(&self, sql: &str) {
        execute(&self.transaction, sql).await;
    }

    /// Looks at the rows once more: what was done so far is no part of the case.
    pub async fn anew(self, context: &Context) -> Self {
        let last = last_entry(&self.transaction).await;
        let before = rows(&self.transaction).await;
        context.set(&self.transaction).await;
        Self {
            transaction: self.transaction,
            before,
            last,
        }
    }

    /// Ends the case.
    pub async fn end(self) -> Outcome {
        let (outcome, case) = self.so_far().await;
        case.transaction.rollback().await.unwrap();
        outcome
    }

    /// What was done until now; the transaction goes on.
    pub async fn so_far(self) -> (Outcome, Self) {
        let after = rows(&self.transaction).await;
        let entries = entries_after(&self.transaction, self.last).await;
        let outcome = Outcome {
            changes: changes(&self.before, &after),
            before: self.before.clone(),
            after,
            entries,
        };
        (outcome, self)
    }
}

/// What the rows say that happened, and what the log says.
pub struct Outcome {
    pub changes: Vec<Change>,
    pub before: Rows,
    pub after: Rows,
    pub entries: Vec<Entry>,
}

/// Every row of every audited table.
pub async fn rows(db: &impl ConnectionTrait) -> Rows {
    let tables = audited();
    let each = tables.iter().map(|table| {
        let name = table.name;
        format!("SELECT '{name}' AS name, to_jsonb(r) AS row FROM {name} r")
    });
    let each = each.collect::<Vec<_>>().join(" UNION ALL ");
    let rows = query(db, &each).await.into_iter().map(|row| {
        let name: String = row.try_get("", "name").unwrap();
        let table = tables.iter().find(|table| table.name == name).unwrap();
        let row = row_of(row.try_get("", "row").unwrap());
        ((table.name, key_of(table, &row)), row)
    });
    rows.collect()
}

pub async fn query(db: &impl ConnectionTrait, sql: &str) -> Vec<QueryResult> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    match db.query_all_raw(statement).await {
        Ok(rows) => rows,
        Err(error) => panic!("{error}: {sql}"),
    }
}

pub async fn execute(db: &impl ConnectionTrait, sql: &str) {
    if let Err(error) = db.execute_unprepared(sql).await {
        panic!("{error}: {sql}");
    }
}
