//! `guest_groups`: households and other groups of guests.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::guest,
    ids::{DeletionId, GuestGroupId, OrganizationId, ProjectId, UserId},
    invites::invite,
    live::LiveRelations,
    projects::{in_live_project, project},
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
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
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
    /// Groups of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }
}

impl GuestGroupScopes for Select<Entity> {}
