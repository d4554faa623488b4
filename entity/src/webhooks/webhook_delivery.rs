//! `webhook_deliveries`: attempts to call a webhook.

use sea_orm::{QueryFilter, QuerySelect, QueryTrait, entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v7, variant},
    ids::{OrganizationId, WebhookDeliveryId, WebhookId},
    live::{LiveRelations, SoftDelete},
    log::{Log, Logged},
    page::Keyset,
    projects::live_projects,
    relations::related,
    webhooks::webhook::{self, WebhookScopes},
};

/// One attempt to call a webhook; once it is finished it never changes.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_deliveries")]
pub struct Model {
    /// Identifies the attempt.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v7()")]
    pub id: WebhookDeliveryId,
    /// When the attempt was put into the queue.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Webhook's organization.
    pub org_id: OrganizationId,
    /// What is delivered: the same on every attempt, so that the receiver can tell repetitions.
    pub message_id: Uuid,
    /// What happened: `guest.created`.
    #[sea_orm(column_type = "Text")]
    pub event_type: String,
    /// What is sent.
    #[sea_orm(column_type = "JsonBinary")]
    pub payload: Json,
    /// Which attempt it is, from 1.
    #[sea_orm(default_value = 1)]
    pub attempt_number: i32,
    /// Where the attempt stands.
    #[sea_orm(default_expr = "variant(DeliveryStatus::Pending)")]
    pub status: DeliveryStatus,
    /// When it is due.
    #[sea_orm(default_expr = "now()")]
    pub scheduled_at: DateTimeUtc,
    /// Worker that has taken it.
    #[sea_orm(column_type = "Text")]
    pub claimed_by: Option<String>,
    /// When another worker may take it.
    pub claimed_until: Option<DateTimeUtc>,
    /// HTTP status of the answer.
    pub response_status: Option<i32>,
    /// Beginning of the answer.
    #[sea_orm(column_type = "Text")]
    pub response_excerpt: Option<String>,
    /// What went wrong.
    #[sea_orm(column_type = "Text")]
    pub error: Option<String>,
    /// Milliseconds that the call took.
    pub duration_ms: Option<i32>,
    /// When the attempt was over.
    pub finished_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Log for Entity {
    const TIME: Column = Column::CreatedAt;
}

/// Where an attempt stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "webhook_delivery_status",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DeliveryStatus {
    /// It waits for its time.
    Pending,
    /// A worker has taken it.
    InFlight,
    /// The receiver took it.
    Succeeded,
    /// It failed; another attempt follows.
    Failed,
    /// It failed for good, or was not wanted any more.
    Dead,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The webhook.
    #[sea_orm(
        belongs_to = "webhook::Entity",
        from = "Column::WebhookId",
        to = "webhook::Column::Id",
        on_delete = "Cascade"
    )]
    Webhook,
}

related! {
    webhook => Webhook,
}

/// Which attempts a query reads. The table is partitioned by month of `created_at`, when they were put
/// into the queue.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, webhook: WebhookId) -> Result<(), DbErr> {
/// let now = chrono::Utc::now();
/// let recent = || WebhookDelivery::since(now - chrono::Duration::days(7));
/// let due = recent().due_at(now).order_by_asc(webhook_delivery::Column::ScheduledAt).rows();
/// let tried = recent().of_webhook(webhook).rows();
/// println!("{} due, {} tried", due.all(db).await?.len(), tried.all(db).await?.len());
/// # Ok(())
/// # }
/// ```
pub trait WebhookDeliveryScopes: QueryFilter {
    /// Attempts whose time has come and that nobody has taken. Nothing is sent to a webhook that is
    /// removed, switched off, or of a removed project.
    fn due_at(self, now: DateTimeUtc) -> Self {
        // Not a join: the lock that claiming takes would be taken on the webhook too.
        let called = webhook::Entity::live()
            .active()
            .filter(
                webhook::Column::ProjectId
                    .is_null()
                    .or(webhook::Column::ProjectId.in_subquery(live_projects())),
            )
            .select_only()
            .column(webhook::Column::Id);
        self.filter(Column::Status.eq(DeliveryStatus::Pending))
            .filter(Column::ScheduledAt.lte(now))
            .filter(Column::WebhookId.in_subquery(called.into_query()))
    }

    /// Attempts whose worker did not come back in time.
    fn abandoned_at(self, now: DateTimeUtc) -> Self {
        self.filter(Column::Status.eq(DeliveryStatus::InFlight))
            .filter(Column::ClaimedUntil.lt(now))
    }

    /// Attempts to call the webhook.
    fn of_webhook(self, webhook: WebhookId) -> Self {
        self.filter(Column::WebhookId.eq(webhook))
    }

    /// All attempts to deliver the message.
    fn of_message(self, message: Uuid) -> Self {
        self.filter(Column::MessageId.eq(message))
    }
}

impl WebhookDeliveryScopes for Logged<Entity> {}

/// The latest first.
#[must_use]
pub fn latest_first() -> Keyset<Column> {
    Keyset::desc(Column::CreatedAt)
}
