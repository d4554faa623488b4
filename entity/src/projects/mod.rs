//! Projects and their events.

mod counts;
pub mod dashboard;
pub mod event;
pub mod overview;
pub mod project;
pub mod roles;

pub(crate) use counts::live_projects;
