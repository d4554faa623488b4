//! Why a session does not begin or end.

use sea_orm::DbErr;

use crate::{Error, error::sql_state};

/// Why a session did not begin, or was not committed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SessionError {
    /// The database has no such role.
    #[error(
        "the database has no role `{0}`: bring it to head with `cargo run -p migration`, which makes the role or prints what an administrator runs once"
    )]
    NoRole(&'static str),

    /// The role that signed in may not take the session's.
    #[error(
        "the role that is signed in may not act as `{0}`: connect as the owner of the tables, or have an administrator run `GRANT {0} TO` that role"
    )]
    RoleRefused(&'static str),

    /// Sessions inside one another were ended in another order than they were begun.
    #[error(
        "a session inside this one is still open, or the one around it has ended: all of them are rolled back; end the inner session first, and run it again"
    )]
    OutOfOrder,
}

impl SessionError {
    /// What an error of the statement that begins a session means.
    pub(super) fn explain(error: DbErr, role: &'static str) -> Error {
        match sql_state(&error).as_deref() {
            // invalid_parameter_value, undefined_object: `role` is the only setting that can be wrong.
            Some("22023" | "42704") => Self::NoRole(role).into(),
            Some("42501") => Self::RoleRefused(role).into(),
            _ => error.into(),
        }
    }
}
