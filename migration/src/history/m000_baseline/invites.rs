//! The invites tables.

use sea_query::ForeignKeyAction::{Cascade, SetNull};

use crate::ddl::{ColumnExt, Step, create_table, custom, id, inet, text, timestamptz, uuid};

pub(super) fn steps() -> Vec<Step> {
    vec![invites(), invite_access_logs()]
}

fn invites() -> Step {
    create_table(
        "invites",
        [
            id(),
            uuid("project_id"),
            uuid("site_id"),
            uuid("guest_id").optional(),
            uuid("group_id").optional(),
            text("token_hash"),
            custom("security_mode", "invite_security_mode")
                .defaults_to("'OPEN'::invite_security_mode"),
            text("passcode_hash").optional(),
            timestamptz("expires_at").optional(),
            timestamptz("revoked_at").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["token_hash"])
    .references("group_id", "guest_groups", SetNull)
    .references("guest_id", "guests", SetNull)
    .references("project_id", "projects", Cascade)
    .references("site_id", "sites", Cascade)
    .step()
}

fn invite_access_logs() -> Step {
    create_table(
        "invite_access_logs",
        [
            id(),
            uuid("invite_id"),
            timestamptz("accessed_at").defaults_to("now()"),
            inet("ip_address").optional(),
            text("user_agent").optional(),
        ],
    )
    .references("invite_id", "invites", Cascade)
    .step()
}
