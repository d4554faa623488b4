//! Support, announcements and fields of one's own: what is not for every member, or not for tenants.

use uuid::Uuid;

use crate::{
    actor::Actor,
    cast::Cast,
    row::Row,
    session::{DENIED, Outcome, run},
};

fn row<'a>(cast: &'a Cast, table: &str, fits: impl Fn(&Row) -> bool) -> &'a Row {
    let mut rows = cast.model.rows_of(table);
    rows.find(|row| row.org == Some(cast.alpha) && fits(row))
        .unwrap()
}

#[tokio::test]
async fn what_the_staff_write_among_themselves_stays_unseen() {
    let cast = Cast::new().await;
    let internal = row(&cast, "support_ticket_messages", |row| {
        row.text("is_internal") == "true"
    });
    let shown = row(&cast, "support_ticket_messages", |row| {
        row.text("is_internal").is_empty()
    });
    let ticket = internal.text("ticket_id");
    for actor in [&cast.owner, &cast.member, &cast.program(cast.alpha)] {
        let mut session = cast.session(actor).await;
        let sql = "SELECT id::text FROM support_ticket_messages";
        assert_eq!(
            session.texts(sql).await,
            std::slice::from_ref(&shown.key),
            "{}",
            actor.name
        );
        for sql in [
            format!(
                "UPDATE support_ticket_messages SET is_internal = false WHERE id = '{}'",
                internal.key
            ),
            format!(
                "DELETE FROM support_ticket_messages WHERE id = '{}'",
                internal.key
            ),
        ] {
            assert_eq!(session.probe(&sql).await, Outcome::Rows(0), "{sql}");
        }
        for sql in [
            format!(
                "INSERT INTO support_ticket_messages (ticket_id, body, is_internal, author_id)
                 VALUES ('{ticket}', 'x', true, acting_user_id())"
            ),
            format!(
                "UPDATE support_ticket_messages SET is_internal = true WHERE id = '{}'",
                shown.key
            ),
        ] {
            let outcome = session.probe(&sql).await;
            assert!(outcome.is_harmless(), "{sql}: {outcome:?}");
        }
    }
}

/// Else a customer could answer for the staff, which notes the first response too.
#[tokio::test]
async fn nobody_writes_in_another_ones_name() {
    let cast = Cast::new().await;
    let ticket = row(&cast, "support_tickets", |_| true);
    let write = |author: &str| {
        format!(
            "INSERT INTO support_ticket_messages (ticket_id, author_id, body) VALUES ('{}', {author}, 'x')",
            ticket.key
        )
    };
    let (me, other) = (
        format!("'{}'", cast.member.user),
        format!("'{}'", cast.owner.user),
    );
    let mut session = cast.session(&cast.member).await;
    for author in [&other, "NULL"] {
        let outcome = session.probe(write(author)).await;
        assert_eq!(outcome.code(), Some(DENIED), "{author}: {outcome:?}");
    }
    session.run(&write(&me)).await;
    let change = |what: &str, whose: &str| {
        format!("UPDATE support_ticket_messages SET {what} WHERE {whose}")
    };
    let mine = format!("author_id = {me}");
    let edit = change("body = 'y'", &mine);
    assert_eq!(session.probe(edit).await, Outcome::Rows(1));
    let others = change("body = 'y'", "author_id IS NULL");
    assert_eq!(session.probe(others).await, Outcome::Rows(0));
    let delete =
        |author: &str| format!("DELETE FROM support_ticket_messages WHERE author_id {author}");
    // The staff's answers, which no policy hides, and those of a colleague.
    let others = delete(&format!("IS DISTINCT FROM {me}"));
    assert_eq!(session.probe(others).await, Outcome::Rows(0));
    let own = delete(&format!("= {me}"));
    assert_eq!(session.probe(own).await, Outcome::Rows(1));
    for author in [&other, "NULL"] {
        let hand_on = change(&format!("author_id = {author}"), &mine);
        assert_eq!(
            session.probe(hand_on).await.code(),
            Some(DENIED),
            "{author}"
        );
    }
    let mut key = cast.session(&cast.program(cast.alpha)).await;
    key.run(&write("NULL")).await;
    let unsigned = change("body = 'y'", "author_id IS NULL");
    assert_eq!(key.probe(unsigned).await, Outcome::Rows(0));
    assert_eq!(key.probe(delete("IS NULL")).await, Outcome::Rows(0));
    assert_eq!(key.probe(write(&me)).await.code(), Some(DENIED));
}

/// Numbers are the database's, and when the staff answered is not for the customer to say.
#[tokio::test]
async fn a_customer_does_not_say_what_the_staff_did() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    for change in [
        "number = 7",
        "first_responded_at = now()",
        "assignee_id = NULL",
    ] {
        let outcome = session
            .probe(format!("UPDATE support_tickets SET {change}"))
            .await;
        assert_eq!(outcome.code(), Some(DENIED), "{change}: {outcome:?}");
    }
    let sql = format!(
        "INSERT INTO support_tickets (org_id, subject, body) VALUES ('{}', 'Help', 'x') RETURNING number > 0",
        cast.alpha
    );
    assert_eq!(session.probe(sql).await, Outcome::Rows(1));
}

/// The first answer of the staff is noted on a ticket, and none of the customer's colleagues.
#[tokio::test]
async fn an_answer_is_noted_in_a_session_and_under_force() {
    let mut cast = Cast::new().await;
    crate::matrix::force(&mut cast).await;
    let asked = row(&cast, "support_tickets", |_| true).key.clone();
    let requester = format!(
        "UPDATE support_tickets SET requester_id = '{}' WHERE id = '{}'",
        cast.member.user, asked
    );
    let mut session = cast.session(&cast.member).await;
    session.run(&requester).await;
    session.end("COMMIT").await;
    let noted = format!(
        "SELECT (first_responded_at IS NOT NULL)::text FROM support_tickets WHERE id = '{asked}'"
    );
    let answer = |author: &Actor| {
        format!(
            "INSERT INTO support_ticket_messages (ticket_id, author_id, body) VALUES ('{asked}', '{}', 'x')",
            author.user
        )
    };
    for author in [&cast.member, &cast.admin] {
        let mut session = cast.session(author).await;
        session.run(&answer(author)).await;
        assert_eq!(session.texts(&noted).await, ["false"], "{}", author.name);
        session.end("COMMIT").await;
    }
    let by_staff = answer(&cast.stranger);
    let service = format!("SET ROLE eios_service; {by_staff}; RESET ROLE");
    run(&mut cast.db, &service).await;
    let mut session = cast.session(&cast.member).await;
    assert_eq!(session.texts(&noted).await, ["true"]);
}

#[tokio::test]
async fn what_one_dismisses_is_ones_own() {
    let cast = Cast::new().await;
    let (me, other) = (&cast.member.user, &cast.viewer.user);
    let mut session = cast.session(&cast.member).await;
    let seen = "SELECT DISTINCT user_id::text FROM announcement_dismissals";
    assert_eq!(session.texts(seen).await, std::slice::from_ref(me));
    let news = cast.managed.id("announcements/other");
    let dismiss = |user: &str| {
        format!(
            "INSERT INTO announcement_dismissals (announcement_id, user_id) VALUES ('{news}', '{user}')"
        )
    };
    assert_eq!(session.probe(dismiss(me)).await, Outcome::Rows(1));
    assert_eq!(session.probe(dismiss(other)).await.code(), Some(DENIED));
    let take_back = "DELETE FROM announcement_dismissals";
    assert_eq!(session.probe(take_back).await, Outcome::Rows(1));
    let change = format!("UPDATE announcement_dismissals SET user_id = '{other}'");
    assert_eq!(session.probe(change).await.code(), Some(DENIED));
}

/// Whoever knows the ids of another organization's field and guest is told nothing about them.
#[tokio::test]
async fn a_field_of_others_tells_neither_its_key_nor_its_options() {
    let mut cast = Cast::new().await;
    let (field, guest) = (Uuid::new_v4(), cast.foreign.id("guests"));
    let make = format!(
        "INSERT INTO custom_fields (id, org_id, entity_type, field_key, field_type, label, options)
         VALUES ('{field}', '{}', 'GUEST', 'secret_key', 'SINGLE_SELECT', 'Secret', '[\"secret option\"]')",
        cast.beta
    );
    run(&mut cast.world.db, &make).await;
    let mut session = cast.session(&cast.owner).await;
    for entity in [guest, cast.unmanaged.id("guests"), Uuid::new_v4()] {
        for value in ["secret option", "no such option"] {
            let sql = format!(
                "INSERT INTO custom_field_values (field_id, entity_id, value_text) VALUES ('{field}', '{entity}', '{value}')"
            );
            let outcome = session.probe(&sql).await;
            let is_refused = [Some(DENIED), Some("23503")].contains(&outcome.code());
            assert!(
                is_refused && !format!("{outcome:?}").contains("secret"),
                "{outcome:?}"
            );
        }
    }
}

/// Custom values go with the rows that they are about, in a session and under force as well.
#[tokio::test]
async fn values_go_with_their_rows() {
    for is_forced in [false, true] {
        let mut cast = Cast::new().await;
        if is_forced {
            crate::matrix::force(&mut cast).await;
        }
        let value = cast.managed.id("custom_field_values/guest");
        let guest = cast.managed.id("guests");
        // The agency manages the project, and has no part in the fields of its owner.
        let mut session = cast.session(&cast.agent).await;
        session
            .run(&format!("DELETE FROM guests WHERE id = '{guest}'"))
            .await;
        session.end("COMMIT").await;
        let mut owner = cast.session(&cast.owner).await;
        let left = format!("SELECT id::text FROM custom_field_values WHERE id = '{value}'");
        assert!(owner.texts(&left).await.is_empty());
    }
}
