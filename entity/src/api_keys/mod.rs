//! Keys by which programs act for an organization, and how often each is used.

pub mod api_key;
pub mod api_key_usage;
