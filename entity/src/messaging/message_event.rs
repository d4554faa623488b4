//! `message_events`: what the provider reported about a message.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{MessageEventId, MessageJobId, OrganizationId},
    live::LiveRelations,
    log::{Log, Logged},
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

impl Log for Entity {
    const TIME: Column = Column::EventAt;
}

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

/// What the application asks of the reports.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, job: message_job::Model) -> Result<(), DbErr> {
/// let events = MessageEvent::since(job.created_at).of_message(job.id).rows().all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait MessageEventScopes: QueryFilter {
    /// Reports about a message.
    fn of_message(self, message: MessageJobId) -> Self {
        self.filter(Column::MessageJobId.eq(message))
    }
}

impl MessageEventScopes for Logged<Entity> {}
