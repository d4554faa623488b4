//! How far the invites of a project got.

use sea_orm::{DbErr, FromQueryResult, prelude::DateTimeUtc};
use serde::Serialize;

use crate::{
    ids::{ProjectId, RsvpQuestionId},
    session::TenantScope,
    sql::found,
};

/// The invites of a project, counted by how far they got.
///
/// What is removed does not count, nor what was made for a removed group; once the group is purged, that
/// counts as revoked. Each number counts invites, so none is larger than `created`. They are no strict
/// sequence: a response taken by telephone leaves its invite unopened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct InviteFunnel {
    /// All of these invites; those that were revoked or have expired among them.
    pub created: i64,
    /// Those that were opened, as the invite counts it: the log may be older than what is kept of it.
    pub opened: i64,
    /// Those with a response to one of the project's forms: one sent through the invite, or one of
    /// its guest that came through no invite.
    pub responded: i64,
    /// Those with a yes to [`attendance_question`](Self::attendance_question) among their responses.
    pub attending: i64,
    /// Those with a no and no yes: a household of which one guest comes is attending.
    pub declined: i64,
    /// Those whose time is over and that were not revoked before.
    pub expired: i64,
    /// Those that were withdrawn.
    pub revoked: i64,
    /// The question whose answers tell who attends: the first of the oldest form whose first is of type
    /// `YES_NO`. Once the event is removed that it is about, it is the next one of the same form, if that is a
    /// `YES_NO` too. Without one, `attending` and `declined` are 0.
    ///
    /// Of several responses to that form by one guest (or else invite) the latest counts.
    pub attendance_question: Option<RsvpQuestionId>,
}

impl InviteFunnel {
    /// Invites that are neither revoked nor expired.
    #[must_use]
    pub const fn usable(&self) -> i64 {
        self.created - self.expired - self.revoked
    }
}

/// Counts the invites of a project by how far they got, in one statement; of a removed project there
/// are none.
///
/// ```no_run
/// # use entity::{invites::funnel::funnel, prelude::*};
/// # async fn show(session: &TenantSession, project: ProjectId) -> Result<(), DbErr> {
/// let invites = funnel(session, project, chrono::Utc::now()).await?;
/// println!("{} of {} opened, {} come", invites.opened, invites.created, invites.attending);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses.
pub async fn funnel(
    db: &impl TenantScope,
    project: ProjectId,
    now: DateTimeUtc,
) -> Result<InviteFunnel, DbErr> {
    let values = [project.into(), now.into()];
    let mut funnels = found(db, include_str!("funnel.sql"), values).await?;
    Ok(funnels.pop().unwrap_or_default())
}
