//! Statements over any table of the catalogue.

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Value};

use crate::sql::run;

/// Runs what a `.sql` file says of a table; the names come from the catalogue, the values never.
pub(super) async fn run_on<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    table: &'static str,
    columns: &[String],
    values: [Value; N],
) -> Result<Vec<QueryResult>, DbErr> {
    let columns: Vec<_> = columns.iter().map(|column| quote(column)).collect();
    let sql = sql
        .replace("{table}", &quote(table))
        .replace("{columns}", &columns.join(", "));
    run(db, &sql, values).await
}

fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
