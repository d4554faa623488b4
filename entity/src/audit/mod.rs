//! The audit log: who did what to which record, when, and what changed.
//!
//! The database writes it, by triggers: whatever changes an audited table is recorded in the same
//! transaction, through this crate or not. Here it is read.
//!
//! | question | answer |
//! |---|---|
//! | what happened to a record, by a user, in a request | scopes of [`AuditEntry`]: [`EntryScopes`] |
//! | what was a record like at a moment, and what changed since | [`record_history`] |
//! | how do I take a change back | [`plan_revert`], [`revert`] |
//! | how do I record what changes no row | [`record`] |
//! | what do I give to an auditor | [`export`] |
//! | has anybody changed the log | [`seal`], [`verify`], [`heads`] |
//!
//! All of it spans the log and its archive. Seals are made and checked as the service where policies hide
//! the log from the role that is signed in, or not at all: [`Error::LogHidden`](crate::Error::LogHidden).

pub mod admin_audit_log;
pub mod admin_audit_log_archive;
pub mod audit_seal;
mod change;
pub mod entry;
mod event;
mod export;
mod heads;
mod history;
mod past;
mod recorded;
mod revert;
mod seal;
mod verify;
mod whole;

pub use admin_audit_log::{AuditAction, AuditActorType, AuditCategory};
pub use change::{FieldChange, REDACTED};
pub use entry::{Entity as AuditEntry, EntryScopes};
pub use event::{Event, record};
pub use export::{ExportError, ExportFormat, export};
pub use heads::{SealHead, heads};
pub use history::{RecordHistory, RecordState, record_history};
pub use revert::{Reversal, RevertConflict, RevertError, RevertPlan, Undo, plan_revert, revert};
pub use seal::{Sealed, Sealing, is_sealed_before, seal};
pub use verify::{SealFinding, Verification, verify, verify_between};
