//! The projects of an organization, with what goes on in each.

use sea_orm::{
    DbErr, FromQueryResult, QueryFilter, QueryResult, QuerySelect, Select, SelectModel,
    prelude::DateTimeUtc,
};
use serde::{Deserialize, Serialize};

use crate::{
    live::LiveRows,
    nested::read,
    page::{Keyset, PageBy, PageQuery},
    projects::{
        counts::counts,
        project::{self, Column},
    },
};

pub(super) const COUNTS: &str = "counts";

/// A project with the numbers of its dashboard.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectDashboard {
    /// The project.
    pub project: project::Model,
    /// What it holds.
    pub counts: ProjectCounts,
}

/// How much there is in a project, and when it last moved; removed rows do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectCounts {
    /// Guests.
    pub guests: i64,
    /// Invites, whatever their state; those of removed groups too, which the funnel leaves out.
    pub invites: i64,
    /// Who sent one of the project's forms in: guests, or else invites; each counts once however
    /// often it answered. Submissions with neither count each.
    pub responses: i64,
    /// Arrivals at the project's events; a guest counts once at each event.
    pub check_ins: i64,
    /// When the project or a guest last changed, an invite was made, a form was sent in or a guest
    /// arrived, whichever was last. What changes an invite or a submission later does not count.
    pub last_activity: DateTimeUtc,
}

/// Projects as a dashboard shows them.
pub trait ProjectDashboards: QueryFilter + Sized {
    /// The projects with their numbers in pages, newest first; removed projects are left out.
    ///
    /// A page is one statement. Only the projects of the page are counted, each from the indexes on
    /// its children, so that it costs what these projects hold and nothing else.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, Error};
    /// # async fn show(session: &TenantSession, org: OrganizationId) -> Result<(), Error> {
    /// let page = Project::find().of_org(org).dashboard().size(20).fetch(session).await?;
    /// for shown in page.items {
    ///     println!("{}: {} guests", shown.project.name, shown.counts.guests);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn dashboard(self) -> PageQuery<SelectModel<ProjectDashboard>> {
        self.dashboard_by(Keyset::desc(Column::CreatedAt))
    }

    /// The same in another order.
    fn dashboard_by(self, order: Keyset<Column>) -> PageQuery<SelectModel<ProjectDashboard>>;
}

impl ProjectDashboards for Select<project::Entity> {
    fn dashboard_by(self, order: Keyset<Column>) -> PageQuery<SelectModel<ProjectDashboard>> {
        // PostgreSQL computes an expensive column after the sort, for the rows within the limit.
        self.live()
            .expr_as(counts(), COUNTS)
            .page_by(order)
            .into_model()
    }
}

impl FromQueryResult for ProjectDashboard {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            project: project::Model::from_query_result(result, prefix)?,
            counts: read(result, prefix, COUNTS)?,
        })
    }
}
