//! The photos tables.

use sea_query::ForeignKeyAction::{Cascade, NoAction, SetNull};

use crate::ddl::{
    ColumnExt, Step, boolean, create_table, custom, id, inet, integer, jsonb, text, text_array,
    timestamptz, uuid,
};

pub(super) fn steps() -> Vec<Step> {
    vec![photo_wall_settings(), photo_uploads(), photo_likes()]
}

fn photo_wall_settings() -> Step {
    create_table(
        "photo_wall_settings",
        [
            id(),
            uuid("project_id"),
            boolean("enabled").defaults_to("false"),
            text("upload_access").defaults_to("'INVITE_TOKEN'::text"),
            text("moderation_mode").defaults_to("'APPROVAL'::text"),
            boolean("family_friendly").defaults_to("true"),
            integer("max_upload_mb").defaults_to("10"),
            text_array("allowed_formats")
                .optional()
                .defaults_to("'{jpg,jpeg,png}'::text[]"),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .unique(["project_id"])
    .references("project_id", "projects", Cascade)
    .step()
}

fn photo_uploads() -> Step {
    create_table(
        "photo_uploads",
        [
            id(),
            uuid("project_id"),
            uuid("guest_id").optional(),
            uuid("invite_id").optional(),
            custom("status", "photo_status").defaults_to("'PENDING'::photo_status"),
            custom("source", "photo_upload_source").defaults_to("'UPLOAD'::photo_upload_source"),
            text("original_url"),
            text("thumbnail_url").optional(),
            text("processed_url").optional(),
            text("storage_key"),
            integer("file_size_bytes").optional(),
            text("mime_type").optional(),
            text("caption").optional(),
            inet("uploaded_by_ip").optional(),
            text("uploaded_by_user_agent").optional(),
            jsonb("moderation_score").optional(),
            text_array("moderation_labels").optional(),
            timestamptz("moderated_at").optional(),
            uuid("moderated_by").optional(),
            text("moderation_notes").optional(),
            timestamptz("created_at").defaults_to("now()"),
            timestamptz("updated_at").defaults_to("now()"),
        ],
    )
    .references("guest_id", "guests", SetNull)
    .references("invite_id", "invites", SetNull)
    .references("moderated_by", "users", NoAction)
    .references("project_id", "projects", Cascade)
    .step()
}

fn photo_likes() -> Step {
    create_table(
        "photo_likes",
        [
            id(),
            uuid("photo_id"),
            uuid("guest_id").optional(),
            inet("ip_address").optional(),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .unique(["photo_id", "guest_id"])
    .references("guest_id", "guests", Cascade)
    .references("photo_id", "photo_uploads", Cascade)
    .step()
}
