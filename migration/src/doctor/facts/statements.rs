use sea_orm::FromQueryResult;
use serde::Serialize;

use crate::{
    ddl::quote,
    doctor::{
        unseen::{Unseen, sqlstate},
        view::View,
    },
    runner::RunError,
};

/// A kind of statement and what it has cost since statistics were begun.
#[derive(Clone, Debug, PartialEq, Serialize, FromQueryResult)]
pub struct SlowStatement {
    /// How often it ran.
    pub calls: i64,
    /// How long it took in all, in milliseconds.
    pub total_ms: f64,
    /// How long it took each time, in milliseconds.
    pub mean_ms: f64,
    /// How many rows it gave or changed in all.
    pub rows: i64,
    /// Its text, without the values.
    pub statement: String,
}

/// What was to be learned of slow statements.
pub(super) enum Answer {
    Told(Vec<SlowStatement>),
    Untold(Unseen),
}

#[derive(FromQueryResult)]
struct Home {
    schema: String,
}

/// SQLSTATE object_not_in_prerequisite_state: the library was not loaded.
const NOT_LOADED: &str = "55000";

pub(super) async fn slowest(view: &View<'_>) -> Result<Answer, RunError> {
    let homes: Vec<Home> = view.rows(include_str!("statements_home.sql"), []).await?;
    let Some(home) = homes.first() else {
        return Ok(untold(
            "the extension pg_stat_statements is not installed",
            "CREATE EXTENSION pg_stat_statements;",
        ));
    };
    let statements = format!("{}.pg_stat_statements", quote(&home.schema));
    let sql = include_str!("statements.sql").replace("{statements}", &statements);
    match view.rows(&sql, [i64::from(view.limits.top).into()]).await {
        Ok(slowest) => Ok(Answer::Told(slowest)),
        Err(error) if sqlstate(&error).as_deref() == Some(NOT_LOADED) => Ok(untold(
            "pg_stat_statements is not loaded",
            "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'; and restart the server",
        )),
        Err(error) => Err(error),
    }
}

fn untold(why: &str, next: &str) -> Answer {
    Answer::Untold(Unseen {
        what: super::STATEMENTS.name.to_owned(),
        why: why.to_owned(),
        next: next.to_owned(),
    })
}
