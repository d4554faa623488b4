//! Why a session does not begin or end.

use sea_orm::DbErr;

use super::Actor;
use crate::{
    Error,
    error::sql_state,
    ids::{InviteId, OrganizationId, UserId},
};

/// Why a session did not begin, or was not committed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SessionError {
    /// The database has no such role.
    #[error(
        "the database has no role `{0}`: bring it to head with `cargo run -p migration`, which makes the role or prints what an administrator runs once"
    )]
    NoRole(&'static str),

    /// The database has the role, of another one on the same server, but not what belongs to it.
    #[error(
        "the database is not prepared for sessions: bring it to head with `cargo run -p migration`"
    )]
    NotMigrated,

    /// The role that signed in may not take the session's.
    #[error(
        "the role that is signed in may not act as `{0}`: connect as the owner of the tables, or have an administrator run `GRANT {0} TO` that role"
    )]
    RoleRefused(&'static str),

    /// The user who acts is none.
    #[error("there is no user {0}, or no longer: sign in again")]
    NoUser(UserId),

    /// Who acts has no part in the organization that they act in.
    #[error(
        "the actor has no part in organization {0}, or there is none: pass one that the user is a member of, or that the API key belongs to; a key has no part in any once it is revoked or expired, or its project is removed"
    )]
    NoPart(OrganizationId),

    /// The invite whose guest acts does not open, or no longer.
    #[error(
        "invite {0} does not open: it is revoked, expired or removed, or its project, site, guest or group is; look it up by its token with `usable_at` before a session begins"
    )]
    InviteClosed(InviteId),

    /// Sessions inside one another were ended in another order than they were begun.
    #[error(
        "a session inside this one is still open, or the one around it has ended: all of them are rolled back; end the inner session first, and run it again"
    )]
    OutOfOrder,

    /// A session was begun inside one that has another one inside it.
    #[error(
        "another session inside this one is still open: end it first; commands on one session, such as `soft_delete` and `import`, run one after the other"
    )]
    OneInside,

    /// A session inside another was to be isolated in a way of its own.
    #[error(
        "a session inside another is as isolated as that: pass the level where the outermost one begins, in `SessionOptions::isolation`"
    )]
    Isolation,

    /// A statement of the session failed, and the database gave the transaction up with that.
    #[error(
        "a statement of the session failed before, and nothing of the session is kept: roll it back and run it again from its beginning; put a statement that may fail into a session inside (`begin`), which is rolled back alone"
    )]
    Failed,

    /// A session inside this one did not begin, because a statement had failed before or nobody waited
    /// for it any more, and the transaction ended with that.
    #[error(
        "the session has ended: one inside it could not be begun, or was given up on the way; nothing of it is kept, run it again from its beginning"
    )]
    Lost,
}

impl SessionError {
    /// What a session refused, in an error of SeaORM's traits: these know the database's errors only,
    /// and have it as text.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, session::SessionError};
    /// # async fn example(session: &TenantSession) -> Result<(), DbErr> {
    /// if let Err(error) = session.begin().await {
    ///     match SessionError::of(&error) {
    ///         Some(SessionError::OneInside) => println!("wait for the other one: {error}"),
    ///         _ => return Err(error),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn of(error: &DbErr) -> Option<Self> {
        let DbErr::Custom(said) = error else {
            return None;
        };
        let told = [
            Self::OutOfOrder,
            Self::OneInside,
            Self::Isolation,
            Self::Failed,
            Self::Lost,
        ];
        told.into_iter().find(|told| told.to_string() == *said)
    }

    /// As an error of the traits that know none but the database's; [`of`](Self::of) finds it there.
    pub(super) fn told(self) -> DbErr {
        DbErr::Custom(self.to_string())
    }

    /// What an error of the statements that begin a session means.
    pub(super) fn explain(error: DbErr, role: &'static str, actor: Option<&Actor>) -> Error {
        let refused = match sql_state(&error).as_deref() {
            // invalid_parameter_value: of the settings only the role can be wrong.
            Some("22023") => Some(Self::NoRole(role)),
            // insufficient_privilege, undefined_function
            Some("42501") => Some(Self::RoleRefused(role)),
            Some("42883") => Some(Self::NotMigrated),
            Some("EI001") => actor.and_then(Actor::user_id).map(Self::NoUser),
            Some("EI002") => actor.and_then(Actor::org_id).map(Self::NoPart),
            Some("EI003") => actor.and_then(Actor::invite_id).map(Self::InviteClosed),
            _ => None,
        };
        refused.map_or_else(|| error.into(), Error::from)
    }
}
