//! How far the guests of every event got.

use std::collections::{BTreeMap, BTreeSet};

use entity::{analytics::rollup, prelude::*, session::Request};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    brute::{Rows, by_key, is_yes, latest},
    world::World,
};

/// What the demo data has none of: first questions about no event that tell who attends.
const GENERAL: &str = "
    UPDATE rsvp_questions SET event_id = NULL
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM rsvp_questions WHERE event_id IS NOT NULL) AS numbered
    WHERE numbered.id = rsvp_questions.id AND n % 3 = 0";

#[tokio::test]
async fn every_event_got_as_far_as_counting_by_hand_gives() {
    let world = World::small().await;
    world.db.execute_unprepared(GENERAL).await.unwrap();
    let session = SystemSession::begin(&world.db, Request::default())
        .await
        .unwrap();
    rollup::events(&session).await.unwrap();
    session.commit().await.unwrap();
    let events = EventAnalytics::find().all(&world.db).await.unwrap();

    let rows = Rows::of(&world).await;
    let questions = by_key(world.all::<RsvpQuestion>().await, |question| {
        question.form_id
    });
    let answers = by_key(world.all::<RsvpAnswer>().await, |answer| {
        answer.submission_id
    });
    let seated = seated(&world).await;
    let (mut own, mut general) = (0, 0);
    for event in &events {
        let mut forms: Vec<_> = rows
            .forms
            .iter()
            .filter(|form| form.project_id == event.project_id)
            .collect();
        forms.sort_by_key(|form| (form.created_at, form.id));
        let is_live = |id: EventId| rows.events.iter().any(|event| event.id == id);
        let asked = forms.iter().map(|form| {
            let mut asked: Vec<_> = questions.get(&form.id).into_iter().flatten().collect();
            asked.sort_by_key(|question| (question.sort_order, question.id));
            asked
        });
        let asked: Vec<_> = asked.collect();
        let decides = |question: &rsvp_question::Model, event: Option<EventId>| {
            question.r#type == RsvpQuestionType::YesNo && question.event_id == event
        };
        let of_event = asked
            .iter()
            .flatten()
            .find(|question| decides(question, Some(event.event_id)));
        let tells = |question: &&rsvp_question::Model| question.r#type == RsvpQuestionType::YesNo;
        let told = asked
            .iter()
            .find(|asked| asked.first().is_some_and(tells))
            .and_then(|asked| {
                let mut asked = asked.iter();
                asked.find(|question| question.event_id.is_none_or(is_live))
            });
        let of_project = told.filter(|question| decides(question, None));
        let question = of_event.or(of_project);
        own += usize::from(of_event.is_some());
        general += usize::from(of_event.is_none() && of_project.is_some());

        let sent = rows.submissions.iter().filter(|submission| {
            question.is_some_and(|question| question.form_id == submission.form_id)
        });
        let sent = latest(sent);
        let said: Vec<_> = sent
            .iter()
            .map(|submission| is_yes(answers.get(&submission.id)?, question?.id))
            .collect();
        let number = |yes| said.iter().filter(|said| **said == Some(yes)).count() as i32;
        let (responded, attending) = (sent.len() as i32, number(true));
        let times = || sent.iter().map(|submission| submission.submitted_at);
        let expected = event_analytics::Model {
            responded,
            attending,
            declined: number(false),
            seated: seated.get(&event.event_id).map_or(0, BTreeSet::len) as i32,
            response_rate: rate(responded, event.invited).filter(|_| responded > 0),
            attendance_rate: rate(event.checked_in, attending),
            first_response_at: times().min(),
            last_response_at: times().max(),
            ..event.clone()
        };
        assert_eq!(*event, expected);
    }

    let found: BTreeSet<_> = events.iter().map(|event| event.event_id).collect();
    let projects = rows.projects.iter();
    let projects = projects.filter(|project| project.deleted_at.is_none());
    let projects: BTreeSet<_> = projects.map(|project| project.id).collect();
    let live = rows.events.iter();
    let live = live.filter(|event| projects.contains(&event.project_id));
    let live: BTreeSet<_> = live.map(|event| event.id).collect();
    assert_eq!(found, live);
    assert!(own > 0 && general > 0 && own + general < events.len());
    let some =
        |figure: fn(&event_analytics::Model) -> i32| events.iter().any(|event| figure(event) > 0);
    assert!(some(|event| event.attending) && some(|event| event.declined));
    assert!(some(|event| event.seated) && some(|event| event.checked_in));
}

/// The guests at tables of plans that are not removed.
async fn seated(world: &World) -> BTreeMap<EventId, BTreeSet<GuestId>> {
    let plans = world.all::<FloorPlan>().await.into_iter();
    let plans: BTreeMap<_, _> = plans.map(|plan| (plan.id, plan.event_id)).collect();
    let tables = world.all::<SeatingTable>().await.into_iter();
    let tables: BTreeMap<_, _> = tables
        .filter_map(|table| Some((table.id, *plans.get(&table.floor_plan_id)?)))
        .collect();
    let mut seated = BTreeMap::<_, BTreeSet<_>>::new();
    for seat in world.all::<SeatingAssignment>().await {
        if let Some(event) = tables.get(&seat.table_id) {
            seated.entry(*event).or_default().insert(seat.guest_id);
        }
    }
    seated
}

/// A share as the database rounds it; none of nothing.
fn rate(part: i32, whole: i32) -> Option<Decimal> {
    let rate = Decimal::from(part).checked_div(Decimal::from(whole))?;
    let rounding = RoundingStrategy::MidpointAwayFromZero;
    Some(rate.round_dp_with_strategy(4, rounding))
}
