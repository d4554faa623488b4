//! The identity tables.

use sea_query::ForeignKeyAction::Cascade;

use crate::ddl::{ColumnExt, Step, create_table, custom, id, text, timestamptz, uuid};

pub(super) fn steps() -> Vec<Step> {
    vec![users(), organizations(), organization_members()]
}

fn users() -> Step {
    create_table(
        "users",
        [
            id(),
            text("email"),
            text("full_name").optional(),
            text("locale").optional().defaults_to("'en'::text"),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .unique(["email"])
    .step()
}

fn organizations() -> Step {
    create_table(
        "organizations",
        [
            id(),
            custom("type", "org_type"),
            text("name"),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .step()
}

fn organization_members() -> Step {
    create_table(
        "organization_members",
        [
            id(),
            uuid("org_id"),
            uuid("user_id"),
            text("role"),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["org_id", "user_id"])
    .references("org_id", "organizations", Cascade)
    .references("user_id", "users", Cascade)
    .step()
}
