//! Whether answers are what their form asks for.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use sea_orm::JsonValue as Json;

use crate::{
    ids::RsvpQuestionId,
    rsvp::{
        answer::{Answer, Answers},
        form_tree::{FormQuestion, FormTree},
        rsvp_question::RsvpQuestionType,
    },
};

/// Every answer that a form does not accept, and every one that it misses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedAnswers(pub Vec<RefusedAnswer>);

/// A question whose answer is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("question {question}: {problem}")]
pub struct RefusedAnswer {
    /// The question.
    pub question: RsvpQuestionId,
    /// Why its answer is not accepted.
    pub problem: AnswerProblem,
}

/// Why an answer is not accepted. No text repeats the answer, which may be personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum AnswerProblem {
    /// The question is not one of the form.
    #[error("the form has no such question; load the form again")]
    UnknownQuestion,
    /// The question is not asked, given the other answers.
    #[error("it is not asked with these other answers; leave its answer out")]
    NotAsked,
    /// The question is required and asked.
    #[error("it must be answered")]
    Missing,
    /// The value is not of the question's type.
    #[error("the answer must be {}", expected(.0))]
    WrongType(RsvpQuestionType),
    /// A choice is not among the options.
    #[error("choose among its options")]
    UnknownChoice,
    /// A choice is made more than once.
    #[error("choose each option once only")]
    RepeatedChoice,
    /// A text has a NUL character, which PostgreSQL does not keep.
    #[error("remove the NUL character")]
    Nul,
}

impl FormTree {
    /// Checks all answers and gives them in the types of their questions.
    ///
    /// `null`, a blank text, an empty array and an empty object are no answer. Which values each type
    /// takes is told at [`Answer::parse`]. Questions that depend on a refused answer are neither
    /// missed nor refused as not asked: whether they are asked is open.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// # use entity::{prelude::*, rsvp::{check::RefusedAnswers, form_tree::FormTree}};
    ///
    /// # fn check(tree: &FormTree, body: &str) -> Result<(), Box<dyn std::error::Error>> {
    /// let given: BTreeMap<RsvpQuestionId, serde_json::Value> = serde_json::from_str(body)?;
    /// if let Err(RefusedAnswers(refused)) = tree.check(&given) {
    ///     for answer in refused {
    ///         println!("{answer}");
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong, at once.
    pub fn check(&self, given: &BTreeMap<RsvpQuestionId, Json>) -> Result<Answers, RefusedAnswers> {
        let mut answers = Answers::new();
        let mut problems = BTreeMap::new();
        let questions = self
            .questions
            .iter()
            .map(|asked| (asked.question.id, asked));
        let questions: BTreeMap<_, _> = questions.collect();
        for (&id, value) in given {
            let asked = questions.get(&id).ok_or(AnswerProblem::UnknownQuestion);
            match asked.and_then(|asked| accept(asked, value)) {
                Ok(answer) => answers.extend(answer.map(|answer| (id, answer))),
                Err(problem) => problems.extend([(id, problem)]),
            }
        }
        let rules = self.rules();
        let visible = rules.visible(&answers);
        let open = rules.and_decided(problems.keys().copied());
        for (id, asked) in questions {
            if open.contains(&id) {
                continue;
            }
            let problem = match (visible.contains(&id), answers.contains_key(&id)) {
                (true, false) if asked.question.required => Some(AnswerProblem::Missing),
                (false, true) => Some(AnswerProblem::NotAsked),
                _ => None,
            };
            problems.extend(problem.map(|problem| (id, problem)));
        }
        if problems.is_empty() {
            return Ok(answers);
        }
        let refused = |(question, problem)| RefusedAnswer { question, problem };
        Err(RefusedAnswers(problems.into_iter().map(refused).collect()))
    }
}

/// `None` is no answer.
fn accept(asked: &FormQuestion, value: &Json) -> Result<Option<Answer>, AnswerProblem> {
    if is_blank(value) {
        return Ok(None);
    }
    if has_nul(value) {
        return Err(AnswerProblem::Nul);
    }
    let wrong_type = AnswerProblem::WrongType(asked.question.r#type);
    let answer = Answer::parse(asked.question.r#type, value).ok_or(wrong_type)?;
    let choices = match &answer {
        Answer::Choice(choice) => std::slice::from_ref(choice),
        Answer::Choices(choices) => choices,
        _ => &[],
    };
    let mut chosen = BTreeSet::new();
    for choice in choices {
        if asked.options.iter().all(|option| option.value != *choice) {
            return Err(AnswerProblem::UnknownChoice);
        }
        if !chosen.insert(choice) {
            return Err(AnswerProblem::RepeatedChoice);
        }
    }
    Ok(Some(answer))
}

fn is_blank(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Array(values) => values.is_empty(),
        Json::Object(members) => members.is_empty(),
        Json::Bool(_) | Json::Number(_) => false,
    }
}

fn has_nul(value: &Json) -> bool {
    match value {
        Json::String(text) => text.contains('\0'),
        Json::Array(values) => values.iter().any(has_nul),
        Json::Object(members) => members
            .iter()
            .any(|(key, value)| key.contains('\0') || has_nul(value)),
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}

fn expected(question: &RsvpQuestionType) -> &'static str {
    match question {
        RsvpQuestionType::Text => "a text",
        RsvpQuestionType::YesNo => "yes or no",
        RsvpQuestionType::SingleSelect => "one of its options",
        RsvpQuestionType::MultiSelect => "a list of its options",
        RsvpQuestionType::Number => "a number, of no more than 15 digits",
        RsvpQuestionType::Date => "a date, as year-month-day",
        RsvpQuestionType::File => "the description of a file",
    }
}

impl fmt::Display for RefusedAnswers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the form does not accept these answers: ")?;
        for (index, refused) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{refused}")?;
        }
        Ok(())
    }
}

impl std::error::Error for RefusedAnswers {}
