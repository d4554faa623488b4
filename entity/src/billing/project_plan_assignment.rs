//! `project_plan_assignments`: the plans of single projects over time.

use sea_orm::{
    QueryOrder, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{ExprTrait, NullOrdering, Order, SelectStatement},
};
use serde::{Deserialize, Serialize};

use crate::{
    billing::plan,
    defaults::{now, uuid_v4},
    ids::{OrganizationId, PlanId, ProjectId, ProjectPlanAssignmentId, UserId},
    live::LiveRelations,
    projects::{in_live_project, project},
    relations::related,
};

/// A plan that applies to one project; it takes precedence over the organization's.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "project_plan_assignments")]
pub struct Model {
    /// Identifies the assignment.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: ProjectPlanAssignmentId,
    /// The project.
    #[sea_orm(unique_key = "project_plan")]
    pub project_id: ProjectId,
    /// The plan.
    #[sea_orm(unique_key = "project_plan")]
    pub plan_id: PlanId,
    /// First moment it applies; open when absent.
    pub starts_at: Option<DateTimeUtc>,
    /// Moment it stops to apply; open when absent.
    pub ends_at: Option<DateTimeUtc>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
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
    /// The plan.
    #[sea_orm(
        belongs_to = "plan::Entity",
        from = "Column::PlanId",
        to = "plan::Column::Id",
        on_delete = "Restrict"
    )]
    Plan,
}

related! {
    project => Project,
    plan => Plan,
}

/// Which assignments a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &TenantSession, project: ProjectId) -> Result<(), DbErr> {
/// let current = ProjectPlanAssignment::find().in_project(project).in_force_at(chrono::Utc::now()).find_both_related(Plan);
/// if let Some((assignment, plan)) = current.one(session).await? {
///     println!("{} until {:?}", plan.name, assignment.ends_at);
/// }
/// # Ok(())
/// # }
/// ```
pub trait ProjectPlanAssignmentScopes: QueryFilter + QueryOrder {
    /// Assignments of the project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// Assignments in force at the moment, the one that counts first: that with the latest beginning.
    fn in_force_at(self, now: DateTimeUtc) -> Self {
        let begun = Column::StartsAt.is_null().or(Column::StartsAt.lte(now));
        let open = Column::EndsAt.is_null().or(Column::EndsAt.gt(now));
        self.filter(begun.and(open))
            .order_by_with_nulls(Column::StartsAt, Order::Desc, NullOrdering::Last)
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
    }
}

impl ProjectPlanAssignmentScopes for Select<Entity> {}

/// The id of the live plan that the project has at the moment: one row or none.
pub(super) fn plan_in_force(project: Expr, now: DateTimeUtc) -> SelectStatement {
    let assignments = Entity::find().select_only().column(Column::PlanId);
    let of_project = Expr::col(Column::ProjectId.as_column_ref()).eq(project);
    assignments
        .filter(of_project)
        .inner_join(plan::Entity)
        .in_force_at(now)
        .limit(1)
        .into_query()
}
