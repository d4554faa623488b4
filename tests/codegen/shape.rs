//! Tables and enums, whoever describes them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use entity::catalog;

/// Every table and enum type with what the generator and the models both know of it.
pub struct Shape {
    pub tables: BTreeMap<String, BTreeMap<String, Column>>,
    /// Values in their order.
    pub enums: BTreeMap<String, Vec<String>>,
}

#[derive(PartialEq, Eq)]
pub struct Column {
    /// As PostgreSQL's `format_type` prints it.
    pub sql_type: String,
    pub nullable: bool,
    pub primary_key: bool,
}

impl Shape {
    /// What the entity crate declares.
    pub fn of_models() -> Self {
        let columns = |table: &catalog::Table| {
            let columns = table.columns.iter().map(|column| {
                let shape = Column {
                    // The generator writes an interval as it writes varchar.
                    sql_type: match column.sql_type.as_str() {
                        "interval" => "character varying".to_owned(),
                        other => other.to_owned(),
                    },
                    nullable: column.nullable,
                    primary_key: table.primary_key.contains(&column.name),
                };
                (column.name.to_owned(), shape)
            });
            columns.collect()
        };
        let tables = catalog::tables().iter();
        let enums = catalog::enums().into_iter();
        Shape {
            tables: tables
                .map(|table| (table.name.to_owned(), columns(table)))
                .collect(),
            enums: enums
                .map(|of| (of.name.clone(), of.values.clone()))
                .collect(),
        }
    }

    /// One line for each thing that the generator, who says `self`, and the models see differently: enums, then tables.
    pub fn differences(&self, models: &Self) -> Vec<String> {
        let says = |value: Option<String>| value.unwrap_or_else(|| "nothing".to_owned());
        let mut lines = Vec::new();
        for name in names(&self.enums, &models.enums) {
            let (generated, modelled) = (self.enums.get(name), models.enums.get(name));
            if generated != modelled {
                let [generated, modelled] = [generated, modelled]
                    .map(|values| says(values.map(|values| values.join(", "))));
                lines.push(format!(
                    "enum {name}: the generator says {generated}, the models say {modelled}"
                ));
            }
        }
        for table in names(&self.tables, &models.tables) {
            let (generated, modelled) = match (self.tables.get(table), models.tables.get(table)) {
                (Some(generated), Some(modelled)) => (generated, modelled),
                (Some(_), None) => {
                    lines.push(format!("table {table}: the generator says that it exists, the models say that it does not"));
                    continue;
                }
                _ => {
                    lines.push(format!("table {table}: the generator says that it does not exist, the models say that it does"));
                    continue;
                }
            };
            for column in names(generated, modelled) {
                let (generated, modelled) = (generated.get(column), modelled.get(column));
                if generated != modelled {
                    let [generated, modelled] =
                        [generated, modelled].map(|column| says(column.map(Column::to_string)));
                    lines.push(format!("{table}.{column}: the generator says {generated}, the models say {modelled}"));
                }
            }
        }
        lines
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sql_type)?;
        f.write_str(if self.nullable { ", nullable" } else { "" })?;
        f.write_str(if self.primary_key {
            ", primary key"
        } else {
            ""
        })
    }
}

fn names<'a, V>(
    one: &'a BTreeMap<String, V>,
    other: &'a BTreeMap<String, V>,
) -> BTreeSet<&'a String> {
    one.keys().chain(other.keys()).collect()
}
