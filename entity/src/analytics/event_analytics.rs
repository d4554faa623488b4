//! `event_analytics`: how far the guests of an event got.

use rust_decimal::Decimal;
use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::now,
    ids::{EventId, OrganizationId, ProjectId},
    live::LiveRelations,
    projects::{event, in_live_project, project},
    relations::related,
};

/// How far the guests of an event got.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "event_analytics")]
pub struct Model {
    /// Event.
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    /// Its project.
    pub project_id: ProjectId,
    /// Organization of the project.
    pub org_id: OrganizationId,
    /// Guests of the project that an invite is for.
    #[sea_orm(default_value = 0)]
    pub invited: i32,
    /// Those whose invite was opened.
    #[sea_orm(default_value = 0)]
    pub opened: i32,
    /// Those who answered.
    #[sea_orm(default_value = 0)]
    pub responded: i32,
    /// Those who said yes.
    #[sea_orm(default_value = 0)]
    pub attending: i32,
    /// Those who said no.
    #[sea_orm(default_value = 0)]
    pub declined: i32,
    /// Guests who arrived.
    #[sea_orm(default_value = 0)]
    pub checked_in: i32,
    /// Guests who have a seat.
    #[sea_orm(default_value = 0)]
    pub seated: i32,
    /// Those who answered, of those invited.
    #[sea_orm(column_type = "Decimal(Some((14, 4)))")]
    pub response_rate: Option<Decimal>,
    /// Those who arrived, of those who said yes.
    #[sea_orm(column_type = "Decimal(Some((14, 4)))")]
    pub attendance_rate: Option<Decimal>,
    /// When the first of the answers that count came in.
    pub first_response_at: Option<DateTimeUtc>,
    /// When the last answer came in.
    pub last_response_at: Option<DateTimeUtc>,
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
    /// The event.
    #[sea_orm(
        belongs_to = "event::Entity",
        from = "Column::EventId",
        to = "event::Column::Id",
        on_delete = "Cascade"
    )]
    Event,
    /// Its project.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
}

related! {
    event => Event,
    project => Project,
}

/// Which events a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, project: ProjectId) -> Result<(), DbErr> {
/// let events = EventAnalytics::find().in_project(project).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait EventAnalyticsScopes: QueryFilter {
    /// Events of the project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// Events of the organization.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }
}

impl EventAnalyticsScopes for Select<Entity> {}
