//! Brings the 37 tables and 12 enum types of the live application under our history: an empty
//! database gets exactly the catalogue that the live one has; a live one is adopted instead.

mod billing;
mod guests;
mod identity;
mod invites;
mod messaging;
mod photos;
mod projects;
mod rsvp;
mod seating;
mod settings;
mod sites;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{self, Step};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

const ENUMS: [(&str, &[&str]); 12] = [
    (
        "invite_security_mode",
        &[
            "OPEN",
            "LINK_LOCKED",
            "PASSCODE",
            "OTP_FIRST_TIME",
            "OTP_EVERY_SESSION",
            "OTP_EVERY_TIME",
        ],
    ),
    ("message_channel", &["EMAIL", "WHATSAPP"]),
    ("org_type", &["COUPLE", "PLANNER", "VENUE"]),
    (
        "photo_status",
        &["PENDING", "APPROVED", "REJECTED", "AUTO_REJECTED"],
    ),
    ("photo_upload_source", &["UPLOAD", "WHATSAPP", "EMAIL"]),
    (
        "project_status",
        &["ACTIVE", "ARCHIVED", "COLD_ARCHIVED", "DELETED"],
    ),
    (
        "rsvp_question_type",
        &[
            "TEXT",
            "YES_NO",
            "SINGLE_SELECT",
            "MULTI_SELECT",
            "NUMBER",
            "DATE",
            "FILE",
        ],
    ),
    (
        "settings_scope",
        &["PLATFORM", "PLAN", "ORG", "PROJECT", "EVENT", "INVITE"],
    ),
    (
        "settings_value_type",
        &["BOOLEAN", "NUMBER", "STRING", "ENUM", "JSON"],
    ),
    ("site_type", &["PUBLIC", "INTERNAL"]),
    ("site_visibility", &["PUBLIC", "UNLISTED", "INVITE_ONLY"]),
    ("table_shape", &["ROUND", "RECTANGLE", "SQUARE", "CUSTOM"]),
];

/// In an order in which every table finds the ones it refers to.
const TABLES: [&str; 37] = [
    "users",
    "organizations",
    "organization_members",
    "projects",
    "events",
    "plans",
    "plan_entitlements",
    "org_plan_assignments",
    "project_plan_assignments",
    "settings_definitions",
    "settings_values",
    "entitlement_overrides",
    "sites",
    "site_versions",
    "guest_groups",
    "guests",
    "guest_contacts",
    "guest_tags",
    "guest_tag_assignments",
    "invites",
    "invite_access_logs",
    "rsvp_forms",
    "rsvp_questions",
    "rsvp_question_options",
    "rsvp_logic_rules",
    "rsvp_submissions",
    "rsvp_answers",
    "messaging_campaigns",
    "message_jobs",
    "message_events",
    "floor_plans",
    "seating_tables",
    "seating_assignments",
    "check_in_records",
    "photo_wall_settings",
    "photo_uploads",
    "photo_likes",
];

const PUBLISHED_VERSION: &str = "fk_sites_published_version";

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = vec![ddl::create_extension("uuid-ossp")];
        steps.extend(ENUMS.map(|(name, values)| ddl::create_enum(name, values)));
        steps.extend(identity::steps());
        steps.extend(projects::steps());
        steps.extend(billing::steps());
        steps.extend(settings::steps());
        steps.extend(sites::steps());
        steps.push(ddl::add_foreign_key(
            PUBLISHED_VERSION,
            ("sites", "published_version_id"),
            "site_versions",
        ));
        steps.extend(guests::steps());
        steps.extend(invites::steps());
        steps.extend(rsvp::steps());
        steps.extend(messaging::steps());
        steps.extend(seating::steps());
        steps.extend(photos::steps());
        // All or nothing: a part of these tables without a history would be taken for a live database.
        steps.into_iter().map(Step::together).collect()
    }

    /// Drops every table with its rows, and leaves the extension: other schemas may use it.
    fn down(&self) -> Vec<Step> {
        let mut steps = vec![ddl::drop_foreign_key(PUBLISHED_VERSION, "sites")];
        steps.extend(TABLES.iter().rev().map(|table| ddl::drop_table(table)));
        steps.extend(ENUMS.map(|(name, _)| ddl::drop_enum(name)));
        steps
    }
}
