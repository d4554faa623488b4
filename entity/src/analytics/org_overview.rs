//! `org_overview`: what the projects of an organization hold together, as of the last refresh.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::overview::Overview;
use crate::ids::OrganizationId;

/// What the projects of an organization hold together, as of the last refresh.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "org_overview")]
pub struct Model {
    /// The organization.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: OrganizationId,
    /// Members who are not removed.
    pub members: i64,
    /// Projects.
    pub projects: i64,
    /// Guests of all projects.
    pub guests: i64,
    /// Invites of all projects.
    pub invites: i64,
    /// Responses in all projects.
    pub responses: i64,
    /// Arrivals in all projects.
    pub check_ins: i64,
    /// Photos of all projects.
    pub photos: i64,
    /// When the organization last changed or there was last activity in one of its projects.
    pub last_activity: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// It is joined to nothing: what may be seen of it comes from a function.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl Overview for Entity {
    const READER: &str = "read_org_overview";
}
