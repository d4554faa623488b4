//! Counts of rows by table.

use std::{collections::BTreeMap, fmt};

use sea_orm::EntityName;
use serde::Serialize;

/// How many rows of each table; tables without any are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rows(BTreeMap<&'static str, u64>);

impl Rows {
    /// How many of a table: `rows.of(Guest)`.
    #[must_use]
    pub fn of(&self, entity: impl EntityName) -> u64 {
        self.0.get(entity.table_name()).copied().unwrap_or_default()
    }

    /// How many of all tables together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// Name of each table, and how many.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> {
        self.0.iter().map(|(table, count)| (*table, *count))
    }

    pub(super) fn add(&mut self, table: &'static str, count: u64) {
        if count > 0 {
            *self.0.entry(table).or_default() += count;
        }
    }
}

impl fmt::Display for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("nothing");
        }
        for (position, (table, count)) in self.iter().enumerate() {
            let comma = if position == 0 { "" } else { ", " };
            write!(f, "{comma}{count} {table}")?;
        }
        Ok(())
    }
}
