//! Lets organizations add fields of their own to guests, events and other rows.

mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ANY_CHANGE, Audited, Reference, Step, Trigger, audited, comments, create_enum,
    create_functions, create_indexes, drop_enum, drop_functions, drop_table, drop_trigger,
    remove_comments, stamp_rows, type_comments,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[rustfmt::skip]
const ENUMS: [(&str, &[&str]); 2] = [
    ("custom_field_entity", &["GUEST", "EVENT", "PROJECT", "ORGANIZATION", "INVITE", "RSVP_SUBMISSION"]),
    ("custom_field_type", &["TEXT", "TEXTAREA", "NUMBER", "DATE", "DATETIME", "BOOLEAN", "SINGLE_SELECT", "MULTI_SELECT", "URL", "EMAIL", "PHONE"]),
];

/// Tables whose rows have values, and what kind of row each holds.
const ENTITIES: [(&str, &str); 6] = [
    ("guests", "GUEST"),
    ("events", "EVENT"),
    ("projects", "PROJECT"),
    ("organizations", "ORGANIZATION"),
    ("invites", "INVITE"),
    ("rsvp_submissions", "RSVP_SUBMISSION"),
];

/// What the checks of the tables call.
const RULES: &[&str] = &[
    "is_option_list(options jsonb)",
    "is_field_validation(rules jsonb)",
];
const RULE_FILE: &str = include_str!("m010_create_custom_fields/rules.sql");
const FUNCTIONS: &[&str] = &[
    "custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid)",
    "place_custom_value()",
    "guard_custom_value()",
    "drop_custom_values()",
];
const FUNCTION_FILE: &str = include_str!("m010_create_custom_fields/functions.sql");
const COMMENTS: &str = include_str!("m010_create_custom_fields/comments.txt");
const TYPES: &str = include_str!("m010_create_custom_fields/types.txt");

/// The project of the row that a value is about.
const ENTITY_PROJECT: &str = "(CASE row.entity_type WHEN 'PROJECT' THEN row.entity_id \
     WHEN 'GUEST' THEN (SELECT project_id FROM guests WHERE id = row.entity_id) \
     WHEN 'EVENT' THEN (SELECT project_id FROM events WHERE id = row.entity_id) \
     WHEN 'INVITE' THEN (SELECT project_id FROM invites WHERE id = row.entity_id) \
     WHEN 'RSVP_SUBMISSION' THEN (SELECT f.project_id FROM rsvp_submissions s JOIN rsvp_forms f ON f.id = s.form_id WHERE s.id = row.entity_id) END)";

/// Of a row that is gone the log knows it: values go after what they are about.
const GONE_PROJECT: &str =
    "(CASE WHEN row.entity_type <> 'ORGANIZATION' THEN audit_project_of(row.entity_id) END)";

#[rustfmt::skip]
const AUDITED: [Audited; 2] = [
    audited("custom_fields", "CUSTOM_FIELDS", "id org_id project_id entity_type field_key field_type label help_text options is_required is_unique validation position created_at updated_at created_by updated_by deleted_at deleted_by deletion_id")
        .project(&["project_id"]),
    audited("custom_field_values", "CUSTOM_FIELDS", "id field_id org_id entity_type entity_id field_type is_unique value_text value_number value_boolean value_date value_datetime value_options created_at updated_at created_by updated_by")
        .project(&[ENTITY_PROJECT, GONE_PROJECT]),
];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = ENUMS.map(|(name, values)| create_enum(name, values)).into();
        steps.extend(create_functions(RULES, RULE_FILE));
        steps.extend([tables::custom_fields(), tables::custom_field_values()]);
        steps.extend(create_indexes(&tables::INDEXES));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(triggers());
        let references = tables::references();
        steps.extend(references.iter().map(Reference::add_to_new));
        steps.extend(references.iter().map(Reference::validate));
        steps.extend(AUDITED.iter().map(Audited::enable));
        steps.extend(ENTITIES.map(drop_values));
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.extend(AUDITED.iter().rev().map(Audited::disable));
        steps.extend(ENTITIES.map(|(table, _)| drop_trigger("drop_custom_values", table)));
        let references = tables::references();
        steps.extend(references.iter().rev().map(Reference::drop_from_old));
        steps.extend(
            ["guard_value", "place_row"].map(|name| drop_trigger(name, "custom_field_values")),
        );
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(["custom_field_values", "custom_fields"].map(drop_table));
        steps.extend(drop_functions(RULES));
        steps.extend(ENUMS.map(|(name, _)| drop_enum(name)));
        steps
    }
}

fn triggers() -> Vec<Step> {
    let mut steps = vec![
        Trigger::before(
            "share_removal",
            "custom_fields",
            "INSERT OR UPDATE OF org_id, project_id",
        )
        .each_row("share_removal('project')"),
    ];
    steps.extend(stamp_rows("custom_fields", ANY_CHANGE));
    steps.push(
        Trigger::before("place_row", "custom_field_values", "INSERT OR UPDATE")
            .each_row("place_custom_value()"),
    );
    steps.push(
        Trigger::after(
            "guard_value",
            "custom_field_values",
            "INSERT OR UPDATE OF field_id, value_text, value_options",
        )
        .when("num_nonnulls(NEW.value_text, NEW.value_options) > 0")
        .each_row("guard_custom_value()"),
    );
    steps.extend(stamp_rows("custom_field_values", ANY_CHANGE));
    steps
}

fn drop_values((table, kind): (&'static str, &str)) -> Step {
    Trigger::after("drop_custom_values", table, "DELETE")
        .referencing("OLD TABLE AS gone")
        .each_statement(&format!("drop_custom_values('{kind}')"))
}
