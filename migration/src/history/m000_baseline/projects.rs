//! The projects tables.

use sea_query::ForeignKeyAction::{Cascade, NoAction};

use crate::ddl::{ColumnExt, Step, create_table, custom, double, id, text, timestamptz, uuid};

pub(super) fn steps() -> Vec<Step> {
    vec![projects(), events()]
}

fn projects() -> Step {
    create_table(
        "projects",
        [
            id(),
            uuid("owner_org_id"),
            uuid("manager_org_id").optional(),
            text("name"),
            custom("status", "project_status").defaults_to("'ACTIVE'::project_status"),
            text("timezone").defaults_to("'UTC'::text"),
            uuid("created_by").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .references("created_by", "users", NoAction)
    .references("manager_org_id", "organizations", NoAction)
    .references("owner_org_id", "organizations", NoAction)
    .step()
}

fn events() -> Step {
    create_table(
        "events",
        [
            id(),
            uuid("project_id"),
            text("name"),
            timestamptz("starts_at").optional(),
            timestamptz("ends_at").optional(),
            text("timezone"),
            text("venue_name").optional(),
            text("venue_address").optional(),
            double("venue_lat").optional(),
            double("venue_lng").optional(),
            text("notes").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .references("project_id", "projects", Cascade)
    .step()
}
