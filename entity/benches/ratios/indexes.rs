//! Which index answers each query that an index was made for, as the planner decides with the rows that there are in
//! a database of some years.

mod queries;

use chrono::Utc;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, TransactionTrait};
use serde_json::Value;

use crate::{
    Outcome,
    database::Bench,
    report::{Goal, Report},
};

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let now = Utc::now();
    let transaction = bench.db.begin().await?;
    transaction
        .execute_unprepared(include_str!("indexes/grown.sql"))
        .await?;
    let mut asked = queries::of_programs(&transaction, now).await?;
    asked.extend(queries::of_people(&transaction, now).await?);
    asked.extend(queries::of_guards(&transaction, now).await?);
    for (name, index, query) in asked {
        let plan = explain(&transaction, query).await?;
        let used = indexes(&plan);
        let is_intended = used.iter().any(|used| used.contains(index));
        let buffers = plan[0]["Plan"]["Shared Hit Blocks"].as_u64().unwrap_or(0)
            + plan[0]["Plan"]["Shared Read Blocks"].as_u64().unwrap_or(0);
        let used = if used.is_empty() {
            "a scan of the table".to_owned()
        } else {
            used.join(", ")
        };
        report.line(
            name,
            f64::from(u8::from(is_intended)),
            Goal::Faster(1.0),
            &format!("{buffers} buffers, {used}"),
        );
    }
    transaction.rollback().await?;
    Ok(())
}

async fn explain(db: &DatabaseTransaction, query: Statement) -> Outcome<Value> {
    let sql = format!("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {query}");
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Postgres, sql))
        .await?
        .ok_or("no plan")?;
    Ok(row.try_get_by_index(0)?)
}

/// The names of the indexes in a plan, those of partitions among them.
fn indexes(plan: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![plan];
    while let Some(part) = left.pop() {
        match part {
            Value::Array(parts) => left.extend(parts),
            Value::Object(parts) => {
                found.extend(
                    parts
                        .get("Index Name")
                        .and_then(Value::as_str)
                        .map(str::to_owned),
                );
                left.extend(parts.values());
            }
            _ => {}
        }
    }
    found.sort();
    found.dedup();
    found
}
