//! `api_keys`: keys by which programs act for an organization.

use sea_orm::{Condition, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    analytics::api_usage_stats,
    api_keys::api_key_usage,
    defaults::{now, random_uuid, text_array, variant},
    identity::organization,
    ids::{ApiKeyId, OrganizationId, ProjectId, UserId},
    live::LiveRelations,
    projects::project,
    relations::related,
    secret::KeyHash,
};

/// A key by which a program acts for an organization, or for one of its projects only.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "api_keys")]
pub struct Model {
    /// Identifies the key.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: ApiKeyId,
    /// Organization it acts for.
    pub org_id: OrganizationId,
    /// Only project it reaches; absent for all of the organization.
    pub project_id: Option<ProjectId>,
    /// Name that people gave it.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// What it is for.
    #[sea_orm(column_type = "Text")]
    pub description: Option<String>,
    /// Whether it works on live data or on test data.
    #[sea_orm(default_expr = "variant(ApiKeyEnvironment::Live)")]
    pub environment: ApiKeyEnvironment,
    /// First characters of the key, shown so that people know which one it is.
    #[sea_orm(column_type = "Text")]
    pub key_prefix: String,
    /// Hash of the key; never serialized.
    #[sea_orm(unique)]
    #[serde(skip_serializing)]
    pub key_hash: KeyHash,
    /// What it may do, each as a resource and a verb: `guests:read`.
    #[sea_orm(
        column_type = "Array(RcOrArc::new(ColumnType::Text))",
        default_expr = "text_array(&[])"
    )]
    pub scopes: Vec<String>,
    /// Requests that it may make in a minute.
    #[sea_orm(default_value = 60)]
    pub rate_limit_per_minute: i32,
    /// Requests that it may make in an hour.
    #[sea_orm(default_value = 1000)]
    pub rate_limit_per_hour: i32,
    /// Requests that it may make in a day.
    #[sea_orm(default_value = 10000)]
    pub rate_limit_per_day: i32,
    /// Networks that it may be used from; absent for any.
    #[sea_orm(column_type = "Array(RcOrArc::new(ColumnType::Cidr))")]
    pub ip_allowlist: Option<Vec<IpNetwork>>,
    /// When it was last used.
    pub last_used_at: Option<DateTimeUtc>,
    /// Where it was last used from.
    pub last_used_ip: Option<IpNetwork>,
    /// Moment it stops to work; absent for never.
    pub expires_at: Option<DateTimeUtc>,
    /// Moment it was withdrawn, which is for good.
    pub revoked_at: Option<DateTimeUtc>,
    /// User who withdrew it, if known.
    pub revoked_by: Option<UserId>,
    /// Why it was withdrawn.
    #[sea_orm(column_type = "Text")]
    pub revoked_reason: Option<String>,
    /// Key that it takes the place of; both work until that one is revoked.
    pub replaces_key_id: Option<ApiKeyId>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed; being used is no change.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What an API key works on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "api_key_environment",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ApiKeyEnvironment {
    /// The data of real events.
    Live,
    /// Data to try things with.
    Test,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization it acts for.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "Cascade"
    )]
    Org,
    /// The only project it reaches.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
    /// The key that it takes the place of.
    #[sea_orm(
        belongs_to = "Entity",
        from = "Column::ReplacesKeyId",
        to = "Column::Id",
        on_delete = "SetNull"
    )]
    Replaced,
    /// The keys that take its place.
    #[sea_orm(has_many = "Entity", via_rel = "Relation::Replaced")]
    Replacements,
    /// How often it was used.
    #[sea_orm(has_many = "api_key_usage::Entity")]
    Usage,
    /// How often it was used, day by day.
    #[sea_orm(has_many = "api_usage_stats::Entity")]
    DailyUsage,
}

related! {
    organization => Org,
    project => Project,
    api_key_usage => Usage,
    api_usage_stats => DailyUsage,
}

/// Which keys a query reads.
///
/// A request's key is looked up before there is an actor, and so by the application itself:
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &SystemSession, hash: KeyHash) -> Result<(), DbErr> {
/// let key = ApiKey::find().with_hash(hash).active_at(chrono::Utc::now()).one(session).await?;
/// let actor = key.map(|key| Actor::api_key(key.id, key.org_id));
/// # Ok(())
/// # }
/// ```
///
/// An organization looks after its own:
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(session: &TenantSession, org: OrganizationId) -> Result<(), DbErr> {
/// let now = chrono::Utc::now();
/// let expiring = ApiKey::find().of_org(org).active_at(now).expiring_before(now + chrono::Duration::days(14));
/// println!("{} expire soon", expiring.all(session).await?.len());
/// # Ok(())
/// # }
/// ```
pub trait ApiKeyScopes: QueryFilter {
    /// The key with this hash: one at most.
    fn with_hash(self, hash: KeyHash) -> Self {
        self.filter(Column::KeyHash.eq(hash))
    }

    /// Keys of the organization, those of its projects among them.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// Keys that reach the project, as one of its own or of its whole organization.
    fn reaching(self, org: OrganizationId, project: ProjectId) -> Self {
        let reaches = Condition::any()
            .add(Column::ProjectId.is_null())
            .add(Column::ProjectId.eq(project));
        self.of_org(org).filter(reaches)
    }

    /// Keys that work at this time: neither revoked nor expired, and to nothing that is removed, be it
    /// their organization or their only project.
    fn active_at(self, now: DateTimeUtc) -> Self {
        let unexpired = Condition::any()
            .add(Column::ExpiresAt.is_null())
            .add(Column::ExpiresAt.gt(now));
        let reaches = Condition::any()
            .add(Column::ProjectId.is_null())
            .add(is_live::<project::Entity>(Relation::Project));
        self.filter(Column::RevokedAt.is_null())
            .filter(unexpired)
            .filter(is_live::<organization::Entity>(Relation::Org))
            .filter(reaches)
    }

    /// Keys that are not revoked and expire before this time, or have.
    fn expiring_before(self, time: DateTimeUtc) -> Self {
        self.filter(Column::RevokedAt.is_null())
            .filter(Column::ExpiresAt.lt(time))
    }
}

impl ApiKeyScopes for Select<Entity> {}

/// Whether the relation leads to a row that is not removed.
fn is_live<E: EntityTrait>(relation: Relation) -> Expr {
    let rows = E::find().select_only().expr(Expr::val(1));
    Expr::exists(rows.filter(Condition::from(relation.def())).into_query())
}
