//! What keeps fields and values true beside the tables that they describe.

use crate::ddl::{Step, Trigger, drop_trigger, stamped};

/// The tables whose rows have values, and what they are called there. What an organization says of
/// itself goes with its fields.
const DESCRIBED: [(&str, &str); 5] = [
    ("guests", "GUEST"),
    ("events", "EVENT"),
    ("projects", "PROJECT"),
    ("invites", "INVITE"),
    ("rsvp_submissions", "RSVP_SUBMISSION"),
];

pub(super) fn create() -> Vec<Step> {
    let mut steps: Vec<Step> = ["custom_fields", "custom_field_values"]
        .into_iter()
        .flat_map(stamped)
        .collect();
    steps.push(
        Trigger::before(
            "place_custom_field",
            "custom_fields",
            "INSERT OR UPDATE OF org_id, project_id",
        )
        .when("NEW.project_id IS NOT NULL")
        .each_row("place_custom_field()"),
    );
    steps.push(
        Trigger::before("keep_fixed", "custom_fields", "UPDATE")
            .when("OLD.project_id IS DISTINCT FROM NEW.project_id OR OLD.entity_type <> NEW.entity_type")
            .each_row("refuse_rewrite('project_id', 'entity_type')"),
    );
    steps.push(
        Trigger::before(
            "check_home",
            "custom_field_values",
            "INSERT OR UPDATE OF field_id, org_id, entity_type, entity_id",
        )
        .each_row("check_custom_field_home()"),
    );
    steps.extend(DESCRIBED.map(|(table, entity)| {
        Trigger::after("drop_custom_field_values", table, "DELETE")
            .referencing("OLD TABLE AS gone")
            .each_statement(&format!("drop_custom_field_values('{entity}')"))
    }));
    steps.push(
        Trigger::after(
            "hand_over_custom_fields",
            "projects",
            "UPDATE OF owner_org_id",
        )
        .when("OLD.owner_org_id <> NEW.owner_org_id")
        .each_row("hand_over_custom_fields()"),
    );
    steps
}

/// The triggers on tables that stay.
pub(super) fn drop() -> Vec<Step> {
    let mut steps = vec![drop_trigger("hand_over_custom_fields", "projects")];
    steps.extend(
        DESCRIBED
            .iter()
            .rev()
            .map(|(table, _)| drop_trigger("drop_custom_field_values", table)),
    );
    steps
}
