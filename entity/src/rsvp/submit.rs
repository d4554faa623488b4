//! Sending a form in.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::Set,
    EntityTrait, JsonValue as Json, QueryTrait,
    sea_query::{CommonTableExpression, InsertStatement, Query},
};

use crate::{
    Error,
    guests::guest,
    ids::{RsvpAnswerId, RsvpQuestionId, RsvpSubmissionId},
    invites::invite,
    rsvp::{answer::Answers, form_tree::FormTree, rsvp_answer, rsvp_submission},
    session::TenantScope,
};

const SUBMISSION: &str = "submission";

/// Who sends a form in, and how.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sender<'a> {
    /// Invite it comes through.
    pub invite: Option<&'a invite::Model>,
    /// Guest who answers; when absent, the guest that the invite was made for.
    pub guest: Option<&'a guest::Model>,
    /// Way it comes in, such as `WEB`.
    pub channel: Option<&'a str>,
}

/// Checks answers and stores them as a new submission: all of them or none, in one statement.
///
/// Earlier submissions stay as they are; [`tally`](crate::rsvp::tally::tally) counts the latest of
/// each sender. Whether the invite may still be used is for
/// [`usable_at`](crate::invites::invite::InviteScopes::usable_at) to say.
///
/// ```no_run
/// # use std::collections::BTreeMap;
/// # use entity::{invites::visit::InviteVisit, prelude::*, rsvp::{form_tree::FormTree, submit::{Sender, submit}}, Error};
/// # async fn send(session: &TenantSession, tree: &FormTree, visit: &InviteVisit, attending: RsvpQuestionId) -> Result<(), Error> {
/// let sender = Sender { invite: Some(&visit.invite), channel: Some("WEB"), ..Sender::default() };
/// let answers = BTreeMap::from([(attending, "yes".into())]);
/// match submit(session, tree, sender, &answers).await {
///     Err(Error::RefusedAnswers(refused)) => println!("{refused}"),
///     submitted => println!("thank you: {}", submitted?),
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::RefusedAnswers`] with everything that [`FormTree::check`] finds, [`Error::OtherProject`]
/// when invite or guest are not of the form's project, or the database's error.
pub async fn submit(
    db: &impl TenantScope,
    tree: &FormTree,
    sender: Sender<'_>,
    answers: &BTreeMap<RsvpQuestionId, Json>,
) -> Result<RsvpSubmissionId, Error> {
    let project = tree.form.project_id;
    if sender
        .invite
        .is_some_and(|invite| invite.project_id != project)
    {
        return Err(Error::OtherProject("the invite", "the form"));
    }
    if sender
        .guest
        .is_some_and(|guest| guest.project_id != project)
    {
        return Err(Error::OtherProject("the guest", "the form"));
    }
    let answers = tree.check(answers)?;

    let id = RsvpSubmissionId::new_v7();
    let guest = sender.guest.map(|guest| guest.id);
    let invited = || sender.invite.and_then(|invite| invite.guest_id);
    let submission = rsvp_submission::Entity::insert(rsvp_submission::ActiveModel {
        id: Set(id),
        form_id: Set(tree.form.id),
        invite_id: Set(sender.invite.map(|invite| invite.id)),
        guest_id: Set(guest.or_else(invited)),
        channel: Set(sender.channel.map(str::to_owned)),
        ..Default::default()
    });
    if answers.is_empty() {
        submission.exec_without_returning(db).await?;
        return Ok(id);
    }
    let mut submission = submission.into_query();
    let submission = CommonTableExpression::new()
        .table_name(SUBMISSION)
        .query(submission.returning_col(rsvp_submission::Column::Id).take())
        .to_owned();
    db.execute(insert_answers(answers).with_cte(submission))
        .await?;
    Ok(id)
}

/// Each answer reads its submission's id from the other insert, so that this one runs first: what
/// the database derives for an answer comes from its submission.
fn insert_answers(answers: Answers) -> InsertStatement {
    use rsvp_answer::Column;
    let mut insert = Query::insert();
    insert.into_table(rsvp_answer::Entity).columns([
        Column::Id,
        Column::SubmissionId,
        Column::QuestionId,
        Column::AnswerText,
        Column::AnswerJson,
    ]);
    for (question, answer) in answers {
        let (text, json) = answer.into_columns();
        let submission = Query::select()
            .column(rsvp_submission::Column::Id)
            .from(SUBMISSION)
            .take();
        insert.values_panic([
            RsvpAnswerId::new_v7().into(),
            submission.into(),
            question.into(),
            text.into(),
            json.into(),
        ]);
    }
    insert
}
