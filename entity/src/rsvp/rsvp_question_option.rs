//! `rsvp_question_options`: the choices of a question.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::uuid_v4,
    ids::{RsvpQuestionId, RsvpQuestionOptionId},
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
}

impl ActiveModelBehavior for ActiveModel {}

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
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
