//! `organization_members`: who belongs to an organization, and as what.

use std::borrow::Cow;

use sea_orm::{
    QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{ExprTrait, Func, SelectStatement},
};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    identity::{organization, user},
    ids::{OrganizationId, OrganizationMemberId, UserId},
    live::LiveRelations,
    relations::related,
    text_enum::text_traits,
};

/// A user's membership in an organization.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "organization_members")]
pub struct Model {
    /// Identifies the membership.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: OrganizationMemberId,
    /// The organization.
    #[sea_orm(unique_key = "org_user")]
    pub org_id: OrganizationId,
    /// The member.
    #[sea_orm(unique_key = "org_user")]
    pub user_id: UserId,
    /// What the member may do, in the letter case it was written in.
    pub role: MemberRole,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// A member's role, in the letter case it was stored in.
///
/// The database holds roles in lower and upper case, so `==` ignores the case; match on [`kind`](Self::kind).
///
/// ```
/// use entity::identity::organization_member::{MemberRole, RoleKind};
///
/// let role = MemberRole::from("OWNER");
/// assert_eq!(role, MemberRole::OWNER);
/// assert_eq!(role.kind(), RoleKind::Owner);
/// assert_eq!(role.as_str(), "OWNER");
/// ```
#[derive(Clone, Debug, Eq, DeriveValueType)]
#[sea_orm(value_type = "String", column_type = "Text")]
pub struct MemberRole(Cow<'static, str>);

/// What a [`MemberRole`] stands for, from the most rights to the fewest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleKind {
    /// Owns the organization.
    Owner,
    /// Manages it.
    Admin,
    /// Works in it.
    Member,
    /// Looks at it.
    Viewer,
    /// A role this version does not know.
    Other,
}

const KNOWN_ROLES: [(RoleKind, &str); 4] = [
    (RoleKind::Owner, "owner"),
    (RoleKind::Admin, "admin"),
    (RoleKind::Member, "member"),
    (RoleKind::Viewer, "viewer"),
];

impl MemberRole {
    /// `owner`
    pub const OWNER: Self = Self(Cow::Borrowed("owner"));
    /// `admin`
    pub const ADMIN: Self = Self(Cow::Borrowed("admin"));
    /// `member`
    pub const MEMBER: Self = Self(Cow::Borrowed("member"));
    /// `viewer`
    pub const VIEWER: Self = Self(Cow::Borrowed("viewer"));

    /// The role as it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The role without its spelling.
    #[must_use]
    pub fn kind(&self) -> RoleKind {
        let mut known = KNOWN_ROLES.iter();
        let found = known.find(|(_, name)| self.0.eq_ignore_ascii_case(name));
        found.map_or(RoleKind::Other, |(kind, _)| *kind)
    }
}

impl PartialEq for MemberRole {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl From<&str> for MemberRole {
    fn from(text: &str) -> Self {
        Self(Cow::Owned(text.to_owned()))
    }
}

text_traits!(MemberRole);

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "Cascade"
    )]
    Org,
    /// The member.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::UserId",
        to = "user::Column::Id",
        on_delete = "Cascade"
    )]
    User,
}

related! {
    organization => Org,
    user => User,
}

/// Which memberships a query reads.
///
/// A membership stays when its user or organization is removed; a join leaves it out.
///
/// With each member's user, in one statement:
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &TenantSession, org: OrganizationId) -> Result<(), DbErr> {
/// let members = OrganizationMember::find().of_org(org).find_both_related(User);
/// for (member, user) in members.all(session).await? {
///     println!("{}: {}", user.email, member.role);
/// }
/// # Ok(())
/// # }
/// ```
pub trait MemberScopes: QueryFilter {
    /// Members of the organization.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// Memberships of the user.
    fn of_user(self, user: UserId) -> Self {
        self.filter(Column::UserId.eq(user))
    }

    /// Memberships with a role of this kind, however it is spelled.
    fn with_role(self, role: RoleKind) -> Self {
        let stored = Func::lower(Expr::col(Column::Role.as_column_ref()));
        let known = KNOWN_ROLES.iter().find(|(kind, _)| *kind == role);
        self.filter(match known {
            Some((_, name)) => Expr::from(stored).eq(*name),
            None => Expr::from(stored).is_not_in(KNOWN_ROLES.map(|(_, name)| name)),
        })
    }
}

impl MemberScopes for Select<Entity> {}

/// The ids of the live organizations that the live user belongs to.
pub(crate) fn organizations_of(member: UserId) -> SelectStatement {
    let memberships = Entity::find().select_only().column(Column::OrgId);
    memberships
        .inner_join(organization::Entity)
        .inner_join(user::Entity)
        .of_user(member)
        .into_query()
}
