//! `message_events`: what the provider reported about a message.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{MessageEventId, MessageJobId, OrganizationId},
    live::LiveRelations,
    messaging::message_job,
    relations::related,
};

/// A delivery event reported for a message.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "message_events")]
pub struct Model {
    /// Identifies the event.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: MessageEventId,
    /// The message.
    pub message_job_id: MessageJobId,
    /// What happened, in the provider's word.
    #[sea_orm(column_type = "Text")]
    pub event_type: String,
    /// When it happened.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "now()")]
    pub event_at: DateTimeUtc,
    /// The rest of the provider's report.
    #[sea_orm(column_type = "JsonBinary")]
    pub metadata: Option<Json>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The message.
    #[sea_orm(
        belongs_to = "message_job::Entity",
        from = "Column::MessageJobId",
        to = "message_job::Column::Id",
        on_delete = "Cascade"
    )]
    MessageJob,
}

related! {
    message_job => MessageJob,
}
