//! `seating_assignments`: who sits where.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::guest,
    ids::{GuestId, OrganizationId, SeatingAssignmentId, SeatingTableId, UserId},
    live::LiveRelations,
    relations::related,
    seating::seating_table,
};

/// A guest's place at a table.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "seating_assignments")]
pub struct Model {
    /// Identifies the assignment.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: SeatingAssignmentId,
    /// The table.
    #[sea_orm(unique_key = "table_seat")]
    pub table_id: SeatingTableId,
    /// The guest.
    pub guest_id: GuestId,
    /// Seat at the table, unique there; any seat when absent.
    #[sea_orm(unique_key = "table_seat")]
    pub seat_number: Option<i32>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
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

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The table.
    #[sea_orm(
        belongs_to = "seating_table::Entity",
        from = "Column::TableId",
        to = "seating_table::Column::Id",
        on_delete = "Cascade"
    )]
    SeatingTable,
    /// The guest.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "Cascade"
    )]
    Guest,
}

related! {
    seating_table => SeatingTable,
    guest => Guest,
}

/// What the application asks of seats.
pub trait SeatingAssignmentScopes: QueryFilter {
    /// Seats at a table.
    fn at_table(self, table: SeatingTableId) -> Self {
        self.filter(Column::TableId.eq(table))
    }

    /// Seats of a guest.
    fn of_guest(self, guest: GuestId) -> Self {
        self.filter(Column::GuestId.eq(guest))
    }
}

impl SeatingAssignmentScopes for Select<Entity> {}
