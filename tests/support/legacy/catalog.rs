use sqlx::{Connection, PgConnection, PgTransaction};

use super::Error;
use super::diff::{Difference, assert_no_differences};
use super::facts::{Catalog, Column, Constraint, EnumValue, Index, Other};

type ColumnRow = (String, i64, String, String, bool, Option<String>);

/// sea-orm-migration's own table: bookkeeping in every database.
const SEAQL_MIGRATIONS: &str = "seaql_migrations";

/// The legacy catalogue, from the CSV files.
pub fn expected() -> Result<Catalog, Error> {
    Catalog::from_csv()
}

/// Reads a schema's live catalogue in the shape of the CSV files. `seaql_migrations` and the tables, types and functions
/// named by `bookkeeping` are left out, with all that hangs on them. A schema other than `public` reads as if it were it.
pub async fn catalog(
    conn: &mut PgConnection,
    schema: &str,
    bookkeeping: &[&str],
) -> Result<Catalog, Error> {
    let ignored = ignored(bookkeeping);
    let mut transaction = reading(conn, schema).await?;
    let columns: Vec<ColumnRow> = rows(
        &mut transaction,
        include_str!("sql/columns.sql"),
        schema,
        &ignored,
    )
    .await?;
    let constraints: Vec<(String, String, String, String)> = rows(
        &mut transaction,
        include_str!("sql/constraints.sql"),
        schema,
        &ignored,
    )
    .await?;
    let indexes: Vec<(String, String, String)> = rows(
        &mut transaction,
        include_str!("sql/indexes.sql"),
        schema,
        &ignored,
    )
    .await?;
    let enums: Vec<(String, i64, String)> = rows(
        &mut transaction,
        include_str!("sql/enums.sql"),
        schema,
        &ignored,
    )
    .await?;
    let others: Vec<(String, String, String)> = rows(
        &mut transaction,
        include_str!("sql/others.sql"),
        schema,
        &ignored,
    )
    .await?;
    transaction
        .rollback()
        .await
        .map_err(Error::sql("ending to read the catalogue"))?;

    let mut live = Catalog {
        columns: columns.into_iter().map(Column::from).collect(),
        constraints: constraints.into_iter().map(Constraint::from).collect(),
        indexes: indexes.into_iter().map(Index::from).collect(),
        enums: enums.into_iter().map(EnumValue::from).collect(),
        others: others.into_iter().map(Other::from).collect(),
    };
    live.sort();
    Ok(live)
}

/// Panics with one line per difference unless the live schema is exactly the catalogue of the CSV files.
pub async fn assert_catalog_equals_csv(
    conn: &mut PgConnection,
    schema: &str,
    bookkeeping: &[&str],
) -> Result<(), Error> {
    let live = catalog(conn, schema, bookkeeping).await?;
    assert_no_differences(&Difference::between(&expected()?, &live));
    Ok(())
}

/// The names that every reader leaves out.
pub(super) fn ignored(bookkeeping: &[&str]) -> Vec<String> {
    std::iter::once(&SEAQL_MIGRATIONS)
        .chain(bookkeeping)
        .map(ToString::to_string)
        .collect()
}

/// Begins a transaction whose search path and formats make the server print the same text for every reader: what is on
/// the path is printed without its schema, as in the CSV files.
pub(super) async fn reading<'c>(
    conn: &'c mut PgConnection,
    schema: &str,
) -> Result<PgTransaction<'c>, Error> {
    let mut transaction = conn
        .begin()
        .await
        .map_err(Error::sql("beginning to read"))?;
    sqlx::query(
        "SELECT set_config('search_path', quote_ident($1) || ', public', true),
                set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
                set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true)",
    )
    .bind(schema)
    .execute(&mut *transaction)
    .await
    .map_err(Error::sql(format!("choosing schema {schema}")))?;
    Ok(transaction)
}

async fn rows<T>(
    conn: &mut PgConnection,
    sql: &'static str,
    schema: &str,
    ignored: &[String],
) -> Result<Vec<T>, Error>
where
    T: for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow> + Send + Unpin,
{
    sqlx::query_as(sql)
        .bind(schema)
        .bind(ignored)
        .fetch_all(conn)
        .await
        .map_err(Error::sql(format!("reading the catalogue of {schema}")))
}

impl From<ColumnRow> for Column {
    fn from((table, position, name, r#type, nullable, default): ColumnRow) -> Self {
        Self {
            table,
            position,
            name,
            r#type,
            nullable,
            default,
        }
    }
}

impl From<(String, String, String, String)> for Constraint {
    fn from((table, name, kind, definition): (String, String, String, String)) -> Self {
        Self {
            table,
            name,
            kind,
            definition,
        }
    }
}

impl From<(String, String, String)> for Index {
    fn from((table, name, definition): (String, String, String)) -> Self {
        Self {
            table,
            name,
            definition,
        }
    }
}

impl From<(String, i64, String)> for EnumValue {
    fn from((r#enum, position, value): (String, i64, String)) -> Self {
        Self {
            r#enum,
            position,
            value,
        }
    }
}

impl From<(String, String, String)> for Other {
    fn from((kind, table, name): (String, String, String)) -> Self {
        Self { kind, table, name }
    }
}
