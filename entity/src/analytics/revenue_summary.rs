//! `revenue_summary`: what a plan brings a month.

use rust_decimal::Decimal;
use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{billing::plan, defaults::now, ids::PlanId, live::LiveRelations, relations::related};

/// What a plan brings a month.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "revenue_summary")]
pub struct Model {
    /// First day of the month.
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: Date,
    /// Plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: PlanId,
    /// Currency of its price (ISO 4217); XXX without one.
    #[sea_orm(column_type = "Text", primary_key, auto_increment = false)]
    pub currency: String,
    /// Organizations that had it at the end of the month, or now in this one; of several plans the one that began last.
    #[sea_orm(default_value = 0)]
    pub active_orgs: i32,
    /// Projects that had it at the end of the month, or now in this one; of several plans the one that began last.
    #[sea_orm(default_value = 0)]
    pub active_projects: i32,
    /// Assignments that began in the month.
    #[sea_orm(default_value = 0)]
    pub new: i32,
    /// Assignments that ended in the month, by the removal of the plan or of who had it too.
    #[sea_orm(default_value = 0)]
    pub churned: i32,
    /// What it brings in a month at this price; a price paid once counts nothing.
    #[sea_orm(column_type = "Decimal(Some((14, 2)))", default_value = 0)]
    pub mrr: Decimal,
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
    /// The plan.
    #[sea_orm(
        belongs_to = "plan::Entity",
        from = "Column::PlanId",
        to = "plan::Column::Id",
        on_delete = "Cascade"
    )]
    Plan,
}

related! {
    plan => Plan,
}

/// Which months a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, plan: PlanId, first: chrono::NaiveDate, last: chrono::NaiveDate) -> Result<(), DbErr> {
/// let months = RevenueSummary::find().of_plan(plan).between(first, last).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait RevenueSummaryScopes: QueryFilter {
    /// Months of the plan.
    fn of_plan(self, plan: PlanId) -> Self {
        self.filter(Column::PlanId.eq(plan))
    }

    /// Months that begin on these days or between them.
    fn between(self, first: Date, last: Date) -> Self {
        self.filter(Column::Month.between(first, last))
    }
}

impl RevenueSummaryScopes for Select<Entity> {}
