//! `data_deletion_requests`: somebody asks to be forgotten.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, random_uuid, variant},
    identity::organization,
    ids::{DataDeletionRequestId, OrganizationId, UserId},
    live::LiveRelations,
    privacy::{PrivacySubject, Subject, subject::in_thirty_days},
    relations::related,
    secret::VerificationHash,
};

/// Somebody asks to be forgotten.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "data_deletion_requests")]
pub struct Model {
    /// Identifies the request.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: DataDeletionRequestId,
    /// Organization of the subject; absent for a user. Kept by the database.
    pub org_id: Option<OrganizationId>,
    /// Whether it is about a user, a guest or an organization.
    pub subject_type: PrivacySubject,
    /// Whom it is about.
    pub subject_id: Uuid,
    /// User who asked, if known.
    pub requested_by: Option<UserId>,
    /// Why, in their words.
    #[sea_orm(column_type = "Text")]
    pub reason: Option<String>,
    /// Which of the law's reasons applies.
    pub legal_basis: ErasureBasis,
    /// Where it stands.
    #[sea_orm(default_expr = "variant(ErasureStatus::Pending)")]
    pub status: ErasureStatus,
    /// Hash of the token by which they prove who they are; never serialized.
    #[serde(skip_serializing)]
    pub verification_hash: Option<VerificationHash>,
    /// When they proved who they are.
    pub verified_at: Option<DateTimeUtc>,
    /// When it has to be answered.
    #[sea_orm(default_expr = "in_thirty_days()")]
    pub due_at: DateTimeUtc,
    /// When the erasure began.
    pub started_at: Option<DateTimeUtc>,
    /// When the erasure was done.
    pub completed_at: Option<DateTimeUtc>,
    /// User who approved or rejected it, if known.
    pub reviewed_by: Option<UserId>,
    /// What was erased and what was kept, without personal data.
    #[sea_orm(column_type = "JsonBinary")]
    pub report: Option<Json>,
    /// What went wrong.
    #[sea_orm(column_type = "Text")]
    pub error: Option<String>,
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

/// Why somebody may ask to be erased: article 17 (1) of the GDPR, letters a to f.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "erasure_basis",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ErasureBasis {
    /// The data is no longer needed for what it was collected for.
    NoLongerNeeded,
    /// They take back their consent.
    ConsentWithdrawn,
    /// They object.
    Objection,
    /// It should never have been processed.
    UnlawfulProcessing,
    /// Another law demands it.
    LegalObligation,
    /// It was collected from a child.
    ChildConsent,
}

/// Where a request for erasure stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "erasure_status",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ErasureStatus {
    /// Nobody has looked at it yet.
    Pending,
    /// They are to prove who they are.
    Verifying,
    /// It is to be carried out.
    Approved,
    /// It is being carried out.
    Processing,
    /// It was carried out.
    Completed,
    /// It was turned down.
    Rejected,
    /// It did not work; it can be tried again.
    Failed,
    /// The data must be kept for now.
    OnHold,
}

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

/// Which requests a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, guest: GuestId) -> Result<(), DbErr> {
/// let open = DataDeletionRequest::find().open().about(guest).one(db).await?;
/// let late = DataDeletionRequest::find().open().due_before(chrono::Utc::now()).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait DataDeletionRequestScopes: QueryFilter {
    /// Requests about this user, guest or organization.
    fn about(self, subject: impl Into<Subject>) -> Self {
        let subject: Subject = subject.into();
        self.filter(subject.named_by(Column::SubjectType, Column::SubjectId))
    }

    /// Requests that are neither carried out nor turned down.
    fn open(self) -> Self {
        let over = [ErasureStatus::Completed, ErasureStatus::Rejected];
        self.filter(Column::Status.is_not_in(over))
    }

    /// Requests that have to be answered before this time.
    fn due_before(self, time: DateTimeUtc) -> Self {
        self.filter(Column::DueAt.lt(time))
    }
}

impl DataDeletionRequestScopes for Select<Entity> {}
