//! The helpers that replace a query per row: right by brute force, one statement each, indexes at scale.

#![allow(clippy::unwrap_used)]

mod brute;
mod cost;
mod funnel;
mod guests;
mod projects;
mod seats;
mod world;
