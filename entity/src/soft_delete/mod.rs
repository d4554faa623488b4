//! Removed rows: what took them, and how they come back.

pub mod deletion;
