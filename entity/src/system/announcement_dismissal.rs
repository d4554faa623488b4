//! `announcement_dismissals`: users who put an announcement out of sight.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::now,
    identity::user,
    ids::{AnnouncementId, UserId},
    live::LiveRelations,
    relations::related,
    system::announcement,
};

/// A user put an announcement out of sight.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "announcement_dismissals")]
pub struct Model {
    /// Announcement.
    #[sea_orm(primary_key, auto_increment = false)]
    pub announcement_id: AnnouncementId,
    /// User.
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The announcement.
    #[sea_orm(
        belongs_to = "announcement::Entity",
        from = "Column::AnnouncementId",
        to = "announcement::Column::Id",
        on_delete = "Cascade"
    )]
    Announcement,
    /// The user.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::UserId",
        to = "user::Column::Id",
        on_delete = "Cascade"
    )]
    User,
}

related! {
    announcement => Announcement,
    user => User,
}
