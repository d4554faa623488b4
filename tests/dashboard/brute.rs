//! Every row that is counted, in memory.

use std::collections::{BTreeMap, BTreeSet};

use entity::{prelude::*, rsvp::answer::Answer};
use serde_json::Value as Json;

use crate::world::World;

pub struct Rows {
    pub projects: Vec<project::Model>,
    pub events: Vec<event::Model>,
    pub groups: Vec<guest_group::Model>,
    pub guests: Vec<guest::Model>,
    pub invites: Vec<invite::Model>,
    pub forms: Vec<rsvp_form::Model>,
    pub submissions: Vec<rsvp_submission::Model>,
    pub check_ins: Vec<check_in_record::Model>,
}

impl Rows {
    pub async fn of(world: &World) -> Self {
        Self {
            projects: Project::with_deleted().all(&world.db).await.unwrap(),
            events: world.all::<Event>().await,
            groups: world.all::<GuestGroup>().await,
            guests: world.all::<Guest>().await,
            invites: world.all::<Invite>().await,
            forms: world.all::<RsvpForm>().await,
            submissions: world.all::<RsvpSubmission>().await,
            check_ins: world.all::<CheckInRecord>().await,
        }
    }

    pub fn forms_of(&self, project: ProjectId) -> BTreeSet<RsvpFormId> {
        let forms = self.forms.iter().filter(|form| form.project_id == project);
        forms.map(|form| form.id).collect()
    }

    pub fn submissions_of(&self, project: ProjectId) -> Vec<&rsvp_submission::Model> {
        let forms = self.forms_of(project);
        let submissions = self.submissions.iter();
        submissions
            .filter(|submission| forms.contains(&submission.form_id))
            .collect()
    }

    pub fn counts(&self, project: &project::Model) -> ProjectCounts {
        let guests = self
            .guests
            .iter()
            .filter(|guest| guest.project_id == project.id);
        let invites = self
            .invites
            .iter()
            .filter(|invite| invite.project_id == project.id);
        let (guests, invites): (Vec<_>, Vec<_>) = (guests.collect(), invites.collect());
        let submissions = self.submissions_of(project.id);
        let events = self
            .events
            .iter()
            .filter(|event| event.project_id == project.id);
        let events: BTreeSet<EventId> = events.map(|event| event.id).collect();
        let check_ins = self
            .check_ins
            .iter()
            .filter(|record| events.contains(&record.event_id))
            .filter(|record| guests.iter().any(|guest| guest.id == record.guest_id));
        let check_ins: Vec<_> = check_ins.collect();
        let times = [project.updated_at, project.created_at].into_iter();
        ProjectCounts {
            guests: count(&guests),
            invites: count(&invites),
            responses: count(
                &submissions
                    .iter()
                    .map(|one| sender(one))
                    .collect::<BTreeSet<_>>(),
            ),
            check_ins: count(&check_ins),
            last_activity: times
                .chain(guests.iter().map(|guest| guest.updated_at))
                .chain(invites.iter().map(|invite| invite.created_at))
                .chain(submissions.iter().map(|submission| submission.submitted_at))
                .chain(check_ins.iter().map(|record| record.checked_in_at))
                .max()
                .unwrap(),
        }
    }
}

/// Who answers: of guest, invite and submission the first that is there.
pub fn sender(submission: &rsvp_submission::Model) -> String {
    let guest = submission.guest_id.map(|guest| guest.to_string());
    let invite = || submission.invite_id.map(|invite| invite.to_string());
    guest
        .or_else(invite)
        .unwrap_or_else(|| submission.id.to_string())
}

/// The latest of each sender.
pub fn latest<'a>(
    submissions: impl IntoIterator<Item = &'a rsvp_submission::Model>,
) -> Vec<&'a rsvp_submission::Model> {
    let mut latest = BTreeMap::<String, &rsvp_submission::Model>::new();
    for submission in submissions {
        let kept = latest.entry(sender(submission)).or_insert(submission);
        if (submission.submitted_at, submission.id) > (kept.submitted_at, kept.id) {
            *kept = submission;
        }
    }
    latest.into_values().collect()
}

/// Whether the answer to a question is yes; none when it is neither yes nor no.
pub fn is_yes(answers: &[rsvp_answer::Model], question: RsvpQuestionId) -> Option<bool> {
    let mut answers = answers.iter();
    let answer = answers.find(|answer| answer.question_id == question)?;
    let text = answer.answer_text.clone().map(Json::String);
    let value = answer.answer_json.clone().or(text)?;
    match Answer::parse(RsvpQuestionType::YesNo, &value) {
        Some(Answer::YesNo(yes)) => Some(yes),
        _ => None,
    }
}

pub fn count<'a, T: 'a>(rows: impl IntoIterator<Item = &'a T>) -> i64 {
    i64::try_from(rows.into_iter().count()).unwrap()
}

pub fn by_key<K: Ord, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> BTreeMap<K, Vec<T>> {
    let mut groups = BTreeMap::<K, Vec<T>>::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}
