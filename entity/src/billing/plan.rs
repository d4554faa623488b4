//! `plans`: what can be bought.

use rust_decimal::Decimal;
use sea_orm::{
    entity::prelude::*,
    sea_query::{ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    analytics::revenue_summary,
    billing::{org_plan_assignment, plan_entitlement, project_plan_assignment},
    defaults::{now, uuid_v4},
    identity::organization::{self, live_org},
    ids::{DeletionId, OrganizationId, PlanId, ProjectId, UserId},
    like::exactly,
    live::{LiveRelations, SoftDelete},
    projects::{live_project, owner_of, project},
    relations::{related, related_via},
};

/// A commercial plan that organizations and projects are assigned to.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "plans")]
pub struct Model {
    /// Identifies the plan.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: PlanId,
    /// Stable name that code refers to; unique among live plans.
    #[sea_orm(column_type = "Text")]
    pub code: String,
    /// Display name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
    /// Price for a billing interval; absent when it has none.
    #[sea_orm(column_type = "Decimal(Some((12, 2)))")]
    pub price_amount: Option<Decimal>,
    /// Currency of the price (ISO 4217).
    #[sea_orm(column_type = "Text")]
    pub price_currency: Option<String>,
    /// How often the price is paid.
    pub billing_interval: Option<BillingInterval>,
}

impl ActiveModelBehavior for ActiveModel {}

/// How often a price is paid.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "billing_interval",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum BillingInterval {
    /// Every month.
    Month,
    /// Every year.
    Year,
    /// Once.
    Once,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// What the plan grants.
    #[sea_orm(has_many = "plan_entitlement::Entity")]
    Entitlements,
    /// Organizations on the plan, over time.
    #[sea_orm(has_many = "org_plan_assignment::Entity")]
    OrgAssignments,
    /// Projects on the plan, over time.
    #[sea_orm(has_many = "project_plan_assignment::Entity")]
    ProjectAssignments,
    /// What the plan brings, month by month.
    #[sea_orm(has_many = "revenue_summary::Entity")]
    Revenue,
}

related! {
    plan_entitlement => Entitlements,
    org_plan_assignment => OrgAssignments,
    project_plan_assignment => ProjectAssignments,
    revenue_summary => Revenue,
}

related_via! {
    organization => OrgAssignments, org_plan_assignment::Org;
    project => ProjectAssignments, project_plan_assignment::Project;
}

impl Entity {
    /// The live plan with this code.
    #[must_use]
    pub fn find_by_code(code: &str) -> Select<Self> {
        Self::live().with_code(code)
    }
}

/// Which plans a query reads.
pub trait PlanScopes: QueryFilter {
    /// The plan with this code: one at most among live plans.
    fn with_code(self, code: &str) -> Self {
        self.filter(ExprTrait::eq(Column::Code.into_expr(), exactly(code)))
    }

    /// The plan that the organization has at the moment, if any; a removed plan is no longer had. The
    /// sessions of other tenants see none.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(session: &TenantSession, org: OrganizationId) -> Result<(), DbErr> {
    /// let plan = Plan::live().current_of_org(org, chrono::Utc::now());
    /// for (plan, entitlements) in plan.find_with_related(PlanEntitlement).all(session).await? {
    ///     println!("{} grants {} things", plan.name, entitlements.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn current_of_org(self, org: OrganizationId, now: DateTimeUtc) -> Self {
        self.filter(Expr::col(Column::Id.as_column_ref()).eq(of_org(live_org(org), now)))
    }

    /// The plan that counts for the project at the moment: its own, or else that of its owner
    /// organization. A removed project has none. The session of a tenant who manages the project for its
    /// owner sees its own only: where that decides, ask for
    /// [`Entitlements::of_project`](crate::billing::entitlements::Entitlements::of_project), which refuses
    /// that.
    fn current_of_project(self, project: ProjectId, now: DateTimeUtc) -> Self {
        let project = live_project(project);
        let plan = of_project(project.clone(), owner_of(project), now);
        self.filter(Expr::col(Column::Id.as_column_ref()).eq(plan))
    }
}

impl PlanScopes for Select<Entity> {}

/// The id of the plan of an organization; null without one.
pub(super) fn of_org(org: Expr, now: DateTimeUtc) -> Expr {
    org_plan_assignment::plan_in_force(org, now).into()
}

/// The id of the plan that counts for a project of the organization; null without one.
pub(super) fn of_project(project: Expr, org: Expr, now: DateTimeUtc) -> Expr {
    let own = project_plan_assignment::plan_in_force(project, now);
    Func::coalesce([Expr::from(own), of_org(org, now)]).into()
}
