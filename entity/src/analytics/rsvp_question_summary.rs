//! `rsvp_question_summary`: the answers to a question, counted, as of the last refresh.

use rust_decimal::Decimal;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::overview::Overview;
use crate::ids::{OrganizationId, ProjectId, RsvpFormId, RsvpQuestionId};

/// The answers to a question, counted, as of the last refresh.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "rsvp_question_summary")]
pub struct Model {
    /// The question.
    #[sea_orm(primary_key, auto_increment = false)]
    pub question_id: RsvpQuestionId,
    /// Its form.
    pub form_id: RsvpFormId,
    /// The project.
    pub project_id: ProjectId,
    /// The organization that owns it.
    pub org_id: OrganizationId,
    /// How many answered it.
    pub answers: i64,
    /// How many chose each value that was chosen, where there are choices: `{"yes": 3}`.
    #[sea_orm(column_type = "JsonBinary")]
    pub choices: Json,
    /// The sum of the answers, where they are numbers.
    #[sea_orm(column_type = "Decimal(None)")]
    pub total: Option<Decimal>,
}

impl ActiveModelBehavior for ActiveModel {}

/// It is joined to nothing: what may be seen of it comes from a function.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl Overview for Entity {
    const READER: &str = "read_rsvp_question_summary";
}
