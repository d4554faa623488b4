//! `photo_uploads`: the pictures of a photo wall.

use sea_orm::{SelectModel, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4, variant},
    guests::guest,
    identity::user,
    ids::{DeletionId, GuestId, InviteId, OrganizationId, PhotoUploadId, ProjectId, UserId},
    invites::invite,
    live::LiveRelations,
    page::PageQuery,
    photos::{
        photo_like,
        wall::{self, WallPhoto},
    },
    projects::{in_live_project, project},
    relations::{linked, related},
};

/// A picture sent to a project's photo wall.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "photo_uploads")]
pub struct Model {
    /// Identifies the photo.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: PhotoUploadId,
    /// The project.
    pub project_id: ProjectId,
    /// Guest who uploaded it.
    pub guest_id: Option<GuestId>,
    /// Invite it was uploaded through.
    pub invite_id: Option<InviteId>,
    /// Whether it is shown.
    #[sea_orm(default_expr = "variant(PhotoStatus::Pending)")]
    pub status: PhotoStatus,
    /// Way it came in.
    #[sea_orm(default_expr = "variant(PhotoUploadSource::Upload)")]
    pub source: PhotoUploadSource,
    /// Address of the file as uploaded.
    #[sea_orm(column_type = "Text")]
    pub original_url: String,
    /// Address of the small version.
    #[sea_orm(column_type = "Text")]
    pub thumbnail_url: Option<String>,
    /// Address of the version shown on the wall.
    #[sea_orm(column_type = "Text")]
    pub processed_url: Option<String>,
    /// Name of the file in the object store.
    #[sea_orm(column_type = "Text")]
    pub storage_key: String,
    /// Size of the uploaded file in bytes.
    pub file_size_bytes: Option<i32>,
    /// Media type of the uploaded file.
    #[sea_orm(column_type = "Text")]
    pub mime_type: Option<String>,
    /// Text shown with the picture.
    #[sea_orm(column_type = "Text")]
    pub caption: Option<String>,
    /// Address it was uploaded from.
    pub uploaded_by_ip: Option<IpNetwork>,
    /// Browser it was uploaded with, as it names itself.
    #[sea_orm(column_type = "Text")]
    pub uploaded_by_user_agent: Option<String>,
    /// Scores of the automatic check, by category.
    #[sea_orm(column_type = "JsonBinary")]
    pub moderation_score: Option<Json>,
    /// What the automatic check saw.
    #[sea_orm(column_type = "Array(RcOrArc::new(ColumnType::Text))")]
    pub moderation_labels: Option<Vec<String>>,
    /// When it was approved or rejected.
    pub moderated_at: Option<DateTimeUtc>,
    /// User who approved or rejected it.
    pub moderated_by: Option<UserId>,
    /// Why it was approved or rejected.
    #[sea_orm(column_type = "Text")]
    pub moderation_notes: Option<String>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Whether a picture is shown.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "photo_status",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PhotoStatus {
    /// Waits for approval.
    Pending,
    /// Shown.
    Approved,
    /// Refused by a person.
    Rejected,
    /// Refused by the automatic check.
    AutoRejected,
}

/// Way a picture came in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "photo_upload_source",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PhotoUploadSource {
    /// Through the site.
    Upload,
    /// As a WhatsApp message.
    Whatsapp,
    /// As an email.
    Email,
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
    /// The guest who uploaded it.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "SetNull"
    )]
    Guest,
    /// The invite it was uploaded through.
    #[sea_orm(
        belongs_to = "invite::Entity",
        from = "Column::InviteId",
        to = "invite::Column::Id",
        on_delete = "SetNull"
    )]
    Invite,
    /// The user who approved or rejected it.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::ModeratedBy",
        to = "user::Column::Id",
        on_delete = "SetNull"
    )]
    Moderator,
    /// Likes on the picture.
    #[sea_orm(has_many = "photo_like::Entity")]
    Likes,
}

related! {
    project => Project,
    guest => Guest,
    invite => Invite,
    photo_like => Likes,
}

linked! {
    /// The user who approved or rejected it.
    Moderator => user via Relation::Moderator;
    /// Guests who like the picture.
    LikedBy => guest via Relation::Likes, photo_like::Relation::Guest;
}

/// What the application asks of pictures.
///
/// A guest's session sees the guest's own pictures and no likes: the application, which serves the wall
/// to guests, reads it in a session of its own.
///
/// ```no_run
/// # use entity::{prelude::*, Error};
/// # async fn show(session: &SystemSession, project: ProjectId, me: GuestId) -> Result<(), Error> {
/// let wall = PhotoUpload::live().in_project(project).approved().wall(Some(me));
/// for picture in wall.size(30).fetch(session).await?.items {
///     println!("{:?}: {} likes", picture.photo.caption, picture.likes);
/// }
/// # Ok(())
/// # }
/// ```
pub trait PhotoUploadScopes: QueryFilter {
    /// Pictures of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// Pictures that may be shown.
    fn approved(self) -> Self {
        self.with_status(PhotoStatus::Approved)
    }

    /// Pictures in this state of moderation.
    fn with_status(self, status: PhotoStatus) -> Self {
        self.filter(Column::Status.eq(status))
    }

    /// The pictures with their likes in pages, newest first, as `viewer` sees them; a page is one
    /// statement. Removed pictures, and those of removed projects, are left out.
    fn wall(self, viewer: Option<GuestId>) -> PageQuery<SelectModel<WallPhoto>>;
}

impl PhotoUploadScopes for Select<Entity> {
    fn wall(self, viewer: Option<GuestId>) -> PageQuery<SelectModel<WallPhoto>> {
        wall::pages(self, viewer)
    }
}
