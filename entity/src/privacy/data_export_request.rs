//! `data_export_requests`: somebody asks for all data about a person or an organization.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, random_uuid, variant},
    identity::organization,
    ids::{DataExportRequestId, OrganizationId, UserId},
    live::LiveRelations,
    privacy::{PrivacySubject, Subject, subject::in_thirty_days},
    relations::related,
};

/// Somebody asks for all data about a person or an organization.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "data_export_requests")]
pub struct Model {
    /// Identifies the request.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: DataExportRequestId,
    /// Organization of the subject; absent for a user. Kept by the database.
    pub org_id: Option<OrganizationId>,
    /// Whether it is about a user, a guest or an organization.
    pub subject_type: PrivacySubject,
    /// Whom it is about.
    pub subject_id: Uuid,
    /// User who asked, if known.
    pub requested_by: Option<UserId>,
    /// Where it stands.
    #[sea_orm(default_expr = "variant(ExportStatus::Pending)")]
    pub status: ExportStatus,
    /// When it has to be answered.
    #[sea_orm(default_expr = "in_thirty_days()")]
    pub due_at: DateTimeUtc,
    /// When work on it began.
    pub started_at: Option<DateTimeUtc>,
    /// When the export was ready.
    pub completed_at: Option<DateTimeUtc>,
    /// When the export is deleted.
    pub expires_at: Option<DateTimeUtc>,
    /// In which form the data is given.
    #[sea_orm(default_expr = "variant(ExportFormat::Json)")]
    pub format: ExportFormat,
    /// Where the export lies; absent once it is deleted.
    #[sea_orm(column_type = "Text")]
    pub location: Option<String>,
    /// SHA-256 of the export.
    #[sea_orm(column_type = "Blob")]
    pub checksum: Option<Vec<u8>>,
    /// How many rows of each table are in it.
    #[sea_orm(column_type = "JsonBinary")]
    pub row_counts: Option<Json>,
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

/// Where a request for data stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "export_status",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ExportStatus {
    /// Nobody works on it yet.
    Pending,
    /// Somebody works on it.
    Processing,
    /// The export can be fetched.
    Ready,
    /// The export was deleted.
    Expired,
    /// It did not work; it can be tried again.
    Failed,
}

/// In which form data is given.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "export_format",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ExportFormat {
    /// One JSON document.
    Json,
    /// One table for each kind of row.
    Csv,
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
/// let open = DataExportRequest::find().open().about(guest).one(db).await?;
/// let late = DataExportRequest::find().open().due_before(chrono::Utc::now()).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait DataExportRequestScopes: QueryFilter {
    /// Requests about this user, guest or organization.
    fn about(self, subject: impl Into<Subject>) -> Self {
        let subject: Subject = subject.into();
        self.filter(subject.named_by(Column::SubjectType, Column::SubjectId))
    }

    /// Requests that somebody still waits for.
    fn open(self) -> Self {
        let open = [
            ExportStatus::Pending,
            ExportStatus::Processing,
            ExportStatus::Failed,
        ];
        self.filter(Column::Status.is_in(open))
    }

    /// Requests that have to be answered before this time.
    fn due_before(self, time: DateTimeUtc) -> Self {
        self.filter(Column::DueAt.lt(time))
    }

    /// Requests whose export is to be deleted now.
    fn expiring_at(self, now: DateTimeUtc) -> Self {
        self.filter(Column::Status.eq(ExportStatus::Ready))
            .filter(Column::ExpiresAt.lte(now))
    }
}

impl DataExportRequestScopes for Select<Entity> {}
