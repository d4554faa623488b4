//! Leaving an organization, and being put out of it.

use crate::{
    actor::Actor,
    cast::Cast,
    membership::join,
    session::{DENIED, Outcome, Role, Session, run},
    support::connect,
};

/// The last way round: to leave and to be added again by oneself.
#[tokio::test]
async fn whoever_leaves_does_not_come_back_higher() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.admin).await;
    let me = &cast.admin.user;
    session
        .run(&format!(
            "DELETE FROM organization_members WHERE user_id = '{me}'"
        ))
        .await;
    for sql in [
        join(cast.alpha, me, "viewer"),
        format!("SELECT add_member('{}', '{me}', 'viewer')", cast.alpha),
    ] {
        let outcome = session.probe(&sql).await;
        assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
    }
}

/// Else nobody could make owners any more.
#[tokio::test]
async fn the_last_owner_stays() {
    let mut cast = Cast::new().await;
    let leave = |actor: &Actor| {
        format!(
            "DELETE FROM organization_members WHERE user_id = '{}'",
            actor.user
        )
    };
    let sql = leave(&cast.owner);
    // Of the two owners of alpha one is removed.
    assert_eq!(
        cast.session(&cast.owner).await.probe(&sql).await,
        Outcome::Rows(0)
    );
    let second = cast.user().await;
    cast.world.member(cast.alpha, second, "Owner").await;
    assert_eq!(
        cast.session(&cast.owner).await.probe(&sql).await,
        Outcome::Rows(1)
    );
}

/// Of two owners who leave, or put each other out, at the same moment one stays, however old the snapshot is
/// that the second looks at.
#[tokio::test]
async fn two_owners_do_not_leave_at_once() {
    let put_out = "DELETE FROM organization_members WHERE user_id = '{who}'";
    let demote = "UPDATE organization_members SET role = 'viewer' WHERE user_id = '{who}'";
    let by_function = "SELECT add_member('{org}', '{who}', 'viewer')";
    for isolation in ["read committed", "repeatable read"] {
        for (change, is_of_oneself) in [
            (put_out, true),
            (put_out, false),
            (demote, false),
            (by_function, false),
        ] {
            let mut cast = Cast::new().await;
            let second = cast.user().await;
            cast.world.member(cast.alpha, second, "owner").await;
            let second = Actor::user("second owner", second);
            let mut owners = [&cast.owner, &second];
            let mut first_session = at(&cast, isolation, owners[0]).await;
            let mut second_session = at(&cast, isolation, owners[1]).await;
            if !is_of_oneself {
                owners.reverse();
            }
            let [first, then] = owners.map(|who| {
                change
                    .replace("{who}", &who.user)
                    .replace("{org}", &cast.alpha.to_string())
            });
            first_session.run(&first).await;
            let (outcome, _) = tokio::join!(second_session.probe(then), async {
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                first_session.end("COMMIT").await
            });
            let is_kept = outcome.is_harmless() || outcome.code() == Some("40001");
            assert!(is_kept, "{isolation}: {change}: {outcome:?}");
        }
    }
}

async fn at(cast: &Cast, isolation: &str, actor: &Actor) -> Session {
    let mut db = connect(&cast.url).await;
    let sql = format!("SET default_transaction_isolation = '{isolation}'");
    run(&mut db, &sql).await;
    Session::begin(db, actor, Role::App).await
}

/// A right ends with the membership, not with the session.
#[tokio::test]
async fn a_right_that_is_taken_away_is_gone_in_the_next_statement() {
    let mut cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let count = "SELECT count(*)::text FROM guests";
    assert_eq!(session.texts(count).await, ["4"]);
    let user = cast.member.user.clone();
    for (change, seen) in [
        (
            format!("UPDATE organization_members SET role = 'viewer' WHERE user_id = '{user}'"),
            "4",
        ),
        (
            format!("DELETE FROM organization_members WHERE user_id = '{user}'"),
            "0",
        ),
    ] {
        run(&mut cast.world.db, &change).await;
        assert_eq!(session.texts(count).await, [seen]);
        let outcome = session.probe("UPDATE guests SET last_name = 'x'").await;
        assert_eq!(outcome, Outcome::Rows(0));
    }
}
