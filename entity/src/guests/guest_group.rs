//! `guest_groups`: households and other groups of guests.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::guest,
    ids::{GuestGroupId, ProjectId},
    invites::invite,
    projects::project,
    relations::related,
};

/// Guests who are invited together.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "guest_groups")]
pub struct Model {
    /// Identifies the group.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: GuestGroupId,
    /// The project.
    pub project_id: ProjectId,
    /// Name used by the organizers.
    #[sea_orm(column_type = "Text")]
    pub name: Option<String>,
    /// How the group is addressed, as on an envelope.
    #[sea_orm(column_type = "Text")]
    pub household_label: Option<String>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
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
    /// The group's guests.
    #[sea_orm(has_many = "guest::Entity")]
    Guests,
    /// The group's invites.
    #[sea_orm(has_many = "invite::Entity")]
    Invites,
}

related! {
    project => Project,
    guest => Guests,
    invite => Invites,
}

/// What the application asks of groups.
pub trait GuestGroupScopes: QueryFilter {
    /// Groups of a project.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(Column::ProjectId.eq(project))
    }
}

impl GuestGroupScopes for Select<Entity> {}
