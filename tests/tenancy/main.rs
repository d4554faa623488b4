//! Who sees and writes which rows: each table, command and actor against a plain model, and what an
//! attacker would try.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod actor;
mod cast;
mod guards;
mod matrix;
mod model;
mod property;
mod rows;
mod session;
mod world;
