//! `guest_tags`: labels for guests.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::{guest, guest_tag_assignment},
    ids::{DeletionId, GuestTagId, OrganizationId, ProjectId, UserId},
    live::LiveRelations,
    projects::{in_live_project, project},
    relations::{related, related_via},
};

/// A label that a project gives to guests.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "guest_tags")]
pub struct Model {
    /// Identifies the tag.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: GuestTagId,
    /// The project.
    #[sea_orm(unique_key = "project_name")]
    pub project_id: ProjectId,
    /// The label; unique within the project.
    #[sea_orm(column_type = "Text", unique_key = "project_name")]
    pub name: String,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

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
    /// The tagged guests, as links.
    #[sea_orm(has_many = "guest_tag_assignment::Entity")]
    Assignments,
}

related! {
    project => Project,
    guest_tag_assignment => Assignments,
}

related_via! {
    guest => Assignments, guest_tag_assignment::Guest;
}

/// What the application asks of tags.
pub trait GuestTagScopes: QueryFilter {
    /// Tags of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }
}

impl GuestTagScopes for Select<Entity> {}
