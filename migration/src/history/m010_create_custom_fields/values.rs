//! The values, each checked against the type that it carries along.

use sea_query::{
    Alias, ColumnType, ConditionalStatement, Expr, Index, IndexCreateStatement, IndexType,
};

use super::CARRIED;
use crate::ddl::{
    ColumnExt, Fresh, OnDelete, array, boolean, custom, date, fresh, random_id, text, timestamptz,
    uuid,
};

pub(super) fn custom_field_values() -> Fresh {
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
    .check(
        "value_text",
        "field_type = 'TEXTAREA' OR octet_length(value_text) <= 2000",
    )
    .check(
        "value_number",
        "value_number NOT IN ('NaN', 'Infinity', '-Infinity')",
    )
    .check(
        "value_options",
        "cardinality(value_options) > 0 AND array_position(value_options, NULL) IS NULL \
         AND (field_type = 'MULTI_SELECT' OR cardinality(value_options) = 1)",
    )
    .refers_to(
        &[
            "field_id",
            "org_id",
            "entity_type",
            "field_type",
            "is_unique",
        ],
        ("custom_fields", CARRIED),
        OnDelete::Cascade,
    )
    .index(&["entity_id"])
    .index_where(
        "text",
        &["field_id", "value_text"],
        "value_text IS NOT NULL AND field_type <> 'TEXTAREA'",
    )
    .index_where(
        "number",
        &["field_id", "value_number"],
        "value_number IS NOT NULL",
    )
    .index_where(
        "boolean",
        &["field_id", "value_boolean"],
        "value_boolean IS NOT NULL",
    )
    .index_where(
        "date",
        &["field_id", "value_date"],
        "value_date IS NOT NULL",
    )
    .index_where(
        "datetime",
        &["field_id", "value_datetime"],
        "value_datetime IS NOT NULL",
    )
    .index_as("options", options_index())
    .unique_where(
        &["field_id", "value_text"],
        "is_unique AND value_text IS NOT NULL",
    )
    .unique_where(
        &["field_id", "value_number"],
        "is_unique AND value_number IS NOT NULL",
    )
    .unique_where(
        &["field_id", "value_date"],
        "is_unique AND value_date IS NOT NULL",
    )
    .unique_where(
        &["field_id", "value_datetime"],
        "is_unique AND value_datetime IS NOT NULL",
    )
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
