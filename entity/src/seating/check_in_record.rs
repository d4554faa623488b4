//! `check_in_records`: who arrived at an event.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, text, uuid_v4},
    guests::guest,
    identity::user,
    ids::{CheckInRecordId, EventId, GuestId, OrganizationId, UserId},
    live::LiveRelations,
    projects::event,
    relations::{linked, related},
    text_enum::text_enum,
};

/// A guest's arrival at an event.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "check_in_records")]
pub struct Model {
    /// Identifies the check-in.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: CheckInRecordId,
    /// The event.
    #[sea_orm(unique_key = "event_guest")]
    pub event_id: EventId,
    /// The guest.
    #[sea_orm(unique_key = "event_guest")]
    pub guest_id: GuestId,
    /// When the guest arrived.
    #[sea_orm(default_expr = "now()")]
    pub checked_in_at: DateTimeUtc,
    /// User who recorded it.
    pub checked_in_by: Option<UserId>,
    /// How it was recorded.
    #[sea_orm(default_expr = "text(CheckInMethod::Qr)")]
    pub method: Option<CheckInMethod>,
    /// Remarks made at the door.
    #[sea_orm(column_type = "Text")]
    pub notes: Option<String>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

text_enum! {
    /// How an arrival was recorded.
    pub enum CheckInMethod {
        /// Code scanned at the door.
        Qr => "QR",
        /// Entered by hand.
        Manual => "MANUAL",
        /// Read from a list.
        Import => "IMPORT",
    }
}

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
    /// The guest who arrived.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "Cascade"
    )]
    Guest,
    /// The user who recorded it.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::CheckedInBy",
        to = "user::Column::Id",
        on_delete = "SetNull"
    )]
    CheckedInBy,
}

related! {
    event => Event,
    guest => Guest,
}

linked! {
    /// The user who recorded it.
    CheckedInBy => user via Relation::CheckedInBy;
}

/// What the application asks of arrivals.
pub trait CheckInRecordScopes: QueryFilter {
    /// Arrivals at an event.
    fn at_event(self, event: EventId) -> Self {
        self.filter(Column::EventId.eq(event))
    }

    /// Arrivals of a guest.
    fn of_guest(self, guest: GuestId) -> Self {
        self.filter(Column::GuestId.eq(guest))
    }
}

impl CheckInRecordScopes for Select<Entity> {}
