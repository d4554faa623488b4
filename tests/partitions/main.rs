//! The logs that are cut into months: what they hold and what belongs to them stays, on the way up, in
//! months and on the way back.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod conversion;
mod months;
mod refused;
mod world;
