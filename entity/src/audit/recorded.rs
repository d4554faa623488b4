//! Which columns of a table the log tells of.

use std::collections::BTreeSet;

use crate::catalog::{self, Classification, Column, Table, TenantPath};

/// Columns that the log tells of, with what they hold; none for a table that is not audited, or has
/// no `id`.
///
/// Secrets are left out, and what changes whenever a record is changed or used.
pub(super) fn recorded_columns(table: &str) -> Option<BTreeSet<&'static str>> {
    let table = with_id(table).filter(|table| table.is_audited())?;
    let told = table.columns.iter().filter(|column| is_told(column));
    Some(told.map(|column| column.name).collect())
}

/// Columns that a record gets back: those that the log tells of, and its organization where people
/// set it. The log has that of a new and of a deleted record, and not that a record moved.
pub(super) fn restored_columns(table: &Table) -> BTreeSet<&'static str> {
    let mut columns = recorded_columns(table.name).unwrap_or_default();
    if !is_placed(table) {
        columns.extend(table.column("org_id").map(|column| column.name));
    }
    columns
}

/// The table in the catalogue, if its rows are known by an `id` alone.
pub(super) fn with_id(table: &str) -> Option<&'static Table> {
    catalog::table(table).filter(|table| table.primary_key == ["id"])
}

/// Whether the database takes the organization of an audited row from what the row is about.
fn is_placed(table: &Table) -> bool {
    table.tenant() != TenantPath::Own || table.name == "custom_field_values"
}

fn is_told(column: &Column) -> bool {
    let is_secret = column.classification == Some(Classification::Secret);
    let is_kept = ["updated_at", "updated_by", "org_id"].contains(&column.name);
    !is_secret && !column.is_bookkeeping && !is_kept
}
