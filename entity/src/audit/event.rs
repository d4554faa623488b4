//! What no change of a row shows: that somebody looked at something, sent it, signed in.

use sea_orm::{ActiveEnum, DbErr, prelude::Json};
use uuid::Uuid;

use super::admin_audit_log::{AuditAction, AuditCategory};
use crate::{
    Error,
    catalog::{self, Domain},
    ids::{AuditEntryId, OrganizationId, ProjectId, RecordId, UserId},
    session::TenantScope,
    sql::run,
};

/// Something to be recorded.
///
/// Who does it, from where and in which request is what the session says, as with changes of rows.
///
/// ```
/// use entity::{audit::Event, ids::GuestId};
/// use serde_json::json;
///
/// let guest = GuestId::new_v7();
/// let event = Event::exported(guest).labelled("Ann Sousa").because("asked by letter").with(json!({ "format": "pdf" }));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    action: AuditAction,
    category: AuditCategory,
    target: &'static str,
    id: Option<Uuid>,
    label: Option<String>,
    org: Option<OrganizationId>,
    project: Option<ProjectId>,
    metadata: Option<Json>,
    actor: Option<UserId>,
    reason: Option<String>,
}

impl Event {
    /// Something that was done with a record. What changes a record is recorded by itself, and is
    /// refused here by the database.
    pub fn on<I: RecordId>(action: AuditAction, record: I) -> Self {
        Self::new(action, I::TABLE, Some(record.into()))
    }

    /// Something that was done with many records of a table at once.
    ///
    /// ```
    /// use entity::{audit::{AuditAction, Event}, ids::GuestId};
    /// use serde_json::json;
    ///
    /// let event = Event::on_many::<GuestId>(AuditAction::Exported).with(json!({ "rows": 1200 }));
    /// ```
    #[must_use]
    pub fn on_many<I: RecordId>(action: AuditAction) -> Self {
        Self::new(action, I::TABLE, None)
    }

    /// Somebody looked at a record.
    pub fn viewed<I: RecordId>(record: I) -> Self {
        Self::on(AuditAction::Viewed, record)
    }

    /// A record left the system.
    pub fn exported<I: RecordId>(record: I) -> Self {
        Self::on(AuditAction::Exported, record)
    }

    /// A message or an invite was sent.
    pub fn sent<I: RecordId>(record: I) -> Self {
        Self::on(AuditAction::Sent, record)
    }

    /// A user signed in.
    #[must_use]
    pub fn login(user: UserId) -> Self {
        Self::on(AuditAction::Login, user).by(user)
    }

    /// A user signed out.
    #[must_use]
    pub fn logout(user: UserId) -> Self {
        Self::on(AuditAction::Logout, user).by(user)
    }

    /// Somebody failed to sign in as this user; who it was is not known.
    #[must_use]
    pub fn login_failed(user: UserId) -> Self {
        Self::on(AuditAction::LoginFailed, user)
    }

    /// What the record is called, for people who read the log.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// The organization that it concerns; that of the session unless told. A tenant's session that acts
    /// in none has to be told, but for what is about its own user. A manager tells the owner's together
    /// with the project: else only the manager's log has it.
    #[must_use]
    pub fn in_org(mut self, organization: OrganizationId) -> Self {
        self.org = Some(organization);
        self
    }

    /// The project that it concerns, of the organization that it concerns.
    #[must_use]
    pub fn in_project(mut self, project: ProjectId) -> Self {
        self.project = Some(project);
        self
    }

    /// The user who did it; that of the session unless told. A tenant's session names its own user and
    /// no other.
    #[must_use]
    pub fn by(mut self, user: UserId) -> Self {
        self.actor = Some(user);
        self
    }

    /// Why; what the session says unless told.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// What else is worth knowing.
    #[must_use]
    pub fn with(mut self, metadata: Json) -> Self {
        self.metadata = Some(metadata);
        self
    }

    fn new(action: AuditAction, target: &'static str, id: Option<Uuid>) -> Self {
        Self {
            action,
            category: category(target),
            target,
            id,
            label: None,
            org: None,
            project: None,
            metadata: None,
            actor: None,
            reason: None,
        }
    }
}

/// Records an event, in the transaction of `db` if it is one, in one statement; gives the id of its
/// entry.
///
/// ```no_run
/// # use entity::{audit::{Event, record}, prelude::*};
/// # async fn example(session: &TenantSession, guest: GuestId) -> Result<(), entity::Error> {
/// record(session, Event::viewed(guest)).await?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses: an action that changes of rows record by themselves, such as `CREATED`; in
/// a tenant's session also an organization or a project that is not open to it, or another user than its
/// own.
pub async fn record(db: &impl TenantScope, event: Event) -> Result<AuditEntryId, Error> {
    let values = [
        event.action.to_value().value.into_owned().into(),
        event.category.to_value().value.into_owned().into(),
        event.target.into(),
        event.id.into(),
        event.label.into(),
        event.org.into(),
        event.project.into(),
        event.metadata.into(),
        event.actor.into(),
        event.reason.into(),
    ];
    let rows = run(db, include_str!("record.sql"), values).await?;
    let row = rows.first();
    let id = row.map(|row| row.try_get("", "id"));
    Ok(id.ok_or(DbErr::RecordNotInserted)??)
}

/// The part of the business that a table belongs to.
fn category(table: &str) -> AuditCategory {
    let domain = catalog::table(table).map(|table| table.domain);
    match domain {
        Some(Domain::Identity) => AuditCategory::Identity,
        Some(Domain::Billing) => AuditCategory::Billing,
        Some(Domain::Settings) => AuditCategory::Settings,
        Some(Domain::Projects) => AuditCategory::Projects,
        Some(Domain::Sites) => AuditCategory::Sites,
        Some(Domain::Guests) => AuditCategory::Guests,
        Some(Domain::Invites) => AuditCategory::Invites,
        Some(Domain::Rsvp) => AuditCategory::Rsvp,
        Some(Domain::Messaging) => AuditCategory::Messaging,
        Some(Domain::Seating) => AuditCategory::Seating,
        Some(Domain::Photos) => AuditCategory::Photos,
        Some(Domain::ApiKeys) => AuditCategory::ApiKeys,
        Some(Domain::Webhooks) => AuditCategory::Webhooks,
        Some(Domain::CustomFields) => AuditCategory::CustomFields,
        Some(Domain::Analytics) => AuditCategory::Analytics,
        Some(Domain::Privacy) => AuditCategory::Privacy,
        Some(Domain::Security) => AuditCategory::Security,
        Some(Domain::Audit) => AuditCategory::Audit,
        Some(Domain::Tenancy) => AuditCategory::Tenancy,
        Some(Domain::SoftDelete | Domain::System) | None => AuditCategory::System,
    }
}
