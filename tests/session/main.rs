//! Sessions: what they set, what they cost, and that nothing of them stays.

#![allow(clippy::unwrap_used)]

mod context;
mod ends;
mod lost;
mod nested;
mod options;
mod pooler;
mod refused;
mod retry;
mod scopes;
mod statements;
mod trips;
mod world;
