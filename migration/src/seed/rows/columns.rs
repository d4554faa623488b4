//! What a seed fills of each table.

use super::super::table::Table;

impl Table {
    /// The columns that a seed fills; columns added to the table later keep their defaults.
    #[rustfmt::skip]
    pub(crate) const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Plans => &["id", "code", "name", "created_at"],
            Self::PlanEntitlements => &["id", "plan_id", "key", "value_json", "updated_at"],
            Self::SettingsDefinitions => &[
                "id", "key", "value_type", "default_value", "allowed_values", "entitlements_key", "entitlements_values",
                "scope_min", "scope_max", "description", "is_public", "created_at",
            ],
            Self::Users => &["id", "email", "full_name", "locale", "created_at", "updated_at"],
            Self::Organizations => &["id", "type", "name", "created_at", "updated_at"],
            Self::OrganizationMembers => &["id", "org_id", "user_id", "role", "created_at"],
            Self::OrgPlanAssignments => &["id", "org_id", "plan_id", "starts_at", "ends_at", "created_at"],
            Self::Projects => &[
                "id", "owner_org_id", "manager_org_id", "name", "status", "timezone", "created_by", "created_at", "updated_at",
            ],
            Self::ProjectPlanAssignments => &["id", "project_id", "plan_id", "starts_at", "ends_at", "created_at"],
            Self::Events => &[
                "id", "project_id", "name", "starts_at", "ends_at", "timezone", "venue_name", "venue_address", "venue_lat",
                "venue_lng", "notes", "created_at", "updated_at",
            ],
            Self::Sites | Self::SiteVersions => &[],
            Self::GuestGroups => &["id", "project_id", "name", "household_label", "created_at"],
            Self::Guests => &[
                "id", "project_id", "group_id", "first_name", "last_name", "role", "created_at", "updated_at",
            ],
            Self::GuestContacts => &["id", "guest_id", "email", "phone", "created_at"],
            Self::GuestTags => &["id", "project_id", "name"],
            Self::GuestTagAssignments => &["id", "guest_id", "tag_id"],
            Self::Invites => &[
                "id", "project_id", "site_id", "guest_id", "group_id", "token_hash", "security_mode", "passcode_hash",
                "expires_at", "revoked_at", "created_at",
            ],
            Self::InviteAccessLogs => &["id", "invite_id", "accessed_at", "ip_address", "user_agent"],
            Self::RsvpForms => &["id", "project_id", "name", "created_at"],
            Self::RsvpQuestions => &["id", "form_id", "event_id", "label", "help_text", "type", "required", "sort_order"],
            Self::RsvpQuestionOptions => &["id", "question_id", "label", "value", "sort_order"],
            Self::RsvpLogicRules => &["id", "question_id", "depends_on_question_id", "operator", "value"],
            Self::RsvpSubmissions => &["id", "form_id", "invite_id", "guest_id", "submitted_at", "channel"],
            Self::RsvpAnswers => &["id", "submission_id", "question_id", "answer_text", "answer_json"],
            Self::MessagingCampaigns => &[
                "id", "project_id", "channel", "subject", "body_html", "body_text", "status", "scheduled_at", "created_at",
            ],
            Self::MessageJobs => &[
                "id", "campaign_id", "guest_id", "contact_email", "contact_phone", "channel", "status",
                "provider_message_id", "attempts", "last_error", "created_at", "updated_at",
            ],
            Self::MessageEvents => &["id", "message_job_id", "event_type", "event_at", "metadata"],
            Self::FloorPlans => &[
                "id", "event_id", "name", "width", "height", "background_image_url", "created_at", "updated_at",
            ],
            Self::SeatingTables => &[
                "id", "floor_plan_id", "name", "shape", "position_x", "position_y", "width", "height", "capacity",
                "rotation", "created_at",
            ],
            Self::SeatingAssignments => &["id", "table_id", "guest_id", "seat_number", "created_at"],
            Self::CheckInRecords => &["id", "event_id", "guest_id", "checked_in_at", "checked_in_by", "method", "notes"],
            Self::PhotoWallSettings => &[
                "id", "project_id", "enabled", "upload_access", "moderation_mode", "family_friendly", "max_upload_mb",
                "allowed_formats", "created_at", "updated_at",
            ],
            Self::PhotoUploads => &[
                "id", "project_id", "guest_id", "invite_id", "status", "source", "original_url", "thumbnail_url",
                "processed_url", "storage_key", "file_size_bytes", "mime_type", "caption", "uploaded_by_ip",
                "uploaded_by_user_agent", "moderation_score", "moderation_labels", "moderated_at", "moderated_by",
                "moderation_notes", "created_at", "updated_at",
            ],
            Self::PhotoLikes => &["id", "photo_id", "guest_id", "ip_address", "created_at"],
            Self::SettingsValues => &["id", "scope", "scope_id", "key", "value", "updated_by", "updated_at"],
            Self::EntitlementOverrides => &["id", "scope", "scope_id", "key", "value_json", "updated_at"],
            _ => &[],
        }
    }
}
