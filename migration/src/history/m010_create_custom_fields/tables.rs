//! The two tables with their rules, and their indexes.

use crate::ddl::{
    ColumnExt, NewIndex, OnDelete, Reference, Step, boolean, create_table, custom, date, integer,
    jsonb, new_id, new_index, numeric, text, text_array, timestamptz, uuid,
};

const FIELDS: &str = "custom_fields";
const VALUES: &str = "custom_field_values";

/// What each value carries of its field, so that plain rules can be about it.
const CARRIED: &[&str] = &[
    "field_id",
    "org_id",
    "entity_type",
    "field_type",
    "is_unique",
];
const CARRIED_FROM: &[&str] = &["id", "org_id", "entity_type", "field_type", "is_unique"];

const TYPED: &str = "num_nonnulls(value_text, value_number, value_boolean, value_date, value_datetime, value_options) = 1 AND CASE field_type WHEN 'NUMBER' THEN value_number IS NOT NULL WHEN 'BOOLEAN' THEN value_boolean IS NOT NULL WHEN 'DATE' THEN value_date IS NOT NULL WHEN 'DATETIME' THEN value_datetime IS NOT NULL WHEN 'MULTI_SELECT' THEN value_options IS NOT NULL ELSE value_text IS NOT NULL END";
const TEXTS: &str = "CASE field_type WHEN 'TEXTAREA' THEN char_length(value_text) <= 100000 WHEN 'EMAIL' THEN value_text ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND octet_length(value_text) <= 2000 WHEN 'URL' THEN value_text ~ '^https?://[^[:space:]]+$' AND octet_length(value_text) <= 2000 ELSE octet_length(value_text) <= 2000 END";

#[rustfmt::skip]
pub(super) const INDEXES: [NewIndex; 22] = [
    new_index("uq_custom_fields_org_id_project_id_entity_type_field_key", FIELDS, &["org_id", "project_id", "entity_type", "field_key"]).unique().nulls_not_distinct().only("deleted_at IS NULL"),
    new_index("idx_custom_fields_org_id", FIELDS, &["org_id", "entity_type", "position"]),
    new_index("idx_custom_fields_project_id", FIELDS, &["project_id"]).only("project_id IS NOT NULL"),
    new_index("idx_custom_fields_created_by", FIELDS, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_custom_fields_updated_by", FIELDS, &["updated_by"]).only("updated_by IS NOT NULL"),
    new_index("idx_custom_fields_deleted_at", FIELDS, &["deleted_at"]).only("deleted_at IS NOT NULL"),
    new_index("idx_custom_fields_deleted_by", FIELDS, &["deleted_by"]).only("deleted_by IS NOT NULL"),
    new_index("idx_custom_fields_deletion_id", FIELDS, &["deletion_id"]).only("deletion_id IS NOT NULL"),
    new_index("idx_custom_field_values_entity_id", VALUES, &["entity_id", "entity_type"]),
    new_index("idx_custom_field_values_org_id", VALUES, &["org_id"]),
    new_index("idx_custom_field_values_text", VALUES, &["field_id", "value_text"]).only("value_text IS NOT NULL AND field_type <> 'TEXTAREA'"),
    new_index("idx_custom_field_values_number", VALUES, &["field_id", "value_number"]).only("value_number IS NOT NULL"),
    new_index("idx_custom_field_values_boolean", VALUES, &["field_id", "value_boolean"]).only("value_boolean IS NOT NULL"),
    new_index("idx_custom_field_values_date", VALUES, &["field_id", "value_date"]).only("value_date IS NOT NULL"),
    new_index("idx_custom_field_values_datetime", VALUES, &["field_id", "value_datetime"]).only("value_datetime IS NOT NULL"),
    new_index("idx_custom_field_values_options", VALUES, &["field_id", "value_options"]).gin().only("value_options IS NOT NULL"),
    new_index("uq_custom_field_values_text", VALUES, &["field_id", "value_text"]).unique().only("is_unique AND value_text IS NOT NULL"),
    new_index("uq_custom_field_values_number", VALUES, &["field_id", "value_number"]).unique().only("is_unique AND value_number IS NOT NULL"),
    new_index("uq_custom_field_values_date", VALUES, &["field_id", "value_date"]).unique().only("is_unique AND value_date IS NOT NULL"),
    new_index("uq_custom_field_values_datetime", VALUES, &["field_id", "value_datetime"]).unique().only("is_unique AND value_datetime IS NOT NULL"),
    new_index("idx_custom_field_values_created_by", VALUES, &["created_by"]).only("created_by IS NOT NULL"),
    new_index("idx_custom_field_values_updated_by", VALUES, &["updated_by"]).only("updated_by IS NOT NULL"),
];

#[rustfmt::skip]
pub(super) fn custom_fields() -> Step {
    create_table(
        FIELDS,
        [
            new_id(),
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
    .stamped()
    .removable()
    .unique_as("uq_custom_fields_carried", ["id", "org_id", "entity_type", "field_type", "is_unique"])
    .check("check_custom_fields_field_key", "field_key ~ '^[a-z][a-z0-9_]{0,62}$'")
    .check("check_custom_fields_label", "btrim(label) <> ''")
    .check("check_custom_fields_options", "(options IS NOT NULL) = (field_type IN ('SINGLE_SELECT', 'MULTI_SELECT')) AND (options IS NULL OR is_option_list(options))")
    .check("check_custom_fields_is_unique", "NOT is_unique OR field_type NOT IN ('TEXTAREA', 'BOOLEAN', 'MULTI_SELECT')")
    .check("check_custom_fields_validation", "validation IS NULL OR is_field_validation(validation)")
    .check("check_custom_fields_position", "\"position\" >= 0")
    .check("check_custom_fields_project_id", "project_id IS NULL OR entity_type <> 'ORGANIZATION'")
    .step()
}

pub(super) fn custom_field_values() -> Step {
    create_table(
        VALUES,
        [
            new_id(),
            uuid("field_id"),
            uuid("org_id"),
            custom("entity_type", "custom_field_entity"),
            uuid("entity_id"),
            custom("field_type", "custom_field_type"),
            boolean("is_unique"),
            text("value_text").optional(),
            numeric("value_number").optional(),
            boolean("value_boolean").optional(),
            date("value_date").optional(),
            timestamptz("value_datetime").optional(),
            text_array("value_options").optional(),
        ],
    )
    .stamped()
    .unique(["field_id", "entity_id"])
    .check("check_custom_field_values_type", TYPED)
    .check("check_custom_field_values_text", TEXTS)
    .check(
        "check_custom_field_values_options",
        "cardinality(value_options) <= 500 AND array_position(value_options, NULL) IS NULL",
    )
    .step()
}

pub(super) fn references() -> [Reference; 10] {
    let actor = |table, column| Reference::to((table, column), "users", OnDelete::SetNull);
    [
        Reference::to((FIELDS, &["org_id"]), "organizations", OnDelete::Cascade),
        Reference::to((FIELDS, &["project_id"]), "projects", OnDelete::Cascade),
        Reference::following(
            (FIELDS, &["org_id", "project_id"]),
            ("projects", &["owner_org_id", "id"]),
            OnDelete::Cascade,
        ),
        actor(FIELDS, &["created_by"]),
        actor(FIELDS, &["updated_by"]),
        actor(FIELDS, &["deleted_by"]),
        actor(VALUES, &["created_by"]),
        actor(VALUES, &["updated_by"]),
        Reference::to((VALUES, &["field_id"]), FIELDS, OnDelete::Cascade),
        Reference {
            name: "fk_custom_field_values_carried".to_owned(),
            ..Reference::following((VALUES, CARRIED), (FIELDS, CARRIED_FROM), OnDelete::Cascade)
        },
    ]
}
