//! `admin_audit_log`: what happened: who did what to which row, when, from where and why.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v7},
    ids::{AuditEntryId, OrganizationId, ProjectId, UserId},
};

/// Something that happened. The database writes it: no statement of the application can.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "admin_audit_log")]
pub struct Model {
    /// When the transaction began in which it happened.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// Identifies the entry; ids sort by the time they were made.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v7()")]
    pub id: AuditEntryId,
    /// Row that it happened to; none for a whole table.
    pub target_id: Option<Uuid>,
    /// Organization that the row belonged to, if it belonged to one.
    pub org_id: Option<OrganizationId>,
    /// Project that the row belonged to, if it belonged to one.
    pub project_id: Option<ProjectId>,
    /// User who did it, as the session named them; may not exist, or not any more.
    pub actor_user_id: Option<UserId>,
    /// Key that was used, as the session named it.
    pub api_key_id: Option<Uuid>,
    /// What kind of actor did it.
    pub actor_type: AuditActorType,
    /// Part of the business that it happened in.
    pub category: AuditCategory,
    /// What was done.
    pub action: AuditAction,
    /// Table of the row.
    #[sea_orm(column_type = "Text")]
    pub target_type: String,
    /// Columns that an update changed.
    pub changed_fields: Option<Vec<String>>,
    /// What these columns held before; of a deleted row every value but nulls.
    #[sea_orm(column_type = "JsonBinary")]
    pub previous_values: Option<Json>,
    /// What these columns hold since; of a new row every value but nulls.
    #[sea_orm(column_type = "JsonBinary")]
    pub new_values: Option<Json>,
    /// What else is known: the invite of a guest, the error of a capture that failed.
    #[sea_orm(column_type = "JsonBinary")]
    pub metadata: Option<Json>,
    /// What the row was called at that time, if it was said.
    #[sea_orm(column_type = "Text")]
    pub target_label: Option<String>,
    /// What the actor was called at that time, if it was said.
    #[sea_orm(column_type = "Text")]
    pub actor_label: Option<String>,
    /// Why it was done, if it was said.
    #[sea_orm(column_type = "Text")]
    pub reason: Option<String>,
    /// Address that it was done from.
    pub ip_address: Option<IpNetwork>,
    /// Program that it was done with, as it names itself.
    #[sea_orm(column_type = "Text")]
    pub user_agent: Option<String>,
    /// Request that it was part of.
    #[sea_orm(column_type = "Text")]
    pub request_id: Option<String>,
    /// Session that it was part of.
    #[sea_orm(column_type = "Text")]
    pub session_id: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What kind of actor did something.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "audit_actor_type",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AuditActorType {
    /// A person who has an account.
    User,
    /// A program, by its key.
    ApiKey,
    /// A guest, by an invite.
    Guest,
    /// The platform itself.
    System,
    /// Nobody said who.
    Unknown,
}

/// Part of the business that something happened in: as the [`Domain`](crate::catalog::Domain) of its table.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "audit_category",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AuditCategory {
    /// People, organizations and who belongs to which.
    Identity,
    /// Plans and who has them.
    Billing,
    /// Settings and exceptions to entitlements.
    Settings,
    /// Projects and their events.
    Projects,
    /// Web sites and their versions.
    Sites,
    /// Guests, their groups, contacts and tags.
    Guests,
    /// Invites.
    Invites,
    /// Questionnaires and answers.
    Rsvp,
    /// Campaigns.
    Messaging,
    /// Floor plans, tables and seats.
    Seating,
    /// The photo wall.
    Photos,
    /// The audit log itself.
    Audit,
    /// Keys of programs.
    ApiKeys,
    /// Calls to other systems.
    Webhooks,
    /// Fields that organizations define.
    CustomFields,
    /// Figures.
    Analytics,
    /// Retention, exports and erasures.
    Privacy,
    /// Who may reach what.
    Tenancy,
    /// What the platform keeps for its operators.
    System,
    /// Signing in, and attacks.
    Security,
}

/// What was done.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "audit_action",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AuditAction {
    /// A row was made.
    Created,
    /// A row was changed, in no way that has a word of its own.
    Updated,
    /// A row was deleted for good.
    Deleted,
    /// A row was removed, and can be brought back.
    SoftDeleted,
    /// A removed row was brought back.
    Restored,
    /// Something was put away.
    Archived,
    /// All rows of a table were deleted for good.
    Truncated,
    /// Somebody looked at it.
    Viewed,
    /// It was taken out.
    Exported,
    /// It was brought in.
    Imported,
    /// It was sent.
    Sent,
    /// It was made invalid.
    Revoked,
    /// Somebody signed in.
    Login,
    /// Somebody signed out.
    Logout,
    /// Somebody tried to sign in and failed.
    LoginFailed,
    /// A password was changed.
    PasswordChanged,
    /// A setting was changed.
    SettingsChanged,
    /// Somebody may do more, or less, than before.
    PermissionChanged,
    /// It belongs to another organization now.
    OwnershipTransferred,
    /// What it said of a person was taken out.
    Anonymized,
}

/// The table is joined to no other: history outlives what it names.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
