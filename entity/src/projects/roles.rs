//! Projects with what a user is in them.

use sea_orm::{FromQueryResult, QuerySelect, QueryTrait, entity::prelude::*, sea_query::ExprTrait};
use serde::Serialize;

use crate::{
    identity::{
        organization,
        organization_member::{Column as Member, Entity as Members, MemberRole},
    },
    ids::UserId,
    projects::project::{self, Column},
};

/// What a query of projects reads beside them.
pub trait ProjectRoles: QuerySelect {
    /// The user's roles too, in the same statement; read the rows as [`ProjectWithRoles`].
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(session: &TenantSession, user: UserId) -> Result<(), DbErr> {
    /// let projects = Project::live().reachable_by(user).with_roles_of(user);
    /// for found in projects.into_model::<ProjectWithRoles>().all(session).await? {
    ///     println!("{}: {:?}", found.project.name, found.role());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn with_roles_of(self, user: UserId) -> Self {
        let role_in = |org: Column| {
            let same_org = Expr::col(Member::OrgId.as_column_ref()).equals(org.as_column_ref());
            let roles = Members::find().select_only().column(Member::Role);
            roles
                .inner_join(organization::Entity)
                .filter(Member::UserId.eq(user))
                .filter(same_org)
                .into_query()
        };
        self.expr_as(role_in(Column::OwnerOrgId), "owner_role")
            .expr_as(role_in(Column::ManagerOrgId), "manager_role")
    }
}

impl ProjectRoles for Select<project::Entity> {}

/// A project, and what a user is in its organizations.
#[derive(Clone, Debug, PartialEq, Serialize, FromQueryResult)]
pub struct ProjectWithRoles {
    /// The project.
    #[sea_orm(nested)]
    pub project: project::Model,
    /// The user's role in the owner organization.
    pub owner_role: Option<MemberRole>,
    /// The user's role in the manager organization.
    pub manager_role: Option<MemberRole>,
}

impl ProjectWithRoles {
    /// The one of the two roles that gives more rights; the owner organization's among equals.
    #[must_use]
    pub fn role(&self) -> Option<&MemberRole> {
        let roles = self.owner_role.iter().chain(&self.manager_role);
        roles.min_by_key(|role| role.kind())
    }
}
