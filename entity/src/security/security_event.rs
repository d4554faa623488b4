//! `security_events`: what looked wrong.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{empty_object, now, uuid_v7},
    ids::{ApiKeyId, OrganizationId, SecurityEventId, UserId},
    log::{Log, Logged},
    page::Keyset,
};

/// Something that looked wrong. It is acknowledged once and never changes otherwise.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "security_events")]
pub struct Model {
    /// Identifies the event.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v7()")]
    pub id: SecurityEventId,
    /// When it was seen.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// Organization it is about, if it is about one.
    pub org_id: Option<OrganizationId>,
    /// User it is about, if it is about one.
    pub user_id: Option<UserId>,
    /// Key it is about, if it is about one.
    pub api_key_id: Option<ApiKeyId>,
    /// What it is.
    pub kind: SecurityEventKind,
    /// How bad it is.
    pub severity: SecuritySeverity,
    /// Where it came from, if known.
    pub ip_address: Option<IpNetwork>,
    /// What else is known.
    #[sea_orm(column_type = "JsonBinary", default_expr = "empty_object()")]
    pub details: Json,
    /// When somebody took care of it.
    pub acknowledged_at: Option<DateTimeUtc>,
    /// User who did, if known.
    pub acknowledged_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Log for Entity {
    const TIME: Column = Column::CreatedAt;
}

/// What looked wrong.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "security_event_kind",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SecurityEventKind {
    /// An account was locked after failed attempts.
    AccountLocked,
    /// A locked account was opened again.
    AccountUnlocked,
    /// Somebody tries many passwords.
    BruteForceSuspected,
    /// A key is used as it should not be.
    ApiKeyAbuse,
    /// Somebody reached for the rows of another organization.
    TenantViolation,
    /// Somebody may do more or less than before.
    PermissionChanged,
    /// Data left the platform.
    DataExported,
    /// Data was erased.
    DataErased,
    /// The audit log is not as it was sealed.
    AuditTampering,
    /// An address that is known for attacks.
    SuspiciousIp,
    /// The policies of the database are not as they should be.
    PolicyDrift,
}

/// How bad a security event is, the least first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "security_severity",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SecuritySeverity {
    /// To be looked at some day.
    Low,
    /// To be looked at soon.
    Medium,
    /// To be looked at today.
    High,
    /// To be looked at now.
    Critical,
}

/// The table is joined to no other: events outlive what they are about.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// Which events a query reads. The table is partitioned by month of `created_at`.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &SystemSession) -> Result<(), entity::Error> {
/// let year = chrono::Utc::now() - chrono::Duration::days(365);
/// let open = SecurityEvent::since(year).open().at_least(SecuritySeverity::High);
/// let page = open.page_by(security_event::worst_first()).fetch(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait SecurityEventScopes: QueryFilter {
    /// Events that nobody has taken care of.
    fn open(self) -> Self {
        self.filter(Column::AcknowledgedAt.is_null())
    }

    /// Events as bad as this, or worse.
    fn at_least(self, severity: SecuritySeverity) -> Self {
        self.filter(Column::Severity.gte(severity))
    }

    /// Events about the organization.
    fn about_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }
}

impl SecurityEventScopes for Logged<Entity> {}

/// The worst first, and of those the latest.
#[must_use]
pub fn worst_first() -> Keyset<Column> {
    Keyset::desc(Column::Severity).then_desc(Column::CreatedAt)
}
