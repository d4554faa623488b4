//! Actors whom no session is begun for, and what they are told.

use entity::{Error, prelude::*, session::SessionError};

use crate::world::{World, key, names};

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
    assert!(
        refused
            .to_string()
            .contains("project, site, guest or group")
    );
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
