use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{doctor::view::View, runner::RunError};

/// Who is connected to the server, whatever the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Connections {
    /// How many there may be.
    pub limit: i64,
    /// How many there are.
    pub used: i64,
    /// What they do.
    pub states: Vec<StateCount>,
}

/// Connections that do the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateCount {
    /// `active`, `idle`, `idle in transaction`; of other roles it may be unknown.
    pub state: String,
    /// How many.
    pub connections: i64,
    /// For how long the longest has been so, in seconds.
    pub longest_seconds: Option<i64>,
}

#[derive(FromQueryResult)]
struct Row {
    state: String,
    connections: i64,
    longest_seconds: Option<i64>,
    connection_limit: i64,
}

pub(super) async fn count(view: &View<'_>) -> Result<Connections, RunError> {
    let rows: Vec<Row> = view.rows(include_str!("connections.sql"), []).await?;
    Ok(Connections {
        limit: rows.first().map_or(0, |row| row.connection_limit),
        used: rows.iter().map(|row| row.connections).sum(),
        states: rows
            .into_iter()
            .map(|row| StateCount {
                state: row.state,
                connections: row.connections,
                longest_seconds: row.longest_seconds,
            })
            .collect(),
    })
}
