//! Projects and their events.

pub mod event;
pub mod project;
