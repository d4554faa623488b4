//! `scheduled_maintenance`: times in which the platform is worked on.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now, random_uuid, text_array, variant},
    ids::{ScheduledMaintenanceId, UserId},
};

/// A time in which the platform, or a part of it, is worked on. No two overlap, unless one is cancelled.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "scheduled_maintenance")]
pub struct Model {
    /// Identifies the window.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: ScheduledMaintenanceId,
    /// Heading.
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// What is done and what users notice.
    #[sea_orm(column_type = "Text")]
    pub description: String,
    /// Beginning.
    pub starts_at: DateTimeUtc,
    /// End.
    pub ends_at: DateTimeUtc,
    /// Where it stands.
    #[sea_orm(default_expr = "variant(MaintenanceStatus::Scheduled)")]
    pub status: MaintenanceStatus,
    /// What does not work meanwhile.
    #[sea_orm(
        column_type = "Array(RcOrArc::new(ColumnType::Text))",
        default_expr = "text_array(&[])"
    )]
    pub affected_services: Vec<String>,
    /// Whether nothing can be changed meanwhile.
    #[sea_orm(default_expr = "boolean(false)")]
    pub blocks_writes: bool,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Where a maintenance window stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "maintenance_status",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MaintenanceStatus {
    /// It is to come.
    Scheduled,
    /// It is now.
    InProgress,
    /// It is over.
    Completed,
    /// It does not take place.
    Cancelled,
}

/// The table is joined to no other: a window is the whole platform's.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// Which windows a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &SystemSession) -> Result<(), DbErr> {
/// let now = chrono::Utc::now();
/// let blocked = ScheduledMaintenance::find().in_window(now).blocking_writes().one(db).await?.is_some();
/// # Ok(())
/// # }
/// ```
pub trait ScheduledMaintenanceScopes: QueryFilter {
    /// Windows that this time lies in, unless they were cancelled or are over already.
    fn in_window(self, time: DateTimeUtc) -> Self {
        self.planned()
            .filter(Column::StartsAt.lte(time))
            .filter(Column::EndsAt.gt(time))
    }

    /// Windows that begin after this time, unless they were cancelled.
    fn upcoming(self, now: DateTimeUtc) -> Self {
        self.planned().filter(Column::StartsAt.gt(now))
    }

    /// Windows that take place and are not over.
    fn planned(self) -> Self {
        let planned = [MaintenanceStatus::Scheduled, MaintenanceStatus::InProgress];
        self.filter(Column::Status.is_in(planned))
    }

    /// Windows in which nothing can be changed.
    fn blocking_writes(self) -> Self {
        self.filter(Column::BlocksWrites.eq(true))
    }
}

impl ScheduledMaintenanceScopes for Select<Entity> {}
