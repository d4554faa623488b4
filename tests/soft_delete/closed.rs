//! What a removal closed stays closed when the row is gone for good.

use chrono::{Duration, Utc};
use entity::{
    invites::token::InviteToken,
    prelude::*,
    rsvp::tally::tally,
    soft_delete::{Purge, purge, restore},
};
use uuid::Uuid;

use crate::world::{State, Tree, World, execute, insert, query, remove_one};

/// Removes the row, deletes it for good, and gives what the column of the other row then says.
async fn after_purge(world: &World, tree: &Tree, table: &str, sql: &str, of: Uuid) -> String {
    remove_one(&world.db, table, tree.row(table)).await;
    let later = Purge::older_than(Utc::now() + Duration::hours(1));
    purge(&Unscoped(&world.db), &later).await.unwrap();
    assert_eq!(world.state(table, tree.row(table)).await, State::Gone);
    query(&world.db, sql, [of.into()]).await[0]
        .try_get("", "said")
        .unwrap()
}

#[tokio::test]
async fn messages_to_a_purged_guest_are_not_sent() {
    for (status, then) in [
        ("QUEUED", "CANCELLED"),
        ("RETRY", "CANCELLED"),
        ("SCHEDULED", "CANCELLED"),
        ("SENDING", "CANCELLED"),
        ("SENT", "SENT"),
        ("BOUNCED", "BOUNCED"),
    ] {
        let world = World::new().await;
        let tree = world.tree().await;
        let running = "UPDATE messaging_campaigns SET status = 'SENDING'";
        execute(&world.db, running).await;
        let line = "campaign_id='{messaging_campaigns}' guest_id='{guests}' channel='EMAIL' contact_email='ben@example.com' status=";
        let job = insert(
            &world.db,
            "message_jobs",
            &tree.fill(&format!("{line}'{status}'")),
        )
        .await;
        let said = "SELECT status AS said FROM message_jobs WHERE id = $1";
        let said = after_purge(&world, &tree, "guests", said, job).await;
        assert_eq!(said, then, "{status}");
        let due = MessageJob::find().due_at(Utc::now()).all(&world.db).await;
        assert!(due.unwrap().is_empty(), "{status}");
    }
}

#[tokio::test]
async fn the_invite_of_a_purged_group_does_not_open() {
    let world = World::new().await;
    let tree = world.tree().await;
    let token = InviteToken::generate().unwrap();
    let line = format!(
        "project_id='{{projects}}' site_id='{{sites}}' group_id='{{guest_groups}}' token_hash='{}'",
        token.hash().expose_secret()
    );
    let invite = insert(&world.db, "invites", &tree.fill(&line)).await;
    let opens = async || {
        let found = Invite::by_token(token.expose_secret()).unwrap();
        let visits = found.usable_at(Utc::now()).visits();
        visits.one(&Unscoped(&world.db)).await.unwrap().is_some()
    };
    assert!(opens().await);
    let said = "SELECT (revoked_at IS NOT NULL)::text AS said FROM invites WHERE id = $1";
    let said = after_purge(&world, &tree, "guest_groups", said, invite).await;
    assert_eq!(said, "true");
    assert!(!opens().await);
    // That of its guest is not the group's.
    let theirs = Invite::find_by_id(tree.id::<InviteId>("invites"));
    let theirs = theirs.one(&world.db).await.unwrap().unwrap();
    assert_eq!(theirs.revoked_at, None);
}

#[tokio::test]
async fn a_question_about_a_purged_event_is_not_asked_of_everybody() {
    let world = World::new().await;
    let tree = world.tree().await;
    let line =
        "form_id='{rsvp_forms}' event_id='{events}' label='Fish?' type='YES_NO' required='t'";
    let question = insert(&world.db, "rsvp_questions", &tree.fill(line)).await;
    let line = format!("question_id='{question}' label='yes' value='yes'");
    insert(&world.db, "rsvp_question_options", &line).await;
    let form_id: RsvpFormId = tree.id("rsvp_forms");
    let asked = async || {
        let form = RsvpForm::find_by_id(form_id);
        let tree = form.trees().one(&Unscoped(&world.db)).await.unwrap();
        let questions = tree.unwrap().questions;
        let lines = tally(&Unscoped(&world.db), form_id).await.unwrap();
        assert!(
            lines
                .iter()
                .map(|line| line.question)
                .eq(questions.iter().map(|asked| asked.question.id)),
            "{lines:?}"
        );
        Vec::from_iter(questions.into_iter().map(|asked| asked.question.label))
    };
    assert_eq!(asked().await.len(), 2);
    let deletion = remove_one(&world.db, "events", tree.row("events")).await;
    assert_eq!(asked().await, ["Coming?"]);
    restore(&Unscoped(&world.db), deletion).await.unwrap();
    assert_eq!(asked().await.len(), 2);

    let said =
        "SELECT concat(deleted_at IS NOT NULL, event_id) AS said FROM rsvp_questions WHERE id = $1";
    let said = after_purge(&world, &tree, "events", said, question).await;
    assert_eq!(said, "t");
    assert_eq!(asked().await, ["Coming?"]);
    let later = Purge::older_than(Utc::now() + Duration::hours(1));
    let purged = purge(&Unscoped(&world.db), &later).await.unwrap();
    assert_eq!((purged.rows.of(RsvpQuestion), purged.kept), (1, vec![]));
}

/// What is removed later, and brought back when the group and the event are gone.
#[tokio::test]
async fn a_later_removal_that_is_taken_back_opens_nothing_again() {
    for (closing, closed, removed) in [
        ("guest_groups", "invites", "sites"),
        ("guest_groups", "invites", "invites"),
        ("events", "rsvp_questions", "rsvp_forms"),
    ] {
        let what = format!("{closed} of {closing}, with {removed}");
        let world = World::new().await;
        let mut tree = world.tree().await;
        let line = match closed {
            "invites" => {
                "project_id='{projects}' site_id='{sites}' group_id='{guest_groups}' token_hash='{new}'"
            }
            _ => "form_id='{rsvp_forms}' event_id='{events}' label='Fish?' type='YES_NO'",
        };
        let id = insert(&world.db, closed, &tree.fill(line)).await;
        tree.0.insert(closed, id);
        remove_one(&world.db, closing, tree.row(closing)).await;
        let between = Purge::older_than(Utc::now());
        let later = remove_one(&world.db, removed, tree.row(removed)).await;
        purge(&Unscoped(&world.db), &between).await.unwrap();
        assert_eq!(world.state(closing, tree.row(closing)).await, State::Gone);
        let restored = restore(&Unscoped(&world.db), later).await;
        assert!(restored.is_ok(), "{what}: {restored:?}");
        let open = match closed {
            "invites" => "revoked_at IS NULL",
            _ => "deleted_at IS NULL",
        };
        let said = format!("SELECT ({open})::text AS said FROM {closed} WHERE id = $1");
        let said = query(&world.db, &said, [id.into()]).await;
        assert_eq!(
            said[0].try_get::<String>("", "said").unwrap(),
            "false",
            "{what}"
        );
    }
}
