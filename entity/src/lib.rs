//! The EIOS database, typed: one module per table, grouped by domain.
//!
//! ```
//! use entity::prelude::*;
//! use sea_orm::{DbBackend, QueryTrait};
//!
//! let project = ProjectId::new_v7();
//! let sql = Guest::find().filter(guest::Column::ProjectId.eq(project)).build(DbBackend::Postgres).sql;
//! assert!(sql.ends_with(r#"WHERE "guests"."project_id" = $1"#));
//! ```
//!
//! Every table has its own identifier type ([`ids`]), closed sets are enums, and [`catalog`] describes
//! all tables at run time, as derived from the models.

pub mod catalog;
mod defaults;
mod error;
mod hex;
pub mod ids;
mod keep;
mod like;
pub mod live;
pub mod log;
mod nested;
pub mod page;
pub mod prelude;
mod relations;
pub mod secret;
mod sql;
mod text_enum;
mod violation;

pub mod analytics;
pub mod api_keys;
pub mod audit;
pub mod billing;
pub mod custom_fields;
pub mod guests;
pub mod identity;
pub mod invites;
pub mod messaging;
pub mod photos;
pub mod privacy;
pub mod projects;
pub mod rsvp;
pub mod seating;
pub mod security;
pub mod session;
pub mod settings;
pub mod sites;
pub mod soft_delete;
pub mod system;
pub mod tenancy;
pub mod webhooks;

pub use error::Error;
pub use violation::{Violation, ViolationKind};

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
