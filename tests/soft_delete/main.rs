//! Removing rows, bringing them back, and deleting them for good.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod closed;
mod conflicts;
mod cost;
mod every_table;
mod freed;
mod grow;
mod handed_over;
mod holds;
mod in_a_session;
mod model;
mod old_application;
mod property;
mod purge;
mod races;
mod removing;
mod storm;
mod world;
