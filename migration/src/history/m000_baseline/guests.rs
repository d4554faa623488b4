//! The guests tables.

use sea_query::ForeignKeyAction::{Cascade, SetNull};

use crate::ddl::{ColumnExt, Step, create_table, id, text, timestamptz, uuid};

pub(super) fn steps() -> Vec<Step> {
    vec![
        guest_groups(),
        guests(),
        guest_contacts(),
        guest_tags(),
        guest_tag_assignments(),
    ]
}

fn guest_groups() -> Step {
    create_table(
        "guest_groups",
        [
            id(),
            uuid("project_id"),
            text("name").optional(),
            text("household_label").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .references("project_id", "projects", Cascade)
    .step()
}

fn guests() -> Step {
    create_table(
        "guests",
        [
            id(),
            uuid("project_id"),
            uuid("group_id").optional(),
            text("first_name").optional(),
            text("last_name").optional(),
            text("role").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .references("group_id", "guest_groups", SetNull)
    .references("project_id", "projects", Cascade)
    .step()
}

fn guest_contacts() -> Step {
    create_table(
        "guest_contacts",
        [
            id(),
            uuid("guest_id"),
            text("email").optional(),
            text("phone").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .references("guest_id", "guests", Cascade)
    .step()
}

fn guest_tags() -> Step {
    create_table("guest_tags", [id(), uuid("project_id"), text("name")])
        .unique(["project_id", "name"])
        .references("project_id", "projects", Cascade)
        .step()
}

fn guest_tag_assignments() -> Step {
    create_table(
        "guest_tag_assignments",
        [id(), uuid("guest_id"), uuid("tag_id")],
    )
    .unique(["guest_id", "tag_id"])
    .references("guest_id", "guests", Cascade)
    .references("tag_id", "guest_tags", Cascade)
    .step()
}
