//! `organizations`: the tenants: couples, planners and venues.

use sea_orm::{QuerySelect, QueryTrait, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    analytics::daily_stats,
    api_keys::api_key,
    billing::{org_plan_assignment, plan},
    custom_fields::custom_field,
    defaults::{now, uuid_v4},
    identity::{
        organization_member::{self, organizations_of},
        user,
    },
    ids::{DeletionId, OrganizationId, UserId},
    live::{LiveRelations, LiveRows},
    privacy::{data_deletion_request, data_export_request, data_retention_policy, legal_hold},
    projects::project,
    relations::{linked, related, related_via},
    system::support_ticket,
    webhooks::webhook,
};

/// A tenant: a couple, a planner or a venue that owns or manages projects.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "organizations")]
pub struct Model {
    /// Identifies the organization.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: OrganizationId,
    /// What kind of tenant it is.
    pub r#type: OrgType,
    /// Display name; for a couple often their own names.
    #[sea_orm(column_type = "Text")]
    pub name: String,
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
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Kind of tenant.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "org_type",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OrgType {
    /// The people who celebrate.
    Couple,
    /// A planner who works for others.
    Planner,
    /// A place that hosts events.
    Venue,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization's members, as links.
    #[sea_orm(has_many = "organization_member::Entity")]
    Members,
    /// The organization's plans over time.
    #[sea_orm(has_many = "org_plan_assignment::Entity")]
    PlanAssignments,
    /// Projects that belong to the organization.
    #[sea_orm(has_many = "project::Entity", via_rel = "Relation::OwnerOrg")]
    OwnedProjects,
    /// Projects the organization runs for others.
    #[sea_orm(has_many = "project::Entity", via_rel = "Relation::ManagerOrg")]
    ManagedProjects,
    /// Keys of programs that act for the organization.
    #[sea_orm(has_many = "api_key::Entity")]
    ApiKeys,
    /// Addresses that the organization has called.
    #[sea_orm(has_many = "webhook::Entity")]
    Webhooks,
    /// Fields that the organization added.
    #[sea_orm(has_many = "custom_field::Entity")]
    CustomFields,
    /// How long the organization keeps its rows.
    #[sea_orm(has_many = "data_retention_policy::Entity")]
    RetentionPolicies,
    /// Requests for data of the organization or of its guests.
    #[sea_orm(has_many = "data_export_request::Entity")]
    ExportRequests,
    /// Requests to erase the organization or its guests.
    #[sea_orm(has_many = "data_deletion_request::Entity")]
    DeletionRequests,
    /// Holds on the organization or on its guests.
    #[sea_orm(has_many = "legal_hold::Entity")]
    LegalHolds,
    /// What the organization asked the staff.
    #[sea_orm(has_many = "support_ticket::Entity")]
    SupportTickets,
    /// What happened in the organization, day by day.
    #[sea_orm(has_many = "daily_stats::Entity")]
    DailyStats,
}

related! {
    organization_member => Members,
    org_plan_assignment => PlanAssignments,
    api_key => ApiKeys,
    webhook => Webhooks,
    custom_field => CustomFields,
    data_retention_policy => RetentionPolicies,
    data_export_request => ExportRequests,
    data_deletion_request => DeletionRequests,
    legal_hold => LegalHolds,
    support_ticket => SupportTickets,
    daily_stats => DailyStats,
}

related_via! {
    user => Members, organization_member::User;
    plan => PlanAssignments, org_plan_assignment::Plan;
}

linked! {
    /// Projects that belong to the organization.
    OwnedProjects => project via Relation::OwnedProjects;
    /// Projects the organization runs for others.
    ManagedProjects => project via Relation::ManagedProjects;
}

/// Which organizations a query reads.
pub trait OrganizationScopes: QueryFilter {
    /// Organizations that the user belongs to, in whatever role.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(session: &TenantSession, user: UserId) -> Result<(), DbErr> {
    /// let by_name = Organization::live().of_member(user).order_by_asc(organization::Column::Name);
    /// println!("{} organizations", by_name.all(session).await?.len());
    /// # Ok(())
    /// # }
    /// ```
    fn of_member(self, user: UserId) -> Self {
        self.filter(Column::Id.in_subquery(organizations_of(user)))
    }
}

impl OrganizationScopes for Select<Entity> {}

/// The id of the organization while it is live, else null.
pub(crate) fn live_org(org: OrganizationId) -> Expr {
    let live = Entity::find_by_id(org).live().select_only();
    live.column(Column::Id).into_query().into()
}
