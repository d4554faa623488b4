//! Projects and their events.

pub mod event;
pub mod project;
pub mod roles;
