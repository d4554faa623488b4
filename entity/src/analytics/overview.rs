//! Figures that are kept counted, and how old they are.
//!
//! ```no_run
//! use entity::{analytics::overview::{self, Overview, View}, prelude::*};
//!
//! # async fn example(session: &TenantSession, org: OrganizationId) -> Result<(), DbErr> {
//! let busiest = MaterializedProjectOverview::visible()
//!     .filter(project_overview::Column::OrgId.eq(org))
//!     .order_by_desc(project_overview::Column::Guests)
//!     .all(session)
//!     .await?;
//! if let Some(refresh) = overview::refreshed(session, View::ProjectOverview).await? {
//!     println!("{} projects as of {}", busiest.len(), refresh.computed_at);
//! }
//! # Ok(())
//! # }
//! ```

use sea_orm::{DbErr, EntityTrait, QueryTrait, Select, sea_query::Func};

use super::view_refresh;
use crate::{
    session::{SystemSession, TenantScope},
    sql::run,
};

/// A materialized view. Row level security does not reach these: a session may not read the view
/// itself, and a function leaves out what it may not see.
pub trait Overview: EntityTrait + Default {
    /// The function.
    const READER: &str;

    /// The rows that the session sees, as of the last refresh.
    fn visible() -> Select<Self> {
        let mut rows = Self::find();
        let query = QueryTrait::query(&mut rows);
        query.from_clear();
        query.from_function(Func::cust(Self::READER), Self::default().table_name());
        rows
    }
}

/// The materialized views, in the order in which they build on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// [`ProjectOverview`](super::project_overview).
    ProjectOverview,
    /// [`OrgOverview`](super::org_overview), from the one before it.
    OrgOverview,
    /// [`RsvpQuestionSummary`](super::rsvp_question_summary).
    RsvpQuestionSummary,
    /// [`CampaignPerformance`](super::campaign_performance).
    CampaignPerformance,
}

impl View {
    /// All, each after those that it is made of.
    pub const ALL: [Self; 4] = [
        Self::ProjectOverview,
        Self::OrgOverview,
        Self::RsvpQuestionSummary,
        Self::CampaignPerformance,
    ];

    /// Its name in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ProjectOverview => "project_overview",
            Self::OrgOverview => "org_overview",
            Self::RsvpQuestionSummary => "rsvp_question_summary",
            Self::CampaignPerformance => "campaign_performance",
        }
    }
}

/// When a view was last worked out; none as long as it is as the migration made it.
///
/// # Errors
/// When the database refuses.
pub async fn refreshed(
    db: &impl TenantScope,
    view: View,
) -> Result<Option<view_refresh::Model>, DbErr> {
    view_refresh::Entity::find_by_id(view.name()).one(db).await
}

/// Works a view out anew, beside its readers; other refreshes of it wait. What `maintain` does for all.
///
/// # Errors
/// When the database refuses.
pub async fn refresh(session: &SystemSession, view: View) -> Result<(), DbErr> {
    let view = view.name().into();
    run(session, "SELECT refresh_overview($1)", [view]).await?;
    Ok(())
}
