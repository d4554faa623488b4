//! `rsvp_questions`: the questions of a form.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now, uuid_v4},
    ids::{DeletionId, EventId, OrganizationId, RsvpFormId, RsvpQuestionId, UserId},
    live::LiveRelations,
    projects::event,
    relations::{linked, related},
    rsvp::{rsvp_answer, rsvp_form, rsvp_logic_rule, rsvp_question_option},
};

/// A question of a form, about the whole project or about one event.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "rsvp_questions")]
pub struct Model {
    /// Identifies the question.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: RsvpQuestionId,
    /// The form.
    pub form_id: RsvpFormId,
    /// Event it is about; the whole project when absent.
    pub event_id: Option<EventId>,
    /// The question as guests read it.
    #[sea_orm(column_type = "Text")]
    pub label: String,
    /// Explanation below the question.
    #[sea_orm(column_type = "Text")]
    pub help_text: Option<String>,
    /// Kind of answer expected.
    pub r#type: RsvpQuestionType,
    /// Whether a submission must answer it.
    #[sea_orm(default_expr = "boolean(false)")]
    pub required: bool,
    /// Place within the form, lowest first.
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

/// Kind of answer a question expects.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "rsvp_question_type",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RsvpQuestionType {
    /// Free text.
    Text,
    /// Yes or no.
    YesNo,
    /// One of the options.
    SingleSelect,
    /// Any of the options.
    MultiSelect,
    /// A number.
    Number,
    /// A date.
    Date,
    /// An uploaded file.
    File,
}

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
    /// The event it is about.
    #[sea_orm(
        belongs_to = "event::Entity",
        from = "Column::EventId",
        to = "event::Column::Id",
        on_delete = "SetNull"
    )]
    Event,
    /// The question's choices.
    #[sea_orm(has_many = "rsvp_question_option::Entity")]
    Options,
    /// When the question is asked.
    #[sea_orm(has_many = "rsvp_logic_rule::Entity")]
    LogicRules,
    /// Rules that this question's answer decides.
    #[sea_orm(
        has_many = "rsvp_logic_rule::Entity",
        via_rel = "Relation::DependsOnQuestion"
    )]
    DependentRules,
    /// Answers to the question.
    #[sea_orm(has_many = "rsvp_answer::Entity")]
    Answers,
}

related! {
    rsvp_form => Form,
    event => Event,
    rsvp_question_option => Options,
    rsvp_logic_rule => LogicRules,
    rsvp_answer => Answers,
}

linked! {
    /// Rules that this question's answer decides.
    DependentRules => rsvp_logic_rule via Relation::DependentRules;
}
