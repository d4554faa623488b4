use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

use super::Error;

/// A database's catalogue in the shape of the four CSV files, each list sorted by its first columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalog {
    /// `columns.csv`
    pub columns: Vec<Column>,
    /// `constraints.csv`
    pub constraints: Vec<Constraint>,
    /// `indexes.csv`: indexes behind constraints are not listed again.
    pub indexes: Vec<Index>,
    /// `enums.csv`
    pub enums: Vec<EnumValue>,
    /// Objects of kinds that no CSV file has, such as triggers and views: the facts know none.
    pub others: Vec<Other>,
}

/// A row of `columns.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Column {
    #[serde(rename = "table_name")]
    pub table: String,
    /// Counted from 1 over the columns that exist: a dropped column leaves no gap.
    pub position: i64,
    #[serde(rename = "column_name")]
    pub name: String,
    pub r#type: String,
    #[serde(deserialize_with = "t_or_f")]
    pub nullable: bool,
    #[serde(rename = "column_default")]
    pub default: Option<String>,
}

/// A row of `constraints.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Constraint {
    #[serde(rename = "table_name")]
    pub table: String,
    #[serde(rename = "constraint_name")]
    pub name: String,
    pub kind: String,
    pub definition: String,
}

/// A row of `indexes.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Index {
    #[serde(rename = "table_name")]
    pub table: String,
    #[serde(rename = "index_name")]
    pub name: String,
    /// `CREATE INDEX …` on schema `public`; an INVALID index of a live database ends with ` INVALID`.
    pub definition: String,
}

/// A row of `enums.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct EnumValue {
    #[serde(rename = "enum_name")]
    pub r#enum: String,
    pub position: i64,
    pub value: String,
}

/// An object of a kind that the CSV files do not have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Other {
    /// `trigger`, `view`, `sequence`, `function`, …
    pub kind: String,
    /// The table it belongs to; empty if none.
    pub table: String,
    pub name: String,
}

impl Catalog {
    /// Reads the four CSV files.
    pub(super) fn from_csv() -> Result<Self, Error> {
        let mut facts = Self {
            columns: rows(
                "columns.csv",
                include_str!("../../fixtures/legacy/columns.csv"),
            )?,
            constraints: rows(
                "constraints.csv",
                include_str!("../../fixtures/legacy/constraints.csv"),
            )?,
            indexes: rows(
                "indexes.csv",
                include_str!("../../fixtures/legacy/indexes.csv"),
            )?,
            enums: rows("enums.csv", include_str!("../../fixtures/legacy/enums.csv"))?,
            others: Vec::new(),
        };
        facts.sort();
        Ok(facts)
    }

    pub(super) fn sort(&mut self) {
        self.columns.sort();
        self.constraints.sort();
        self.indexes.sort();
        self.enums.sort();
        self.others.sort();
    }

    /// The tables that have a column, sorted.
    pub fn tables(&self) -> Vec<&str> {
        let mut tables: Vec<&str> = self
            .columns
            .iter()
            .map(|column| column.table.as_str())
            .collect();
        tables.dedup();
        tables
    }

    /// The enum types with their values in order, sorted by name.
    pub fn enum_values(&self) -> Vec<(&str, Vec<&str>)> {
        let mut enums: Vec<(&str, Vec<&str>)> = Vec::new();
        for row in &self.enums {
            match enums.last_mut() {
                Some((name, values)) if *name == row.r#enum => values.push(&row.value),
                _ => enums.push((&row.r#enum, vec![&row.value])),
            }
        }
        enums
    }
}

fn rows<T: DeserializeOwned>(file: &str, text: &str) -> Result<Vec<T>, Error> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|reason| Error::Facts {
            file: file.to_owned(),
            reason: reason.to_string(),
        })
}

fn t_or_f<'de, D: Deserializer<'de>>(input: D) -> Result<bool, D::Error> {
    match String::deserialize(input)?.as_str() {
        "t" => Ok(true),
        "f" => Ok(false),
        other => Err(D::Error::custom(format!(
            "nullable is t or f, not {other:?}"
        ))),
    }
}
