//! Section 8, one test a box, in its order.

mod compliance;
mod performance;
mod schema;
mod security;
