//! The triggers that keep the new columns true.

use crate::ddl::{Step, Trigger, drop_trigger};

/// Table, the keys that lead to its parents, and the function that follows them.
#[rustfmt::skip]
const PLACED: [(&str, &str, &str); 29] = [
    ("project_plan_assignments", "project_id", "place_by_project()"),
    ("photo_wall_settings", "project_id", "place_by_project()"),
    ("events", "project_id", "place_under_project()"),
    ("sites", "project_id", "place_under_project()"),
    ("guest_groups", "project_id", "place_under_project()"),
    ("guests", "project_id", "place_under_project()"),
    ("guest_tags", "project_id", "place_under_project()"),
    ("rsvp_forms", "project_id", "place_under_project()"),
    ("messaging_campaigns", "project_id", "place_under_project()"),
    ("photo_uploads", "project_id", "place_under_project()"),
    ("invites", "project_id, site_id, guest_id", "place_invite()"),
    ("floor_plans", "event_id", "place_under_event()"),
    ("check_in_records", "event_id", "place_by_event()"),
    ("seating_tables", "floor_plan_id", "place_under_floor_plan()"),
    ("seating_assignments", "table_id", "place_by_table()"),
    ("site_versions", "site_id", "place_by_site()"),
    ("guest_contacts", "guest_id", "place_under_guest()"),
    ("guest_tag_assignments", "guest_id", "place_by_guest()"),
    ("invite_access_logs", "invite_id", "place_by_invite()"),
    ("rsvp_questions", "form_id", "place_under_form()"),
    ("rsvp_question_options", "question_id", "place_under_question()"),
    ("rsvp_logic_rules", "question_id", "place_by_question()"),
    ("rsvp_submissions", "form_id, guest_id", "place_submission()"),
    ("rsvp_answers", "submission_id", "place_by_submission()"),
    ("message_jobs", "campaign_id", "place_by_campaign()"),
    ("message_events", "message_job_id", "place_by_job()"),
    ("photo_likes", "photo_id", "place_by_photo()"),
    ("settings_values", "scope, scope_id", "place_by_scope()"),
    ("entitlement_overrides", "scope, scope_id", "place_by_scope()"),
];

/// Tables with rows below them, and the key by which they move to another organization.
const MOVABLE: [(&str, &str); 13] = [
    ("projects", "owner_org_id"),
    ("events", "project_id"),
    ("sites", "project_id"),
    ("guests", "project_id"),
    ("invites", "project_id"),
    ("rsvp_forms", "project_id"),
    ("messaging_campaigns", "project_id"),
    ("photo_uploads", "project_id"),
    ("floor_plans", "event_id"),
    ("seating_tables", "floor_plan_id"),
    ("rsvp_questions", "form_id"),
    ("rsvp_submissions", "form_id"),
    ("message_jobs", "campaign_id"),
];

/// Tables with a user for each change.
const STAMPED: [&str; 31] = [
    "users",
    "organizations",
    "organization_members",
    "plans",
    "plan_entitlements",
    "org_plan_assignments",
    "project_plan_assignments",
    "settings_definitions",
    "settings_values",
    "entitlement_overrides",
    "projects",
    "events",
    "sites",
    "site_versions",
    "guest_groups",
    "guests",
    "guest_contacts",
    "guest_tags",
    "invites",
    "rsvp_forms",
    "rsvp_questions",
    "rsvp_question_options",
    "rsvp_logic_rules",
    "rsvp_submissions",
    "messaging_campaigns",
    "floor_plans",
    "seating_tables",
    "seating_assignments",
    "check_in_records",
    "photo_wall_settings",
    "photo_uploads",
];

/// Tables that machines and guests write, and those that no one edits.
const TOUCHED: [&str; 5] = [
    "message_jobs",
    "photo_likes",
    "guest_tag_assignments",
    "rsvp_answers",
    "deletions",
];

/// Before the old rows are placed: no new one may come in without its organization.
pub(super) fn placing() -> Vec<Step> {
    let mut steps: Vec<Step> = PLACED.map(place).into();
    steps.push(
        Trigger::before(
            "inherit_removal",
            "projects",
            "INSERT OR UPDATE OF owner_org_id",
        )
        .each_row("inherit_removal()"),
    );
    steps.extend(MOVABLE.into_iter().flat_map(move_along));
    steps.push(
        Trigger::after("count_accesses", "invite_access_logs", "INSERT")
            .referencing("NEW TABLE AS accesses")
            .each_statement("count_accesses()"),
    );
    steps
}

/// After the old rows are filled in: to say where a row belongs is no change of it.
pub(super) fn touching() -> Vec<Step> {
    let mut steps: Vec<Step> = STAMPED.into_iter().flat_map(stamp).collect();
    steps.extend(TOUCHED.map(|table| {
        Trigger::before("touch_row", table, "UPDATE")
            .when("OLD *<> NEW")
            .each_row("touch_updated_at()")
    }));
    steps.push(
        Trigger::before("forget_session_user", "users", "DELETE")
            .each_statement("forget_session_user()"),
    );
    steps
}

pub(super) fn drop() -> Vec<Step> {
    let mut steps = vec![drop_trigger("forget_session_user", "users")];
    steps.extend(TOUCHED.map(|table| drop_trigger("touch_row", table)));
    for table in STAMPED.into_iter().rev() {
        steps.extend([
            drop_trigger("touch_row", table),
            drop_trigger("stamp_row", table),
        ]);
    }
    steps.push(drop_trigger("count_accesses", "invite_access_logs"));
    for (table, _) in MOVABLE.into_iter().rev() {
        steps.extend([
            drop_trigger("hand_over", table),
            drop_trigger("hold_row", table),
        ]);
    }
    steps.push(drop_trigger("inherit_removal", "projects"));
    steps.extend(PLACED.map(|(table, ..)| drop_trigger("place_row", table)));
    steps
}

fn place((table, keys, function): (&'static str, &str, &str)) -> Step {
    let events = format!("INSERT OR UPDATE OF {keys}, org_id");
    Trigger::before("place_row", table, &events).each_row(function)
}

/// A row that moves to another parent is held against new rows below it, and takes along those
/// that are there.
fn move_along((table, key): (&'static str, &str)) -> [Step; 2] {
    let events = format!("UPDATE OF {key}");
    let moves = format!("OLD.{key} <> NEW.{key}");
    let leaves = match table {
        "projects" => moves.clone(),
        _ => format!("{moves} AND OLD.org_id IS DISTINCT FROM NEW.org_id"),
    };
    [
        Trigger::before("hold_row", table, &events)
            .when(&moves)
            .each_row("hold_row()"),
        Trigger::after("hand_over", table, &events)
            .when(&leaves)
            .each_row("hand_over()"),
    ]
}

/// Counters and times of use, which the application keeps on users and invites, are no change of
/// them.
fn stamp(table: &'static str) -> [Step; 2] {
    let changes = match table {
        "users" => "OLD *<> NEW AND NOT is_sign_in(OLD, NEW)",
        "invites" => "OLD *<> NEW AND NOT is_visit(OLD, NEW)",
        _ => "OLD *<> NEW",
    };
    [
        Trigger::before("stamp_row", table, "INSERT")
            .when("current_setting('app.current_user_id', true) <> ''")
            .each_row("stamp_row()"),
        Trigger::before("touch_row", table, "UPDATE")
            .when(changes)
            .each_row("stamp_row()"),
    ]
}
