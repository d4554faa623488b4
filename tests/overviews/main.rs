//! The overviews that are kept counted: the same as counted now, whole for the service, and for a
//! session what it may see.

#![allow(clippy::unwrap_used)]

#[path = "../dashboard/world.rs"]
#[allow(dead_code, reason = "it counts statements too")]
mod world;

mod figures;
mod reading;
mod refreshing;
