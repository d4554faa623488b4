//! `api_key_usage`: how often keys are used.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    api_keys::api_key,
    defaults::now,
    ids::{ApiKeyId, OrganizationId},
    live::LiveRelations,
    log::{Log, Logged},
    relations::related,
};

/// How often a key was used in a minute, an hour or a day. What several writers count side by side
/// stands in a row for each, and adds up.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "api_key_usage")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub api_key_id: ApiKeyId,
    /// Key's organization.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: OrganizationId,
    /// When the time began that is counted.
    #[sea_orm(primary_key, auto_increment = false)]
    pub window_start: DateTimeUtc,
    /// How long a time is counted.
    #[sea_orm(primary_key, auto_increment = false)]
    pub window_kind: UsageWindow,
    /// Which of several rows that are counted side by side, so that writers do not wait for each other.
    #[sea_orm(primary_key, auto_increment = false, default_value = 0)]
    pub shard: i16,
    /// Requests that were let through.
    #[sea_orm(default_value = 0)]
    pub request_count: i64,
    /// Requests that were turned away, for a limit or a right.
    #[sea_orm(default_value = 0)]
    pub rejected_count: i64,
    /// Requests that were let through and failed.
    #[sea_orm(default_value = 0)]
    pub error_count: i64,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Log for Entity {
    const TIME: Column = Column::WindowStart;
}

/// How long a time is counted together, the shortest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "api_key_window_kind",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UsageWindow {
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day, as UTC counts it.
    Day,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The key.
    #[sea_orm(
        belongs_to = "api_key::Entity",
        from = "Column::ApiKeyId",
        to = "api_key::Column::Id",
        on_delete = "Cascade"
    )]
    ApiKey,
}

related! {
    api_key => ApiKey,
}

/// Which counts a query reads. The table is partitioned by month of `window_start`.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, key: ApiKeyId) -> Result<(), DbErr> {
/// let week = chrono::Utc::now() - chrono::Duration::days(7);
/// let days = ApiKeyUsage::since(week).of_key(key).by(UsageWindow::Day).rows().all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait ApiKeyUsageScopes: QueryFilter {
    /// Counts of the key.
    fn of_key(self, key: ApiKeyId) -> Self {
        self.filter(Column::ApiKeyId.eq(key))
    }

    /// Counts of all keys of the organization.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// Counts of times of this length.
    fn by(self, window: UsageWindow) -> Self {
        self.filter(Column::WindowKind.eq(window))
    }
}

impl ApiKeyUsageScopes for Logged<Entity> {}
