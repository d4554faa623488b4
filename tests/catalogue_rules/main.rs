//! Rules that hold for every table, function and index of the database, so that a new one is
//! covered by being there.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod comments;
mod functions;
mod keys;
mod new_table;
