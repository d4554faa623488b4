//! Changes to live tables: each takes its lock for an instant and rewrites nothing.

use sea_query::{Alias, ColumnDef, PostgresQueryBuilder, Table};

use super::{Lock, LockMode, Step, quote};
use crate::snapshot::{Kind, Object};

/// `ALTER TABLE … ADD COLUMN`. The column is nullable or has a constant default, so that no row
/// is rewritten.
pub fn add_column(table: &'static str, column: ColumnDef) -> Step {
    let name = column.get_column_name();
    let sql = Table::alter()
        .table(Alias::new(table))
        .add_column(column)
        .to_string(PostgresQueryBuilder);
    Step::alone(
        format!("add column {table}.{name}"),
        sql,
        Lock::on(table, LockMode::AccessExclusive),
    )
    .makes(Object::in_table(Kind::Column, table, name))
}

/// `ALTER TABLE … DROP COLUMN`
pub fn drop_column(table: &'static str, name: &'static str) -> Step {
    let sql = Table::alter()
        .table(Alias::new(table))
        .drop_column(Alias::new(name))
        .to_string(PostgresQueryBuilder);
    Step::alone(
        format!("drop column {table}.{name}"),
        sql,
        Lock::on(table, LockMode::AccessExclusive),
    )
    .makes(Object::in_table(Kind::Column, table, name))
}

/// `ALTER TABLE … ALTER COLUMN … SET DEFAULT`: for new rows only; those that are there keep NULL.
pub fn set_default(table: &'static str, column: &'static str, default: &'static str) -> Step {
    Step::alone(
        format!("default of {table}.{column}"),
        format!(
            "ALTER TABLE {} ALTER COLUMN {} SET DEFAULT {default}",
            quote(table),
            quote(column)
        ),
        Lock::on(table, LockMode::AccessExclusive),
    )
    .makes(Object::in_table(Kind::Default, table, column))
}

/// `ALTER TABLE … ALTER COLUMN … DROP DEFAULT`
pub fn drop_default(table: &'static str, column: &'static str) -> Step {
    Step::alone(
        format!("no default of {table}.{column}"),
        format!(
            "ALTER TABLE {} ALTER COLUMN {} DROP DEFAULT",
            quote(table),
            quote(column)
        ),
        Lock::on(table, LockMode::AccessExclusive),
    )
    .makes(Object::in_table(Kind::Default, table, column))
}

/// `ALTER TABLE … RENAME CONSTRAINT`
pub fn rename_constraint(table: &'static str, from: &'static str, to: &'static str) -> Step {
    Step::alone(
        format!("rename constraint {table}.{from}"),
        format!(
            "ALTER TABLE {} RENAME CONSTRAINT {} TO {}",
            quote(table),
            quote(from),
            quote(to)
        ),
        Lock::on(table, LockMode::AccessExclusive),
    )
}

/// `ALTER TABLE … DROP CONSTRAINT`
pub fn drop_constraint(table: &'static str, name: &'static str) -> Step {
    Step::alone(
        format!("drop constraint {table}.{name}"),
        format!(
            "ALTER TABLE {} DROP CONSTRAINT {}",
            quote(table),
            quote(name)
        ),
        Lock::on(table, LockMode::AccessExclusive),
    )
}

/// `ALTER TABLE … ADD CONSTRAINT … UNIQUE USING INDEX`: the index, which takes the constraint's
/// name, was built beside the writers.
pub fn unique_using_index(table: &'static str, name: &'static str, index: &'static str) -> Step {
    Step::alone(
        format!("add unique key {name}"),
        format!(
            "ALTER TABLE {} ADD CONSTRAINT {} UNIQUE USING INDEX {}",
            quote(table),
            quote(name),
            quote(index)
        ),
        Lock::on(table, LockMode::AccessExclusive),
    )
}

/// `ALTER TABLE … ADD CONSTRAINT … EXCLUDE USING gist`, on a table that the same migration makes: no
/// two rows of the condition may agree by these operators.
pub fn exclude(name: &'static str, table: &'static str, elements: &str, predicate: &str) -> Step {
    Step::transactional(
        format!("add exclusion {name}"),
        format!(
            "ALTER TABLE {} ADD CONSTRAINT {} EXCLUDE USING gist ({elements}) WHERE ({predicate})",
            quote(table),
            quote(name)
        ),
        Lock::NONE,
    )
    .makes(Object::in_table(Kind::Constraint, table, name))
}

/// `ANALYZE`: a column without statistics is taken to be almost never NULL, or almost always.
pub fn analyze(table: &'static str) -> Step {
    Step::alone(
        format!("analyze {table}"),
        format!("ANALYZE {}", quote(table)),
        Lock::on(table, LockMode::ShareUpdateExclusive),
    )
}
