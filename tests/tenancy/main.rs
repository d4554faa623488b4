//! Who sees and writes which rows: each table, command and actor against a plain model, and what an
//! attacker would try.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod actor;
mod announcements;
mod boundary;
mod calls;
mod cast;
mod compare;
mod conflicts;
mod context;
mod desk;
mod figures;
mod functions;
mod guards;
mod guest_model;
mod guests;
mod keys;
mod leaks;
mod leaving;
mod login;
mod matrix;
mod membership;
mod model;
mod months;
mod names;
mod old_application;
mod places;
mod property;
mod references;
mod removal;
mod remove;
mod row;
mod rows;
mod session;
mod shadows;
mod statements;
mod world;
