//! The indexes of the seven tables, and what they refer to.

use crate::ddl::{NewIndex, OnDelete, Reference, new_index};

const SETTINGS: &str = "system_settings";
const FLAGS: &str = "feature_flags";
const TICKETS: &str = "support_tickets";
const MESSAGES: &str = "support_ticket_messages";
const NEWS: &str = "announcements";
const DISMISSALS: &str = "announcement_dismissals";
const MAINTENANCE: &str = "scheduled_maintenance";

#[rustfmt::skip]
pub(super) const INDEXES: [NewIndex; 30] = [
    new_index("idx_system_settings_created_by", SETTINGS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_system_settings_updated_by", SETTINGS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_feature_flags_prerequisites", FLAGS, &["prerequisites"]).gin(),
    new_index("idx_feature_flags_expires_at", FLAGS, &["expires_at"]).only("expires_at IS NOT NULL AND archived_at IS NULL"),
    new_index("idx_feature_flags_created_by", FLAGS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_feature_flags_updated_by", FLAGS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_support_tickets_org_id", TICKETS, &["org_id", "created_at"]),
    new_index("idx_support_tickets_project_id", TICKETS, &["project_id"]).only("project_id IS NOT NULL"),
    new_index("idx_support_tickets_requester_id", TICKETS, &["requester_id"]).only("requester_id IS NOT NULL"),
    new_index("idx_support_tickets_assignee_id", TICKETS, &["assignee_id"]).only("assignee_id IS NOT NULL"),
    new_index("idx_support_tickets_open", TICKETS, &["priority", "created_at"]).only("status IN ('OPEN', 'PENDING', 'ON_HOLD') AND deleted_at IS NULL"),
    new_index("idx_support_tickets_response_due", TICKETS, &["first_response_due_at"]).only("first_responded_at IS NULL AND deleted_at IS NULL"),
    new_index("idx_support_tickets_created_by", TICKETS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_support_tickets_updated_by", TICKETS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_support_tickets_deleted_at", TICKETS, &["deleted_at"]).only("deleted_at IS NOT NULL"),
    new_index("idx_support_tickets_deleted_by", TICKETS, &["deleted_by"]).only("deleted_by IS NOT NULL"),
    new_index("idx_support_tickets_deletion_id", TICKETS, &["deletion_id"]).only("deletion_id IS NOT NULL"),
    new_index("idx_support_ticket_messages_ticket_id", MESSAGES, &["ticket_id", "created_at"]),
    new_index("idx_support_ticket_messages_org_id", MESSAGES, &["org_id"]),
    new_index("idx_support_ticket_messages_author_id", MESSAGES, &["author_id"]).only("author_id IS NOT NULL"),
    new_index("idx_announcements_ends_at", NEWS, &["ends_at"]).only("deleted_at IS NULL"),
    new_index("idx_announcements_created_by", NEWS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_announcements_updated_by", NEWS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_announcements_deleted_at", NEWS, &["deleted_at"]).only("deleted_at IS NOT NULL"),
    new_index("idx_announcements_deleted_by", NEWS, &["deleted_by"]).only("deleted_by IS NOT NULL"),
    new_index("idx_announcements_deletion_id", NEWS, &["deletion_id"]).only("deletion_id IS NOT NULL"),
    new_index("idx_announcement_dismissals_user_id", DISMISSALS, &["user_id"]),
    new_index("idx_scheduled_maintenance_starts_at", MAINTENANCE, &["starts_at"]),
    new_index("idx_scheduled_maintenance_created_by", MAINTENANCE, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_scheduled_maintenance_updated_by", MAINTENANCE, &["updated_by"]).only("updated_by IS NOT NULL"),
];

/// A ticket stays when the project goes that it is about.
pub(super) fn references() -> [Reference; 22] {
    let actor = |table, column| Reference::to((table, column), "users", OnDelete::SetNull);
    [
        Reference::to((TICKETS, &["org_id"]), "organizations", OnDelete::Cascade),
        Reference::to((TICKETS, &["project_id"]), "projects", OnDelete::SetNull),
        Reference::following(
            (TICKETS, &["org_id", "project_id"]),
            ("projects", &["owner_org_id", "id"]),
            OnDelete::SetColumnNull("project_id"),
        ),
        actor(TICKETS, &["requester_id"]),
        actor(TICKETS, &["assignee_id"]),
        actor(TICKETS, &["created_by"]),
        actor(TICKETS, &["updated_by"]),
        actor(TICKETS, &["deleted_by"]),
        actor(MESSAGES, &["author_id"]),
        actor(NEWS, &["created_by"]),
        actor(NEWS, &["updated_by"]),
        actor(NEWS, &["deleted_by"]),
        Reference::to((DISMISSALS, &["user_id"]), "users", OnDelete::Cascade),
        actor(SETTINGS, &["created_by"]),
        actor(SETTINGS, &["updated_by"]),
        actor(FLAGS, &["created_by"]),
        actor(FLAGS, &["updated_by"]),
        actor(MAINTENANCE, &["created_by"]),
        actor(MAINTENANCE, &["updated_by"]),
        Reference::to((MESSAGES, &["ticket_id"]), TICKETS, OnDelete::Cascade),
        Reference::following(
            (MESSAGES, &["org_id", "ticket_id"]),
            (TICKETS, &["org_id", "id"]),
            OnDelete::Cascade,
        ),
        Reference::to((DISMISSALS, &["announcement_id"]), NEWS, OnDelete::Cascade),
    ]
}
