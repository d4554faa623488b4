//! `messaging_campaigns`: messages to many guests.

use std::collections::HashMap;

use sea_orm::{QuerySelect, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, text, uuid_v4},
    ids::{DeletionId, MessagingCampaignId, OrganizationId, ProjectId, UserId},
    live::LiveRelations,
    messaging::message_job::{self, MessageJobStatus},
    projects::{in_live_project, live_projects, project},
    relations::related,
    session::TenantScope,
    text_enum::text_enum,
};

/// A message written once and sent to many guests.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "messaging_campaigns")]
pub struct Model {
    /// Identifies the campaign.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: MessagingCampaignId,
    /// The project.
    pub project_id: ProjectId,
    /// Way it is sent.
    pub channel: MessageChannel,
    /// Subject line, for email.
    #[sea_orm(column_type = "Text")]
    pub subject: Option<String>,
    /// Text as HTML, for email.
    #[sea_orm(column_type = "Text")]
    pub body_html: Option<String>,
    /// Text as plain text.
    #[sea_orm(column_type = "Text")]
    pub body_text: Option<String>,
    /// How far it got.
    #[sea_orm(default_expr = "text(CampaignStatus::Draft)")]
    pub status: CampaignStatus,
    /// When it shall be sent; at once when absent.
    pub scheduled_at: Option<DateTimeUtc>,
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

/// Way a message is sent.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "message_channel",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MessageChannel {
    /// Email.
    Email,
    /// WhatsApp.
    Whatsapp,
}

text_enum! {
    /// How far a campaign got.
    pub enum CampaignStatus {
        /// Being written.
        Draft => "DRAFT",
        /// Waits for its time.
        Scheduled => "SCHEDULED",
        /// Its messages are being sent.
        Sending => "SENDING",
        /// All of its messages were handed over.
        Sent => "SENT",
        /// Stopped by the organizers, to go on later.
        Paused => "PAUSED",
        /// Stopped by the platform.
        Blocked => "BLOCKED",
        /// Given up.
        Failed => "FAILED",
        /// Finished, with every message accounted for.
        Completed => "COMPLETED",
        /// Withdrawn.
        Cancelled => "CANCELLED",
    }
}

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
    /// The campaign's messages.
    #[sea_orm(has_many = "message_job::Entity")]
    Jobs,
}

related! {
    project => Project,
    message_job => Jobs,
}

impl CampaignStatus {
    /// Campaigns that nothing is sent for.
    pub(super) const HALTED: [Self; 5] = [
        Self::Draft,
        Self::Paused,
        Self::Blocked,
        Self::Failed,
        Self::Cancelled,
    ];
}

/// What the application asks of campaigns.
pub trait MessagingCampaignScopes: QueryFilter {
    /// Campaigns of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }
}

impl MessagingCampaignScopes for Select<Entity> {}

/// How many messages of a campaign have which status, in one statement; of a removed campaign or
/// project there are none.
///
/// ```no_run
/// # use entity::{messaging::messaging_campaign::messages_by_status, prelude::*};
/// # async fn progress(session: &TenantSession, campaign: MessagingCampaignId) -> Result<(), DbErr> {
/// let messages = messages_by_status(session, campaign).await?;
/// let sent = messages.get(&MessageJobStatus::Sent).copied().unwrap_or(0);
/// println!("{sent} of {}", messages.values().sum::<i64>());
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses.
pub async fn messages_by_status(
    db: &impl TenantScope,
    campaign: MessagingCampaignId,
) -> Result<HashMap<MessageJobStatus, i64>, DbErr> {
    let counts = message_job::Entity::find()
        .select_only()
        .column(message_job::Column::Status)
        .column_as(message_job::Column::Id.count(), "messages")
        .inner_join(Entity)
        .filter(message_job::Column::CampaignId.eq(campaign))
        .filter(Column::ProjectId.in_subquery(live_projects()))
        .group_by(message_job::Column::Status)
        .into_tuple::<(MessageJobStatus, i64)>();
    Ok(counts.all(db).await?.into_iter().collect())
}
