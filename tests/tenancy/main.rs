//! Who sees and writes which rows: each table, command and actor against a plain model, and what an
//! attacker would try.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod actor;
mod boundary;
mod cast;
mod conflicts;
mod context;
mod functions;
mod guards;
mod guests;
mod leaks;
mod matrix;
mod membership;
mod model;
mod old_application;
mod property;
mod references;
mod removal;
mod rows;
mod session;
mod shadows;
mod world;
