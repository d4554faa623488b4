//! `rsvp_answers`: the answers of a submission.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{OrganizationId, RsvpAnswerId, RsvpQuestionId, RsvpSubmissionId},
    live::LiveRelations,
    relations::related,
    rsvp::{rsvp_question, rsvp_submission},
};

/// The answer to one question of a submission.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "rsvp_answers")]
pub struct Model {
    /// Identifies the answer.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: RsvpAnswerId,
    /// The submission.
    pub submission_id: RsvpSubmissionId,
    /// The question.
    pub question_id: RsvpQuestionId,
    /// Answer of one value: text, number, date, yes or no, one choice.
    #[sea_orm(column_type = "Text")]
    pub answer_text: Option<String>,
    /// Answer of several values or of structure.
    #[sea_orm(column_type = "JsonBinary")]
    pub answer_json: Option<Json>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The submission.
    #[sea_orm(
        belongs_to = "rsvp_submission::Entity",
        from = "Column::SubmissionId",
        to = "rsvp_submission::Column::Id",
        on_delete = "Cascade"
    )]
    Submission,
    /// The question.
    #[sea_orm(
        belongs_to = "rsvp_question::Entity",
        from = "Column::QuestionId",
        to = "rsvp_question::Column::Id",
        on_delete = "Cascade"
    )]
    Question,
}

related! {
    rsvp_submission => Submission,
    rsvp_question => Question,
}

impl Model {
    /// What was answered, from whichever column holds it.
    #[must_use]
    pub fn value(&self) -> Json {
        let text = || self.answer_text.clone().map(Json::String);
        let json = self.answer_json.clone().filter(|json| !json.is_null());
        json.or_else(text).unwrap_or_default()
    }
}
