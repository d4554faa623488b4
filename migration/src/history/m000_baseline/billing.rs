//! The billing tables.

use sea_query::ForeignKeyAction::{Cascade, NoAction};

use crate::ddl::{ColumnExt, Step, create_table, id, jsonb, text, timestamptz, uuid};

pub(super) fn steps() -> Vec<Step> {
    vec![
        plans(),
        plan_entitlements(),
        org_plan_assignments(),
        project_plan_assignments(),
    ]
}

fn plans() -> Step {
    create_table(
        "plans",
        [
            id(),
            text("code"),
            text("name"),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["code"])
    .step()
}

fn plan_entitlements() -> Step {
    create_table(
        "plan_entitlements",
        [
            id(),
            uuid("plan_id"),
            text("key"),
            jsonb("value_json"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .unique(["plan_id", "key"])
    .references("plan_id", "plans", Cascade)
    .step()
}

fn org_plan_assignments() -> Step {
    create_table(
        "org_plan_assignments",
        [
            id(),
            uuid("org_id"),
            uuid("plan_id"),
            timestamptz("starts_at").optional(),
            timestamptz("ends_at").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["org_id", "plan_id"])
    .references("org_id", "organizations", Cascade)
    .references("plan_id", "plans", NoAction)
    .step()
}

fn project_plan_assignments() -> Step {
    create_table(
        "project_plan_assignments",
        [
            id(),
            uuid("project_id"),
            uuid("plan_id"),
            timestamptz("starts_at").optional(),
            timestamptz("ends_at").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["project_id", "plan_id"])
    .references("plan_id", "plans", NoAction)
    .references("project_id", "projects", Cascade)
    .step()
}
