//! `rsvp_forms`: the questionnaires of a project.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{DeletionId, OrganizationId, ProjectId, RsvpFormId, UserId},
    live::LiveRelations,
    projects::{in_live_project, project},
    relations::related,
    rsvp::{
        form_tree::{self, FormTree},
        rsvp_question, rsvp_submission,
    },
    session::TenantQuery,
};

/// A questionnaire that guests answer.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "rsvp_forms")]
pub struct Model {
    /// Identifies the form.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: RsvpFormId,
    /// The project.
    pub project_id: ProjectId,
    /// Display name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
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
    /// The form's questions.
    #[sea_orm(has_many = "rsvp_question::Entity")]
    Questions,
    /// What was sent in.
    #[sea_orm(has_many = "rsvp_submission::Entity")]
    Submissions,
}

related! {
    project => Project,
    rsvp_question => Questions,
    rsvp_submission => Submissions,
}

/// What the application asks of forms.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn show(session: &TenantSession, id: RsvpFormId) -> Result<(), DbErr> {
/// if let Some(tree) = RsvpForm::find_by_id(id).trees().one(session).await? {
///     for asked in &tree.questions {
///         println!("{} ({} choices)", asked.question.label, asked.options.len());
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub trait RsvpFormScopes: QueryFilter {
    /// Forms of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// The forms with their questions, options and rules, in one statement; without those of removed
    /// projects, and without what is removed in them.
    fn trees(self) -> TenantQuery<FormTree>;
}

impl RsvpFormScopes for Select<Entity> {
    fn trees(self) -> TenantQuery<FormTree> {
        form_tree::select(self)
    }
}
