//! projects.

use crate::seed::copy::Rows;
use crate::seed::table::Table;
use crate::seed::world::{Project, World};

pub(super) fn projects(world: &World, project: &Project, rows: &mut Rows) {
    rows.row()
        .id(world.id(Table::Projects, project.index, 0))
        .id(world.id(Table::Organizations, project.owner, 0))
        .id_or_null(
            project
                .manager
                .map(|manager| world.id(Table::Organizations, manager, 0)),
        )
        .text(&project.name)
        .text(project.status)
        .text(project.city.timezone)
        .id(world.id(Table::Users, project.created_by, 0))
        .time(project.dates.created_at)
        .time(project.updated_at);
}
