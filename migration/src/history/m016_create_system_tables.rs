//! Runs the platform: its own settings, feature flags, support, announcements and maintenance windows.

mod keys;
mod policies;
mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;

use self::policies::{GIVEN, policies};
use super::Revision;
use crate::ddl::{
    ANY_CHANGE, APP, Audited, Reference, SERVICE, Step, TenantPolicies, Trigger, audited, comments,
    create_enum, create_functions, create_indexes, drop_enum, drop_functions, drop_table,
    drop_trigger, exclude, give_function, give_functions, grant_function, grant_schema,
    guard_status, remove_comments, revoke_schema, stamp_rows, touch_rows, type_comments,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[rustfmt::skip]
const ENUMS: [(&str, &[&str]); 6] = [
    ("feature_flag_kind", &["RELEASE", "EXPERIMENT", "OPERATIONAL", "PERMISSION"]),
    ("ticket_status", &["OPEN", "PENDING", "ON_HOLD", "RESOLVED", "CLOSED"]),
    ("ticket_priority", &["LOW", "NORMAL", "HIGH", "URGENT"]),
    ("announcement_severity", &["INFO", "WARNING", "CRITICAL"]),
    ("announcement_audience", &["ALL", "ORG_TYPE", "PLAN", "ORGS"]),
    ("maintenance_status", &["SCHEDULED", "IN_PROGRESS", "COMPLETED", "CANCELLED"]),
];

/// A resolved ticket may be taken up again, a closed one may not.
const TICKET_CHANGES: [&str; 15] = [
    "OPEN>PENDING",
    "OPEN>ON_HOLD",
    "OPEN>RESOLVED",
    "OPEN>CLOSED",
    "PENDING>OPEN",
    "PENDING>ON_HOLD",
    "PENDING>RESOLVED",
    "PENDING>CLOSED",
    "ON_HOLD>OPEN",
    "ON_HOLD>PENDING",
    "ON_HOLD>RESOLVED",
    "ON_HOLD>CLOSED",
    "RESOLVED>OPEN",
    "RESOLVED>PENDING",
    "RESOLVED>CLOSED",
];
const MAINTENANCE_CHANGES: [&str; 4] = [
    "SCHEDULED>IN_PROGRESS",
    "SCHEDULED>CANCELLED",
    "IN_PROGRESS>COMPLETED",
    "IN_PROGRESS>CANCELLED",
];

/// In the order in which they are made.
const TABLES: [&str; 7] = [
    "system_settings",
    "feature_flags",
    "support_tickets",
    "support_ticket_messages",
    "announcements",
    "announcement_dismissals",
    "scheduled_maintenance",
];
const EDITED: [&str; 5] = [
    "system_settings",
    "feature_flags",
    "support_tickets",
    "announcements",
    "scheduled_maintenance",
];

/// Triggers besides those that stamp.
const TRIGGERS: [(&str, &str); 9] = [
    ("guard_flag", "feature_flags"),
    ("keep_asked_flag", "feature_flags"),
    ("keep_times", "support_tickets"),
    ("share_removal", "support_tickets"),
    ("guard_status", "support_tickets"),
    ("place_row", "support_ticket_messages"),
    ("note_first_response", "support_ticket_messages"),
    ("guard_dismissal", "announcement_dismissals"),
    ("guard_status", "scheduled_maintenance"),
];

/// What the checks of the tables call.
const RULES: &[&str] = &[
    "is_setting(kind settings_value_type, value jsonb)",
    "is_flag_variants(variants jsonb)",
    "is_flag_condition(condition jsonb)",
    "is_flag_rules(rules jsonb)",
    "is_audience(kind announcement_audience, filter jsonb)",
];
const RULE_FILE: &str = include_str!("m016_create_system_tables/rules.sql");
/// Policies call it.
const AUDIENCE: &str = "session_audience(kind announcement_audience)";
const FUNCTIONS: &[&str] = &[
    "guard_flag()",
    "keep_asked_flag()",
    "keep_ticket_times()",
    "place_by_ticket()",
    "note_first_response()",
    "guard_dismissal()",
    AUDIENCE,
];
const FUNCTION_FILE: &str = include_str!("m016_create_system_tables/functions.sql");
const COMMENTS: &str = include_str!("m016_create_system_tables/comments.txt");
const TYPES: &str = include_str!("m016_create_system_tables/types.txt");

/// Any change of a setting or a flag is one.
const SETTING: &str = "SETTINGS_CHANGED any";

#[rustfmt::skip]
const AUDITED: [Audited; 5] = [
    audited("system_settings", "SYSTEM", "key value value_type description is_secret secret_key_id created_at updated_at created_by updated_by")
        .key("key").secrets("secret_ciphertext").org("").marks(&[SETTING]),
    audited("feature_flags", "SYSTEM", "id key description kind is_enabled variants default_variant rollout_percentage rules prerequisites salt expires_at archived_at created_at updated_at created_by updated_by")
        .org("").marks(&[SETTING]),
    audited("support_tickets", "SYSTEM", "id org_id project_id requester_id assignee_id number subject body status priority category first_response_due_at first_responded_at resolved_at closed_at satisfaction created_at updated_at created_by updated_by deleted_at deleted_by deletion_id")
        .project(&["project_id"]),
    audited("announcements", "SYSTEM", "id title body severity audience audience_filter starts_at ends_at is_dismissible created_at updated_at created_by updated_by deleted_at deleted_by deletion_id")
        .org(""),
    audited("scheduled_maintenance", "SYSTEM", "id title description starts_at ends_at status affected_services blocks_writes created_at updated_at created_by updated_by")
        .org(""),
];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = ENUMS.map(|(name, values)| create_enum(name, values)).into();
        steps.extend(create_functions(RULES, RULE_FILE));
        steps.extend([
            tables::system_settings(),
            tables::feature_flags(),
            tables::support_tickets(),
            tables::support_ticket_messages(),
            tables::announcements(),
            tables::announcement_dismissals(),
            tables::scheduled_maintenance(),
            exclude(
                "exclude_scheduled_maintenance_overlap",
                "scheduled_maintenance",
                "tstzrange(starts_at, ends_at) WITH &&",
                "status <> 'CANCELLED'",
            ),
        ]);
        steps.extend(create_indexes(&keys::INDEXES));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(triggers());
        let references = keys::references();
        steps.extend(references.iter().map(Reference::add_to_new));
        steps.extend(references.iter().map(Reference::validate));
        // Captures belong to the service, and only who may create in a schema can be given one.
        steps.push(grant_schema("CREATE", SERVICE));
        steps.extend(AUDITED.iter().map(Audited::enable));
        steps.push(revoke_schema("CREATE", SERVICE));
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps.push(grant_function(AUDIENCE, APP));
        steps.extend(policies().iter().flat_map(TenantPolicies::up));
        steps.extend(give_functions(GIVEN, SERVICE));
        steps
    }

    fn down(&self) -> Vec<Step> {
        // The service may soon do nothing on the tables any more.
        let mut steps: Vec<Step> = GIVEN.map(|name| give_function(name, "CURRENT_USER")).into();
        steps.extend(policies().iter().rev().flat_map(TenantPolicies::down));
        steps.extend(remove_comments(COMMENTS));
        steps.extend(AUDITED.iter().rev().map(Audited::disable));
        let references = keys::references();
        steps.extend(references.iter().rev().map(Reference::drop_from_old));
        steps.extend(TRIGGERS.map(|(name, table)| drop_trigger(name, table)));
        steps.push(drop_trigger("touch_row", "support_ticket_messages"));
        steps.extend(
            EDITED
                .iter()
                .flat_map(|table| ["touch_row", "stamp_row"].map(|name| drop_trigger(name, table))),
        );
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(TABLES.iter().rev().map(|table| drop_table(table)));
        steps.extend(drop_functions(RULES));
        steps.extend(ENUMS.map(|(name, _)| drop_enum(name)));
        steps
    }

    fn roles(&self) -> &'static [(&'static str, &'static str)] {
        &[("eios_app", "USAGE"), ("eios_service", "CREATE")]
    }
}

fn triggers() -> Vec<Step> {
    let before = Trigger::before;
    let mut steps = vec![
        Trigger::constraint(
            "guard_flag",
            "feature_flags",
            "INSERT OR UPDATE OF key, variants, default_variant, rules, prerequisites",
        )
        .each_row("guard_flag()"),
        before(
            "keep_asked_flag",
            "feature_flags",
            "DELETE OR UPDATE OF key",
        )
        .each_row("keep_asked_flag()"),
        before(
            "keep_times",
            "support_tickets",
            "INSERT OR UPDATE OF status, resolved_at, closed_at, satisfaction",
        )
        .each_row("keep_ticket_times()"),
        before(
            "share_removal",
            "support_tickets",
            "INSERT OR UPDATE OF org_id",
        )
        .each_row("share_removal()"),
        guard_status("support_tickets", &TICKET_CHANGES),
        before(
            "place_row",
            "support_ticket_messages",
            "INSERT OR UPDATE OF ticket_id",
        )
        .each_row("place_by_ticket()"),
        touch_rows("support_ticket_messages"),
        Trigger::after("note_first_response", "support_ticket_messages", "INSERT")
            .when("NOT NEW.is_internal AND NEW.author_id IS NOT NULL")
            .each_row("note_first_response()"),
        before("guard_dismissal", "announcement_dismissals", "INSERT")
            .each_row("guard_dismissal()"),
        guard_status("scheduled_maintenance", &MAINTENANCE_CHANGES),
    ];
    steps.extend(
        EDITED
            .into_iter()
            .flat_map(|table| stamp_rows(table, ANY_CHANGE)),
    );
    steps
}
