//! A form with all that is needed to show it and to check answers.

use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryResult,
    QuerySelect, QueryTrait, RelationDef, RelationTrait, Select,
    sea_query::{Expr, ExprTrait},
};
use serde::{Deserialize, Serialize};

use crate::{
    ids::RsvpQuestionId,
    live::LiveRows,
    nested::{list, object, read, row, select_list},
    projects::{event, live_projects},
    rsvp::{rsvp_form, rsvp_logic_rule, rsvp_question, rsvp_question_option},
    session::TenantQuery,
};

const QUESTIONS: &str = "questions";

/// A form with its questions, in their order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FormTree {
    /// The form.
    pub form: rsvp_form::Model,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<FormQuestion>,
}

/// A question of a form with its choices and conditions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FormQuestion {
    /// The question.
    pub question: rsvp_question::Model,
    /// Its choices, in their order.
    pub options: Vec<rsvp_question_option::Model>,
    /// When it is asked.
    pub rules: Vec<rsvp_logic_rule::Model>,
}

impl FormTree {
    /// A question of this form.
    #[must_use]
    pub fn question(&self, id: RsvpQuestionId) -> Option<&FormQuestion> {
        self.questions.iter().find(|asked| asked.question.id == id)
    }
}

/// Questions, options and rules are selected as JSON beside their form: joined, each option of a
/// question would come back once for each of its rules.
pub(super) fn select(forms: Select<rsvp_form::Entity>) -> TenantQuery<FormTree> {
    let mut forms = forms
        .live()
        .filter(rsvp_form::Column::ProjectId.in_subquery(live_projects()));
    let question = object([
        ("question", row(rsvp_question::Entity)),
        (
            "options",
            list(
                rsvp_question::Relation::Options.def(),
                row(rsvp_question_option::Entity),
            ),
        ),
        (
            "rules",
            list(
                rsvp_question::Relation::LogicRules.def(),
                row(rsvp_logic_rule::Entity),
            ),
        ),
    ]);
    select_list(
        QueryTrait::query(&mut forms),
        questions_asked(),
        question,
        QUESTIONS,
    );
    TenantQuery::of(forms)
}

/// None about an event that was removed.
fn questions_asked() -> RelationDef {
    let questions = rsvp_form::Relation::Questions.def();
    let is_live = questions.on_condition.clone();
    questions.on_condition(move |form, question| {
        let event = event::Entity::find()
            .select_only()
            .expr(Expr::val(1))
            .filter(Condition::from(rsvp_question::Relation::Event.def()));
        let is_about_no_event = rsvp_question::Column::EventId.is_null();
        let is_live = is_live.as_ref().map(|is_live| is_live(form, question));
        Condition::all()
            .add_option(is_live)
            .add(is_about_no_event.or(Expr::exists(event.into_query())))
    })
}

impl FromQueryResult for FormTree {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let mut questions: Vec<FormQuestion> = read(result, prefix, QUESTIONS)?;
        questions.sort_by_key(|asked| (asked.question.sort_order, asked.question.id));
        for asked in &mut questions {
            asked
                .options
                .sort_by_key(|option| (option.sort_order, option.id));
            asked.rules.sort_by_key(|rule| rule.id);
        }
        Ok(Self {
            form: rsvp_form::Model::from_query_result(result, prefix)?,
            questions,
        })
    }
}
