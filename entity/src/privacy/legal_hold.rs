//! `legal_holds`: data that must be kept, whatever a policy or a request says.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, random_uuid},
    identity::organization,
    ids::{LegalHoldId, OrganizationId, UserId},
    live::LiveRelations,
    privacy::{PrivacySubject, Subject},
    relations::related,
};

/// Data about somebody that must be kept, whatever a policy or a request says.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "legal_holds")]
pub struct Model {
    /// Identifies the hold.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: LegalHoldId,
    /// Organization of the subject; absent for a user. Kept by the database.
    pub org_id: Option<OrganizationId>,
    /// Whether it is about a user, a guest or an organization.
    pub subject_type: PrivacySubject,
    /// Whom it is about.
    pub subject_id: Uuid,
    /// Why the data must be kept.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    /// When the hold was lifted, which is for good; absent while it holds.
    pub released_at: Option<DateTimeUtc>,
    /// User who lifted it, if known.
    pub released_by: Option<UserId>,
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

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization of the subject.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "SetNull"
    )]
    Org,
}

related! {
    organization => Org,
}

/// Which holds a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, org: OrganizationId) -> Result<(), DbErr> {
/// let is_held = LegalHold::find().open().on(org).one(db).await?.is_some();
/// # Ok(())
/// # }
/// ```
pub trait LegalHoldScopes: QueryFilter {
    /// Holds that hold.
    fn open(self) -> Self {
        self.filter(Column::ReleasedAt.is_null())
    }

    /// Holds on this user, guest or organization itself.
    fn on(self, subject: impl Into<Subject>) -> Self {
        let subject: Subject = subject.into();
        self.filter(subject.named_by(Column::SubjectType, Column::SubjectId))
    }
}

impl LegalHoldScopes for Select<Entity> {}
