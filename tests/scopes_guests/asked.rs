//! A form to ask, and to answer.

use std::collections::BTreeMap;

use entity::{
    prelude::*,
    rsvp::{
        check::{AnswerProblem, RefusedAnswers},
        form_tree::FormTree,
    },
};
use serde_json::Value as Json;

use crate::rows::Rows;

/// A form that asks one question of each type; all but the first only of those who come.
pub struct Asked {
    pub rows: Rows,
    pub tree: FormTree,
    pub questions: BTreeMap<&'static str, RsvpQuestionId>,
}

pub const QUESTIONS: [(&str, RsvpQuestionType, bool); 7] = [
    ("coming", RsvpQuestionType::YesNo, true),
    ("menu", RsvpQuestionType::SingleSelect, true),
    ("diet", RsvpQuestionType::MultiSelect, false),
    ("allergies", RsvpQuestionType::Text, true),
    ("persons", RsvpQuestionType::Number, false),
    ("arrival", RsvpQuestionType::Date, false),
    ("picture", RsvpQuestionType::File, false),
];

impl Asked {
    pub async fn new() -> Self {
        let rows = Rows::new().await;
        let form = rows.form().await;
        let mut questions = BTreeMap::new();
        // The last is made first: the order is that of `sort_order`.
        for (place, (label, kind, required)) in (0..7).zip(QUESTIONS).rev() {
            let question = rsvp_question::ActiveModel {
                form_id: Set(form.id),
                label: Set(label.to_owned()),
                r#type: Set(kind),
                required: Set(required),
                sort_order: Set(place),
                ..Default::default()
            };
            questions.insert(label, question.insert(&rows.db).await.unwrap().id);
        }
        for (question, value, place) in [
            ("menu", "fish", 2),
            ("menu", "beef", 1),
            ("diet", "vegan", 1),
            ("diet", "allergic", 2),
        ] {
            let option = rsvp_question_option::ActiveModel {
                question_id: Set(questions[question]),
                label: Set(value.to_uppercase()),
                value: Set(value.to_owned()),
                sort_order: Set(place),
                ..Default::default()
            };
            option.insert(&rows.db).await.unwrap();
        }
        let coming = QUESTIONS[1..]
            .iter()
            .map(|(label, ..)| (*label, "coming", LogicOperator::Equals, "yes"));
        for (question, on, operator, value) in
            coming.chain([("allergies", "diet", LogicOperator::Contains, "allergic")])
        {
            let rule = rsvp_logic_rule::ActiveModel {
                question_id: Set(questions[question]),
                depends_on_question_id: Set(questions[on]),
                operator: Set(operator),
                value: Set(value.to_owned()),
                ..Default::default()
            };
            rule.insert(&rows.db).await.unwrap();
        }
        let tree = RsvpForm::find_by_id(form.id)
            .trees()
            .one(&Unscoped(&rows.db))
            .await
            .unwrap()
            .unwrap();
        Self {
            rows,
            tree,
            questions,
        }
    }

    pub fn given<const N: usize>(
        &self,
        answers: [(&str, Json); N],
    ) -> BTreeMap<RsvpQuestionId, Json> {
        answers
            .map(|(label, value)| (self.questions[label], value))
            .into()
    }

    pub fn problems<const N: usize>(
        &self,
        answers: [(&str, Json); N],
    ) -> Vec<(&'static str, AnswerProblem)> {
        let Err(RefusedAnswers(refused)) = self.tree.check(&self.given(answers)) else {
            return Vec::new();
        };
        let problem = |label| {
            refused
                .iter()
                .find(|refused| refused.question == self.questions[label])
                .map(|refused| refused.problem)
        };
        QUESTIONS
            .iter()
            .filter_map(|(label, ..)| Some((*label, problem(label)?)))
            .collect()
    }
}
