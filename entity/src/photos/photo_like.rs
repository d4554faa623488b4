//! `photo_likes`: likes on pictures.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::guest,
    ids::{GuestId, OrganizationId, PhotoLikeId, PhotoUploadId},
    live::LiveRelations,
    photos::photo_upload,
    relations::related,
};

/// A like on a picture, by a guest or by an anonymous visitor.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "photo_likes")]
pub struct Model {
    /// Identifies the like.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: PhotoLikeId,
    /// The picture.
    #[sea_orm(unique_key = "photo_guest")]
    pub photo_id: PhotoUploadId,
    /// Guest who likes it; none for anonymous visitors.
    #[sea_orm(unique_key = "photo_guest")]
    pub guest_id: Option<GuestId>,
    /// Address the like came from.
    pub ip_address: Option<IpNetwork>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The picture.
    #[sea_orm(
        belongs_to = "photo_upload::Entity",
        from = "Column::PhotoId",
        to = "photo_upload::Column::Id",
        on_delete = "Cascade"
    )]
    Photo,
    /// The guest who likes it.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "Cascade"
    )]
    Guest,
}

related! {
    photo_upload => Photo,
    guest => Guest,
}
