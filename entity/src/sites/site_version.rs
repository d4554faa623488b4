//! `site_versions`: the drafts and published states of a site.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, text, uuid_v4},
    ids::{OrganizationId, SiteId, SiteVersionId, UserId},
    live::LiveRelations,
    relations::{linked, related},
    sites::site,
    text_enum::text_enum,
};

/// One numbered state of a site's content.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "site_versions")]
pub struct Model {
    /// Identifies the version.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: SiteVersionId,
    /// The site.
    #[sea_orm(unique_key = "site_version")]
    pub site_id: SiteId,
    /// Number within the site, counting up from 1.
    #[sea_orm(unique_key = "site_version")]
    pub version: i32,
    /// Draft, published or archived.
    #[sea_orm(default_expr = "text(SiteVersionStatus::Draft)")]
    pub status: SiteVersionStatus,
    /// Content of the pages as the editor's tree.
    #[sea_orm(column_type = "JsonBinary")]
    pub scene_graph: Option<Json>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
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

text_enum! {
    /// State of a version.
    pub enum SiteVersionStatus {
        /// Being edited.
        Draft => "DRAFT",
        /// Was made public.
        Published => "PUBLISHED",
        /// Kept for reference.
        Archived => "ARCHIVED",
    }
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The site.
    #[sea_orm(
        belongs_to = "site::Entity",
        from = "Column::SiteId",
        to = "site::Column::Id",
        on_delete = "Cascade"
    )]
    Site,
    /// Sites that show the version.
    #[sea_orm(has_many = "site::Entity", via_rel = "Relation::PublishedVersion")]
    PublishedOn,
}

related! {
    site => Site,
}

linked! {
    /// Sites that show the version.
    PublishedOn => site via Relation::PublishedOn;
}
