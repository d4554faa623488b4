//! The seating tables.

use sea_query::ForeignKeyAction::{Cascade, NoAction};

use crate::ddl::{ColumnExt, Step, create_table, custom, id, integer, text, timestamptz, uuid};

pub(super) fn steps() -> Vec<Step> {
    vec![
        floor_plans(),
        seating_tables(),
        seating_assignments(),
        check_in_records(),
    ]
}

fn floor_plans() -> Step {
    create_table(
        "floor_plans",
        [
            id(),
            uuid("event_id"),
            text("name"),
            integer("width").defaults_to("2000"),
            integer("height").defaults_to("1500"),
            text("background_image_url").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .references("event_id", "events", Cascade)
    .step()
}

fn seating_tables() -> Step {
    create_table(
        "seating_tables",
        [
            id(),
            uuid("floor_plan_id"),
            text("name"),
            custom("shape", "table_shape").defaults_to("'ROUND'::table_shape"),
            integer("position_x").defaults_to("0"),
            integer("position_y").defaults_to("0"),
            integer("width").defaults_to("100"),
            integer("height").defaults_to("100"),
            integer("capacity").defaults_to("8"),
            integer("rotation").optional().defaults_to("0"),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .references("floor_plan_id", "floor_plans", Cascade)
    .step()
}

fn seating_assignments() -> Step {
    create_table(
        "seating_assignments",
        [
            id(),
            uuid("table_id"),
            uuid("guest_id"),
            integer("seat_number").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["table_id", "seat_number"])
    .references("guest_id", "guests", Cascade)
    .references("table_id", "seating_tables", Cascade)
    .step()
}

fn check_in_records() -> Step {
    create_table(
        "check_in_records",
        [
            id(),
            uuid("event_id"),
            uuid("guest_id"),
            timestamptz("checked_in_at").defaults_to("now()"),
            uuid("checked_in_by").optional(),
            text("method").optional().defaults_to("'QR'::text"),
            text("notes").optional(),
        ],
    )
    .unique(["event_id", "guest_id"])
    .references("checked_in_by", "users", NoAction)
    .references("event_id", "events", Cascade)
    .references("guest_id", "guests", Cascade)
    .step()
}
