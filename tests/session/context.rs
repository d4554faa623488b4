//! What a session says of itself, and who is refused.

use entity::{
    Error,
    prelude::*,
    session::{Request, SessionError},
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};

use crate::world::{World, key, names, request, value};

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

#[tokio::test]
async fn the_key_of_a_project_begins_a_session_until_it_is_revoked() {
    let world = World::new().await;
    let ours = &world.ours;
    let key = key(&world.db, ours.id, Some(ours.project)).await;
    let session = TenantSession::begin(&world.single, Actor::api_key(key, ours.id))
        .await
        .unwrap();
    assert_eq!(names(&session).await, ["Ann"]);
    assert_eq!(Project::find().all(&session).await.unwrap().len(), 1);
    assert!(Organization::find().all(&session).await.unwrap().is_empty());
    drop(session);
    let revoked = api_key::ActiveModel {
        id: Unchanged(key),
        revoked_at: Set(Some(chrono::Utc::now())),
        ..Default::default()
    };
    revoked.update(&world.db).await.unwrap();
    let refused = refusal(&world, Actor::api_key(key, ours.id)).await;
    assert_eq!(refused, SessionError::NoPart(ours.id));
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

async fn refusal(world: &World, actor: Actor) -> SessionError {
    let refused = TenantSession::begin(&world.single, actor).await;
    let Err(Error::Session(error)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(world.left_behind().await, "");
    error
}

#[tokio::test]
async fn an_actor_who_is_none_is_named() {
    let world = World::new().await;
    let nobody = UserId::new_v7();
    let refused = refusal(&world, Actor::user(nobody)).await;
    assert_eq!(refused, SessionError::NoUser(nobody));
    assert!(refused.to_string().contains(&nobody.to_string()));

    let theirs = world.theirs.id;
    let refused = refusal(&world, world.actor().in_org(theirs)).await;
    assert_eq!(refused, SessionError::NoPart(theirs));
    let none = OrganizationId::new_v7();
    for (key, org) in [
        (world.ours.key, none),
        (world.ours.key, theirs),
        (ApiKeyId::new_v7(), world.ours.id),
    ] {
        let refused = refusal(&world, Actor::api_key(key, org)).await;
        assert_eq!(refused, SessionError::NoPart(org));
    }
    let invite = InviteId::new_v7();
    let refused = refusal(&world, Actor::guest(invite)).await;
    assert_eq!(refused, SessionError::InviteClosed(invite));
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

/// The roles are the server's: another database of it may have no policies yet.
#[tokio::test]
async fn a_database_without_the_migration_says_what_to_run() {
    let world = World::new().await;
    let down = "DROP FUNCTION expect_actor()";
    world.db.execute_unprepared(down).await.unwrap();
    assert_eq!(
        refusal(&world, world.actor()).await,
        SessionError::NotMigrated
    );
}

#[tokio::test]
async fn a_stranger_to_the_roles_is_told_what_to_grant() {
    let world = World::new().await;
    let stranger = format!("stranger_{}", UserId::new_v7()).replace('-', "");
    let create = format!("CREATE ROLE {stranger} LOGIN PASSWORD 'x'");
    world.db.execute_unprepared(&create).await.unwrap();
    let options: sqlx::postgres::PgConnectOptions = world.database.url().parse().unwrap();
    let db = crate::world::pool_of_one(options.username(&stranger).password("x")).await;
    let refused = TenantSession::begin(&db, world.actor()).await;
    let Err(Error::Session(error)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(error, SessionError::RoleRefused("eios_app"));
    assert!(error.to_string().contains("GRANT eios_app TO"));
    db.close().await.unwrap();
    let drop = format!("DROP ROLE {stranger}");
    world.db.execute_unprepared(&drop).await.unwrap();
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
