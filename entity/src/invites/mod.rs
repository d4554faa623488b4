//! Invites and their use.

pub mod funnel;
pub mod invite;
pub mod invite_access_log;
pub mod token;
pub mod visit;
