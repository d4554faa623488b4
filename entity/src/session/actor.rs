//! Who acts in a session.

use super::Request;
use crate::ids::{ApiKeyId, InviteId, OrganizationId, UserId};

/// Who acts, in which organization, and on which request.
///
/// A session believes it: make one of what the application has verified, such as its own sign-in, the
/// hash of an API key or the token of an invite.
///
/// ```
/// use entity::{ids::{OrganizationId, UserId}, session::{Actor, Request}};
///
/// let (user, org) = (UserId::new_v7(), OrganizationId::new_v7());
/// let actor = Actor::user(user).in_org(org).on(Request::default().because("support case 12"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    who: Who,
    org: Option<OrganizationId>,
    pub(super) request: Request,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    User(UserId),
    ApiKey(ApiKeyId),
    Guest(InviteId),
}

impl Actor {
    /// A user who is signed in: sees and writes what the memberships allow.
    #[must_use]
    pub fn user(id: UserId) -> Self {
        Self::new(Who::User(id), None)
    }

    /// A program with an API key of an organization, after the key was verified.
    #[must_use]
    pub fn api_key(id: ApiKeyId, org: OrganizationId) -> Self {
        Self::new(Who::ApiKey(id), Some(org))
    }

    /// Whoever came with an invite, after its token was verified: sees what the invite opens, and
    /// writes answers and photos of its guest.
    #[must_use]
    pub fn guest(invite: InviteId) -> Self {
        Self::new(Who::Guest(invite), None)
    }

    /// Acts in this organization, and in no other one that the actor belongs to.
    #[must_use]
    pub fn in_org(mut self, org: OrganizationId) -> Self {
        self.org = Some(org);
        self
    }

    /// What is known of the request that the actor sends.
    #[must_use]
    pub fn on(mut self, request: Request) -> Self {
        self.request = request;
        self
    }

    fn new(who: Who, org: Option<OrganizationId>) -> Self {
        Self {
            who,
            org,
            request: Request::default(),
        }
    }

    /// The word of the audit log for such an actor.
    pub(super) fn kind(&self) -> &'static str {
        match self.who {
            Who::User(_) => "USER",
            Who::ApiKey(_) => "API_KEY",
            Who::Guest(_) => "GUEST",
        }
    }

    pub(super) fn user_id(&self) -> Option<UserId> {
        match self.who {
            Who::User(id) => Some(id),
            _ => None,
        }
    }

    pub(super) fn api_key_id(&self) -> Option<ApiKeyId> {
        match self.who {
            Who::ApiKey(id) => Some(id),
            _ => None,
        }
    }

    pub(super) fn invite_id(&self) -> Option<InviteId> {
        match self.who {
            Who::Guest(id) => Some(id),
            _ => None,
        }
    }

    pub(super) fn org_id(&self) -> Option<OrganizationId> {
        self.org
    }
}
