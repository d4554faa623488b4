//! An invite together with what opening it needs.

use sea_orm::{
    ColumnTrait, Condition, DbErr, FromQueryResult, JoinType, QueryFilter, QueryResult,
    QuerySelect, QueryTrait, RelationTrait, Select,
    sea_query::{Expr, ExprTrait, Query},
};

use crate::{
    guests::guest, invites::invite, live::LiveRows, nested::select_also, projects::project,
    session::TenantQuery, sites::site,
};

const GUEST: &str = "guest.";
const SITE: &str = "site.";
const PROJECT: &str = "project.";

/// An invite with its guest, site and project.
#[derive(Clone, Debug, PartialEq)]
pub struct InviteVisit {
    /// The invite.
    pub invite: invite::Model,
    /// The guest it was made for; none for a group or when the guest is gone for good.
    pub guest: Option<guest::Model>,
    /// The site it opens.
    pub site: site::Model,
    /// The project.
    pub project: project::Model,
}

/// Whether what an invite opens, and whom it was made for, is live.
pub(super) fn leads_somewhere() -> Condition {
    Condition::all()
        .add(live(invite::Relation::Project))
        .add(live(invite::Relation::Site))
        .add(
            invite::Column::GuestId
                .is_null()
                .or(live(invite::Relation::Guest)),
        )
        .add(its_group_is_live())
}

fn live(relation: invite::Relation) -> Expr {
    let far_end = relation.def();
    let rows = Query::select()
        .expr(Expr::val(1))
        .from(far_end.to_tbl.clone())
        .cond_where(Condition::from(far_end))
        .take();
    Expr::exists(rows)
}

/// The group counts where no guest is named.
fn its_group_is_live() -> Expr {
    let for_a_guest = invite::Column::GuestId.is_not_null();
    let no_group = invite::Column::GroupId.is_null();
    for_a_guest.or(no_group).or(live(invite::Relation::Group))
}

pub(super) fn select(invites: Select<invite::Entity>) -> TenantQuery<InviteVisit> {
    let no_guest = invite::Column::GuestId.is_null();
    let mut invites = invites
        .live()
        .filter(no_guest.or(guest::Column::Id.is_not_null()))
        .filter(its_group_is_live())
        .join(JoinType::LeftJoin, invite::Relation::Guest.def())
        .join(JoinType::InnerJoin, invite::Relation::Site.def())
        .join(JoinType::InnerJoin, invite::Relation::Project.def());
    let query = QueryTrait::query(&mut invites);
    select_also(query, guest::Entity, GUEST);
    select_also(query, site::Entity, SITE);
    select_also(query, project::Entity, PROJECT);
    TenantQuery::of(invites)
}

impl FromQueryResult for InviteVisit {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let at = |table: &str| format!("{prefix}{table}");
        Ok(Self {
            invite: invite::Model::from_query_result(result, prefix)?,
            guest: Option::<guest::Model>::from_query_result(result, &at(GUEST))?,
            site: site::Model::from_query_result(result, &at(SITE))?,
            project: project::Model::from_query_result(result, &at(PROJECT))?,
        })
    }
}
