//! What a legal hold is on is not deleted for good.

use chrono::{Duration, Utc};
use entity::{
    prelude::*,
    session::Request,
    soft_delete::{Purge, Purged, purge, restore},
};

use crate::world::{State, Tree, World, execute, remove_one};

/// As the system, like a nightly run.
async fn purge_all(world: &World) -> Purged {
    let session = SystemSession::begin(&world.db, Request::default())
        .await
        .unwrap();
    let later = Utc::now() + Duration::hours(1);
    let purged = purge(&session, &Purge::older_than(later)).await.unwrap();
    session.commit().await.unwrap();
    purged
}

async fn hold(world: &World, tree: &Tree, kind: &str, table: &str) {
    let sql = format!(
        "INSERT INTO legal_holds (subject_type, subject_id, reason) VALUES ('{kind}', '{}', 'Court')",
        tree.row(table)
    );
    execute(&world.db, &sql).await;
}

async fn release(world: &World) {
    let release = "UPDATE legal_holds SET released_at = now() WHERE released_at IS NULL";
    execute(&world.db, release).await;
}

#[tokio::test]
async fn what_somebody_under_a_hold_had_removed_waits_for_the_release() {
    for (kind, subject, removed) in [
        ("GUEST", "guests", "guests"),
        ("GUEST", "guests", "projects"),
        ("ORGANIZATION", "organizations", "guest_tags"),
        ("ORGANIZATION", "organizations", "organizations"),
        ("USER", "users", "users"),
    ] {
        let what = format!("{removed} and a hold on {subject}");
        let world = World::new().await;
        let tree = world.tree().await;
        let deletion = remove_one(&world.db, removed, tree.row(removed)).await;
        hold(&world, &tree, kind, subject).await;
        assert_eq!(purge_all(&world).await, Purged::default(), "{what}");
        let restored = restore(&Unscoped(&world.db), deletion).await;
        assert!(restored.is_ok(), "{what} comes back: {restored:?}");

        remove_one(&world.db, removed, tree.row(removed)).await;
        assert_eq!(purge_all(&world).await.rows.total(), 0, "{what}");
        release(&world).await;
        purge_all(&world).await;
        let state = world.state(removed, tree.row(removed)).await;
        assert_eq!(state, State::Gone, "{what}");
    }
}

/// What was removed alone, and what a run had begun with before there was a hold.
#[tokio::test]
async fn a_row_about_a_guest_under_a_hold_stays() {
    let world = World::new().await;
    let tree = world.tree().await;
    let contact = remove_one(&world.db, "guest_contacts", tree.row("guest_contacts")).await;
    let guest = remove_one(&world.db, "guests", tree.row("guests")).await;
    let begin = "UPDATE deletions SET freed = freed || '{\"purged\": true}'";
    execute(&world.db, begin).await;
    hold(&world, &tree, "GUEST", "guests").await;
    assert_eq!(purge_all(&world).await.rows.total(), 0);
    for (table, deletion) in [
        ("guest_contacts", contact),
        ("guests", guest),
        ("invites", guest),
    ] {
        let state = world.state(table, tree.row(table)).await;
        assert_eq!(state, State::Removed(Some(deletion)), "{table}");
    }
    release(&world).await;
    purge_all(&world).await;
    assert_eq!(world.state("guests", tree.row("guests")).await, State::Gone);
}

#[tokio::test]
async fn what_a_held_guest_answered_stays() {
    let world = World::new().await;
    let tree = world.tree().await;
    let answer = tree.fill(
        "INSERT INTO rsvp_answers (submission_id, question_id, answer_text)
         VALUES ('{rsvp_submissions}', '{rsvp_questions}', 'yes')",
    );
    execute(&world.db, &answer).await;
    let question = tree.row("rsvp_questions");
    remove_one(&world.db, "rsvp_questions", question).await;
    hold(&world, &tree, "GUEST", "guests").await;
    assert_eq!(purge_all(&world).await, Purged::default());
    release(&world).await;
    assert_eq!(purge_all(&world).await.rows.of(RsvpQuestion), 1);
}

#[tokio::test]
async fn what_was_removed_alone_of_a_held_guest_can_be_taken_back() {
    let world = World::new().await;
    let tree = world.tree().await;
    hold(&world, &tree, "GUEST", "guests").await;
    let contact = remove_one(&world.db, "guest_contacts", tree.row("guest_contacts")).await;
    assert_eq!(purge_all(&world).await, Purged::default());
    restore(&Unscoped(&world.db), contact).await.unwrap();
}

/// The rows of others go meanwhile.
#[tokio::test]
async fn a_hold_is_on_nobody_else() {
    let world = World::new().await;
    let (held, other) = (world.tree().await, world.tree().await);
    for tree in [&held, &other] {
        remove_one(&world.db, "organizations", tree.row("organizations")).await;
    }
    hold(&world, &held, "ORGANIZATION", "organizations").await;
    assert_eq!(purge_all(&world).await.rows.of(Organization), 1);
    let state = async |tree: &Tree| {
        world
            .state("organizations", tree.row("organizations"))
            .await
    };
    assert!(matches!(state(&held).await, State::Removed(Some(_))));
    assert_eq!(state(&other).await, State::Gone);
}

/// What was about the guest would go with it.
#[tokio::test]
async fn what_something_about_a_held_guest_hangs_on_stays() {
    let world = World::new().await;
    let tree = world.tree().await;
    for (root, below) in [
        ("guest_tags", "guest_tag_assignments (tag_id, guest_id)"),
        ("events", "check_in_records (event_id, guest_id)"),
    ] {
        let (above, guest) = (tree.row(root), tree.row("guests"));
        let insert = format!("INSERT INTO {below} VALUES ('{above}', '{guest}')");
        execute(&world.db, &insert).await;
        let deletion = remove_one(&world.db, root, above).await;
        hold(&world, &tree, "GUEST", "guests").await;
        assert_eq!(purge_all(&world).await, Purged::default(), "{root}");
        let state = world.state(root, above).await;
        assert_eq!(state, State::Removed(Some(deletion)), "{root}");
        let restored = restore(&Unscoped(&world.db), deletion).await;
        assert!(restored.is_ok(), "{root} comes back: {restored:?}");

        remove_one(&world.db, root, above).await;
        release(&world).await;
        purge_all(&world).await;
        assert_eq!(world.state(root, above).await, State::Gone, "{root}");
    }
}

#[tokio::test]
async fn a_hold_on_whom_a_purge_is_deleting_waits_and_is_refused() {
    let world = World::new().await;
    let tree = world.tree().await;
    remove_one(&world.db, "guests", tree.row("guests")).await;
    let session = SystemSession::begin(&world.db, Request::default())
        .await
        .unwrap();
    let later = Utc::now() + Duration::hours(1);
    purge(&session, &Purge::older_than(later)).await.unwrap();
    let insert = format!(
        "INSERT INTO legal_holds (subject_type, subject_id, reason) VALUES ('GUEST', '{}', 'Court')",
        tree.row("guests")
    );
    let end = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        session.commit().await.unwrap();
    };
    let (held, ()) = tokio::join!(world.db.execute_unprepared(&insert), end);
    let refused = held.unwrap_err().to_string();
    assert!(refused.contains("there is no guest"), "{refused}");
}
