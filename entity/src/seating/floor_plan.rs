//! `floor_plans`: the rooms of an event.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{DeletionId, EventId, FloorPlanId, OrganizationId, UserId},
    live::LiveRelations,
    projects::event,
    relations::related,
    seating::{
        chart::{self, SeatingChart},
        seating_table,
    },
    session::TenantQuery,
};

/// A drawing on which the tables of an event are placed.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "floor_plans")]
pub struct Model {
    /// Identifies the floor plan.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: FloorPlanId,
    /// The event.
    pub event_id: EventId,
    /// Display name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Width of the drawing in its own units.
    #[sea_orm(default_value = 2000)]
    pub width: i32,
    /// Height of the drawing in its own units.
    #[sea_orm(default_value = 1500)]
    pub height: i32,
    /// Picture drawn below the tables.
    #[sea_orm(column_type = "Text")]
    pub background_image_url: Option<String>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
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
    /// The tables on the floor plan.
    #[sea_orm(has_many = "seating_table::Entity")]
    Tables,
}

related! {
    event => Event,
    seating_table => Tables,
}

/// What the application asks of floor plans.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn show(session: &TenantSession, event: EventId) -> Result<(), DbErr> {
/// for chart in FloorPlan::live().of_event(event).charts().all(session).await? {
///     for table in &chart.tables {
///         println!("{}: {} free", table.table.name, table.free_seats());
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub trait FloorPlanScopes: QueryFilter {
    /// Floor plans of an event.
    fn of_event(self, event: EventId) -> Self {
        self.filter(Column::EventId.eq(event))
    }

    /// The floor plans with their tables, seats and guests, in one statement; without those of removed
    /// events and projects.
    fn charts(self) -> TenantQuery<SeatingChart>;
}

impl FloorPlanScopes for Select<Entity> {
    fn charts(self) -> TenantQuery<SeatingChart> {
        chart::select(self)
    }
}
