//! The helpers that replace a query per row: right by brute force, one statement each, indexes at scale.
//! The figures that are kept of events are counted in the same way.

#![allow(clippy::unwrap_used)]

mod brute;
mod cost;
mod events;
mod funnel;
mod guests;
mod projects;
mod seats;
mod world;
