//! Users, memberships, projects and events.

use chrono::Duration;
use entity::prelude::*;

use crate::{World, day};

#[tokio::test]
async fn a_user_is_found_by_the_exact_address() {
    let world = World::new().await;
    let ann = world.user("Ann@example.org").await;
    let other = world.user("ann@example.org").await;
    let found = async |email: &str| {
        let user = User::find().with_email(email).one(&world.db).await.unwrap();
        user.map(|user| user.id)
    };
    assert_eq!(found("Ann@example.org").await, Some(ann));
    assert_eq!(found("ann@example.org").await, Some(other));
    assert_eq!(found("ANN@example.org").await, None);
}

#[tokio::test]
async fn members_come_with_their_users_in_one_statement() {
    let world = World::new().await;
    let (org, other) = (world.org("ours").await, world.org("theirs").await);
    for (email, role) in [
        ("a@x.org", "OWNER"),
        ("b@x.org", "owner"),
        ("c@x.org", "Viewer"),
        ("d@x.org", "florist"),
    ] {
        let user = world.user(email).await;
        world.member(org, user, role).await;
    }
    let elsewhere = world.user("e@x.org").await;
    world.member(other, elsewhere, "owner").await;

    world.statements();
    let members = OrganizationMember::find()
        .in_org(org)
        .find_both_related(User);
    let found = members.all(&world.db).await.unwrap();
    assert_eq!(world.statements().len(), 1);
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|(member, user)| member.user_id == user.id));

    let emails = async |role| {
        let members = OrganizationMember::find()
            .in_org(org)
            .with_role(role)
            .find_both_related(User);
        let mut emails: Vec<_> = members
            .all(&world.db)
            .await
            .unwrap()
            .into_iter()
            .map(|(_, user)| user.email)
            .collect();
        emails.sort();
        emails
    };
    assert_eq!(emails(RoleKind::Owner).await, ["a@x.org", "b@x.org"]);
    assert_eq!(emails(RoleKind::Viewer).await, ["c@x.org"]);
    assert_eq!(emails(RoleKind::Other).await, ["d@x.org"]);

    let theirs = Organization::find()
        .of_member(elsewhere)
        .all(&world.db)
        .await
        .unwrap();
    assert_eq!(
        theirs.into_iter().map(|org| org.id).collect::<Vec<_>>(),
        [other]
    );
    assert_eq!(
        OrganizationMember::find()
            .of_user(elsewhere)
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        1
    );
}

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
            .fetch(&world.db)
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
    assert_eq!(
        ids(Project::find().of_org(owner).not_deleted()).await,
        [active]
    );
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
    let backwards = world.event(project, Some(day(15)), Some(day(1))).await;
    let only_end = world.event(project, None, Some(day(30))).await;

    let upcoming = Event::find()
        .in_project(project)
        .upcoming(now)
        .page_by(event::by_start());
    let found = upcoming.fetch(&world.db).await.unwrap();
    let ids: Vec<_> = found.items.into_iter().map(|event| event.id).collect();
    assert_eq!(ids, [running, backwards, later, only_end]);
}
