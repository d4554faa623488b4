//! Why a seed did not happen.

use super::scale::ScaleError;

/// Why nothing was seeded. Whatever the reason, the tables are as they were before.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The scale does not fit together.
    #[error("the scale cannot be used: {0}")]
    Scale(#[from] ScaleError),
    /// The schema is not there.
    #[error(
        "{} does not exist in the current schema: bring the database to head first (`migration up`)",
        few(.0)
    )]
    Missing(Vec<&'static str>),
    /// There is data that a seed would mix with.
    #[error(
        "{} already holds rows, and a seed only fills an empty schema: seed another database, or empty this one first (`migration fresh`)",
        few(.0)
    )]
    NotEmpty(Vec<&'static str>),
    /// A table refused its rows.
    #[error("loading the table {table} failed, and everything was rolled back: {source}")]
    Load {
        /// The table.
        table: &'static str,
        /// What the database said.
        source: sqlx::Error,
    },
    /// The database failed outside of a table's load.
    #[error("the database failed while {doing}: {source}")]
    Database {
        /// What was being done.
        doing: &'static str,
        /// What the database said.
        source: sqlx::Error,
    },
}

pub(super) fn database(doing: &'static str, source: sqlx::Error) -> SeedError {
    SeedError::Database { doing, source }
}

/// The first tables of many, in a sentence.
fn few(tables: &[&'static str]) -> String {
    match tables {
        [one] => format!("the table {one}"),
        [one, rest @ ..] => format!("the table {one} (and {} more)", rest.len()),
        [] => String::new(),
    }
}
