use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, PgConnection};

use super::Error;
use super::catalog::{ignored, reading};
use super::diff::{Difference, DifferenceKind, Objects, assert_no_differences, between_objects};

/// A schema's every object and row, as digests: equal dumps mean that nothing was changed, rewritten or recreated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dump {
    /// Table (empty for an object of none) → `index users_pkey` → oid, file and digest of its catalogue row.
    pub objects: Objects,
    /// Table → its rows.
    pub rows: BTreeMap<String, RowsDigest>,
}

/// A table's rows as digests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowsDigest {
    pub count: i64,
    /// Of the values in every row, wherever and whenever it was written.
    pub values: String,
    /// Of the values with `ctid` and `xmin`: an UPDATE that changes nothing changes this.
    pub identity: String,
}

impl Dump {
    /// What `after` has otherwise, by table.
    pub fn differences(&self, after: &Self) -> Vec<Difference> {
        let mut differences = between_objects(&self.objects, &after.objects);
        for (table, was) in &self.rows {
            let Some(is) = after.rows.get(table) else {
                continue;
            };
            let detail = if was.count != is.count {
                format!("{} rows became {}", was.count, is.count)
            } else if was.values != is.values {
                format!("values changed ({} rows)", is.count)
            } else if was.identity != is.identity {
                format!("rewritten with equal values ({} rows)", is.count)
            } else {
                continue;
            };
            differences.push(Difference {
                kind: DifferenceKind::Different,
                table: table.clone(),
                object: "rows".to_owned(),
                detail,
            });
        }
        differences.sort();
        differences
    }
}

/// Reads everything in a schema but `seaql_migrations`, the tables, types and functions named by `bookkeeping` and what
/// hangs on them.
///
/// Nothing else may write meanwhile: the tables are read one after the other.
pub async fn dump(
    conn: &mut PgConnection,
    schema: &str,
    bookkeeping: &[&str],
) -> Result<Dump, Error> {
    let ignored = ignored(bookkeeping);
    let mut transaction = reading(conn, schema).await?;
    let found: Vec<(String, String, String)> = sqlx::query_as(include_str!("sql/objects.sql"))
        .bind(schema)
        .bind(&ignored)
        .fetch_all(&mut *transaction)
        .await
        .map_err(Error::sql(format!("reading the objects of {schema}")))?;
    let mut objects = Objects::new();
    for (table, object, is) in found {
        objects.entry(table).or_default().insert(object, is);
    }

    let tables: Vec<(String, String)> = sqlx::query_as(
        "SELECT relname::text, format('%I.%I', $1, relname)
         FROM pg_class
         WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1) AND relkind = 'r' AND relname <> ALL ($2)",
    )
    .bind(schema)
    .bind(&ignored)
    .fetch_all(&mut *transaction)
    .await
    .map_err(Error::sql(format!("listing the tables of {schema}")))?;
    let mut rows = BTreeMap::new();
    for (table, quoted) in tables {
        let (count, values, identity) = sqlx::query_as(AssertSqlSafe(format!(
            r#"SELECT count(*),
                      md5(coalesce(string_agg(digest, '' ORDER BY digest COLLATE "C"), '')),
                      md5(coalesce(string_agg(place || digest, '' ORDER BY at), ''))
               FROM (SELECT md5(of_table::text) AS digest, of_table.ctid AS at,
                            of_table.ctid || ' ' || of_table.xmin || ' ' AS place
                     FROM {quoted} of_table) digests"#
        )))
        .persistent(false)
        .fetch_one(&mut *transaction)
        .await
        .map_err(Error::sql(format!("reading the rows of {table}")))?;
        rows.insert(
            table,
            RowsDigest {
                count,
                values,
                identity,
            },
        );
    }
    transaction
        .rollback()
        .await
        .map_err(Error::sql("ending to read the rows"))?;
    Ok(Dump { objects, rows })
}

/// Panics with one line per table and object that was changed, rewritten, recreated, added or removed.
#[track_caller]
pub fn assert_unchanged(before: &Dump, after: &Dump) {
    assert_no_differences(&before.differences(after));
}
