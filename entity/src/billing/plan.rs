//! `plans`: what can be bought.

use sea_orm::{
    entity::prelude::*,
    sea_query::{ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    billing::{org_plan_assignment, plan_entitlement, project_plan_assignment},
    defaults::{now, uuid_v4},
    identity::organization,
    ids::{OrganizationId, PlanId, ProjectId},
    projects::project::{self, owner_of},
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
    /// Stable name that code refers to.
    #[sea_orm(column_type = "Text", unique)]
    pub code: String,
    /// Display name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
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
}

related! {
    plan_entitlement => Entitlements,
    org_plan_assignment => OrgAssignments,
    project_plan_assignment => ProjectAssignments,
}

related_via! {
    organization => OrgAssignments, org_plan_assignment::Org;
    project => ProjectAssignments, project_plan_assignment::Project;
}

/// Which plans a query reads.
pub trait PlanScopes: QueryFilter {
    /// The plan with this code.
    fn with_code(self, code: &str) -> Self {
        self.filter(Column::Code.eq(code))
    }

    /// The plan that the organization has at the moment, if any.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(db: &DatabaseConnection, org: OrganizationId) -> Result<(), DbErr> {
    /// let plan = Plan::find().current_of_org(org, chrono::Utc::now());
    /// for (plan, entitlements) in plan.find_with_related(PlanEntitlement).all(db).await? {
    ///     println!("{} grants {} things", plan.name, entitlements.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn current_of_org(self, org: OrganizationId, now: DateTimeUtc) -> Self {
        self.filter(Expr::col(Column::Id.as_column_ref()).eq(of_org(Expr::val(org), now)))
    }

    /// The plan that counts for the project at the moment: its own, or else that of its owner
    /// organization.
    fn current_of_project(self, project: ProjectId, now: DateTimeUtc) -> Self {
        let project = Expr::val(project);
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
