//! Reading the audit log: what happened, what was, and taking it back.

#![allow(clippy::unwrap_used)]

mod events;
mod exports;
mod made_again;
mod model;
mod moments;
mod property;
mod reads;
mod refusals;
mod reverts;
mod tenants;
mod world;
