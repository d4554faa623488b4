//! The rules of the tables for programs, for requests about data and for the platform itself: what
//! breaks them is refused, from raw SQL and from Rust, and says which rule it broke.

#![allow(clippy::unwrap_used)]

mod analytics;
mod api_keys;
mod custom_fields;
mod privacy;
mod security;
mod steps;
mod system;
mod webhooks;
mod world;
