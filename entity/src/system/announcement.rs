//! `announcements`: news of the platform.

use sea_orm::{
    Condition, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*,
    sea_query::extension::postgres::PgExpr,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    defaults::{boolean, now, random_uuid, variant},
    identity::organization::OrgType,
    ids::{AnnouncementId, DeletionId, OrganizationId, UserId},
    live::LiveRelations,
    relations::related,
    system::announcement_dismissal,
};

/// News of the platform for its users.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "announcements")]
pub struct Model {
    /// Identifies the announcement.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: AnnouncementId,
    /// Heading.
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// What is announced.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// How much it matters.
    #[sea_orm(default_expr = "variant(AnnouncementSeverity::Info)")]
    pub severity: AnnouncementSeverity,
    /// For whom it is.
    #[sea_orm(default_expr = "variant(AnnouncementAudience::All)")]
    pub audience: AnnouncementAudience,
    /// Types of organizations, codes of plans, or ids of organizations, as the audience says; absent for all.
    #[sea_orm(column_type = "JsonBinary")]
    pub audience_filter: Option<Json>,
    /// From when it is shown.
    #[sea_orm(default_expr = "now()")]
    pub starts_at: DateTimeUtc,
    /// Until when it is shown; absent for ever.
    pub ends_at: Option<DateTimeUtc>,
    /// Whether a user can put it out of sight.
    #[sea_orm(default_expr = "boolean(true)")]
    pub is_dismissible: bool,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
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

/// How much an announcement matters, the least first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "announcement_severity",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AnnouncementSeverity {
    /// It is good to know.
    Info,
    /// Something has to be done.
    Warning,
    /// Something does not work.
    Critical,
}

/// For whom an announcement is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "announcement_audience",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AnnouncementAudience {
    /// Everybody.
    All,
    /// Organizations of these types.
    OrgType,
    /// Organizations on plans of these codes.
    Plan,
    /// These organizations.
    Orgs,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The users who put it out of sight, as links.
    #[sea_orm(has_many = "announcement_dismissal::Entity")]
    Dismissals,
}

related! {
    announcement_dismissal => Dismissals,
}

/// An organization as announcements tell it from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audience<'a> {
    /// Organization.
    pub org: OrganizationId,
    /// Its type.
    pub org_type: OrgType,
    /// Code of the plan that it has, if any.
    pub plan: Option<&'a str>,
}

/// Which announcements a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, user: UserId, org: &organization::Model) -> Result<(), DbErr> {
/// let now = chrono::Utc::now();
/// let plan = Plan::live().current_of_org(org.id, now).one(db).await?;
/// let audience = Audience { org: org.id, org_type: org.r#type, plan: plan.as_ref().map(|plan| plan.code.as_str()) };
/// let news = Announcement::live().shown_at(now).meant_for(audience).not_dismissed_by(user).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait AnnouncementScopes: QueryFilter {
    /// Announcements that are shown at this time, to whomever: [`meant_for`](Self::meant_for) says to whom.
    fn shown_at(self, now: DateTimeUtc) -> Self {
        let unended = Condition::any()
            .add(Column::EndsAt.is_null())
            .add(Column::EndsAt.gt(now));
        self.filter(Column::StartsAt.lte(now)).filter(unended)
    }

    /// Announcements for everybody, and those whose audience the organization is part of: by its type, by
    /// its plan, or by name.
    fn meant_for(self, audience: Audience<'_>) -> Self {
        let named = |kind: AnnouncementAudience, name: Json| {
            Condition::all()
                .add(Column::Audience.eq(kind))
                .add(Column::AudienceFilter.into_expr().contains(name))
        };
        let plan = |code: &str| named(AnnouncementAudience::Plan, json!([code]));
        let meant = Condition::any()
            .add(Column::Audience.eq(AnnouncementAudience::All))
            .add(named(
                AnnouncementAudience::OrgType,
                json!([audience.org_type]),
            ))
            .add(named(AnnouncementAudience::Orgs, json!([audience.org])))
            .add_option(audience.plan.map(plan));
        self.filter(meant)
    }

    /// Announcements that the user has not put out of sight.
    fn not_dismissed_by(self, user: UserId) -> Self {
        let dismissed = announcement_dismissal::Entity::find()
            .select_only()
            .column(announcement_dismissal::Column::AnnouncementId)
            .filter(announcement_dismissal::Column::UserId.eq(user));
        self.filter(Column::Id.not_in_subquery(dismissed.into_query()))
    }
}

impl AnnouncementScopes for Select<Entity> {}
