//! What makes the policies hold: the roles, binding the owner, drift that `verify` names, and the functions that look
//! past the policies.

#![allow(clippy::unwrap_used)]

mod drift;
mod force;
mod functions;
mod roles;
#[path = "../support/mod.rs"]
mod support;
mod world;
