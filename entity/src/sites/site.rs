//! `sites`: the web sites of a project.

use sea_orm::{
    QueryOrder,
    entity::prelude::*,
    sea_query::{ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4, variant},
    ids::{DeletionId, OrganizationId, ProjectId, SiteId, SiteVersionId, UserId},
    invites::invite,
    like::exactly,
    live::{LiveRelations, SoftDelete},
    projects::{in_live_project, live_projects, project},
    relations::{linked, related},
    sites::site_version,
};

/// A web site that guests open.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "sites")]
pub struct Model {
    /// Identifies the site.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: SiteId,
    /// The project.
    pub project_id: ProjectId,
    /// Display name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Whether it is for guests or for the organizers.
    #[sea_orm(default_expr = "variant(SiteType::Public)")]
    pub r#type: SiteType,
    /// Who can open it.
    #[sea_orm(default_expr = "variant(SiteVisibility::Public)")]
    pub visibility: SiteVisibility,
    /// Label under the platform's domain, unique among the project's live sites; old rows may hold
    /// upper case.
    #[sea_orm(column_type = "Text")]
    pub subdomain_slug: Option<String>,
    /// Host name of the customer's own; unique among live sites.
    #[sea_orm(column_type = "Text")]
    pub custom_domain: Option<String>,
    /// Version that visitors see; none before the first publication.
    pub published_version_id: Option<SiteVersionId>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Whom a site is for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "site_type",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SiteType {
    /// Guests.
    Public,
    /// The organizers.
    Internal,
}

/// Who can open a site.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "site_visibility",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SiteVisibility {
    /// Anybody.
    Public,
    /// Anybody with the link.
    Unlisted,
    /// Guests with an invite.
    InviteOnly,
}

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
    /// The version that visitors see.
    #[sea_orm(
        belongs_to = "site_version::Entity",
        from = "Column::PublishedVersionId",
        to = "site_version::Column::Id",
        on_delete = "SetNull"
    )]
    PublishedVersion,
    /// The site's versions.
    #[sea_orm(has_many = "site_version::Entity")]
    Versions,
    /// Invites to the site.
    #[sea_orm(has_many = "invite::Entity")]
    Invites,
}

related! {
    project => Project,
    site_version => Versions,
    invite => Invites,
}

linked! {
    /// The version that visitors see.
    PublishedVersion => site_version via Relation::PublishedVersion;
}

impl Entity {
    /// The live site with this custom domain: see [`at_host`](SiteScopes::at_host).
    #[must_use]
    pub fn find_by_host(host: &str) -> Select<Self> {
        Self::live().at_host(host)
    }
}

/// Which sites a query reads.
///
/// With the version that visitors see, in one statement. A host is looked up before there is an actor,
/// and so by the application itself:
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &SystemSession) -> Result<(), DbErr> {
/// let site = Site::live().at_host("www.Ann-and-Bob.example:443");
/// if let Some((site, version)) = site.find_also_linked(site::PublishedVersion).one(session).await? {
///     println!("{}: {}", site.name, version.is_some());
/// }
/// # Ok(())
/// # }
/// ```
pub trait SiteScopes: QueryFilter + QueryOrder {
    /// Sites of the project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// The site with this custom domain, as a request's `Host` header names it: letter case, a port
    /// and a dot at the end make no difference. The sites of removed projects are left out.
    ///
    /// It is unique in its exact spelling only: where several sites have it, the oldest comes first, and
    /// counts.
    fn at_host(self, host: &str) -> Self {
        let name = host.rsplit_once(':').map_or(host, |(name, _port)| name);
        self.filter(same_text(Column::CustomDomain, name.trim_end_matches('.')))
            .filter(Column::ProjectId.in_subquery(live_projects()))
            .order_by_asc(Column::CreatedAt)
            .order_by_asc(Column::Id)
    }

    /// Sites with this label under the platform's domain, in any letter case, but for those of
    /// removed projects.
    ///
    /// It is unique within a project only, and there only in its exact spelling: across projects,
    /// expect several.
    fn with_slug(self, slug: &str) -> Self {
        self.filter(same_text(Column::SubdomainSlug, slug))
            .filter(Column::ProjectId.in_subquery(live_projects()))
    }
}

impl SiteScopes for Select<Entity> {}

fn same_text(column: Column, text: &str) -> Expr {
    Expr::from(Func::lower(Expr::col(column.as_column_ref()))).eq(Func::lower(exactly(text)))
}
