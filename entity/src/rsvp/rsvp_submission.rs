//! `rsvp_submissions`: filled-in forms.

use sea_orm::{
    FromQueryResult, QueryResult, QuerySelect, QueryTrait, SelectModel, entity::prelude::*,
};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::guest,
    ids::{DeletionId, GuestId, InviteId, OrganizationId, RsvpFormId, RsvpSubmissionId, UserId},
    invites::invite,
    live::{LiveRelations, LiveRows, SoftDelete},
    nested::{read, row, select_list},
    page::{Keyset, PageBy, PageQuery},
    projects::live_projects,
    relations::related,
    rsvp::{rsvp_answer, rsvp_form},
};

/// A form as somebody sent it.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "rsvp_submissions")]
pub struct Model {
    /// Identifies the submission.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: RsvpSubmissionId,
    /// The form.
    pub form_id: RsvpFormId,
    /// Invite it was sent through.
    pub invite_id: Option<InviteId>,
    /// Guest who sent it.
    pub guest_id: Option<GuestId>,
    /// When it was sent.
    #[sea_orm(default_expr = "now()")]
    pub submitted_at: DateTimeUtc,
    /// Way it came in.
    #[sea_orm(column_type = "Text")]
    pub channel: Option<String>,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
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
    /// The form.
    #[sea_orm(
        belongs_to = "rsvp_form::Entity",
        from = "Column::FormId",
        to = "rsvp_form::Column::Id",
        on_delete = "Cascade"
    )]
    Form,
    /// The invite it was sent through.
    #[sea_orm(
        belongs_to = "invite::Entity",
        from = "Column::InviteId",
        to = "invite::Column::Id",
        on_delete = "SetNull"
    )]
    Invite,
    /// The guest who sent it.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "SetNull"
    )]
    Guest,
    /// The submission's answers.
    #[sea_orm(has_many = "rsvp_answer::Entity")]
    Answers,
}

related! {
    rsvp_form => Form,
    invite => Invite,
    guest => Guest,
    rsvp_answer => Answers,
}

const ANSWERS: &str = "answers";

/// A submission with its answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnsweredForm {
    /// The submission.
    pub submission: Model,
    /// Its answers, in no particular order; [`FormTree::read`](super::form_tree::FormTree::read)
    /// gives them their types.
    pub answers: Vec<rsvp_answer::Model>,
}

/// What the application asks of submissions.
///
/// ```no_run
/// # use entity::{prelude::*, Error};
/// # async fn list(session: &TenantSession, form: RsvpFormId) -> Result<(), Error> {
/// let page = RsvpSubmission::live().of_form(form).with_answers().size(100).fetch(session).await?;
/// for answered in page.items {
///     println!("{}: {} answers", answered.submission.submitted_at, answered.answers.len());
/// }
/// # Ok(())
/// # }
/// ```
pub trait RsvpSubmissionScopes: QueryFilter {
    /// Submissions of a form.
    fn of_form(self, form: RsvpFormId) -> Self {
        self.filter(Column::FormId.eq(form))
    }

    /// Submissions of a guest.
    fn of_guest(self, guest: GuestId) -> Self {
        self.filter(Column::GuestId.eq(guest))
    }

    /// Submissions through an invite.
    fn through_invite(self, invite: InviteId) -> Self {
        self.filter(Column::InviteId.eq(invite))
    }

    /// The submissions with their answers in pages, newest first; a page is one statement. Removed
    /// ones, and those to forms or in projects that are removed, are left out.
    fn with_answers(self) -> PageQuery<SelectModel<AnsweredForm>>;
}

impl RsvpSubmissionScopes for Select<Entity> {
    fn with_answers(self) -> PageQuery<SelectModel<AnsweredForm>> {
        let forms = rsvp_form::Entity::live()
            .select_only()
            .column(rsvp_form::Column::Id)
            .filter(rsvp_form::Column::ProjectId.in_subquery(live_projects()));
        let mut submissions = self
            .live()
            .filter(Column::FormId.in_subquery(forms.into_query()));
        select_list(
            QueryTrait::query(&mut submissions),
            Relation::Answers.def(),
            row(rsvp_answer::Entity),
            ANSWERS,
        );
        submissions
            .page_by(Keyset::desc(Column::SubmittedAt))
            .into_model()
    }
}

impl FromQueryResult for AnsweredForm {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            submission: Model::from_query_result(result, prefix)?,
            answers: read(result, prefix, ANSWERS)?,
        })
    }
}
