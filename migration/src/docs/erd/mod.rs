//! The entity relationship diagrams.

mod cards;
mod domain;
mod lines;
mod links;
mod overview;
mod page;
mod references;
mod svg;

pub(super) use domain::domain;
pub(super) use overview::overview;

/// How wide the boxes and lines of a domain may be: with its margins, a page of 1,100 pixels.
const DOMAIN_WIDTH: i32 = 1_052;
/// The same for all tables, whose boxes hold less: a page of 1,200 pixels.
const OVERVIEW_WIDTH: i32 = 1_152;
