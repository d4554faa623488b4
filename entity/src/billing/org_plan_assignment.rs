//! `org_plan_assignments`: the plans of organizations over time.

use sea_orm::{
    QueryOrder, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{ExprTrait, NullOrdering, Order, SelectStatement},
};
use serde::{Deserialize, Serialize};

use crate::{
    billing::plan,
    defaults::{now, uuid_v4},
    identity::organization,
    ids::{OrgPlanAssignmentId, OrganizationId, PlanId, UserId},
    live::LiveRelations,
    relations::related,
};

/// A plan that applies to an organization for a period.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "org_plan_assignments")]
pub struct Model {
    /// Identifies the assignment.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: OrgPlanAssignmentId,
    /// The organization.
    #[sea_orm(unique_key = "org_plan")]
    pub org_id: OrganizationId,
    /// The plan.
    #[sea_orm(unique_key = "org_plan")]
    pub plan_id: PlanId,
    /// First moment it applies; open when absent.
    pub starts_at: Option<DateTimeUtc>,
    /// Moment it stops to apply; open when absent.
    pub ends_at: Option<DateTimeUtc>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
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
    /// The organization.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "Cascade"
    )]
    Org,
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
    organization => Org,
    plan => Plan,
}

/// Which assignments a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &TenantSession, org: OrganizationId) -> Result<(), DbErr> {
/// let current = OrgPlanAssignment::find().of_org(org).in_force_at(chrono::Utc::now()).find_both_related(Plan);
/// if let Some((assignment, plan)) = current.one(session).await? {
///     println!("{} until {:?}", plan.name, assignment.ends_at);
/// }
/// # Ok(())
/// # }
/// ```
pub trait OrgPlanAssignmentScopes: QueryFilter + QueryOrder {
    /// Assignments of the organization.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
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

impl OrgPlanAssignmentScopes for Select<Entity> {}

/// The id of the live plan that the organization has at the moment: one row or none.
pub(super) fn plan_in_force(org: Expr, now: DateTimeUtc) -> SelectStatement {
    let assignments = Entity::find().select_only().column(Column::PlanId);
    let of_org = Expr::col(Column::OrgId.as_column_ref()).eq(org);
    assignments
        .filter(of_org)
        .inner_join(plan::Entity)
        .in_force_at(now)
        .limit(1)
        .into_query()
}
