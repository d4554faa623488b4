//! How long data is kept, and what people may ask for: their data, or to be forgotten.

pub mod data_deletion_request;
pub mod data_export_request;
pub mod data_retention_policy;
pub mod erasure_ledger_entry;
pub mod legal_hold;
mod period;
mod subject;

pub use period::Period;
pub use subject::{PrivacySubject, Subject};
