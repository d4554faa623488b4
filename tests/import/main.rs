//! Bulk import of guests.

#![allow(clippy::unwrap_used)]

mod atomicity;
mod duplicates;
mod partition;
mod problems;
mod spellings;
mod volume;
mod world;
mod written;
