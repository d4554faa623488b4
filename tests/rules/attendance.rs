//! Figures leave out what hangs on a removed event or group.

use chrono::Utc;
use entity::{analytics::rollup, invites::funnel::funnel, prelude::*};

use crate::world::{World, date, roll_up};

/// A form that asks about the dinner first, then about nothing in particular, and what a guest said.
const ASKED: &str = "
    INSERT INTO events (project_id, name, timezone) VALUES ('{project}', 'Dinner', 'UTC'), ('{project}', 'Party', 'UTC');
    INSERT INTO rsvp_forms (project_id, name) VALUES ('{project}', 'RSVP');
    INSERT INTO rsvp_questions (form_id, event_id, label, type, sort_order)
    SELECT form.id, event.id, asked.label, 'YES_NO', asked.place
    FROM rsvp_forms form
    CROSS JOIN (VALUES ('Dinner', 1), ('Coming', 2)) asked (label, place)
    LEFT JOIN events event ON event.name = asked.label;
    INSERT INTO rsvp_submissions (form_id, guest_id, submitted_at) SELECT id, '{guest}', '2026-01-05 12:00+00' FROM rsvp_forms;
    INSERT INTO rsvp_answers (submission_id, question_id, answer_text)
    SELECT submission.id, question.id, CASE question.label WHEN 'Dinner' THEN 'yes' ELSE 'no' END
    FROM rsvp_submissions submission CROSS JOIN rsvp_questions question";

/// A later form.
const ROOMS: &str = "
    INSERT INTO rsvp_forms (project_id, name, created_at) VALUES ('{project}', 'Travel', now() + interval '1 minute');
    INSERT INTO rsvp_questions (form_id, label, type) SELECT id, 'A room?', 'YES_NO' FROM rsvp_forms WHERE name = 'Travel';
    INSERT INTO rsvp_submissions (form_id, guest_id) SELECT id, '{guest}' FROM rsvp_forms WHERE name = 'Travel';
    INSERT INTO rsvp_answers (submission_id, question_id, answer_text)
    SELECT submission.id, question.id, 'yes'
    FROM rsvp_submissions submission JOIN rsvp_questions question USING (form_id) WHERE label = 'A room?'";

/// The guest's household, with an invite.
const HOUSEHOLD: &str = "
    INSERT INTO guest_groups (project_id, name) VALUES ('{project}', 'Household');
    UPDATE guests SET group_id = (SELECT id FROM guest_groups) WHERE id = '{guest}';
    INSERT INTO sites (project_id, name) VALUES ('{project}', 'Site');
    INSERT INTO invites (project_id, site_id, group_id, token_hash)
    SELECT '{project}', site.id, household.id, 'x' FROM sites site CROSS JOIN guest_groups household";

async fn of_event(world: &World, name: &str) -> event_analytics::Model {
    roll_up(&world.db, rollup::events).await;
    let event = Event::live().filter(event::Column::Name.eq(name));
    let event = event.one(&world.db).await.unwrap().unwrap();
    let found = EventAnalytics::find_by_id(event.id).one(&world.db).await;
    found.unwrap().unwrap()
}

#[tokio::test]
async fn the_question_about_a_removed_event_tells_nothing() {
    let world = World::new().await;
    world.ok(ASKED).await;
    let (here, day) = (world.ours.project, date(2026, 1, 5));
    let said = async |name: &str| {
        let event = of_event(&world, name).await;
        (event.attending, event.declined)
    };
    let asked = async || {
        let invites = funnel(&Unscoped(&world.db), here, Utc::now()).await;
        let question = RsvpQuestion::find_by_id(invites.unwrap().attendance_question.unwrap());
        question.one(&world.db).await.unwrap().unwrap().label
    };
    let on_the_day = async || {
        roll_up(&world.db, async |session| {
            rollup::days(session, day, day).await
        })
        .await;
        let stats = DailyStats::find().of_org(world.ours.org).between(day, day);
        let stats = stats.one(&world.db).await.unwrap().unwrap();
        (stats.rsvp_yes, stats.rsvp_no)
    };
    assert_eq!(said("Dinner").await, (1, 0));
    assert_eq!(asked().await, "Dinner");
    assert_eq!(on_the_day().await, (1, 0));
    // Who comes to the dinner does not come to the party with that.
    assert_eq!(said("Party").await, (0, 0));
    world
        .ok("UPDATE events SET deleted_at = now() WHERE name = 'Dinner'")
        .await;
    assert_eq!(asked().await, "Coming");
    assert_eq!(on_the_day().await, (0, 1));
    assert_eq!(said("Party").await, (0, 1));
}

/// Who wants a room is asked by another form, which tells nothing of who comes.
#[tokio::test]
async fn no_other_form_tells_instead() {
    let world = World::new().await;
    world.ok(ASKED).await;
    world.ok(ROOMS).await;
    world
        .ok(
            "UPDATE events SET deleted_at = now() WHERE name = 'Dinner'; \
             UPDATE rsvp_questions SET type = 'TEXT' WHERE label = 'Coming'",
        )
        .await;
    let invites = funnel(&Unscoped(&world.db), world.ours.project, Utc::now()).await;
    assert_eq!(invites.unwrap().attendance_question, None);
    let party = of_event(&world, "Party").await;
    assert_eq!((party.responded, party.attending), (0, 0));
}

#[tokio::test]
async fn the_invite_of_a_removed_group_invites_nobody() {
    let world = World::new().await;
    world.ok(ASKED).await;
    world.ok(HOUSEHOLD).await;
    let here = world.ours.project;
    let invited = async || {
        let invites = funnel(&Unscoped(&world.db), here, Utc::now()).await;
        let invites = invites.unwrap();
        let guests = of_event(&world, "Party").await.invited;
        (guests, invites.created, invites.usable())
    };
    assert_eq!(invited().await, (1, 1, 1));
    world.ok("UPDATE guest_groups SET deleted_at = now()").await;
    assert_eq!(invited().await, (0, 0, 0));
    // A guest who is named goes before a group.
    world.ok("UPDATE invites SET guest_id = '{guest}'").await;
    assert_eq!(invited().await, (1, 1, 1));
}
