//! `erasure_ledger`: what was erased, so that it can be erased again after a restore from backup.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, random_uuid},
    ids::{DataDeletionRequestId, ErasureLedgerEntryId, OrganizationId},
    privacy::{PrivacySubject, data_retention_policy::RetentionAction},
};

/// What was erased, without personal data.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "erasure_ledger")]
pub struct Model {
    /// Identifies the entry.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: ErasureLedgerEntryId,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the data was erased.
    #[sea_orm(default_expr = "now()")]
    pub erased_at: DateTimeUtc,
    /// Request it was erased under; absent when a policy asked for it.
    pub request_id: Option<DataDeletionRequestId>,
    /// Whether it was a user, a guest or an organization.
    pub subject_type: PrivacySubject,
    /// Who was erased.
    pub subject_id: Uuid,
    /// Organization of the subject, if any.
    pub org_id: Option<OrganizationId>,
    /// What was done to the rows.
    pub action: RetentionAction,
    /// How many rows of each table.
    #[sea_orm(column_type = "JsonBinary")]
    pub row_counts: Json,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table is joined to no other: the ledger outlives what it names.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// Which entries a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, backup: chrono::DateTime<chrono::Utc>) -> Result<(), DbErr> {
/// let again = ErasureLedgerEntry::find().since(backup).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait ErasureLedgerScopes: QueryFilter {
    /// What was erased at this time or later.
    fn since(self, time: DateTimeUtc) -> Self {
        self.filter(Column::ErasedAt.gte(time))
    }
}

impl ErasureLedgerScopes for Select<Entity> {}
