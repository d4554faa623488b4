//! The functions that policies ask, and whose rights functions run with.

use super::ways_to_projects;
use crate::ddl::{
    APP, PROJECT_OF_DELETION, SERVICE, Step, create_functions, drop_functions, give_function,
    give_functions, grant_function, project_of_deletion, revoke_function,
};

const FILES: [(&[&str], &str); 5] = [
    (
        &[
            "acting_user_id()",
            "acting_api_key(OUT org_id uuid, OUT project_id uuid)",
            "accessible_org_ids(wanted text)",
            "managed_project_ids(wanted text)",
            "entrusting_org_ids(wanted text)",
            "is_signed_in()",
            "may_hand_over(project uuid, new_owner uuid)",
            "has_other_owner(organization uuid, person uuid)",
            "is_version_of(one uuid, site uuid)",
            "guest_invite()",
            "invited_guest_ids()",
        ],
        include_str!("access.sql"),
    ),
    (
        &[
            "is_managed_deletion(root text, root_row uuid, organization uuid, wanted text)",
            "remove_below_projects(taken uuid[])",
            "restore_below_projects(brought_back uuid)",
        ],
        include_str!("removal.sql"),
    ),
    (
        &[
            "create_organization(kind org_type, title text)",
            "add_member(organization uuid, person uuid, new_role text)",
            "co_members(organization uuid)",
        ],
        include_str!("members.sql"),
    ),
    (&["expect_actor()"], include_str!("session.sql")),
    (SEARCHES, include_str!("search.sql")),
];

/// They look past the policies, and so they stay the table owner's; what they call must let the
/// owner in.
const SEARCHES: &[&str] = &[
    "search_guests(project uuid, words text, most integer)",
    "find_contacts(address text)",
];

/// Functions of earlier migrations that have to see every row, whoever sets them off.
const OLDER: [&str; 80] = [
    "place_by_project()",
    "place_by_event()",
    "place_by_table()",
    "place_by_site()",
    "place_by_guest()",
    "place_by_question()",
    "place_by_submission()",
    "place_by_campaign()",
    "place_by_job()",
    "place_by_invite()",
    "place_by_photo()",
    "place_by_scope()",
    "inherit_removal()",
    "place_under_project()",
    "place_under_event()",
    "place_under_floor_plan()",
    "place_under_guest()",
    "place_under_form()",
    "place_under_question()",
    "place_submission()",
    "place_invite()",
    "hold_row()",
    "hand_over()",
    "count_accesses()",
    "find_session_user()",
    "keep_newest()",
    AUDIT_RECORD,
    "audit_maintenance(relation text, operation text, task text)",
    "audit_project_of(deleted uuid)",
    "audit_org_of(deleted uuid)",
    "audit_failure(relation text, operation text, part audit_category, state text, message text)",
    "audit_users()",
    "audit_organizations()",
    "audit_organization_members()",
    "audit_plans()",
    "audit_plan_entitlements()",
    "audit_org_plan_assignments()",
    "audit_project_plan_assignments()",
    "audit_settings_definitions()",
    "audit_settings_values()",
    "audit_entitlement_overrides()",
    "audit_projects()",
    "audit_events()",
    "audit_sites()",
    "audit_site_versions()",
    "audit_guest_groups()",
    "audit_guests()",
    "audit_guest_contacts()",
    "audit_guest_tags()",
    "audit_invites()",
    "audit_rsvp_forms()",
    "audit_rsvp_questions()",
    "audit_rsvp_submissions()",
    "audit_messaging_campaigns()",
    "audit_floor_plans()",
    "audit_seating_tables()",
    "audit_seating_assignments()",
    "audit_photo_wall_settings()",
    "audit_photo_uploads()",
    "audit_api_keys()",
    "audit_webhooks()",
    "audit_custom_fields()",
    "audit_custom_field_values()",
    "audit_data_retention_policies()",
    "audit_data_export_requests()",
    "audit_data_deletion_requests()",
    "audit_legal_holds()",
    "guard_api_key()",
    "share_removal()",
    "place_custom_value()",
    "guard_custom_value()",
    "drop_custom_values()",
    "roll_up_days(first_day date, last_day date)",
    "roll_up_events()",
    "roll_up_users()",
    "roll_up_revenue(first_month date, last_month date)",
    "roll_up_api_usage(first_day date, last_day date)",
    "place_subject()",
    "is_on_hold(kind privacy_subject, subject uuid)",
    "guard_erasure()",
];

/// Whoever records an event says for whom; who may is not asked before there are tenant sessions.
const AUDIT_RECORD: &str = "audit_record(action audit_action, category audit_category, target_type text, target_id uuid, target_label text, org_id uuid, project_id uuid, metadata jsonb, reason text, actor_label text, actor_user_id uuid)";
const RECORD_FILE: &str = include_str!("record.sql");
const RECORD_BEFORE: &str = include_str!("record_before.sql");

/// Stamps ask it in the name of whoever writes.
const FIND_USER: &str = "find_session_user()";

pub(super) fn up() -> Vec<Step> {
    let mut steps: Vec<Step> = FILES
        .into_iter()
        .flat_map(|(names, file)| create_functions(names, file))
        .collect();
    steps.extend(project_of_deletion(&ways_to_projects()));
    steps.extend(create_functions(&[AUDIT_RECORD], RECORD_FILE));
    steps.extend(called().map(|name| grant_function(name, APP)));
    steps.extend([FIND_USER, AUDIT_RECORD].map(|name| grant_function(name, APP)));
    steps
}

pub(super) fn give() -> Vec<Step> {
    give_functions(given(), SERVICE)
}

/// Takes the older ones back, before the service may do nothing any more.
pub(super) fn take_back() -> Vec<Step> {
    OLDER.map(|name| give_function(name, "CURRENT_USER")).into()
}

pub(super) fn down() -> Vec<Step> {
    let mut steps: Vec<Step> = [FIND_USER, AUDIT_RECORD]
        .map(|name| revoke_function(name, APP))
        .into();
    steps.extend(create_functions(&[AUDIT_RECORD], RECORD_BEFORE));
    steps.extend(drop_functions(&[PROJECT_OF_DELETION]));
    let files = FILES.into_iter().rev();
    steps.extend(files.flat_map(|(names, _)| drop_functions(names)));
    steps
}

/// Policies and sessions call these, and these the one that finds a project.
fn called() -> impl Iterator<Item = &'static str> {
    FILES.into_iter().flat_map(|(names, _)| names).copied()
}

fn given() -> impl Iterator<Item = &'static str> {
    let called = called().filter(|name| !SEARCHES.contains(name));
    OLDER.into_iter().chain(called).chain([PROJECT_OF_DELETION])
}
