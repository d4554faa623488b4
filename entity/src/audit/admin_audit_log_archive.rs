//! `admin_audit_log_archive`: months of the audit log that were moved out of it.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::admin_audit_log::{AuditAction, AuditActorType, AuditCategory};
use crate::{
    defaults::{now, uuid_v7},
    ids::{AuditEntryId, OrganizationId, ProjectId, UserId},
};

/// An entry of the audit log as it was, and when it was moved.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "admin_audit_log_archive")]
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
    /// When the entry was moved here.
    #[sea_orm(default_expr = "now()")]
    pub archived_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The table is joined to no other: history outlives what it names.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
