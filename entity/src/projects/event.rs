//! `events`: the ceremonies, dinners and parties of a project.

use sea_orm::{
    entity::prelude::*,
    sea_query::{ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    analytics::event_analytics,
    defaults::{now, uuid_v4},
    guests::guest,
    ids::{DeletionId, EventId, OrganizationId, ProjectId, UserId},
    live::LiveRelations,
    page::Keyset,
    projects::{in_live_project, project},
    relations::{related, related_via},
    rsvp::rsvp_question,
    seating::{check_in_record, floor_plan},
};

/// One dated gathering of a project.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    /// Identifies the event.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: EventId,
    /// The project.
    pub project_id: ProjectId,
    /// Display name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Beginning.
    pub starts_at: Option<DateTimeUtc>,
    /// End; old rows may end at or before their beginning.
    pub ends_at: Option<DateTimeUtc>,
    /// IANA time zone of the place.
    #[sea_orm(column_type = "Text")]
    pub timezone: String,
    /// Name of the place.
    #[sea_orm(column_type = "Text")]
    pub venue_name: Option<String>,
    /// Postal address of the place.
    #[sea_orm(column_type = "Text")]
    pub venue_address: Option<String>,
    /// Latitude of the place in degrees, north positive.
    pub venue_lat: Option<f64>,
    /// Longitude of the place in degrees, east positive.
    pub venue_lng: Option<f64>,
    /// Remarks of the organizers.
    #[sea_orm(column_type = "Text")]
    pub notes: Option<String>,
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
    /// The project.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
    /// Questions about the event.
    #[sea_orm(has_many = "rsvp_question::Entity")]
    RsvpQuestions,
    /// The event's floor plans.
    #[sea_orm(has_many = "floor_plan::Entity")]
    FloorPlans,
    /// Arrivals at the event.
    #[sea_orm(has_many = "check_in_record::Entity")]
    CheckInRecords,
    /// How far the event's guests got.
    #[sea_orm(has_one = "event_analytics::Entity")]
    Analytics,
}

related! {
    project => Project,
    rsvp_question => RsvpQuestions,
    floor_plan => FloorPlans,
    check_in_record => CheckInRecords,
    event_analytics => Analytics,
}

related_via! {
    guest => CheckInRecords, check_in_record::Guest;
}

/// Which events a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &TenantSession, project: ProjectId) -> Result<(), entity::Error> {
/// let next = Event::live()
///     .in_project(project)
///     .upcoming(chrono::Utc::now())
///     .page_by(event::by_start())
///     .size(3)
///     .fetch(session)
///     .await?;
/// # Ok(())
/// # }
/// ```
pub trait EventScopes: QueryFilter {
    /// Events of the project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// Events that have not ended by `now`, or not begun if they have no end; those without dates
    /// are left out.
    fn upcoming(self, now: DateTimeUtc) -> Self {
        // GREATEST ignores nulls, and takes the beginning of old rows that end before it.
        let over = Func::greatest(
            [Column::StartsAt, Column::EndsAt].map(|column| Expr::col(column.as_column_ref())),
        );
        self.filter(Expr::from(over).gt(now))
    }
}

impl EventScopes for Select<Entity> {}

/// The earliest first; those without a beginning last.
#[must_use]
pub fn by_start() -> Keyset<Column> {
    Keyset::asc(Column::StartsAt)
}
