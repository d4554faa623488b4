//! `feature_flags`: features that are on for some and off for others.

use rust_decimal::Decimal;
use sea_orm::{QueryFilter, entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, empty_list, now, random_text, random_uuid, text_array, variant},
    ids::{FeatureFlagId, UserId},
    like::exactly,
};

/// A feature that is on for some and off for others.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "feature_flags")]
pub struct Model {
    /// Identifies the flag.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: FeatureFlagId,
    /// Stable name that programs refer to.
    #[sea_orm(column_type = "Text", unique)]
    pub key: String,
    /// What it switches.
    #[sea_orm(column_type = "Text")]
    pub description: String,
    /// What it is for, and so how long it lives.
    #[sea_orm(default_expr = "variant(FeatureFlagKind::Release)")]
    pub kind: FeatureFlagKind,
    /// Whether it is on at all.
    #[sea_orm(default_expr = "boolean(false)")]
    pub is_enabled: bool,
    /// What it can serve: objects with `key`, `weight` and `payload`.
    #[sea_orm(column_type = "JsonBinary", default_expr = "empty_list()")]
    pub variants: Json,
    /// What it serves when it is off or no rule fits.
    #[sea_orm(column_type = "Text")]
    pub default_variant: Option<String>,
    /// For how many of those whom no rule names it is on, in percent.
    #[sea_orm(column_type = "Decimal(Some((6, 3)))", default_value = 0)]
    pub rollout_percentage: Decimal,
    /// Whom it serves what, the first that fits being the one that counts: objects with `conditions`,
    /// `is_enabled`, `variant` and `percentage`.
    #[sea_orm(column_type = "JsonBinary", default_expr = "empty_list()")]
    pub rules: Json,
    /// Keys of the flags that have to be on for it.
    #[sea_orm(
        column_type = "Array(RcOrArc::new(ColumnType::Text))",
        default_expr = "text_array(&[])"
    )]
    pub prerequisites: Vec<String>,
    /// What its lots are drawn with, so that two flags do not hit the same people.
    #[sea_orm(column_type = "Text", default_expr = "random_text()")]
    pub salt: String,
    /// When it should be gone.
    pub expires_at: Option<DateTimeUtc>,
    /// When it was put away; absent while it is in use.
    pub archived_at: Option<DateTimeUtc>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What a flag is for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "feature_flag_kind",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FeatureFlagKind {
    /// It hides something until it is ready.
    Release,
    /// It compares variants.
    Experiment,
    /// It switches something off in need.
    Operational,
    /// It lets some have more than others.
    Permission,
}

/// The table is joined to no other: flags name each other by their keys.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// Which flags a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &SystemSession) -> Result<(), DbErr> {
/// let flag = FeatureFlag::find().live().with_key("seating.drag_and_drop").one(db).await?;
/// let stale = FeatureFlag::find().expired_at(chrono::Utc::now()).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait FeatureFlagScopes: QueryFilter {
    /// Flags that are not put away.
    fn live(self) -> Self {
        self.filter(Column::ArchivedAt.is_null())
    }

    /// The flag of this key: one at most.
    fn with_key(self, key: &str) -> Self {
        self.filter(ExprTrait::eq(Column::Key.into_expr(), exactly(key)))
    }

    /// Flags that should be gone, and are not put away.
    fn expired_at(self, now: DateTimeUtc) -> Self {
        self.live().filter(Column::ExpiresAt.lte(now))
    }
}

impl FeatureFlagScopes for Select<Entity> {}
