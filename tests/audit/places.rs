//! The project and the organization that a row belongs to.

use uuid::Uuid;

use crate::world::{Row, Rows};

/// How a row reaches its project that does not name it.
#[rustfmt::skip]
const WAYS: [(&str, &str, &str); 10] = [
    ("site_versions", "site_id", "sites"),
    ("guest_contacts", "guest_id", "guests"),
    ("rsvp_questions", "form_id", "rsvp_forms"),
    ("rsvp_question_options", "question_id", "rsvp_questions"),
    ("rsvp_logic_rules", "question_id", "rsvp_questions"),
    ("rsvp_submissions", "form_id", "rsvp_forms"),
    ("floor_plans", "event_id", "events"),
    ("seating_tables", "floor_plan_id", "floor_plans"),
    ("seating_assignments", "table_id", "seating_tables"),
    ("check_in_records", "event_id", "events"),
];

/// What a custom value may be about that is in a project.
const ENTITIES: [(&str, &str); 5] = [
    ("PROJECT", "projects"),
    ("GUEST", "guests"),
    ("EVENT", "events"),
    ("INVITE", "invites"),
    ("RSVP_SUBMISSION", "rsvp_submissions"),
];

pub fn project(table: &str, rows: &Rows, row: &Row) -> Option<Uuid> {
    if table == "projects" {
        return id(row, "id");
    }
    if let Some(project) = id(row, "project_id") {
        return Some(project);
    }
    if let Some((_, column, parent)) = WAYS.iter().find(|way| way.0 == table) {
        return project(parent, rows, above(rows, parent, row, column)?);
    }
    if table == "custom_field_values" {
        let (_, parent) = ENTITIES
            .iter()
            .find(|entity| row["entity_type"] == entity.0)?;
        return match *parent {
            // Whether it exists or not.
            "projects" => id(row, "entity_id"),
            parent => project(parent, rows, above(rows, parent, row, "entity_id")?),
        };
    }
    let parent = match row.get("scope")?.as_str()? {
        // Whether it exists or not.
        "PROJECT" => return id(row, "scope_id"),
        "EVENT" => "events",
        "INVITE" => "invites",
        _ => return None,
    };
    project(parent, rows, above(rows, parent, row, "scope_id")?)
}

/// The row of another table that a column names.
fn above<'a>(rows: &'a Rows, parent: &'static str, row: &Row, column: &str) -> Option<&'a Row> {
    rows.get(&(parent, id(row, column)?.to_string()))
}

pub fn org(table: &str, rows: &Rows, row: &Row) -> Option<Uuid> {
    if let Some(project) = project(table, rows, row) {
        return id(
            rows.get(&("projects", project.to_string()))?,
            "owner_org_id",
        );
    }
    match table {
        "organizations" => id(row, "id"),
        "organization_members"
        | "org_plan_assignments"
        | "api_keys"
        | "webhooks"
        | "custom_fields"
        | "custom_field_values"
        | "data_retention_policies"
        | "data_export_requests"
        | "data_deletion_requests"
        | "legal_holds"
        | "support_tickets" => id(row, "org_id"),
        "settings_values" | "entitlement_overrides" if row["scope"] == "ORG" => {
            let org = id(row, "scope_id")?;
            rows.contains_key(&("organizations", org.to_string()))
                .then_some(org)
        }
        _ => None,
    }
}

fn id(row: &Row, name: &str) -> Option<Uuid> {
    row.get(name)?.as_str()?.parse().ok()
}
