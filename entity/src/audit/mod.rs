//! What happened: the audit log, its archive, and the seals over both.

pub mod admin_audit_log;
pub mod admin_audit_log_archive;
pub mod audit_seal;

pub use admin_audit_log::{AuditAction, AuditActorType, AuditCategory};
