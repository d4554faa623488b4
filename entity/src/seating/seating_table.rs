//! `seating_tables`: the tables on a floor plan.

use sea_orm::{Condition, QuerySelect, QueryTrait, entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4, variant},
    guests::guest,
    ids::{DeletionId, EventId, FloorPlanId, OrganizationId, SeatingTableId, UserId},
    live::{LiveRelations, SoftDelete},
    relations::{related, related_via},
    seating::{floor_plan, seating_assignment},
};

/// A table on a floor plan.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "seating_tables")]
pub struct Model {
    /// Identifies the table.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: SeatingTableId,
    /// The floor plan.
    pub floor_plan_id: FloorPlanId,
    /// Name or number on the table.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Outline.
    #[sea_orm(default_expr = "variant(TableShape::Round)")]
    pub shape: TableShape,
    /// Distance from the left edge, in units of the floor plan.
    #[sea_orm(default_value = 0)]
    pub position_x: i32,
    /// Distance from the top edge, in units of the floor plan.
    #[sea_orm(default_value = 0)]
    pub position_y: i32,
    /// Width in units of the floor plan.
    #[sea_orm(default_value = 100)]
    pub width: i32,
    /// Height in units of the floor plan.
    #[sea_orm(default_value = 100)]
    pub height: i32,
    /// Number of seats.
    #[sea_orm(default_value = 8)]
    pub capacity: i32,
    /// Rotation in degrees, clockwise.
    #[sea_orm(default_value = 0)]
    pub rotation: Option<i32>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Outline of a table.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "table_shape",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TableShape {
    /// Circle.
    Round,
    /// Rectangle.
    Rectangle,
    /// Square.
    Square,
    /// Any other.
    Custom,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The floor plan.
    #[sea_orm(
        belongs_to = "floor_plan::Entity",
        from = "Column::FloorPlanId",
        to = "floor_plan::Column::Id",
        on_delete = "Cascade"
    )]
    FloorPlan,
    /// Who sits at the table.
    #[sea_orm(has_many = "seating_assignment::Entity")]
    Assignments,
}

related! {
    floor_plan => FloorPlan,
    seating_assignment => Assignments,
}

related_via! {
    guest => Assignments, seating_assignment::Guest;
}

/// What the application asks of tables.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn room(session: &TenantSession, event: EventId) -> Result<(), DbErr> {
/// let for_a_family = SeatingTable::live().of_event(event).with_free_seats(4).all(session).await?;
/// # Ok(())
/// # }
/// ```
pub trait SeatingTableScopes: QueryFilter {
    /// Tables on the live floor plans of an event.
    fn of_event(self, event: EventId) -> Self {
        let plans = floor_plan::Entity::live()
            .select_only()
            .column(floor_plan::Column::Id)
            .filter(floor_plan::Column::EventId.eq(event));
        self.filter(Column::FloorPlanId.in_subquery(plans.into_query()))
    }

    /// Tables with room for so many more guests.
    fn with_free_seats(self, seats: u32) -> Self {
        let taken = seating_assignment::Entity::find()
            .select_only()
            .expr(seating_assignment::Column::Id.count().add(i64::from(seats)))
            .filter(Condition::from(Relation::Assignments.def()));
        self.filter(ExprTrait::gte(
            Column::Capacity.into_expr(),
            taken.into_query(),
        ))
    }
}

impl SeatingTableScopes for Select<Entity> {}
