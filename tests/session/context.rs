//! What a session says of itself.

use entity::{prelude::*, session::Request};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};

use crate::world::{World, names, request, value};

async fn setting(db: &impl ConnectionTrait, name: &str) -> String {
    value(db, &format!("SELECT current_setting('app.{name}')")).await
}

#[tokio::test]
async fn the_database_knows_who_acts() {
    let world = World::new().await;
    let actor = world.actor().in_org(world.ours.id).on(request());
    let session = TenantSession::begin(&world.single, actor).await.unwrap();
    let role: String = value(&session, "SELECT current_user::text").await;
    assert_eq!(role, "eios_app");
    let expected = [
        ("actor_type", "USER"),
        ("current_user_id", &world.ours.owner.to_string()),
        ("current_org_id", &world.ours.id.to_string()),
        ("api_key_id", ""),
        ("invite_id", ""),
        ("request_id", "request 7"),
        ("session_id", "sign-in 3"),
        ("ip_address", "203.0.113.7"),
        ("user_agent", "Mozilla/5.0"),
        ("reason", "it's \"why\" \\ not"),
    ];
    for (name, expected) in expected {
        assert_eq!(setting(&session, name).await, expected, "app.{name}");
    }
}

#[tokio::test]
async fn each_kind_of_actor_has_its_word() {
    let world = World::new().await;
    let key = world.ours.key;
    let actors = [
        (
            world.actor(),
            "USER",
            "current_user_id",
            world.ours.owner.to_string(),
        ),
        (
            Actor::api_key(key, world.ours.id),
            "API_KEY",
            "api_key_id",
            key.to_string(),
        ),
        (
            Actor::guest(world.ours.invite),
            "GUEST",
            "invite_id",
            world.ours.invite.to_string(),
        ),
    ];
    for (actor, kind, name, id) in actors {
        let session = TenantSession::begin(&world.single, actor).await.unwrap();
        assert_eq!(setting(&session, "actor_type").await, kind);
        assert_eq!(setting(&session, name).await, id);
        assert_eq!(names(&session).await, ["Ann"], "{kind}");
    }
    let session = SystemSession::begin(&world.single, request())
        .await
        .unwrap();
    assert_eq!(setting(&session, "actor_type").await, "SYSTEM");
    assert_eq!(setting(&session, "reason").await, "it's \"why\" \\ not");
    let role: String = value(&session, "SELECT current_user::text").await;
    assert_eq!(role, "eios_service");
    assert_eq!(names(&session).await, ["Ann", "Ann"]);
}

/// Somebody may have set one for good on the pooled connection.
#[tokio::test]
async fn what_the_connection_carries_does_not_count() {
    let world = World::new().await;
    let sql = format!(
        "SELECT set_config('app.current_user_id', '{}', false)",
        world.theirs.owner
    );
    let _: String = value(&world.single, &sql).await;
    let guest = Actor::guest(world.ours.invite);
    let session = TenantSession::begin(&world.single, guest).await.unwrap();
    assert_eq!(setting(&session, "current_user_id").await, "");
    let seen = Guest::live().all(&session).await.unwrap();
    assert_eq!(seen[0].id, world.ours.guest);
}

/// Whatever a visitor's browser says arrives as it was said.
#[tokio::test]
async fn no_text_breaks_out_of_its_place() {
    let world = World::new().await;
    let mut runner = TestRunner::new(Config::default());
    let nasty = [
        "'); SELECT set_config('role', 'eios_service', true); --",
        "\\'); RESET ROLE; --",
        "$$; RESET ROLE; $$",
        "E'\\\\'",
        "%s {} $1 :x ?",
        "\u{1}\u{7f}\r\n\t\u{8}",
        "日本語 👰🏽‍♀️ \u{202e}",
    ];
    let any = (0..64).map(|_| any::<String>().new_tree(&mut runner).unwrap().current());
    for text in nasty
        .map(str::to_owned)
        .into_iter()
        .chain(any.collect::<Vec<_>>())
    {
        let request = Request::default()
            .id(&*text)
            .session(&*text)
            .user_agent(&*text)
            .because(&*text);
        let actor = world.actor().on(request);
        let session = TenantSession::begin(&world.single, actor).await.unwrap();
        let expected = text.replace('\0', "");
        for name in ["request_id", "session_id", "user_agent", "reason"] {
            assert_eq!(setting(&session, name).await, expected, "{text:?}");
        }
        let role: String = value(&session, "SELECT current_user::text").await;
        assert_eq!(role, "eios_app", "{text:?}");
    }
    let endless = Request::default().user_agent("x".repeat(1_000_000));
    let session = TenantSession::begin(&world.single, world.actor().on(endless))
        .await
        .unwrap();
    assert_eq!(setting(&session, "user_agent").await.len(), 1_000);
}

#[tokio::test]
async fn a_user_without_an_organization_sees_nothing_and_is_no_error() {
    let world = World::new().await;
    let user = user::ActiveModel {
        email: Set("new@example.com".into()),
        ..Default::default()
    };
    let user = user.insert(&world.db).await.unwrap();
    let session = TenantSession::begin(&world.single, Actor::user(user.id))
        .await
        .unwrap();
    assert!(names(&session).await.is_empty());
    assert_eq!(User::find().all(&session).await.unwrap(), [user]);
}

#[test]
fn nothing_that_proves_a_sign_in_is_printed() {
    let actor = Actor::user(UserId::new_v7()).on(Request::default().session("s3cr3t").id("7f3a"));
    let shown = format!("{actor:?}");
    assert!(
        !shown.contains("s3cr3t") && shown.contains("7f3a"),
        "{shown}"
    );
}
