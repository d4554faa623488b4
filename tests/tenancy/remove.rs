//! Removing a row by the name of its table.

use entity::{
    Error,
    session::TenantScope,
    soft_delete::{Removal, Removed},
};
use uuid::Uuid;

use crate::support::remove::remove_in;

/// Removes a row of the table of that name.
pub async fn remove(db: &impl TenantScope, table: &str, id: Uuid) -> Result<Removed<Uuid>, Error> {
    remove_in(db, table, vec![id], Removal::unattended()).await
}
