//! `message_jobs`: the queue of single messages.

use sea_orm::{Condition, QuerySelect, QueryTrait, entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, text, uuid_v4},
    guests::guest,
    ids::{GuestId, MessageJobId, MessagingCampaignId, OrganizationId},
    like::exactly,
    live::LiveRelations,
    messaging::{
        message_event,
        messaging_campaign::{self, CampaignStatus, MessageChannel},
    },
    projects::live_projects,
    relations::related,
    text_enum::text_enum,
};

/// One message of a campaign to one recipient, and how far it got.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "message_jobs")]
pub struct Model {
    /// Identifies the job.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: MessageJobId,
    /// The campaign.
    pub campaign_id: MessagingCampaignId,
    /// Recipient, while the guest exists.
    pub guest_id: Option<GuestId>,
    /// Address it is sent to, as it was when queued.
    #[sea_orm(column_type = "Text")]
    pub contact_email: Option<String>,
    /// Number it is sent to, as it was when queued.
    #[sea_orm(column_type = "Text")]
    pub contact_phone: Option<String>,
    /// Way it is sent.
    pub channel: MessageChannel,
    /// How far it got.
    #[sea_orm(default_expr = "text(MessageJobStatus::Queued)")]
    pub status: MessageJobStatus,
    /// The provider's name for the message.
    #[sea_orm(column_type = "Text")]
    pub provider_message_id: Option<String>,
    /// How often sending was tried.
    #[sea_orm(default_value = 0)]
    pub attempts: i32,
    /// What went wrong the last time.
    #[sea_orm(column_type = "Text")]
    pub last_error: Option<String>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
}

impl ActiveModelBehavior for ActiveModel {}

text_enum! {
    /// How far a message got.
    pub enum MessageJobStatus {
        /// Waits to be sent.
        Queued => "QUEUED",
        /// Being handed to the provider.
        Sending => "SENDING",
        /// Waits for its time.
        Scheduled => "SCHEDULED",
        /// Taken by the provider.
        Sent => "SENT",
        /// Reached the recipient.
        Delivered => "DELIVERED",
        /// Put off by the recipient's server.
        Deferred => "DEFERRED",
        /// Refused by the recipient's server.
        Bounced => "BOUNCED",
        /// Reported as unwanted by the recipient.
        Complained => "COMPLAINED",
        /// Failed once and waits for another try.
        Retry => "RETRY",
        /// Being tried again.
        Retrying => "RETRYING",
        /// Given up.
        Failed => "FAILED",
        /// Withdrawn before it was sent.
        Cancelled => "CANCELLED",
    }
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The campaign.
    #[sea_orm(
        belongs_to = "messaging_campaign::Entity",
        from = "Column::CampaignId",
        to = "messaging_campaign::Column::Id",
        on_delete = "Cascade"
    )]
    Campaign,
    /// The recipient.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "SetNull"
    )]
    Guest,
    /// What the provider reported.
    #[sea_orm(has_many = "message_event::Entity")]
    Events,
}

related! {
    messaging_campaign => Campaign,
    guest => Guest,
    message_event => Events,
}

/// What the application asks of the queue.
pub trait MessageJobScopes: QueryFilter {
    /// Messages of a campaign.
    fn of_campaign(self, campaign: MessagingCampaignId) -> Self {
        self.filter(Column::CampaignId.eq(campaign))
    }

    /// Messages sent this way.
    fn over(self, channel: MessageChannel) -> Self {
        self.filter(Column::Channel.eq(channel))
    }

    /// Messages that got this far.
    fn with_status(self, status: &MessageJobStatus) -> Self {
        let status = exactly(status.as_str());
        self.filter(ExprTrait::eq(Column::Status.into_expr(), status))
    }

    /// Messages that may be sent at this time: queued, waiting for another try, or scheduled in a
    /// campaign whose time has come or that has none, and the campaign neither a draft nor stopped. Nothing is sent for
    /// removed campaigns and projects, or to removed guests.
    ///
    /// What names no guest is due, and so is what waits for one that a DELETE takes, that of an older
    /// application or `guest.delete(db)`: only [`purge`](fn@crate::soft_delete::purge) cancels it first.
    /// Remove guests and purge them, and do not delete what was removed.
    fn due_at(self, now: DateTimeUtc) -> Self {
        let waiting = [MessageJobStatus::Queued, MessageJobStatus::Retry];
        let scheduled = Condition::all()
            .add(Column::Status.eq(MessageJobStatus::Scheduled))
            .add(
                messaging_campaign::Column::ScheduledAt
                    .is_null()
                    .or(messaging_campaign::Column::ScheduledAt.lte(now)),
            );
        // Not a join: the lock that claiming takes would be taken on the campaign too.
        let sends = messaging_campaign::Entity::find()
            .select_only()
            .expr(Expr::val(1))
            .filter(Condition::from(Relation::Campaign.def()))
            .filter(messaging_campaign::Column::ProjectId.in_subquery(live_projects()))
            .filter(messaging_campaign::Column::Status.is_not_in(CampaignStatus::HALTED))
            .filter(
                Condition::any()
                    .add(Column::Status.is_in(waiting))
                    .add(scheduled),
            );
        let guest = guest::Entity::find()
            .select_only()
            .expr(Expr::val(1))
            .filter(Condition::from(Relation::Guest.def()));
        let has_recipient = Column::GuestId
            .is_null()
            .or(Expr::exists(guest.into_query()));
        // Said once more, for the index of messages that wait.
        self.filter(waits())
            .filter(Expr::exists(sends.into_query()))
            .filter(has_recipient)
    }
}

impl MessageJobScopes for Select<Entity> {}

/// Whether a message waits, in constants: the condition of the index of messages that wait.
pub(super) fn waits() -> Expr {
    let waiting = [
        MessageJobStatus::Queued,
        MessageJobStatus::Retry,
        MessageJobStatus::Scheduled,
    ];
    let waiting = waiting.map(|status| Expr::Constant(status.into()));
    ExprTrait::is_in(Column::Status.into_expr(), waiting)
}
