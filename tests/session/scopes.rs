//! What accessors take.

use entity::{
    Error,
    guests::{
        import::{GuestRow, ImportOptions, import},
        search,
    },
    invites::funnel::funnel,
    prelude::*,
};

use crate::world::{World, key, names, request};

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

/// Who manages a project sees nothing of what its owner may use: an answer would be a guess.
#[tokio::test]
async fn what_the_owner_of_a_project_may_use_is_not_guessed() {
    let world = World::new().await;
    let (ours, theirs) = (&world.ours, &world.theirs);
    let manage = format!("UPDATE projects SET manager_org_id = '{}'", ours.id);
    world.db.execute_unprepared(&manage).await.unwrap();
    let key = key(&world.db, ours.id, Some(ours.project)).await;
    for (actor, project, hidden) in [
        (world.actor(), ours.project, None),
        (world.actor(), theirs.project, Some(theirs.id)),
        (
            world.actor().in_org(ours.id),
            theirs.project,
            Some(theirs.id),
        ),
        (Actor::api_key(ours.key, ours.id), ours.project, None),
        (Actor::api_key(key, ours.id), ours.project, Some(ours.id)),
        (Actor::guest(ours.invite), ours.project, Some(ours.id)),
    ] {
        let what = format!("{actor:?} of {project}");
        let now = chrono::Utc::now();
        let session = TenantSession::begin(&world.single, actor).await.unwrap();
        let entitlements = Entitlements::of_project(&session, project, now).await;
        assert_eq!(hides(entitlements), hidden, "{what}");
        let of = SettingsOf::Project(project);
        let settings = Settings::load(&session, SettingsDefinition::find(), of, now).await;
        assert_eq!(hides(settings), hidden, "{what}");
        let org = hidden.unwrap_or(ours.id);
        let of_org = Entitlements::of_org(&session, org, now).await;
        assert_eq!(hides(of_org), hidden, "{what}");
        let of = SettingsOf::Org(org);
        let settings = Settings::load(&session, SettingsDefinition::find(), of, now).await;
        assert_eq!(hides(settings), hidden, "{what}");
    }
}

fn hides<T: std::fmt::Debug>(outcome: Result<T, Error>) -> Option<OrganizationId> {
    match outcome {
        Err(Error::OwnerHidden(org)) => Some(org),
        outcome => {
            outcome.unwrap();
            None
        }
    }
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

/// By a function where a tenant acts, and by a plain query elsewhere.
#[tokio::test]
async fn searches_find_the_same_in_every_scope() {
    let world = World::new().await;
    let (ours, theirs) = (&world.ours, &world.theirs);
    for (org, last) in [(ours, "O'Hara"), (ours, "a_b"), (theirs, "Hara")] {
        let guest = guest::ActiveModel {
            project_id: Set(org.project),
            first_name: Set(Some("Zoë".into())),
            last_name: Set(Some(last.into())),
            ..Default::default()
        };
        let contact = guest_contact::ActiveModel {
            guest_id: Set(guest.insert(&world.db).await.unwrap().id),
            email: Set(Some(" Zoe@example.com".into())),
            ..Default::default()
        };
        contact.insert(&world.db).await.unwrap();
    }
    let owner = Unscoped(&world.db);
    let system = SystemSession::begin(&world.db, request()).await.unwrap();
    let session = world.session().await;
    for (words, most, expected) in [
        ("hara", 10, vec!["O'Hara"]),
        ("  ZOË\t'h ", 10, vec!["O'Hara"]),
        ("zo", 10, vec!["O'Hara", "a_b"]),
        ("zo", 1, vec!["O'Hara"]),
        ("zo", 0, vec![]),
        ("zo", u64::MAX, vec!["O'Hara", "a_b"]),
        ("_", 10, vec!["a_b"]),
        ("zo\0hara", 10, vec!["O'Hara"]),
        ("%", 10, vec![]),
        (" \0", 10, vec![]),
    ] {
        let names = |found: Vec<guest::Model>| {
            let names = found.into_iter().map(|guest| guest.last_name.unwrap());
            let mut names: Vec<_> = names.collect();
            names.sort();
            names
        };
        let in_session = search::by_name(&session, ours.project, words, most)
            .await
            .unwrap();
        let by_owner = search::by_name(&owner, ours.project, words, most)
            .await
            .unwrap();
        let by_system = search::by_name(&system, ours.project, words, most)
            .await
            .unwrap();
        assert_eq!(in_session, by_owner, "{words}");
        assert_eq!(by_system, by_owner, "{words}");
        if most != 1 {
            assert_eq!(names(by_owner), expected, "{words}");
        }
    }
    let foreign = search::by_name(&session, theirs.project, "zo", 10).await;
    assert!(foreign.unwrap().is_empty());
    for (email, mine, all) in [
        ("zoE@Example.com ", 2, 3),
        ("zoe@example.c_m", 0, 0),
        ("\0", 0, 0),
    ] {
        let found = search::by_email(&session, email).await.unwrap();
        assert_eq!(found.len(), mine, "{email}");
        let project = found.load_one(Guest, &session).await.unwrap();
        assert!(
            project
                .iter()
                .flatten()
                .all(|guest| guest.project_id == ours.project)
        );
        assert_eq!(
            search::by_email(&owner, email).await.unwrap().len(),
            all,
            "{email}"
        );
        assert_eq!(
            search::by_email(&system, email).await.unwrap().len(),
            all,
            "{email}"
        );
    }
    let removed = format!(
        "UPDATE projects SET status = 'DELETED' WHERE id = '{}'",
        ours.project
    );
    world.db.execute_unprepared(&removed).await.unwrap();
    let email = "zoe@example.com";
    for (found, left) in [
        (search::by_email(&session, email).await, 0),
        (search::by_email(&owner, email).await, 1),
        (search::by_email(&system, email).await, 1),
    ] {
        assert_eq!(found.unwrap().len(), left);
    }
}
