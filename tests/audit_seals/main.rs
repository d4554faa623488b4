//! Seals: what is sealed when, and that whatever is done to sealed entries shows.

#![allow(clippy::unwrap_used)]

mod closing;
mod entries;
mod forced;
mod outside;
mod seals;
mod volume;
mod world;
mod writers;
