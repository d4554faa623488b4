//! Keys by which programs act for an organization.

pub mod api_key;
