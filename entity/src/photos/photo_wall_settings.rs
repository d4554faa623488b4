//! `photo_wall_settings`: how the photo wall of a project behaves.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now, text, text_array, uuid_v4},
    ids::{OrganizationId, PhotoWallSettingsId, ProjectId, UserId},
    live::LiveRelations,
    projects::project,
    relations::related,
    text_enum::text_enum,
};

/// The settings of a project's photo wall; at most one row per project.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "photo_wall_settings")]
pub struct Model {
    /// Identifies the settings.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: PhotoWallSettingsId,
    /// The project.
    #[sea_orm(unique)]
    pub project_id: ProjectId,
    /// Whether the wall is open.
    #[sea_orm(default_expr = "boolean(false)")]
    pub enabled: bool,
    /// Who may upload.
    #[sea_orm(default_expr = "text(UploadAccess::InviteToken)")]
    pub upload_access: UploadAccess,
    /// Whether pictures wait for approval.
    #[sea_orm(default_expr = "text(ModerationMode::Approval)")]
    pub moderation_mode: ModerationMode,
    /// Whether pictures are checked for unsuitable content.
    #[sea_orm(default_expr = "boolean(true)")]
    pub family_friendly: bool,
    /// Largest accepted file in megabytes.
    #[sea_orm(default_value = 10)]
    pub max_upload_mb: i32,
    /// Accepted file name extensions, in lower case.
    #[sea_orm(
        column_type = "Array(RcOrArc::new(ColumnType::Text))",
        default_expr = r#"text_array(&["jpg", "jpeg", "png"])"#
    )]
    pub allowed_formats: Option<Vec<String>>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

text_enum! {
    /// Who may upload to a photo wall.
    pub enum UploadAccess {
        /// Anybody with the wall's link.
        Link => "LINK",
        /// Guests with an invite.
        InviteToken => "INVITE_TOKEN",
        /// Either.
        Both => "BOTH",
    }
}

text_enum! {
    /// Whether pictures wait for approval.
    pub enum ModerationMode {
        /// Shown at once.
        Instant => "INSTANT",
        /// Shown when approved.
        Approval => "APPROVAL",
    }
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The project.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
}

related! {
    project => Project,
}
