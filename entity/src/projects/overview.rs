//! A project at a glance.

use sea_orm::{
    ColumnTrait, DbErr, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryResult,
    QuerySelect, QueryTrait, RelationTrait, Select,
    sea_query::{Expr, ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    guests::guest_group,
    live::LiveRows,
    nested::{object, read},
    photos::photo_upload::{self, PhotoStatus},
    projects::{
        counts::{count_all, counts, of_project},
        dashboard::{COUNTS, ProjectCounts},
        event,
        project::{self, Relation},
    },
    rsvp::rsvp_form,
    seating::{floor_plan, seating_assignment, seating_table},
    session::TenantQuery,
    sites::site,
};

const PARTS: &str = "parts";

/// A project with the numbers of its front page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectOverview {
    /// The project.
    pub project: project::Model,
    /// The numbers that its dashboard shows too.
    pub counts: ProjectCounts,
    /// What else it is made of.
    pub parts: ProjectParts,
}

/// What a project is made of; removed rows do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectParts {
    /// Events.
    pub events: i64,
    /// Sites.
    pub sites: i64,
    /// Groups of guests.
    pub groups: i64,
    /// Forms.
    pub forms: i64,
    /// Guests with a seat at one of the events at least.
    pub seated: i64,
    /// Pictures, whatever their state.
    pub photos: i64,
    /// Pictures that wait for approval.
    pub photos_pending: i64,
}

/// Projects as their front page shows them.
pub trait ProjectOverviews: QueryFilter {
    /// The projects with all their numbers, in one statement; removed projects are left out.
    ///
    /// It counts every project that the query reads: for many of them there is
    /// [`dashboard`](super::dashboard::ProjectDashboards::dashboard), in pages.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn show(session: &TenantSession, project: ProjectId) -> Result<(), DbErr> {
    /// if let Some(shown) = Project::find_by_id(project).overview().one(session).await? {
    ///     println!("{} of {} guests are seated", shown.parts.seated, shown.counts.guests);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn overview(self) -> TenantQuery<ProjectOverview>;
}

impl ProjectOverviews for Select<project::Entity> {
    fn overview(self) -> TenantQuery<ProjectOverview> {
        let rows = self
            .live()
            .expr_as(counts(), COUNTS)
            .expr_as(parts().cast_as("text"), PARTS);
        TenantQuery::of(rows)
    }
}

fn parts() -> Expr {
    let events = event::Entity::find().filter(of_project(Relation::Events));
    let sites = site::Entity::find().filter(of_project(Relation::Sites));
    let groups = guest_group::Entity::find().filter(of_project(Relation::GuestGroups));
    let forms = rsvp_form::Entity::find().filter(of_project(Relation::RsvpForms));
    let photos = photo_upload::Entity::find().filter(of_project(Relation::PhotoUploads));
    let pending = photo_upload::Column::Status.eq(PhotoStatus::Pending);
    let seats = seating_assignment::Entity::find()
        .join(
            JoinType::InnerJoin,
            seating_assignment::Relation::SeatingTable.def(),
        )
        .join(
            JoinType::InnerJoin,
            seating_table::Relation::FloorPlan.def(),
        )
        .join(JoinType::InnerJoin, floor_plan::Relation::Event.def())
        .filter(of_project(Relation::Events));
    let seated = Expr::col(seating_assignment::Column::GuestId.as_column_ref());
    object([
        ("events", number(events, count_all())),
        ("sites", number(sites, count_all())),
        ("groups", number(groups, count_all())),
        ("forms", number(forms, count_all())),
        ("seated", number(seats, Func::count_distinct(seated).into())),
        ("photos", number(photos.clone(), count_all())),
        (
            "photos_pending",
            number(photos.filter(pending), count_all()),
        ),
    ])
}

fn number<E: EntityTrait>(rows: Select<E>, count: Expr) -> Expr {
    rows.select_only().expr(count).into_query().into()
}

impl FromQueryResult for ProjectOverview {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            project: project::Model::from_query_result(result, prefix)?,
            counts: read(result, prefix, COUNTS)?,
            parts: read(result, prefix, PARTS)?,
        })
    }
}
