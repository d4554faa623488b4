//! `data_retention_policies`: how long rows are kept.

use sea_orm::{Condition, QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now, random_uuid},
    identity::organization,
    ids::{DataRetentionPolicyId, OrganizationId, UserId},
    live::LiveRelations,
    privacy::Period,
    relations::related,
};

/// How long rows of a table are kept, and what becomes of them then.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "data_retention_policies")]
pub struct Model {
    /// Identifies the policy.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: DataRetentionPolicyId,
    /// Organization whose rows it is about; absent for the platform's default.
    pub org_id: Option<OrganizationId>,
    /// Table.
    #[sea_orm(column_type = "Text")]
    pub target: String,
    /// Column that says how old a row is.
    #[sea_orm(column_type = "Text")]
    pub age_column: String,
    /// How long rows are kept.
    #[sea_orm(select_as = "text", save_as = "interval")]
    pub retain_for: Period,
    /// What becomes of them then.
    pub action: RetentionAction,
    /// Further conditions on the rows, as column and value.
    #[sea_orm(column_type = "JsonBinary")]
    pub condition: Option<Json>,
    /// Whether it is carried out.
    #[sea_orm(default_expr = "boolean(true)")]
    pub is_active: bool,
    /// When it was last carried out.
    pub last_run_at: Option<DateTimeUtc>,
    /// When it is carried out next.
    pub next_run_at: Option<DateTimeUtc>,
    /// How many rows the last run took.
    pub last_run_rows: Option<i64>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed; a run is no change.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What becomes of rows that are old enough.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "retention_action",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RetentionAction {
    /// What is about a person is taken out of them.
    Anonymize,
    /// They are moved to cheap storage.
    Archive,
    /// They are removed, and can be restored.
    SoftDelete,
    /// They are deleted for good.
    Delete,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization whose rows it is about.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "Cascade"
    )]
    Org,
}

related! {
    organization => Org,
}

/// Which policies a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession) -> Result<(), DbErr> {
/// let due = DataRetentionPolicy::find().due_at(chrono::Utc::now()).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait DataRetentionPolicyScopes: QueryFilter {
    /// Policies that are to be carried out now; those that never were among them.
    fn due_at(self, now: DateTimeUtc) -> Self {
        let is_due = Condition::any()
            .add(Column::NextRunAt.is_null())
            .add(Column::NextRunAt.lte(now));
        self.filter(Column::IsActive.eq(true)).filter(is_due)
    }

    /// The organization's own policies and the platform's, which hold where it has none.
    fn for_org(self, org: OrganizationId) -> Self {
        let applies = Condition::any()
            .add(Column::OrgId.eq(org))
            .add(Column::OrgId.is_null());
        self.filter(applies)
    }
}

impl DataRetentionPolicyScopes for Select<Entity> {}
