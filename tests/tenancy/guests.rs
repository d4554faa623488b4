//! What the guest of an invite might try beside answering.

use crate::{
    actor::Actor,
    cast::Cast,
    session::{DENIED, Outcome, run},
};

fn guest(cast: &Cast) -> Actor {
    Actor::guest("guest", cast.managed.id("invites"))
}

#[tokio::test]
async fn a_guest_changes_nothing_on_the_invite_but_the_traces_of_its_use() {
    let cast = Cast::new().await;
    let mut session = cast.session(&guest(&cast)).await;
    let changes = [
        "expires_at = '2099-01-01'",
        "security_mode = 'PASSCODE'",
        "passcode_hash = 'x'",
        "token_hash = 'x'",
        "guest_id = '{guests/other}'",
        "guest_id = NULL",
        "guest_id = NULL, group_id = '{guest_groups}'",
        "group_id = '{guest_groups}'",
        "site_id = '{sites/draft}'",
        "deleted_at = now()",
        "access_count = 7, revoked_at = now()",
    ];
    for change in changes {
        let sql = cast.managed.fill(&format!("UPDATE invites SET {change}"));
        let outcome = session.probe(&sql).await;
        assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
    }
    let visit = "UPDATE invites SET access_count = access_count + 1, last_accessed_at = now()";
    assert_eq!(session.probe(visit).await, Outcome::Rows(1));
}

#[tokio::test]
async fn a_guest_answers_for_nobody_else() {
    let cast = Cast::new().await;
    let mut session = cast.session(&guest(&cast)).await;
    let own = "WHERE id = '{rsvp_submissions}'";
    let answer = "WHERE id = '{rsvp_answers}'";
    let photo = "WHERE id = '{photo_uploads}'";
    let attempts = [
        format!("UPDATE rsvp_submissions SET guest_id = '{{guests/other}}' {own}"),
        format!("UPDATE rsvp_submissions SET invite_id = '{{invites/other}}' {own}"),
        format!("UPDATE rsvp_submissions SET invite_id = NULL {own}"),
        format!("UPDATE rsvp_answers SET submission_id = '{{rsvp_submissions/other}}' {answer}"),
        format!("UPDATE rsvp_answers SET submission_id = '{{rsvp_submissions/phone}}' {answer}"),
        format!("UPDATE photo_uploads SET status = 'APPROVED' {photo}"),
        format!("UPDATE photo_uploads SET guest_id = '{{guests/other}}' {photo}"),
        format!("UPDATE photo_uploads SET invite_id = '{{invites/other}}' {photo}"),
        "UPDATE photo_uploads SET caption = 'x' WHERE id = '{photo_uploads/approved}'".to_owned(),
        "UPDATE guests SET first_name = 'x'".to_owned(),
        "UPDATE guest_contacts SET email = 'x@example.com'".to_owned(),
        "INSERT INTO rsvp_answers (submission_id, question_id) VALUES ('{rsvp_submissions/phone}', '{rsvp_questions}')".to_owned(),
        "INSERT INTO invite_access_logs (invite_id) VALUES ('{invites/group}')".to_owned(),
        "INSERT INTO photo_likes (photo_id, guest_id) VALUES ('{photo_uploads}', '{guests}')".to_owned(),
        "INSERT INTO check_in_records (event_id, guest_id) VALUES ('{events}', '{guests}')".to_owned(),
        "INSERT INTO seating_assignments (table_id, guest_id) VALUES ('{seating_tables}', '{guests}')".to_owned(),
        "INSERT INTO guests (project_id, first_name) VALUES ('{projects}', 'x')".to_owned(),
        "INSERT INTO invites (project_id, site_id, token_hash) VALUES ('{projects}', '{sites}', 'x')".to_owned(),
        "DELETE FROM rsvp_answers".to_owned(),
        "DELETE FROM photo_uploads".to_owned(),
        "DELETE FROM invites".to_owned(),
    ];
    for attempt in attempts {
        let sql = cast.managed.fill(&attempt);
        let outcome = session.probe(&sql).await;
        assert!(outcome.is_harmless(), "{sql}: {outcome:?}");
    }
    // Forms, questions and events of a project of somebody else.
    let project = cast.managed.id("rsvp_submissions");
    for attempt in [
        format!("UPDATE rsvp_submissions SET form_id = '{{rsvp_forms}}' WHERE id = '{project}'"),
        "INSERT INTO rsvp_submissions (form_id) VALUES ('{rsvp_forms}')".to_owned(),
        format!("INSERT INTO rsvp_submissions (form_id, invite_id) VALUES ('{{rsvp_forms}}', '{}')", cast.managed.id("invites")),
        format!("INSERT INTO rsvp_answers (submission_id, question_id) VALUES ('{project}', '{{rsvp_questions}}')"),
        "INSERT INTO photo_uploads (project_id, original_url, storage_key) VALUES ('{projects}', 'u', 'k')".to_owned(),
    ] {
        let sql = cast.unmanaged.fill(&attempt);
        let outcome = session.probe(&sql).await;
        assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_changed_picture_goes_back_to_moderation() {
    let cast = Cast::new().await;
    let mut session = cast.session(&guest(&cast)).await;
    let approved = cast.managed.id("photo_uploads/approved");
    let sql = format!(
        "UPDATE photo_uploads SET caption = 'x', status = 'PENDING' WHERE id = '{approved}'"
    );
    assert_eq!(session.probe(sql).await, Outcome::Rows(1));
}

/// In the next statement, whatever the session was told before.
#[tokio::test]
async fn an_invite_that_closes_shows_nothing_more() {
    let mut cast = Cast::new().await;
    let actor = guest(&cast);
    for (close, open) in [
        (
            "UPDATE invites SET revoked_at = now() WHERE id = '{invites}'",
            "UPDATE invites SET revoked_at = NULL WHERE id = '{invites}'",
        ),
        (
            "UPDATE invites SET expires_at = '2000-01-01' WHERE id = '{invites}'",
            "UPDATE invites SET expires_at = NULL WHERE id = '{invites}'",
        ),
        (
            "UPDATE invites SET deleted_at = now() WHERE id = '{invites}'",
            "UPDATE invites SET deleted_at = NULL WHERE id = '{invites}'",
        ),
        (
            "UPDATE guests SET deleted_at = now() WHERE id = '{guests}'",
            "UPDATE guests SET deleted_at = NULL WHERE id = '{guests}'",
        ),
        (
            "UPDATE sites SET deleted_at = now() WHERE id = '{sites}'",
            "UPDATE sites SET deleted_at = NULL WHERE id = '{sites}'",
        ),
        (
            "UPDATE projects SET status = 'DELETED' WHERE id = '{projects}'",
            "UPDATE projects SET status = 'ACTIVE' WHERE id = '{projects}'",
        ),
    ] {
        let mut session = cast.session(&actor).await;
        let events = "SELECT count(*)::text FROM events";
        assert_eq!(session.texts(events).await, ["1"], "{close}");
        let (close, open) = (cast.managed.fill(close), cast.managed.fill(open));
        run(&mut cast.world.db, &close).await;
        assert_eq!(session.texts(events).await, ["0"], "{close}");
        for table in [
            "invites",
            "guests",
            "sites",
            "rsvp_submissions",
            "photo_uploads",
            "projects",
        ] {
            assert_eq!(
                session
                    .texts(&format!("SELECT count(*)::text FROM {table}"))
                    .await,
                ["0"],
                "{table}, {close}"
            );
        }
        run(&mut cast.world.db, &open).await;
    }
}

/// Whom the invite is for decides, and a guest who is named goes before a group.
#[tokio::test]
async fn an_invite_of_a_removed_group_does_not_open() {
    let mut cast = Cast::new().await;
    let of_group = Actor::guest("guest of a group", cast.managed.id("invites/group"));
    let of_guest = guest(&cast);
    let name_both = "UPDATE invites SET group_id = '{guest_groups}' WHERE id = '{invites}'";
    let name_both = cast.managed.fill(name_both);
    run(&mut cast.world.db, &name_both).await;
    let mut group = cast.session(&of_group).await;
    let mut named = cast.session(&of_guest).await;
    for (deleted_at, open) in [("NULL", "1"), ("now()", "0"), ("NULL", "1")] {
        let sql = format!("UPDATE guest_groups SET deleted_at = {deleted_at}");
        run(&mut cast.world.db, &sql).await;
        for table in ["events", "invites", "guests", "projects"] {
            let count = format!("SELECT count(*)::text FROM {table}");
            assert_eq!(group.texts(&count).await, [open], "{table}, {deleted_at}");
            assert_eq!(named.texts(&count).await, ["1"], "{table}, {deleted_at}");
        }
    }
}
