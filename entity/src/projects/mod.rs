//! Projects and their events.

mod counts;
pub mod dashboard;
pub mod event;
mod live;
pub mod overview;
pub mod project;
pub mod roles;

pub(crate) use live::{
    in_live_project, live_event, live_events, live_project, live_projects, owner_of, project_of,
};
