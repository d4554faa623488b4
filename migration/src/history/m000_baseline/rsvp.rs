//! The rsvp tables.

use sea_query::ForeignKeyAction::{Cascade, SetNull};

use crate::ddl::{
    ColumnExt, Step, boolean, create_table, custom, id, integer, jsonb, text, timestamptz, uuid,
};

pub(super) fn steps() -> Vec<Step> {
    vec![
        rsvp_forms(),
        rsvp_questions(),
        rsvp_question_options(),
        rsvp_logic_rules(),
        rsvp_submissions(),
        rsvp_answers(),
    ]
}

fn rsvp_forms() -> Step {
    create_table(
        "rsvp_forms",
        [
            id(),
            uuid("project_id"),
            text("name"),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .references("project_id", "projects", Cascade)
    .step()
}

fn rsvp_questions() -> Step {
    create_table(
        "rsvp_questions",
        [
            id(),
            uuid("form_id"),
            uuid("event_id").optional(),
            text("label"),
            text("help_text").optional(),
            custom("type", "rsvp_question_type"),
            boolean("required").defaults_to("false"),
            integer("sort_order").defaults_to("0"),
        ],
    )
    .references("event_id", "events", SetNull)
    .references("form_id", "rsvp_forms", Cascade)
    .step()
}

fn rsvp_question_options() -> Step {
    create_table(
        "rsvp_question_options",
        [
            id(),
            uuid("question_id"),
            text("label"),
            text("value"),
            integer("sort_order").defaults_to("0"),
        ],
    )
    .references("question_id", "rsvp_questions", Cascade)
    .step()
}

fn rsvp_logic_rules() -> Step {
    create_table(
        "rsvp_logic_rules",
        [
            id(),
            uuid("question_id"),
            uuid("depends_on_question_id"),
            text("operator"),
            text("value"),
        ],
    )
    .references("depends_on_question_id", "rsvp_questions", Cascade)
    .references("question_id", "rsvp_questions", Cascade)
    .step()
}

fn rsvp_submissions() -> Step {
    create_table(
        "rsvp_submissions",
        [
            id(),
            uuid("form_id"),
            uuid("invite_id").optional(),
            uuid("guest_id").optional(),
            timestamptz("submitted_at").defaults_to("now()"),
            text("channel").optional(),
        ],
    )
    .references("form_id", "rsvp_forms", Cascade)
    .references("guest_id", "guests", SetNull)
    .references("invite_id", "invites", SetNull)
    .step()
}

fn rsvp_answers() -> Step {
    create_table(
        "rsvp_answers",
        [
            id(),
            uuid("submission_id"),
            uuid("question_id"),
            text("answer_text").optional(),
            jsonb("answer_json").optional(),
        ],
    )
    .references("question_id", "rsvp_questions", Cascade)
    .references("submission_id", "rsvp_submissions", Cascade)
    .step()
}
