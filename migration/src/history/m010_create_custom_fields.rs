//! Fields that organizations define for themselves, and their values.
//!
//! A value carries its field's type along, so that the database itself can refuse a number in a
//! date field. `down` drops the fields and their values for good.

mod triggers;
mod values;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ColumnExt, Enum, Fresh, OnDelete, Step, boolean, comments, create_enums, create_functions,
    custom, drop_enum, drop_functions, fresh, integer, jsonb, random_id, text, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows people or keys change.
#[allow(dead_code)]
const AUDITED: [&str; 2] = ["custom_fields", "custom_field_values"];

const ENUMS: &[Enum] = &[
    (
        "custom_field_entity",
        &[
            "GUEST",
            "EVENT",
            "PROJECT",
            "ORGANIZATION",
            "INVITE",
            "RSVP_SUBMISSION",
        ],
        "What an organization can define fields for.",
    ),
    (
        "custom_field_type",
        &[
            "TEXT",
            "TEXTAREA",
            "NUMBER",
            "DATE",
            "DATETIME",
            "BOOLEAN",
            "SINGLE_SELECT",
            "MULTI_SELECT",
            "URL",
            "EMAIL",
            "PHONE",
        ],
        "What kind of value a field takes.",
    ),
];

const FUNCTIONS: &[&str] = &[
    "are_field_options(options jsonb)",
    "place_custom_field()",
    "check_custom_field_home()",
    "drop_custom_field_values()",
    "hand_over_custom_fields()",
];
const FUNCTION_FILE: &str = include_str!("m010_create_custom_fields/functions.sql");
const COMMENTS: &str = include_str!("m010_create_custom_fields/comments.txt");

/// What a value takes over from its field.
const CARRIED: &[&str] = &["id", "org_id", "entity_type", "field_type", "is_unique"];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let tables = [custom_fields(), values::custom_field_values()];
        let mut steps = create_enums(ENUMS);
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(tables.iter().flat_map(Fresh::create));
        steps.extend(tables.iter().flat_map(Fresh::refer));
        steps.extend(triggers::create());
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps = triggers::drop();
        steps.extend(values::custom_field_values().drop());
        steps.extend(custom_fields().drop());
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(ENUMS.iter().rev().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

fn custom_fields() -> Fresh {
    fresh(
        "custom_fields",
        vec![
            random_id(),
            uuid("org_id"),
            uuid("project_id").optional(),
            custom("entity_type", "custom_field_entity"),
            text("field_key"),
            custom("field_type", "custom_field_type"),
            text("label"),
            text("help_text").optional(),
            jsonb("options").optional(),
            boolean("is_required").defaults_to("false"),
            boolean("is_unique").defaults_to("false"),
            jsonb("validation").optional(),
            integer("position").defaults_to("0"),
        ],
    )
    .edited()
    .removable()
    .unique(CARRIED)
    .unique_where(&["org_id", "project_id", "entity_type", "field_key"], "deleted_at IS NULL")
    .check("field_key", "field_key ~ '^[a-z][a-z0-9_]{0,62}$'")
    .check("label", "btrim(label) <> ''")
    .check(
        "options",
        "CASE WHEN field_type IN ('SINGLE_SELECT', 'MULTI_SELECT') THEN options IS NOT NULL AND are_field_options(options) \
         ELSE options IS NULL END",
    )
    .check(
        "is_unique",
        "NOT is_unique OR field_type NOT IN ('TEXTAREA', 'BOOLEAN', 'SINGLE_SELECT', 'MULTI_SELECT')",
    )
    .check(
        "validation",
        "jsonb_typeof(validation) = 'object' \
         AND validation - '{pattern,min,max,min_length,max_length}'::text[] = '{}'::jsonb",
    )
    .check("project_id", "project_id IS NULL OR entity_type <> 'ORGANIZATION'")
    .check("position", "position >= 0")
    .refers("org_id", "organizations", OnDelete::Cascade)
    .refers("project_id", "projects", OnDelete::Cascade)
    .index_some("project_id")
    .index_where("form", &["org_id", "entity_type", "position", "id"], "deleted_at IS NULL")
    .index(&["org_id"])
}
