//! The rules of the tables for programs, for requests about data and for the platform itself: what
//! breaks them is refused, from raw SQL and from Rust, and says which rule it broke.

#![allow(clippy::unwrap_used)]

mod announcements;
mod api_keys;
mod attendance;
mod custom_fields;
mod custom_values;
mod days;
mod deliveries;
mod erasure;
mod every_rule;
mod figures;
mod flags;
mod key_life;
mod maintenance;
mod requests;
mod retention;
mod revenue;
mod security;
mod steps;
mod system_settings;
mod tickets;
mod webhooks;
mod world;
