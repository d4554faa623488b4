//! The sites tables.

use sea_query::ForeignKeyAction::Cascade;

use crate::ddl::{
    ColumnExt, Step, create_table, custom, id, integer, jsonb, text, timestamptz, uuid,
};

pub(super) fn steps() -> Vec<Step> {
    vec![sites(), site_versions()]
}

fn sites() -> Step {
    create_table(
        "sites",
        [
            id(),
            uuid("project_id"),
            text("name"),
            custom("type", "site_type").defaults_to("'PUBLIC'::site_type"),
            custom("visibility", "site_visibility").defaults_to("'PUBLIC'::site_visibility"),
            text("subdomain_slug").optional(),
            text("custom_domain").optional(),
            uuid("published_version_id").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .unique(["custom_domain"])
    .unique(["project_id", "subdomain_slug"])
    .references("project_id", "projects", Cascade)
    .step()
}

fn site_versions() -> Step {
    create_table(
        "site_versions",
        [
            id(),
            uuid("site_id"),
            integer("version"),
            text("status").defaults_to("'DRAFT'::text"),
            jsonb("scene_graph").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["site_id", "version"])
    .references("site_id", "sites", Cascade)
    .step()
}
