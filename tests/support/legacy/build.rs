use sqlx::{Connection, PgConnection};

use super::execute::execute;
use super::{Catalog, Error, expected};

/// Where the legacy database is made and which of its 58 indexes it lacks.
#[derive(Debug, Clone, Copy)]
pub struct Layout<'a> {
    /// An existing schema.
    pub schema: &'a str,
    /// Names from `indexes.csv` to leave out: a live database where part of 001 never ran.
    pub without_indexes: &'a [&'a str],
}

impl Default for Layout<'_> {
    fn default() -> Self {
        Self {
            schema: "public",
            without_indexes: &[],
        }
    }
}

/// Creates the whole legacy catalogue in `public`, as the CSV files have it. Needs nothing but ownership of the
/// database.
pub async fn build(conn: &mut PgConnection) -> Result<(), Error> {
    build_with(conn, Layout::default()).await
}

/// Creates the legacy catalogue in the given schema, some indexes left out: all of it or, on an error, nothing.
pub async fn build_with(conn: &mut PgConnection, layout: Layout<'_>) -> Result<(), Error> {
    let facts = expected()?;
    let mut transaction = conn
        .begin()
        .await
        .map_err(Error::sql("beginning to build"))?;
    sqlx::query("SELECT set_config('search_path', quote_ident($1) || ', public', true)")
        .bind(layout.schema)
        .execute(&mut *transaction)
        .await
        .map_err(Error::sql("choosing the schema"))?;
    for statement in statements(&facts, layout)? {
        execute(&mut transaction, statement).await?;
    }
    transaction
        .commit()
        .await
        .map_err(Error::sql("committing the build"))
}

/// The DDL in an order that works: a key before the foreign keys that point at it.
fn statements(facts: &Catalog, layout: Layout<'_>) -> Result<Vec<String>, Error> {
    if let Some(unknown) = layout
        .without_indexes
        .iter()
        .find(|name| !facts.indexes.iter().any(|index| index.name == **name))
    {
        return Err(Error::Unknown {
            what: format!("indexes.csv has no index {unknown} to leave out"),
        });
    }
    let mut ddl = vec![r#"CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA public"#.to_owned()];
    ddl.extend(
        facts.enum_values().iter().map(|(name, values)| {
            format!("CREATE TYPE {name} AS ENUM ('{}')", values.join("', '"))
        }),
    );
    ddl.extend(
        facts
            .tables()
            .into_iter()
            .map(|table| create_table(facts, table)),
    );
    for kind in ["PRIMARY KEY", "UNIQUE", "FOREIGN KEY"] {
        ddl.extend(
            facts
                .constraints
                .iter()
                .filter(|c| c.kind == kind)
                .map(|c| {
                    format!(
                        "ALTER TABLE {} ADD CONSTRAINT {} {}",
                        c.table, c.name, c.definition
                    )
                }),
        );
    }
    ddl.extend(
        facts
            .indexes
            .iter()
            .filter(|index| !layout.without_indexes.contains(&index.name.as_str()))
            .map(|index| index.definition.replacen(" ON public.", " ON ", 1)),
    );
    Ok(ddl)
}

fn create_table(facts: &Catalog, table: &str) -> String {
    let columns: Vec<String> = facts
        .columns
        .iter()
        .filter(|column| column.table == table)
        .map(|column| {
            let default = column
                .default
                .as_ref()
                .map_or_else(String::new, |default| format!(" DEFAULT {default}"));
            let not_null = if column.nullable { "" } else { " NOT NULL" };
            format!("{} {}{default}{not_null}", column.name, column.r#type)
        })
        .collect();
    format!("CREATE TABLE {table} ({})", columns.join(", "))
}
