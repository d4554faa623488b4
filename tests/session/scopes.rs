//! What accessors take.

use entity::{
    Error,
    guests::import::{GuestRow, ImportOptions, import},
    invites::funnel::funnel,
    prelude::*,
};

use crate::world::{World, names, request};

#[tokio::test]
async fn an_accessor_sees_what_its_scope_sees() {
    let world = World::new().await;
    let theirs = world.theirs.project;
    let now = chrono::Utc::now();

    let session = world.session().await;
    assert_eq!(funnel(&session, theirs, now).await.unwrap().created, 0);
    assert_eq!(
        funnel(&session, world.ours.project, now)
            .await
            .unwrap()
            .created,
        1
    );
    let dashboard = Project::find().dashboard().fetch(&session).await.unwrap();
    assert_eq!(dashboard.items.len(), 1);
    let overview = Project::find_by_id(theirs).overview().one(&session).await;
    assert_eq!(overview.unwrap(), None);
    drop(session);

    let system = SystemSession::begin(&world.single, request())
        .await
        .unwrap();
    assert_eq!(funnel(&system, theirs, now).await.unwrap().created, 1);
    drop(system);

    let owner = Unscoped(&world.single);
    assert_eq!(funnel(&owner, theirs, now).await.unwrap().created, 1);
    let transaction = owner.begin().await.unwrap();
    assert_eq!(
        funnel(&Unscoped(&transaction), theirs, now)
            .await
            .unwrap()
            .created,
        1
    );
}

#[tokio::test]
async fn an_import_is_one_savepoint_of_the_session() {
    let world = World::new().await;
    let row = || GuestRow {
        first_name: "Ben".into(),
        tags: vec!["vegan".into()],
        ..GuestRow::default()
    };
    let session = world.session().await;
    let report = import(
        &session,
        world.ours.project,
        [row()],
        ImportOptions::default(),
    )
    .await;
    assert_eq!(report.unwrap().imported, 1);
    let refused = import(
        &session,
        world.theirs.project,
        [row()],
        ImportOptions::default(),
    )
    .await;
    assert!(matches!(refused, Err(Error::NoProject(id)) if id == world.theirs.project));
    session.commit().await.unwrap();
    assert_eq!(names(&world.session().await).await, ["Ann", "Ben"]);
}

#[tokio::test]
async fn a_session_pool_gives_sessions() {
    let world = World::new().await;
    let pool = SessionPool::new(world.db.clone());
    let session = TenantSession::begin(&pool, world.actor()).await.unwrap();
    assert_eq!(names(&session).await, ["Ann"]);
    assert_eq!(names(pool.unscoped()).await.len(), 2);
}
