//! Rows of projects that are not removed.
//!
//! Who removes a project without its rows, as an older application does, leaves them unmarked: what
//! starts at a project, or is looked up by something else than its project, asks for the project too.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use crate::{
    ids::{EventId, ProjectId},
    live::{LiveRows, SoftDelete},
    projects::{event, project},
};

/// The ids of the live projects.
pub(crate) fn live_projects() -> SelectStatement {
    let projects = project::Entity::live().select_only();
    projects.column(project::Column::Id).into_query()
}

/// The ids of the live events of live projects.
pub(crate) fn live_events() -> SelectStatement {
    let events = event::Entity::live().select_only();
    events
        .column(event::Column::Id)
        .filter(event::Column::ProjectId.in_subquery(live_projects()))
        .into_query()
}

/// Whether a row of a live project: PostgreSQL asks for the project once, before it reads a row.
pub(crate) fn in_live_project(column: impl ColumnTrait, project: ProjectId) -> Expr {
    let live = project::Entity::find_by_id(project).live().select_only();
    let is_live = Expr::exists(live.expr(Expr::val(1)).into_query());
    column.eq(project).and(is_live)
}

/// The id of the project while it is live, else null.
pub(crate) fn live_project(project: ProjectId) -> Expr {
    let live = project::Entity::find_by_id(project).live().select_only();
    live.column(project::Column::Id).into_query().into()
}

/// The id of the project's owner organization; null when there is no such project or it is removed.
pub(crate) fn owner_of(project: Expr) -> Expr {
    let live = project::Entity::live().select_only();
    let owner = live.column(project::Column::OwnerOrgId);
    let is_it = Expr::col(project::Column::Id.as_column_ref()).eq(project);
    owner.filter(is_it).into_query().into()
}

/// The id of the event while it and its project are live, else null.
pub(crate) fn live_event(event: EventId) -> Expr {
    let mut events = live_events();
    events.and_where(event::Column::Id.eq(event)).take().into()
}

/// The id of a live event's live project, else null.
pub(crate) fn project_of(event: EventId) -> SelectStatement {
    event::Entity::find_by_id(event)
        .live()
        .select_only()
        .column(event::Column::ProjectId)
        .filter(event::Column::ProjectId.in_subquery(live_projects()))
        .into_query()
}
