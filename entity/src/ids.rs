//! One identifier type per table, so that the id of one thing is never taken for the id of another.
//!
//! ```
//! use entity::ids::GuestId;
//!
//! let id = GuestId::new_v7();
//! assert_eq!(id.to_string().parse::<GuestId>().ok(), Some(id));
//! ```
//!
//! Mixing two of them does not compile:
//!
//! ```compile_fail,E0308
//! use entity::ids::{GuestId, ProjectId};
//!
//! fn guests_of(project: ProjectId) {}
//! guests_of(GuestId::new_v7());
//! ```

use std::{fmt, str::FromStr};

use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Error;

/// An identifier, which knows the table of its row.
///
/// ```
/// use entity::ids::{GuestId, RecordId};
///
/// assert_eq!(GuestId::TABLE, "guests");
/// ```
pub trait RecordId: Copy + Into<Uuid> + Send {
    /// The table.
    const TABLE: &'static str;
}

macro_rules! ids {
    ($($name:ident => $table:literal,)+) => {$(
        #[doc = concat!("Identifies a row of `", $table, "`.")]
        #[derive(
            Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType,
        )]
        #[serde(transparent)]
        #[sea_orm(try_getable_array)]
        pub struct $name(Uuid);

        impl $name {
            /// Makes a new, time-ordered identifier, so that rows made one after the other lie
            /// side by side in the index.
            #[must_use]
            pub fn new_v7() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self, Error> {
                let id = Uuid::try_parse(text)
                    .map_err(|source| Error::InvalidId { kind: stringify!($name), source })?;
                Ok(Self(id))
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl RecordId for $name {
            const TABLE: &'static str = $table;
        }

        // SeaORM asks every primary key for this; only serial keys can answer.
        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    )+};
}

ids! {
    UserId => "users",
    OrganizationId => "organizations",
    OrganizationMemberId => "organization_members",
    PlanId => "plans",
    PlanEntitlementId => "plan_entitlements",
    OrgPlanAssignmentId => "org_plan_assignments",
    ProjectPlanAssignmentId => "project_plan_assignments",
    SettingsDefinitionId => "settings_definitions",
    SettingsValueId => "settings_values",
    EntitlementOverrideId => "entitlement_overrides",
    ProjectId => "projects",
    EventId => "events",
    SiteId => "sites",
    SiteVersionId => "site_versions",
    GuestGroupId => "guest_groups",
    GuestId => "guests",
    GuestContactId => "guest_contacts",
    GuestTagId => "guest_tags",
    GuestTagAssignmentId => "guest_tag_assignments",
    InviteId => "invites",
    InviteAccessLogId => "invite_access_logs",
    RsvpFormId => "rsvp_forms",
    RsvpQuestionId => "rsvp_questions",
    RsvpQuestionOptionId => "rsvp_question_options",
    RsvpLogicRuleId => "rsvp_logic_rules",
    RsvpSubmissionId => "rsvp_submissions",
    RsvpAnswerId => "rsvp_answers",
    MessagingCampaignId => "messaging_campaigns",
    MessageJobId => "message_jobs",
    MessageEventId => "message_events",
    FloorPlanId => "floor_plans",
    SeatingTableId => "seating_tables",
    SeatingAssignmentId => "seating_assignments",
    CheckInRecordId => "check_in_records",
    PhotoWallSettingsId => "photo_wall_settings",
    PhotoUploadId => "photo_uploads",
    PhotoLikeId => "photo_likes",
    DeletionId => "deletions",
    QuarantinedRowId => "quarantined_rows",
    AuditEntryId => "admin_audit_log",
    ApiKeyId => "api_keys",
    WebhookId => "webhooks",
    WebhookDeliveryId => "webhook_deliveries",
    CustomFieldId => "custom_fields",
    CustomFieldValueId => "custom_field_values",
    DataRetentionPolicyId => "data_retention_policies",
    DataExportRequestId => "data_export_requests",
    DataDeletionRequestId => "data_deletion_requests",
    LegalHoldId => "legal_holds",
    ErasureLedgerEntryId => "erasure_ledger",
    FeatureFlagId => "feature_flags",
    SupportTicketId => "support_tickets",
    SupportTicketMessageId => "support_ticket_messages",
    AnnouncementId => "announcements",
    ScheduledMaintenanceId => "scheduled_maintenance",
    LoginAttemptId => "login_attempts",
    SecurityEventId => "security_events",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_identifiers_sort_by_time() {
        let ids: Vec<_> = std::iter::repeat_with(GuestId::new_v7).take(100).collect();
        assert!(ids.is_sorted());
    }

    #[test]
    fn a_malformed_identifier_is_named() {
        let error = "42".parse::<GuestId>().err().map(|error| error.to_string());
        assert!(error.is_some_and(|text| text.contains("GuestId")));
    }
}
