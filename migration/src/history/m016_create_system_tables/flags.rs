//! Feature flags: the shape of variants and rules is checked, and prerequisites lead nowhere wrong.

use crate::ddl::{
    ColumnExt, Fresh, Step, Trigger, boolean, custom, decimal, fresh, jsonb, random_id, text,
    text_array, timestamptz,
};

/// Without variants of its own a flag is on or off.
pub(super) fn feature_flags() -> Fresh {
    fresh(
        "feature_flags",
        vec![
            random_id(),
            text("key"),
            text("description"),
            custom("kind", "flag_kind"),
            boolean("is_enabled").defaults_to("false"),
            jsonb("variants").defaults_to(
                r#"'[{"key": "on", "weight": 1, "value": true}, {"key": "off", "weight": 0, "value": false}]'::jsonb"#,
            ),
            text("default_variant").defaults_to("'off'::text"),
            decimal("rollout_percentage", 6, 3).defaults_to("0"),
            jsonb("rules").defaults_to("'[]'::jsonb"),
            text_array("prerequisites").defaults_to("'{}'::text[]"),
            text("salt").defaults_to("replace(gen_random_uuid()::text, '-', '')"),
            timestamptz("expires_at").optional(),
            timestamptz("archived_at").optional(),
        ],
    )
    .edited()
    .unique(&["key"])
    .check("key", "key ~ '^[a-z][a-z0-9_.-]{0,126}$'")
    .check("variants", "are_flag_variants(variants, default_variant)")
    .check("rules", "are_flag_rules(rules, variants)")
    .check("rollout_percentage", "rollout_percentage BETWEEN 0 AND 100")
    .check(
        "prerequisites",
        "array_position(prerequisites, NULL) IS NULL AND NOT key = ANY (prerequisites)",
    )
    .check("salt", "salt <> ''")
    .index_where("in_use", &["is_enabled", "key"], "archived_at IS NULL")
    .index_where("expiring", &["expires_at"], "archived_at IS NULL AND expires_at IS NOT NULL")
}

pub(super) fn keep_prerequisites() -> Step {
    Trigger::after(
        "keep_prerequisites",
        "feature_flags",
        "INSERT OR UPDATE OF key, prerequisites, archived_at OR DELETE",
    )
    .each_row("keep_flag_prerequisites()")
}
