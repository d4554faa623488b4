//! The audit log, held against a model of its own: rows as they were before a statement, and after it.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod append_only;
mod cascades;
mod changes;
mod context;
mod impossible;
mod log;
mod maintenance;
mod model;
mod old_application;
mod places;
mod removals;
mod replay;
mod rows;
mod secrets;
mod statements;
mod tables;
mod truncate;
mod upserts;
mod values;
mod world;
mod writers;
