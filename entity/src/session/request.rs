//! What is known of the request that a session serves.

use std::{fmt, net::IpAddr};

/// What is known of the request that a session serves, for the audit log; all of it is optional.
///
/// ```
/// use entity::session::Request;
///
/// let request = Request::default()
///     .id("7f3a")
///     .from_address("203.0.113.7".parse()?)
///     .user_agent("Mozilla/5.0")
///     .because("support case 12");
/// # Ok::<(), std::net::AddrParseError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Request {
    pub(super) id: Option<String>,
    pub(super) session: Option<String>,
    pub(super) address: Option<IpAddr>,
    pub(super) user_agent: Option<String>,
    pub(super) reason: Option<String>,
}

impl Request {
    /// The name under which the application logs the request.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The application's name of the sign-in that the request belongs to. Not the secret that proves
    /// it: the text is kept in the audit log.
    #[must_use]
    pub fn session(mut self, id: impl Into<String>) -> Self {
        self.session = Some(id.into());
        self
    }

    /// The address it comes from.
    #[must_use]
    pub fn from_address(mut self, address: IpAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// The program that sends it, as it names itself.
    #[must_use]
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// Why something is done, in the words of whoever does it.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

/// Without the sign-in's name, since applications take its secret for one.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("id", &self.id)
            .field("session", &self.session.as_ref().map(|_| "…"))
            .field("address", &self.address)
            .field("user_agent", &self.user_agent)
            .field("reason", &self.reason)
            .finish()
    }
}
