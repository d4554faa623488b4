//! Answers in the type of their question.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sea_orm::JsonValue as Json;
use serde::Serialize;

use crate::{
    ids::RsvpQuestionId,
    rsvp::{form_tree::FormTree, rsvp_answer, rsvp_question::RsvpQuestionType},
};

/// Answers by question.
pub type Answers = BTreeMap<RsvpQuestionId, Answer>;

/// Beyond this, different whole numbers are the same `f64`.
const LARGEST_EXACT: f64 = 9_007_199_254_740_991.0;

/// An answer in the type of its question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// To a question of type `TEXT`.
    Text(String),
    /// To a question of type `YES_NO`.
    YesNo(bool),
    /// To a question of type `SINGLE_SELECT`: the value of an option.
    Choice(String),
    /// To a question of type `MULTI_SELECT`: the values of options.
    Choices(Vec<String>),
    /// To a question of type `NUMBER`.
    Number(f64),
    /// To a question of type `DATE`.
    Date(NaiveDate),
    /// To a question of type `FILE`: what the application keeps about the file.
    File(serde_json::Map<String, Json>),
}

impl Answer {
    /// Reads an answer as a browser sends it or as `rsvp_answers` holds it.
    ///
    /// | type | accepted |
    /// |---|---|
    /// | `TEXT` | text |
    /// | `YES_NO` | `true`, `false`, `"yes"`, `"no"`, `"true"`, `"false"` |
    /// | `SINGLE_SELECT` | text |
    /// | `MULTI_SELECT` | an array of texts, or one text |
    /// | `NUMBER` | a number, or a text that is one; between −2⁵³ and 2⁵³ |
    /// | `DATE` | text such as `2027-05-22` |
    /// | `FILE` | an object |
    ///
    /// `None` when it is none of that. Whether the choices exist is up to [`FormTree::check`].
    ///
    /// ```
    /// use entity::{prelude::*, rsvp::answer::Answer};
    /// use serde_json::json;
    ///
    /// assert_eq!(Answer::parse(RsvpQuestionType::Number, &json!("2")), Some(Answer::Number(2.0)));
    /// assert_eq!(Answer::parse(RsvpQuestionType::Date, &json!("soon")), None);
    /// ```
    #[must_use]
    pub fn parse(question: RsvpQuestionType, value: &Json) -> Option<Self> {
        let text = value.as_str();
        match question {
            RsvpQuestionType::Text => text.map(str::to_owned).map(Self::Text),
            RsvpQuestionType::YesNo => value.as_bool().or(yes_no(text)).map(Self::YesNo),
            RsvpQuestionType::SingleSelect => text.map(str::to_owned).map(Self::Choice),
            RsvpQuestionType::MultiSelect => match value {
                Json::Array(choices) => {
                    let choices = choices.iter().map(|choice| choice.as_str());
                    let choices: Option<Vec<_>> = choices.collect();
                    Some(choices?.into_iter().map(str::to_owned).collect())
                }
                _ => text.map(|choice| vec![choice.to_owned()]),
            }
            .map(Self::Choices),
            RsvpQuestionType::Number => value
                .as_f64()
                .or(text.and_then(number))
                .filter(|number| number.abs() <= LARGEST_EXACT)
                .map(Self::Number),
            RsvpQuestionType::Date => text.and_then(date).map(Self::Date),
            RsvpQuestionType::File => value.as_object().cloned().map(Self::File),
        }
    }

    /// The columns that hold it: `answer_text` and `answer_json`.
    pub(super) fn into_columns(self) -> (Option<String>, Option<Json>) {
        let text = match self {
            Self::Text(text) | Self::Choice(text) => text,
            Self::YesNo(yes) => if yes { "yes" } else { "no" }.to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Choices(values) => return (None, Some(values.into())),
            Self::File(file) => return (None, Some(file.into())),
        };
        (Some(text), None)
    }
}

impl FormTree {
    /// The answers of a submission to this form, in the types of their questions.
    ///
    /// Those that do not fit the question, since it was changed after they were given, are left out.
    #[must_use]
    pub fn read<'a>(&self, answers: impl IntoIterator<Item = &'a rsvp_answer::Model>) -> Answers {
        let read = |answer: &rsvp_answer::Model| {
            let asked = self.question(answer.question_id)?;
            let value = Answer::parse(asked.question.r#type, &answer.value())?;
            Some((answer.question_id, value))
        };
        answers.into_iter().filter_map(read).collect()
    }
}

pub(super) fn number(text: &str) -> Option<f64> {
    let number: f64 = text.trim().parse().ok()?;
    number.is_finite().then_some(number)
}

pub(super) fn date(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok()
}

fn yes_no(text: Option<&str>) -> Option<bool> {
    let text = text?.trim();
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    match () {
        () if is("yes") || is("true") => Some(true),
        () if is("no") || is("false") => Some(false),
        () => None,
    }
}
