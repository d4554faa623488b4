//! What was answered, counted.

use std::collections::BTreeMap;

use sea_orm::{DbErr, FromQueryResult, QueryResult};

use crate::{
    ids::{RsvpFormId, RsvpQuestionId},
    session::TenantScope,
    sql::found,
};

/// The answers to a question, counted.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionTally {
    /// The question.
    pub question: RsvpQuestionId,
    /// How many answered it.
    pub answers: i64,
    /// For `YES_NO`, `SINGLE_SELECT` and `MULTI_SELECT`: how many chose each value that was chosen.
    pub choices: BTreeMap<String, i64>,
    /// For `NUMBER`: the sum of the answers.
    pub sum: Option<f64>,
}

/// Counts the answers to each question of a form, in the form's order, in one statement.
///
/// The latest submission of a guest counts, or else of an invite; those with neither count each.
/// Questions nobody answered are there too; of a removed form, project or event there are none.
///
/// ```no_run
/// # use entity::{prelude::*, rsvp::tally::tally};
/// # async fn count(session: &TenantSession, form: RsvpFormId) -> Result<(), DbErr> {
/// for question in tally(session, form).await? {
///     println!("{}: {:?}", question.question, question.choices.get("yes"));
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses.
pub async fn tally(db: &impl TenantScope, form: RsvpFormId) -> Result<Vec<QuestionTally>, DbErr> {
    found(db, include_str!("tally.sql"), [form.into()]).await
}

impl FromQueryResult for QuestionTally {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let choices: String = result.try_get(prefix, "choices")?;
        Ok(Self {
            question: result.try_get(prefix, "question_id")?,
            answers: result.try_get(prefix, "answers")?,
            choices: serde_json::from_str(&choices)
                .map_err(|error| DbErr::Json(error.to_string()))?,
            sum: result.try_get(prefix, "sum")?,
        })
    }
}
