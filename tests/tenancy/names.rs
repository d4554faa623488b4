//! Rows from their text.

use std::collections::BTreeMap;

use entity::catalog;
use uuid::Uuid;

use crate::{model::Row, rows::table_of};

/// What names in the rows' texts stand for.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    pub fn id(&self, name: &str) -> Uuid {
        let id = self.0.get(name);
        let id = id.unwrap_or_else(|| panic!("rows.rs has no row named {name} before this one"));
        id.parse().unwrap()
    }

    pub fn forget(&mut self, name: &str) {
        self.0.remove(name);
    }

    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.0.insert(name.to_owned(), value.to_string());
    }

    /// Puts values in the place of names.
    pub fn fill(&self, text: &str) -> String {
        let mut text = text.to_owned();
        while text.contains("{new}") {
            text = text.replacen("{new}", &Uuid::new_v4().to_string(), 1);
        }
        while text.contains("{new hash}") {
            text = text.replacen("{new hash}", &Uuid::new_v4().simple().to_string(), 1);
        }
        for (name, value) in &self.0 {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }
}

/// A row from its text. It has the id that its name stands for, or a new one.
pub fn render(
    name: &str,
    columns: &str,
    names: &Names,
    org: Option<Uuid>,
    project: Option<Uuid>,
) -> Row {
    let table = table_of(name);
    let table = catalog::table(table)
        .unwrap_or_else(|| panic!("rows.rs names {table}, which the catalogue does not know"));
    let columns = names.fill(columns);
    let pairs = columns
        .split("' ")
        .map(|pair| pair.split_once("='").unwrap());
    let mut columns: BTreeMap<String, String> = pairs
        .map(|(name, value)| (name.to_owned(), value.trim_end_matches('\'').to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    if table.column("id").is_some() {
        let id = names.0.get(name).cloned();
        columns.insert(
            "id".to_owned(),
            id.unwrap_or_else(|| Uuid::new_v4().to_string()),
        );
    }
    let key = table
        .primary_key
        .iter()
        .map(|column| columns[*column].clone())
        .collect::<Vec<_>>()
        .join("|");
    Row {
        table,
        key,
        org,
        project,
        columns,
    }
}
