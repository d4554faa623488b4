//! `webhooks`: addresses that are called when something happens.

use sea_orm::{
    Condition, QueryFilter,
    entity::prelude::*,
    sea_query::{Expr, ExprTrait, PgFunc},
};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now, random_uuid},
    identity::organization,
    ids::{DeletionId, OrganizationId, ProjectId, UserId, WebhookId},
    like::exactly,
    live::LiveRelations,
    projects::{in_live_project, project},
    relations::related,
    secret::Ciphertext,
    webhooks::webhook_delivery,
};

/// An address of an organization that is called when something happens.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "webhooks")]
pub struct Model {
    /// Identifies the webhook.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: WebhookId,
    /// Organization.
    pub org_id: OrganizationId,
    /// Only project whose events are sent; absent for all of the organization.
    pub project_id: Option<ProjectId>,
    /// Name that people gave it.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Address that is called.
    #[sea_orm(column_type = "Text")]
    pub url: String,
    /// What it is called for: `guest.created`; a star stands for everything.
    #[sea_orm(column_type = "Array(RcOrArc::new(ColumnType::Text))")]
    pub event_types: Vec<String>,
    /// Whether it is called.
    #[sea_orm(default_expr = "boolean(true)")]
    pub is_active: bool,
    /// Seconds after which a call counts as failed.
    #[sea_orm(default_value = 10)]
    pub timeout_seconds: i32,
    /// How often a message is tried before it is given up.
    #[sea_orm(default_value = 8)]
    pub max_attempts: i32,
    /// Secret that signs each call, encrypted; never serialized.
    #[serde(skip_serializing)]
    pub secret_ciphertext: Ciphertext,
    /// Which key encrypted the secret.
    #[sea_orm(column_type = "Text")]
    pub secret_key_id: String,
    /// Secret before, encrypted; signs beside the new one until it expires. Never serialized.
    #[serde(skip_serializing)]
    pub previous_secret_ciphertext: Option<Ciphertext>,
    /// Which key encrypted the secret before.
    #[sea_orm(column_type = "Text")]
    pub previous_secret_key_id: Option<String>,
    /// When the secret before stops to sign.
    pub previous_secret_expires_at: Option<DateTimeUtc>,
    /// Failed calls since the last that went through.
    #[sea_orm(default_value = 0)]
    pub consecutive_failures: i32,
    /// When it was switched off because it kept failing.
    pub disabled_at: Option<DateTimeUtc>,
    /// Why it was switched off.
    #[sea_orm(column_type = "Text")]
    pub disabled_reason: Option<String>,
    /// When a call last went through.
    pub last_success_at: Option<DateTimeUtc>,
    /// When a call last failed.
    pub last_failure_at: Option<DateTimeUtc>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed; a call is no change.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "Cascade"
    )]
    Org,
    /// The only project whose events are sent.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
    /// The attempts to call it.
    #[sea_orm(has_many = "webhook_delivery::Entity")]
    Deliveries,
}

related! {
    organization => Org,
    project => Project,
    webhook_delivery => Deliveries,
}

/// Which webhooks a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, org: OrganizationId, project: ProjectId) -> Result<(), DbErr> {
/// let called = Webhook::live().of_org(org).active().listening_to(Some(project), "guest.created").all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait WebhookScopes: QueryFilter {
    /// Webhooks of the organization, those of its projects among them.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// Webhooks that are switched on.
    fn active(self) -> Self {
        self.filter(Column::IsActive.eq(true))
    }

    /// Webhooks that are called when this happens, in the project, if it is live, or in none.
    fn listening_to(self, project: Option<ProjectId>, event_type: &str) -> Self {
        let listens = |word: &str| {
            let types = Expr::col((Entity, Column::EventTypes));
            exactly(word).eq(PgFunc::any(types))
        };
        let concerned = Condition::any()
            .add(Column::ProjectId.is_null())
            .add_option(project.map(|project| in_live_project(Column::ProjectId, project)));
        self.filter(concerned)
            .filter(listens(event_type).or(listens(EVERYTHING)))
    }
}

/// The event type that stands for all of them.
pub const EVERYTHING: &str = "*";

impl WebhookScopes for Select<Entity> {}
