//! A row as the tests know it.

use std::collections::BTreeMap;

use entity::catalog::Table;
use uuid::Uuid;

/// A row, in the database or not yet.
#[derive(Clone, Debug)]
pub struct Row {
    pub table: &'static Table,
    /// Values of its primary key.
    pub key: String,
    pub org: Option<Uuid>,
    pub project: Option<Uuid>,
    /// The values it is inserted with.
    pub columns: BTreeMap<String, String>,
}

impl Row {
    pub fn insert(&self) -> String {
        let names: Vec<_> = self.columns.keys().cloned().collect();
        let values: Vec<_> = self
            .columns
            .values()
            .map(|value| format!("'{value}'"))
            .collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({})",
            self.table.name,
            names.join(", "),
            values.join(", ")
        )
    }

    pub fn set(&mut self, column: &str, value: impl ToString) {
        self.columns.insert(column.to_owned(), value.to_string());
    }

    pub fn text(&self, column: &str) -> &str {
        self.columns.get(column).map_or("", String::as_str)
    }

    /// The id that a column holds.
    pub fn id(&self, column: &str) -> Option<Uuid> {
        uuid(self.text(column))
    }

    /// The condition that finds it.
    pub fn condition(&self) -> String {
        format!("{} = '{}'", key_of(self.table), self.key)
    }
}

/// The primary key as one text.
pub fn key_of(table: &Table) -> String {
    let columns: Vec<_> = table
        .primary_key
        .iter()
        .map(|column| format!("{column}::text"))
        .collect();
    columns.join(" || '|' || ")
}

/// An id as PostgreSQL prints it, and nothing else.
pub fn uuid(text: &str) -> Option<Uuid> {
    (text.len() == 36).then(|| text.parse().ok()).flatten()
}
