//! The messaging tables.

use sea_query::ForeignKeyAction::{Cascade, SetNull};

use crate::ddl::{
    ColumnExt, Step, create_table, custom, id, integer, jsonb, text, timestamptz, uuid,
};

pub(super) fn steps() -> Vec<Step> {
    vec![messaging_campaigns(), message_jobs(), message_events()]
}

fn messaging_campaigns() -> Step {
    create_table(
        "messaging_campaigns",
        [
            id(),
            uuid("project_id"),
            custom("channel", "message_channel"),
            text("subject").optional(),
            text("body_html").optional(),
            text("body_text").optional(),
            text("status").defaults_to("'DRAFT'::text"),
            timestamptz("scheduled_at").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .references("project_id", "projects", Cascade)
    .step()
}

fn message_jobs() -> Step {
    create_table(
        "message_jobs",
        [
            id(),
            uuid("campaign_id"),
            uuid("guest_id").optional(),
            text("contact_email").optional(),
            text("contact_phone").optional(),
            custom("channel", "message_channel"),
            text("status").defaults_to("'QUEUED'::text"),
            text("provider_message_id").optional(),
            integer("attempts").defaults_to("0"),
            text("last_error").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .references("campaign_id", "messaging_campaigns", Cascade)
    .references("guest_id", "guests", SetNull)
    .step()
}

fn message_events() -> Step {
    create_table(
        "message_events",
        [
            id(),
            uuid("message_job_id"),
            text("event_type"),
            timestamptz("event_at").defaults_to("now()"),
            jsonb("metadata").optional(),
        ],
    )
    .references("message_job_id", "message_jobs", Cascade)
    .step()
}
