//! `project_overview`: what a project holds, as of the last refresh.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::overview::Overview;
use crate::ids::{OrganizationId, ProjectId};

/// What a project holds, as of the last refresh.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "project_overview")]
pub struct Model {
    /// The project.
    #[sea_orm(primary_key, auto_increment = false)]
    pub project_id: ProjectId,
    /// The organization that owns it.
    pub org_id: OrganizationId,
    /// Guests.
    pub guests: i64,
    /// Invites, whatever their state.
    pub invites: i64,
    /// Invites that were opened.
    pub invites_opened: i64,
    /// Guests, or else invites, that sent one of the forms in; submissions with neither count each.
    pub responses: i64,
    /// Arrivals at the events; a guest counts once at each event.
    pub check_ins: i64,
    /// Photos, whatever their state.
    pub photos: i64,
    /// Photos that wait for moderation.
    pub photos_pending: i64,
    /// When the project or a guest last changed, an invite was made, a form was sent in or a guest
    /// arrived, whichever was last.
    pub last_activity: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// It is joined to nothing: what may be seen of it comes from a function.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl Overview for Entity {
    const READER: &str = "read_project_overview";
}
