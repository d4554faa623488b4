//! `projects`: weddings and other occasions, which guests, sites and events belong to.

use sea_orm::{
    entity::prelude::*,
    sea_query::{ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    analytics::event_analytics,
    api_keys::api_key,
    billing::{plan, project_plan_assignment},
    custom_fields::custom_field,
    defaults::{now, text, uuid_v4, variant},
    guests::{guest, guest_group, guest_tag},
    identity::{organization, organization_member::organizations_of, user},
    ids::{DeletionId, OrganizationId, ProjectId, UserId},
    invites::invite,
    live::LiveRelations,
    messaging::messaging_campaign,
    photos::{photo_upload, photo_wall_settings},
    projects::event,
    relations::{linked, related, related_via},
    rsvp::rsvp_form,
    sites::site,
    system::support_ticket,
    webhooks::webhook,
};

/// An occasion being planned; nearly everything else belongs to one.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "projects")]
pub struct Model {
    /// Identifies the project.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: ProjectId,
    /// Organization the project belongs to.
    pub owner_org_id: OrganizationId,
    /// Organization that runs the project for its owner.
    pub manager_org_id: Option<OrganizationId>,
    /// Display name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Where the project is in its life; `DELETED` is a removed project.
    #[sea_orm(default_expr = "variant(ProjectStatus::Active)")]
    pub status: ProjectStatus,
    /// IANA time zone that dates are shown in.
    #[sea_orm(column_type = "Text", default_expr = r#"text("UTC")"#)]
    pub timezone: String,
    /// User who created it.
    pub created_by: Option<UserId>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// When the project was archived; a removal keeps it.
    pub archived_at: Option<DateTimeUtc>,
    /// User who archived it, if known.
    pub archived_by: Option<UserId>,
    /// Status before the removal.
    pub prior_status: Option<ProjectStatus>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Where a project is in its life.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "project_status",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ProjectStatus {
    /// In use.
    Active,
    /// Finished; read only.
    Archived,
    /// Finished long ago; moved to cheap storage.
    ColdArchived,
    /// Removed.
    Deleted,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization the project belongs to.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OwnerOrgId",
        to = "organization::Column::Id"
    )]
    OwnerOrg,
    /// The organization that runs the project for its owner.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::ManagerOrgId",
        to = "organization::Column::Id"
    )]
    ManagerOrg,
    /// The user who created it.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::CreatedBy",
        to = "user::Column::Id",
        on_delete = "SetNull"
    )]
    Creator,
    /// The project's own plans over time.
    #[sea_orm(has_many = "project_plan_assignment::Entity")]
    PlanAssignments,
    /// The project's events.
    #[sea_orm(has_many = "event::Entity")]
    Events,
    /// The project's sites.
    #[sea_orm(has_many = "site::Entity")]
    Sites,
    /// The project's groups of guests.
    #[sea_orm(has_many = "guest_group::Entity")]
    GuestGroups,
    /// The project's guests.
    #[sea_orm(has_many = "guest::Entity")]
    Guests,
    /// The project's tags.
    #[sea_orm(has_many = "guest_tag::Entity")]
    GuestTags,
    /// The project's invites.
    #[sea_orm(has_many = "invite::Entity")]
    Invites,
    /// The project's forms.
    #[sea_orm(has_many = "rsvp_form::Entity")]
    RsvpForms,
    /// The project's campaigns.
    #[sea_orm(has_many = "messaging_campaign::Entity")]
    MessagingCampaigns,
    /// The settings of the project's photo wall.
    #[sea_orm(has_one = "photo_wall_settings::Entity")]
    PhotoWallSettings,
    /// Pictures of the project's wall.
    #[sea_orm(has_many = "photo_upload::Entity")]
    PhotoUploads,
    /// Keys of programs that reach this project only.
    #[sea_orm(has_many = "api_key::Entity")]
    ApiKeys,
    /// Addresses that are called for this project only.
    #[sea_orm(has_many = "webhook::Entity")]
    Webhooks,
    /// Fields that this project only has.
    #[sea_orm(has_many = "custom_field::Entity")]
    CustomFields,
    /// What was asked about the project.
    #[sea_orm(has_many = "support_ticket::Entity")]
    SupportTickets,
    /// How far the guests of the project's events got.
    #[sea_orm(has_many = "event_analytics::Entity")]
    EventAnalytics,
}

related! {
    project_plan_assignment => PlanAssignments,
    event => Events,
    site => Sites,
    guest_group => GuestGroups,
    guest => Guests,
    guest_tag => GuestTags,
    invite => Invites,
    rsvp_form => RsvpForms,
    messaging_campaign => MessagingCampaigns,
    photo_wall_settings => PhotoWallSettings,
    photo_upload => PhotoUploads,
    api_key => ApiKeys,
    webhook => Webhooks,
    custom_field => CustomFields,
    support_ticket => SupportTickets,
    event_analytics => EventAnalytics,
}

related_via! {
    plan => PlanAssignments, project_plan_assignment::Plan;
}

linked! {
    /// The user who created it.
    Creator => user via Relation::Creator;
    /// The organization that runs the project for its owner.
    ManagerOrg => organization via Relation::ManagerOrg;
    /// The organization the project belongs to.
    OwnerOrg => organization via Relation::OwnerOrg;
}

/// Which projects a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &TenantSession, user: UserId) -> Result<(), entity::Error> {
/// let page = Project::live()
///     .reachable_by(user)
///     .with_status(ProjectStatus::Active)
///     .page_by(Keyset::desc(project::Column::CreatedAt))
///     .fetch(session)
///     .await?;
/// # Ok(())
/// # }
/// ```
pub trait ProjectScopes: QueryFilter {
    /// Projects that the user reaches as a member of the owner organization or of the manager
    /// organization; whose organization is removed is no member of it.
    fn reachable_by(self, user: UserId) -> Self {
        // As an array the organizations are looked up once, and an index of `projects` is used for
        // each side; `IN (SELECT …) OR IN (SELECT …)` reads the whole table.
        let organizations =
            || Func::cust("ANY").arg(Func::cust("ARRAY").arg(organizations_of(user)));
        let owner = Expr::col(Column::OwnerOrgId.as_column_ref()).eq(organizations());
        let manager = Expr::col(Column::ManagerOrgId.as_column_ref()).eq(organizations());
        self.filter(owner.or(manager))
    }

    /// Projects that belong to the organization or are run by it.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OwnerOrgId.eq(org).or(Column::ManagerOrgId.eq(org)))
    }

    /// Projects in the status.
    fn with_status(self, status: ProjectStatus) -> Self {
        self.filter(Column::Status.eq(status))
    }
}

impl ProjectScopes for Select<Entity> {}
