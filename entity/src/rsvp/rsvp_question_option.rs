//! `rsvp_question_options`: the choices of a question.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{DeletionId, OrganizationId, RsvpQuestionId, RsvpQuestionOptionId, UserId},
    live::LiveRelations,
    relations::related,
    rsvp::rsvp_question,
};

/// A choice of a single or multiple choice question.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "rsvp_question_options")]
pub struct Model {
    /// Identifies the option.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: RsvpQuestionOptionId,
    /// The question.
    pub question_id: RsvpQuestionId,
    /// The choice as guests read it.
    #[sea_orm(column_type = "Text")]
    pub label: String,
    /// The choice as answers store it.
    #[sea_orm(column_type = "Text")]
    pub value: String,
    /// Place within the question, lowest first.
    #[sea_orm(default_value = 0)]
    pub sort_order: i32,
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
    rsvp_question => Question,
}
