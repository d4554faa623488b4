//! The invite funnel of every project.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    invites::funnel::{InviteFunnel, funnel},
    prelude::*,
};

use crate::{
    brute::{Rows, by_key, count, is_yes, latest},
    world::{World, now},
};

#[tokio::test]
async fn every_funnel_is_what_counting_by_hand_gives() {
    let world = World::small().await;
    let rows = Rows::of(&world).await;
    let opened: BTreeSet<_> = world
        .all::<InviteAccessLog>()
        .await
        .into_iter()
        .map(|access| access.invite_id)
        .collect();
    let questions = by_key(world.all::<RsvpQuestion>().await, |question| {
        question.form_id
    });
    let answers = by_key(world.all::<RsvpAnswer>().await, |answer| {
        answer.submission_id
    });
    let now = now();

    let mut total = InviteFunnel::default();
    for project in &rows.projects {
        let found = world
            .one_statement(funnel(&Unscoped(&world.db), project.id, now))
            .await;
        if project.status == ProjectStatus::Deleted {
            assert_eq!(found, InviteFunnel::default());
            continue;
        }
        let submissions = rows.submissions_of(project.id);
        let mut forms: Vec<_> = rows
            .forms
            .iter()
            .filter(|form| form.project_id == project.id)
            .collect();
        forms.sort_by_key(|form| (form.created_at, form.id));
        let is_yes_no =
            |question: &rsvp_question::Model| question.r#type == RsvpQuestionType::YesNo;
        let is_live = |id: EventId| rows.events.iter().any(|event| event.id == id);
        let attendance = forms.iter().find_map(|form| {
            let mut asked: Vec<_> = questions.get(&form.id)?.iter().collect();
            asked.sort_by_key(|question| (question.sort_order, question.id));
            is_yes_no(asked.first()?).then_some(asked)
        });
        let attendance = attendance.and_then(|asked| {
            let mut asked = asked.into_iter();
            asked.find(|question| question.event_id.is_none_or(is_live))
        });
        let attendance = attendance.filter(|question| is_yes_no(question));

        let sent = submissions.iter().copied().filter(|submission| {
            attendance.is_some_and(|question| question.form_id == submission.form_id)
        });
        let said: BTreeMap<_, _> = latest(sent)
            .into_iter()
            .filter_map(|submission| {
                let yes = is_yes(answers.get(&submission.id)?, attendance?.id)?;
                Some((submission.id, yes))
            })
            .collect();

        let opens = |invite: &&invite::Model| {
            let mut groups = rows.groups.iter();
            let has = |id: GuestGroupId| groups.any(|group| group.id == id);
            invite.guest_id.is_some() || invite.group_id.is_none_or(has)
        };
        let invites: Vec<_> = rows
            .invites
            .iter()
            .filter(|invite| invite.project_id == project.id)
            .filter(opens)
            .collect();
        let replies = |invite: &invite::Model| {
            let of_guest = |submission: &rsvp_submission::Model| {
                submission.invite_id.is_none()
                    && invite.guest_id.is_some()
                    && submission.guest_id == invite.guest_id
            };
            let replies = submissions.iter().filter(|submission| {
                submission.invite_id == Some(invite.id) || of_guest(submission)
            });
            replies.map(|submission| submission.id).collect::<Vec<_>>()
        };
        let says = |invite: &invite::Model, yes| {
            let mut replies = replies(invite).into_iter();
            replies.any(|reply| said.get(&reply) == Some(&yes))
        };
        let of = |matches: &dyn Fn(&invite::Model) -> bool| {
            count(invites.iter().filter(|invite| matches(invite)))
        };
        let expected = InviteFunnel {
            created: count(&invites),
            opened: of(&|invite| opened.contains(&invite.id)),
            responded: of(&|invite| !replies(invite).is_empty()),
            attending: of(&|invite| says(invite, true)),
            declined: of(&|invite| says(invite, false) && !says(invite, true)),
            expired: of(&|invite| invite.state_at(now) == InviteState::Expired),
            revoked: of(&|invite| invite.state_at(now) == InviteState::Revoked),
            attendance_question: attendance.map(|question| question.id),
        };
        assert_eq!(found, expected, "{}", project.name);
        assert_eq!(
            found.usable(),
            of(&|invite| invite.state_at(now) == InviteState::Usable)
        );
        total.opened += found.opened;
        total.attending += found.attending;
        total.declined += found.declined;
        total.expired += found.expired;
        total.revoked += found.revoked;
    }
    let parts = [
        total.opened,
        total.attending,
        total.declined,
        total.expired,
        total.revoked,
    ];
    assert!(parts.iter().all(|part| *part > 0), "{total:?}");
}
