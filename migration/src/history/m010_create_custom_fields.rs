//! Fields that organizations define for themselves, and their values.
//!
//! A value carries its field's type along, so that the database itself can refuse a number in a
//! date field. `down` drops the fields and their values for good.

mod triggers;

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, ColumnType, ConditionalStatement, Expr, Index, IndexCreateStatement, IndexType};

use super::Revision;
use crate::ddl::{
    ColumnExt, Enum, Fresh, OnDelete, Step, array, boolean, comments, create_functions,
    create_enums, custom, date, drop_enum, drop_functions, fresh, integer, jsonb, random_id, text, timestamptz,
    uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows people or keys change.
#[allow(dead_code)]
const AUDITED: [&str; 2] = ["custom_fields", "custom_field_values"];

const ENUMS: &[Enum] = &[
    (
        "custom_field_entity",
        &["GUEST", "EVENT", "PROJECT", "ORGANIZATION", "INVITE", "RSVP_SUBMISSION"],
        "What an organization can define fields for.",
    ),
    (
        "custom_field_type",
        &[
            "TEXT", "TEXTAREA", "NUMBER", "DATE", "DATETIME", "BOOLEAN", "SINGLE_SELECT", "MULTI_SELECT", "URL",
            "EMAIL", "PHONE",
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
        let tables = [custom_fields(), custom_field_values()];
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
        steps.extend(custom_field_values().drop());
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

fn custom_field_values() -> Fresh {
    fresh(
        "custom_field_values",
        vec![
            random_id(),
            uuid("field_id"),
            uuid("org_id"),
            custom("entity_type", "custom_field_entity"),
            uuid("entity_id"),
            custom("field_type", "custom_field_type"),
            boolean("is_unique").defaults_to("false"),
            text("value_text").optional(),
            custom("value_number", "numeric").optional(),
            boolean("value_boolean").optional(),
            date("value_date").optional(),
            timestamptz("value_datetime").optional(),
            array("value_options", ColumnType::Text).optional(),
        ],
    )
    .edited()
    .unique(&["field_id", "entity_id"])
    .check("value", VALUE_OF_ITS_TYPE)
    .check("value_text", "field_type = 'TEXTAREA' OR octet_length(value_text) <= 2000")
    .check("value_number", "value_number NOT IN ('NaN', 'Infinity', '-Infinity')")
    .check(
        "value_options",
        "cardinality(value_options) > 0 AND array_position(value_options, NULL) IS NULL \
         AND (field_type = 'MULTI_SELECT' OR cardinality(value_options) = 1)",
    )
    .refers_to(
        &["field_id", "org_id", "entity_type", "field_type", "is_unique"],
        ("custom_fields", CARRIED),
        OnDelete::Cascade,
    )
    .index(&["entity_id"])
    .index_where("text", &["field_id", "value_text"], "value_text IS NOT NULL AND field_type <> 'TEXTAREA'")
    .index_where("number", &["field_id", "value_number"], "value_number IS NOT NULL")
    .index_where("boolean", &["field_id", "value_boolean"], "value_boolean IS NOT NULL")
    .index_where("date", &["field_id", "value_date"], "value_date IS NOT NULL")
    .index_where("datetime", &["field_id", "value_datetime"], "value_datetime IS NOT NULL")
    .index_as("options", options_index())
    .unique_where(&["field_id", "value_text"], "is_unique AND value_text IS NOT NULL")
    .unique_where(&["field_id", "value_number"], "is_unique AND value_number IS NOT NULL")
    .unique_where(&["field_id", "value_date"], "is_unique AND value_date IS NOT NULL")
    .unique_where(&["field_id", "value_datetime"], "is_unique AND value_datetime IS NOT NULL")
}

/// Exactly the column that belongs to the field's type is filled.
const VALUE_OF_ITS_TYPE: &str = "num_nonnulls(value_text, value_number, value_boolean, value_date, value_datetime, \
     value_options) = 1 AND CASE field_type \
     WHEN 'NUMBER' THEN value_number IS NOT NULL \
     WHEN 'BOOLEAN' THEN value_boolean IS NOT NULL \
     WHEN 'DATE' THEN value_date IS NOT NULL \
     WHEN 'DATETIME' THEN value_datetime IS NOT NULL \
     WHEN 'SINGLE_SELECT' THEN value_options IS NOT NULL \
     WHEN 'MULTI_SELECT' THEN value_options IS NOT NULL \
     ELSE value_text IS NOT NULL END";

/// Which entities chose an option.
fn options_index() -> IndexCreateStatement {
    Index::create()
        .index_type(IndexType::FullText)
        .col(Alias::new("field_id"))
        .col(Alias::new("value_options"))
        .and_where(Expr::cust("value_options IS NOT NULL"))
        .take()
}
