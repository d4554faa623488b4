use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};

use super::{Object, Snapshot};
use crate::ledger;

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    owner: String,
    name: String,
    definition: String,
}

/// Reads the catalogue of `schema`, leaving out our own bookkeeping.
///
/// # Errors
/// When the database does not answer.
pub async fn read(db: &impl ConnectionTrait, schema: &str) -> Result<Snapshot, DbErr> {
    let bookkeeping: Vec<String> = ledger::TABLES.iter().map(ToString::to_string).collect();
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        include_str!("catalogue.sql"),
        [schema.into(), bookkeeping.into()],
    );
    let mut snapshot = Snapshot::default();
    for row in Row::find_by_statement(statement).all(db).await? {
        let kind = row.kind.parse().map_err(|()| {
            DbErr::Type(format!("catalogue.sql gives an unknown kind: {}", row.kind))
        })?;
        let object = Object {
            kind,
            owner: row.owner,
            name: row.name,
        };
        snapshot.insert(object, row.definition);
    }
    Ok(snapshot)
}
