//! `daily_stats`: what happened in an organization on a day.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::now, identity::organization, ids::OrganizationId, live::LiveRelations,
    relations::related,
};

/// What happened in an organization on a day, as UTC counts it.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "daily_stats")]
pub struct Model {
    /// Day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    /// Organization.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: OrganizationId,
    /// Guests that were added.
    #[sea_orm(default_value = 0)]
    pub guests_created: i32,
    /// Guests that were removed.
    #[sea_orm(default_value = 0)]
    pub guests_deleted: i32,
    /// Invites that were made.
    #[sea_orm(default_value = 0)]
    pub invites_created: i32,
    /// Invites that were opened, each once.
    #[sea_orm(default_value = 0)]
    pub invites_opened: i32,
    /// Answers that came in.
    #[sea_orm(default_value = 0)]
    pub rsvp_submissions: i32,
    /// Answers that said yes to the first question of their form that is not about a removed event.
    #[sea_orm(default_value = 0)]
    pub rsvp_yes: i32,
    /// Answers that said no to the first question of their form that is not about a removed event.
    #[sea_orm(default_value = 0)]
    pub rsvp_no: i32,
    /// How often sites were opened by an invite.
    #[sea_orm(default_value = 0)]
    pub site_visits: i32,
    /// Pictures that were uploaded.
    #[sea_orm(default_value = 0)]
    pub photos_uploaded: i32,
    /// Pictures that were approved.
    #[sea_orm(default_value = 0)]
    pub photos_approved: i32,
    /// Pictures that were rejected.
    #[sea_orm(default_value = 0)]
    pub photos_rejected: i32,
    /// Of the messages queued on the day, those that were sent.
    #[sea_orm(default_value = 0)]
    pub messages_sent: i32,
    /// Of the messages queued on the day, those that arrived.
    #[sea_orm(default_value = 0)]
    pub messages_delivered: i32,
    /// Of the messages queued on the day, those that did not.
    #[sea_orm(default_value = 0)]
    pub messages_failed: i32,
    /// Guests who arrived.
    #[sea_orm(default_value = 0)]
    pub check_ins: i32,
    /// Users who did something, each once.
    #[sea_orm(default_value = 0)]
    pub active_users: i32,
    /// Members who joined.
    #[sea_orm(default_value = 0)]
    pub new_users: i32,
    /// When the row was last worked out anew.
    #[sea_orm(default_expr = "now()")]
    pub computed_at: DateTimeUtc,
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
}

related! {
    organization => Org,
}

/// Which days a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, org: OrganizationId, first: chrono::NaiveDate, last: chrono::NaiveDate) -> Result<(), DbErr> {
/// let days = DailyStats::find().of_org(org).between(first, last).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait DailyStatsScopes: QueryFilter {
    /// Days of the organization.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// These days and those between them.
    fn between(self, first: Date, last: Date) -> Self {
        self.filter(Column::Day.between(first, last))
    }
}

impl DailyStatsScopes for Select<Entity> {}
