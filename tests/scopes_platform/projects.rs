//! Projects and events.

use chrono::Duration;
use entity::prelude::*;

use crate::world::{World, day};

#[tokio::test]
async fn projects_are_reached_through_the_owner_or_the_manager_each_once() {
    let world = World::new().await;
    let (couple, planner, stranger) = (
        world.org("couple").await,
        world.org("planner").await,
        world.org("x").await,
    );
    let (ann, bob, eve) = (
        world.user("ann").await,
        world.user("bob").await,
        world.user("eve").await,
    );
    world.member(couple, ann, "viewer").await;
    world.member(planner, ann, "ADMIN").await;
    world.member(planner, bob, "member").await;
    let both = world.project("both", couple, Some(planner)).await;
    let own = world.project("own", couple, None).await;
    let planners = world.project("planners", planner, None).await;
    world.project("hidden", stranger, None).await;

    let reached = async |user| {
        let projects = Project::find()
            .reachable_by(user)
            .order_by_asc(project::Column::Name);
        let roles = projects
            .with_roles_of(user)
            .into_model::<ProjectWithRoles>();
        let found = roles.all(&world.db).await.unwrap();
        found
            .into_iter()
            .map(|found| (found.project.id, found.role().map(|role| role.kind())))
            .collect::<Vec<_>>()
    };
    world.statements();
    assert_eq!(
        reached(ann).await,
        [
            (both, Some(RoleKind::Admin)),
            (own, Some(RoleKind::Viewer)),
            (planners, Some(RoleKind::Admin)),
        ]
    );
    assert_eq!(world.statements().len(), 1);
    assert_eq!(
        reached(bob).await,
        [
            (both, Some(RoleKind::Member)),
            (planners, Some(RoleKind::Member))
        ]
    );
    assert_eq!(reached(eve).await, []);
}

#[tokio::test]
async fn reaching_projects_reads_an_index_for_each_side() {
    let world = World::new().await;
    world
        .db
        .execute_unprepared(include_str!("crowd.sql"))
        .await
        .unwrap();
    world.statements();
    let reached = Project::find().reachable_by(UserId::new_v7());
    reached.all(&world.db).await.unwrap();
    let plan = world.plan_of(&world.statements()[0]).await;
    for index in [
        // Two begin with the owner.
        "projects_owner_org",
        "idx_projects_manager_org",
        "idx_organization_members_user",
    ] {
        assert!(plan.contains(index), "{plan}");
    }
}

#[tokio::test]
async fn roles_come_along_page_by_page() {
    let world = World::new().await;
    let (org, ann) = (world.org("couple").await, world.user("ann").await);
    world.member(org, ann, "owner").await;
    for name in ["c", "a", "b"] {
        world.project(name, org, None).await;
    }
    let mut names = Vec::new();
    let mut cursor = None;
    loop {
        let projects = Project::find().reachable_by(ann).with_roles_of(ann);
        let pages = projects
            .page_by(Keyset::asc(project::Column::Name))
            .size(2)
            .after(cursor);
        let page = pages
            .into_model::<ProjectWithRoles>()
            .fetch(&Unscoped(&world.db))
            .await
            .unwrap();
        assert!(
            page.items
                .iter()
                .all(|found| found.owner_role == Some(MemberRole::OWNER))
        );
        names.extend(page.items.into_iter().map(|found| found.project.name));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(names, ["a", "b", "c"]);
}

#[tokio::test]
async fn projects_are_told_apart_by_status_and_organization() {
    let world = World::new().await;
    let (owner, manager) = (world.org("owner").await, world.org("manager").await);
    let active = world.project("active", owner, None).await;
    let removed = world.project("removed", owner, Some(manager)).await;
    let change = project::ActiveModel {
        id: Unchanged(removed),
        status: Set(ProjectStatus::Deleted),
        ..Default::default()
    };
    change.update(&world.db).await.unwrap();

    let ids = async |select: Select<Project>| {
        let found = select.all(&world.db).await.unwrap();
        found
            .into_iter()
            .map(|project| project.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(Project::live().of_org(owner)).await, [active]);
    assert_eq!(ids(Project::deleted().of_org(owner)).await, [removed]);
    assert_eq!(ids(Project::find().of_org(manager)).await, [removed]);
    assert_eq!(
        ids(Project::find()
            .of_org(owner)
            .with_status(ProjectStatus::Deleted))
        .await,
        [removed]
    );
}

#[tokio::test]
async fn upcoming_events_are_those_not_over() {
    let world = World::new().await;
    let org = world.org("couple").await;
    let (project, other) = (
        world.project("ours", org, None).await,
        world.project("other", org, None).await,
    );
    let now = day(10);
    let hour = Duration::hours(1);
    world.event(project, Some(day(5)), Some(day(6))).await;
    world.event(project, None, None).await;
    world.event(other, Some(day(12)), None).await;
    let later = world.event(project, Some(day(20)), None).await;
    let running = world
        .event(project, Some(now - hour), Some(now + hour))
        .await;
    world.lift("events", "check_event_dates").await;
    let backwards = world.event(project, Some(day(15)), Some(day(1))).await;
    let only_end = world.event(project, None, Some(day(30))).await;

    let upcoming = Event::find()
        .in_project(project)
        .upcoming(now)
        .page_by(event::by_start());
    let found = upcoming.fetch(&Unscoped(&world.db)).await.unwrap();
    let ids: Vec<_> = found.items.into_iter().map(|event| event.id).collect();
    assert_eq!(ids, [running, backwards, later, only_end]);
}
