//! Tables whose rows carry `org_id`, and what of them the guest of an invite sees and writes.

use crate::ddl::{
    Command::{Insert, Select, Update},
    Right, TenantPolicies, Way,
};
use crate::history::m002_add_soft_delete_columns::REMOVABLE;

/// A table: how its rows reach a managed project, who writes, and which columns refer to a row that
/// has to be of the same organization, each with its table.
type Line = (
    &'static str,
    Way,
    Right,
    &'static [(&'static str, &'static str)],
);

/// References that carry the project are checked by their keys, for every role.
#[rustfmt::skip]
const TENANTS: [Line; 28] = [
    ("org_plan_assignments", Way::Org, Right::Manage, &[]),
    ("project_plan_assignments", Way::Project, Right::Manage, &[]),
    ("events", Way::Project, Right::Write, &[]),
    ("sites", Way::Project, Right::Write, &[]),
    ("site_versions", Way::Through(&[("site_id", "sites")]), Right::Write, &[]),
    ("guest_groups", Way::Project, Right::Write, &[]),
    ("guests", Way::Project, Right::Write, &[]),
    ("guest_contacts", Way::Through(&[("guest_id", "guests")]), Right::Write, &[]),
    ("guest_tags", Way::Project, Right::Write, &[]),
    ("guest_tag_assignments", Way::Through(&[("guest_id", "guests")]), Right::Write, &[("tag_id", "guest_tags")]),
    ("invites", Way::Project, Right::Write, &[]),
    ("invite_access_logs", Way::Through(&[("invite_id", "invites")]), Right::Write, &[]),
    ("rsvp_forms", Way::Project, Right::Write, &[]),
    ("rsvp_questions", Way::Through(&[("form_id", "rsvp_forms")]), Right::Write, &[("event_id", "events")]),
    ("rsvp_question_options", Way::Through(&[("question_id", "rsvp_questions"), ("form_id", "rsvp_forms")]), Right::Write, &[]),
    ("rsvp_logic_rules", Way::Through(&[("question_id", "rsvp_questions"), ("form_id", "rsvp_forms")]), Right::Write, &[("depends_on_question_id", "rsvp_questions")]),
    ("rsvp_submissions", Way::Through(&[("form_id", "rsvp_forms")]), Right::Write, &[("invite_id", "invites"), ("guest_id", "guests")]),
    ("rsvp_answers", Way::Through(&[("submission_id", "rsvp_submissions"), ("form_id", "rsvp_forms")]), Right::Write, &[("question_id", "rsvp_questions")]),
    ("messaging_campaigns", Way::Project, Right::Write, &[]),
    ("message_jobs", Way::Through(&[("campaign_id", "messaging_campaigns")]), Right::Write, &[("guest_id", "guests")]),
    ("message_events", Way::Through(&[("message_job_id", "message_jobs"), ("campaign_id", "messaging_campaigns")]), Right::Write, &[]),
    ("floor_plans", Way::Through(&[("event_id", "events")]), Right::Write, &[]),
    ("seating_tables", Way::Through(&[("floor_plan_id", "floor_plans"), ("event_id", "events")]), Right::Write, &[]),
    ("seating_assignments", Way::Through(&[("table_id", "seating_tables"), ("floor_plan_id", "floor_plans"), ("event_id", "events")]), Right::Write, &[("guest_id", "guests")]),
    ("check_in_records", Way::Through(&[("event_id", "events")]), Right::Write, &[("guest_id", "guests")]),
    ("photo_wall_settings", Way::Project, Right::Write, &[]),
    ("photo_uploads", Way::Project, Right::Write, &[]),
    ("photo_likes", Way::Through(&[("photo_id", "photo_uploads")]), Right::Write, &[("guest_id", "guests")]),
];

/// How the rows of removable tables reach their project.
pub(in crate::history) fn ways_to_projects() -> Vec<(&'static str, Way)> {
    let removable = TENANTS.iter().filter(|line| REMOVABLE.contains(&line.0));
    let ways = removable.map(|(table, way, ..)| (*table, *way));
    let later = ["webhooks", "custom_fields"].map(|table| (table, Way::Project));
    ways.chain(later).collect()
}

pub(super) fn policies() -> Vec<TenantPolicies> {
    let tenants = TENANTS.iter().map(|(table, way, writing, references)| {
        let policies = TenantPolicies::of_rows(table, *way, *writing, &sound(table, references));
        open_to_guest(table, policies)
    });
    tenants
        .map(|policies| policies.renamed("guests_select", "guest_project_isolation"))
        .collect()
}

/// Each reference is empty or leads to a row of the same organization.
///
/// Versions ask for their site, and so a site cannot ask for its versions but through a function.
fn sound(table: &str, references: &[(&str, &str)]) -> String {
    if table == "sites" {
        return "(published_version_id IS NULL OR is_version_of(published_version_id, id))"
            .to_owned();
    }
    let each: Vec<_> = references
        .iter()
        .map(|(column, target)| same_org(table, column, target))
        .collect();
    each.join(" AND ")
}

/// The row referred to has a name of its own: a table may refer to itself.
fn same_org(table: &str, column: &str, target: &str) -> String {
    format!(
        "({column} IS NULL OR EXISTS (SELECT FROM {target} referred \
         WHERE referred.id = {table}.{column} AND referred.org_id = {table}.org_id))"
    )
}

const OF_PROJECT: &str = "project_id = (SELECT (guest_invite()).project_id)";
const OF_INVITE: &str = "invite_id = (SELECT (guest_invite()).id)";
const OF_GUEST: &str = "guest_id = ANY ((SELECT invited_guest_ids())::uuid[])";
/// Tells, by the row's own column, who is no guest, so that no parent is looked up.
const OF_ORG: &str = "org_id = (SELECT (guest_invite()).org_id)";

fn open_to_guest(table: &'static str, policies: TenantPolicies) -> TenantPolicies {
    match table {
        "events" | "rsvp_forms" => policies.opens_to_guest(Select, OF_PROJECT, "", "the project of the invite"),
        "sites" => policies.opens_to_guest(
            Select,
            "id = (SELECT (guest_invite()).site_id) AND published_version_id IS NOT NULL",
            "",
            "the published site of the invite",
        ),
        "site_versions" => policies.opens_to_guest(
            Select,
            "site_id = (SELECT (guest_invite()).site_id) AND EXISTS (SELECT FROM sites \
             WHERE sites.id = site_versions.site_id AND sites.published_version_id = site_versions.id)",
            "",
            "the published version of the invite's site",
        ),
        "guests" => policies.opens_to_guest(
            Select,
            "id = ANY ((SELECT invited_guest_ids())::uuid[])",
            "",
            "the guest of the invite, or those of its group",
        ),
        "invites" => invites(policies),
        "invite_access_logs" => policies
            .opens_to_guest(Select, OF_INVITE, "", "the invite")
            .opens_to_guest(Insert, "", OF_INVITE, "the invite"),
        "rsvp_questions" => policies.opens_to_guest(
            Select,
            &format!("{OF_ORG} AND {}", seen(table, "form_id", "rsvp_forms")),
            "",
            "form_id to a form of the invite's project",
        ),
        "rsvp_question_options" | "rsvp_logic_rules" => policies.opens_to_guest(
            Select,
            &format!("{OF_ORG} AND {}", seen(table, "question_id", "rsvp_questions")),
            "",
            "question_id to a question of the invite's project",
        ),
        "rsvp_submissions" => submissions(policies),
        "rsvp_answers" => answers(policies),
        "photo_uploads" => photos(policies),
        _ => policies,
    }
}

/// The guest sees the row that a key leads to.
fn seen(table: &str, key: &str, target: &str) -> String {
    format!("EXISTS (SELECT FROM {target} WHERE {target}.id = {table}.{key})")
}

/// A guest changes nothing on the invite but the traces of its use.
fn invites(policies: TenantPolicies) -> TenantPolicies {
    let own = "id = (SELECT (guest_invite()).id)";
    let visit = format!("{own} AND is_visit((SELECT guest_invite()), invites)");
    policies
        .opens_to_guest(Select, own, "", "the invite")
        .opens_to_guest(Update, own, &visit, "the invite")
}

fn submissions(policies: TenantPolicies) -> TenantPolicies {
    let path = "the invite, or its guests";
    let own = format!("{OF_INVITE} OR {OF_GUEST}");
    let written = format!(
        "{OF_INVITE} AND (guest_id IS NULL OR {OF_GUEST}) AND EXISTS (SELECT FROM rsvp_forms \
         WHERE rsvp_forms.id = rsvp_submissions.form_id AND rsvp_forms.{OF_PROJECT})"
    );
    policies
        .opens_to_guest(Select, &own, "", path)
        .opens_to_guest(Insert, "", &written, path)
        .opens_to_guest(Update, OF_INVITE, &written, path)
}

/// The answers of what the guest sees sent in; those of what came by this invite are written.
fn answers(policies: TenantPolicies) -> TenantPolicies {
    let path = "submission_id to what came by the invite, or of its guests";
    let read = format!(
        "{OF_ORG} AND {}",
        seen("rsvp_answers", "submission_id", "rsvp_submissions")
    );
    let sent = format!(
        "{OF_ORG} AND EXISTS (SELECT FROM rsvp_submissions \
         WHERE rsvp_submissions.id = rsvp_answers.submission_id AND rsvp_submissions.{OF_INVITE})"
    );
    let written = format!(
        "{sent} AND {}",
        seen("rsvp_answers", "question_id", "rsvp_questions")
    );
    policies
        .opens_to_guest(Select, &read, "", path)
        .opens_to_guest(Insert, "", &written, path)
        .opens_to_guest(Update, &sent, &written, path)
}

/// Whatever a guest writes about a picture sends it to moderation.
fn photos(policies: TenantPolicies) -> TenantPolicies {
    let path = "the invite, or its guests";
    let own = format!("{OF_INVITE} OR {OF_GUEST}");
    let written = format!(
        "{OF_INVITE} AND {OF_PROJECT} AND (guest_id IS NULL OR {OF_GUEST}) AND status = 'PENDING'"
    );
    policies
        .opens_to_guest(Select, &own, "", path)
        .opens_to_guest(Insert, "", &written, path)
        .opens_to_guest(Update, OF_INVITE, &written, path)
}
