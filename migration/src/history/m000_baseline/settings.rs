//! The settings tables.

use sea_query::ForeignKeyAction::{Cascade, NoAction};

use crate::ddl::{
    ColumnExt, Step, boolean, create_table, custom, id, jsonb, text, timestamptz, uuid,
};

pub(super) fn steps() -> Vec<Step> {
    vec![
        settings_definitions(),
        settings_values(),
        entitlement_overrides(),
    ]
}

fn settings_definitions() -> Step {
    create_table(
        "settings_definitions",
        [
            id(),
            text("key"),
            custom("value_type", "settings_value_type"),
            jsonb("default_value"),
            jsonb("allowed_values").optional(),
            text("entitlements_key").optional(),
            jsonb("entitlements_values").optional(),
            custom("scope_min", "settings_scope"),
            custom("scope_max", "settings_scope"),
            text("description").optional(),
            boolean("is_public").defaults_to("false"),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["key"])
    .step()
}

fn settings_values() -> Step {
    create_table(
        "settings_values",
        [
            id(),
            custom("scope", "settings_scope"),
            uuid("scope_id").optional(),
            text("key"),
            jsonb("value"),
            uuid("updated_by").optional(),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .unique(["scope", "scope_id", "key"])
    .references_column("key", ("settings_definitions", "key"), Cascade)
    .references("updated_by", "users", NoAction)
    .step()
}

fn entitlement_overrides() -> Step {
    create_table(
        "entitlement_overrides",
        [
            id(),
            custom("scope", "settings_scope"),
            uuid("scope_id").optional(),
            text("key"),
            jsonb("value_json"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .unique(["scope", "scope_id", "key"])
    .step()
}
