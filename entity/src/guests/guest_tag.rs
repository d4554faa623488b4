//! `guest_tags`: labels for guests.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::uuid_v4,
    guests::{guest, guest_tag_assignment},
    ids::{GuestTagId, ProjectId},
    projects::project,
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
}

impl ActiveModelBehavior for ActiveModel {}

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
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
    /// Tags of a project.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(Column::ProjectId.eq(project))
    }
}

impl GuestTagScopes for Select<Entity> {}
