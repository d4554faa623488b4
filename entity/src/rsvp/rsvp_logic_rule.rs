//! `rsvp_logic_rules`: when a question is asked.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{OrganizationId, RsvpLogicRuleId, RsvpQuestionId, UserId},
    live::LiveRelations,
    relations::{linked, related},
    rsvp::rsvp_question,
    text_enum::text_enum,
};

/// A condition: the question is asked if another one's answer matches.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "rsvp_logic_rules")]
pub struct Model {
    /// Identifies the rule.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: RsvpLogicRuleId,
    /// Question that is asked or skipped.
    pub question_id: RsvpQuestionId,
    /// Question whose answer decides.
    pub depends_on_question_id: RsvpQuestionId,
    /// How the answer is compared with `value`.
    pub operator: LogicOperator,
    /// Value the answer is compared with.
    #[sea_orm(column_type = "Text")]
    pub value: String,
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

text_enum! {
    /// How a rule compares an answer with its value.
    pub enum LogicOperator {
        /// Same value.
        Equals => "EQUALS",
        /// Any other value.
        NotEquals => "NOT_EQUALS",
        /// Value among the choices, or part of the text.
        Contains => "CONTAINS",
        /// Greater number or later date.
        GreaterThan => "GREATER_THAN",
        /// Smaller number or earlier date.
        LessThan => "LESS_THAN",
    }
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The question that is asked or skipped.
    #[sea_orm(
        belongs_to = "rsvp_question::Entity",
        from = "Column::QuestionId",
        to = "rsvp_question::Column::Id",
        on_delete = "Cascade"
    )]
    Question,
    /// The question whose answer decides.
    #[sea_orm(
        belongs_to = "rsvp_question::Entity",
        from = "Column::DependsOnQuestionId",
        to = "rsvp_question::Column::Id",
        on_delete = "Cascade"
    )]
    DependsOnQuestion,
}

related! {
    rsvp_question => Question,
}

linked! {
    /// The question whose answer decides.
    DependsOnQuestion => rsvp_question via Relation::DependsOnQuestion;
}
