//! An invite together with what opening it needs.

use sea_orm::{
    DbErr, FromQueryResult, JoinType, QueryResult, QuerySelect, QueryTrait, RelationTrait, Select,
    SelectModel, Selector,
};

use crate::{guests::guest, invites::invite, nested::select_also, projects::project, sites::site};

const GUEST: &str = "guest.";
const SITE: &str = "site.";
const PROJECT: &str = "project.";

/// An invite with its guest, site and project.
#[derive(Clone, Debug, PartialEq)]
pub struct InviteVisit {
    /// The invite.
    pub invite: invite::Model,
    /// The guest it was made for; none for a group or when the guest is gone.
    pub guest: Option<guest::Model>,
    /// The site it opens.
    pub site: site::Model,
    /// The project.
    pub project: project::Model,
}

pub(super) fn select(invites: Select<invite::Entity>) -> Selector<SelectModel<InviteVisit>> {
    let mut invites = invites
        .join(JoinType::LeftJoin, invite::Relation::Guest.def())
        .join(JoinType::InnerJoin, invite::Relation::Site.def())
        .join(JoinType::InnerJoin, invite::Relation::Project.def());
    let query = QueryTrait::query(&mut invites);
    select_also(query, guest::Entity, GUEST);
    select_also(query, site::Entity, SITE);
    select_also(query, project::Entity, PROJECT);
    invites.into_model()
}

impl FromQueryResult for InviteVisit {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let at = |table: &str| format!("{prefix}{table}");
        Ok(Self {
            invite: invite::Model::from_query_result(result, prefix)?,
            guest: guest::Model::from_query_result_optional(result, &at(GUEST))?,
            site: site::Model::from_query_result(result, &at(SITE))?,
            project: project::Model::from_query_result(result, &at(PROJECT))?,
        })
    }
}
