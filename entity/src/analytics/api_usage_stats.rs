//! `api_usage_stats`: how often an API key was used on a day.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    api_keys::api_key,
    defaults::now,
    ids::{ApiKeyId, OrganizationId},
    live::LiveRelations,
    relations::related,
};

/// How often an API key was used on a day, as UTC counts it.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "api_usage_stats")]
pub struct Model {
    /// Day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub api_key_id: ApiKeyId,
    /// Key's organization.
    pub org_id: OrganizationId,
    /// Requests that were let through.
    #[sea_orm(default_value = 0)]
    pub request_count: i64,
    /// Requests that were turned away.
    #[sea_orm(default_value = 0)]
    pub rejected_count: i64,
    /// Requests that were let through and failed.
    #[sea_orm(default_value = 0)]
    pub error_count: i64,
    /// Most requests in a minute.
    #[sea_orm(default_value = 0)]
    pub peak_per_minute: i64,
    /// When the row was last worked out anew.
    #[sea_orm(default_expr = "now()")]
    pub computed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

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

/// Which days a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, key: ApiKeyId, first: chrono::NaiveDate, last: chrono::NaiveDate) -> Result<(), DbErr> {
/// let days = ApiUsageStats::find().of_key(key).between(first, last).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait ApiUsageStatsScopes: QueryFilter {
    /// Days of the key.
    fn of_key(self, key: ApiKeyId) -> Self {
        self.filter(Column::ApiKeyId.eq(key))
    }

    /// Days of all keys of the organization.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// These days and those between them.
    fn between(self, first: Date, last: Date) -> Self {
        self.filter(Column::Day.between(first, last))
    }
}

impl ApiUsageStatsScopes for Select<Entity> {}
