//! What phase 1 of the plan adds to a live database, and that it loses nothing.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod dirty;
mod plan;
