//! Who sees which rows.

pub mod tenant_isolation_policy;
