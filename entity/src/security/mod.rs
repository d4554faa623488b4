//! Attempts to sign in, and what looked wrong.

pub mod login_attempt;
pub mod security_event;
