//! Plans in force and what they grant.

use chrono::{DateTime, Utc};
use entity::prelude::*;
use serde_json::json;

use crate::world::{World, day};

async fn org_plan(world: &World, org: OrganizationId, now: DateTime<Utc>) -> Option<String> {
    let plan = Plan::find()
        .current_of_org(org, now)
        .one(&world.db)
        .await
        .unwrap();
    let assignment = OrgPlanAssignment::find()
        .of_org(org)
        .in_force_at(now)
        .find_both_related(Plan);
    let assigned = assignment
        .one(&world.db)
        .await
        .unwrap()
        .map(|(_, plan)| plan.code);
    let code = plan.map(|plan| plan.code);
    assert_eq!(code, assigned);
    code
}

async fn project_plan(world: &World, project: ProjectId, now: DateTime<Utc>) -> Option<String> {
    let plan = Plan::find()
        .current_of_project(project, now)
        .one(&world.db)
        .await
        .unwrap();
    plan.map(|plan| plan.code)
}

#[tokio::test]
async fn the_plan_in_force_is_the_one_that_began_last() {
    let world = World::new().await;
    let (org, other) = (world.org("ours").await, world.org("other").await);
    let [always, early, late, never] = ["always", "early", "late", "never"];
    let rule = "check_org_plan_assignments_period";
    world.lift("org_plan_assignments", rule).await;
    for (code, starts, ends) in [
        (always, None, None),
        (early, Some(5), Some(20)),
        (late, Some(10), Some(15)),
        (never, Some(15), Some(10)),
    ] {
        let plan = world.plan(code, &[]).await;
        world.assign_org(org, plan, starts, ends).await;
    }
    let expected = [
        (1, always),
        (5, early),
        (9, early),
        (10, late),
        (14, late),
        (15, early),
        (20, always),
    ];
    for (at, code) in expected {
        assert_eq!(
            org_plan(&world, org, day(at)).await.as_deref(),
            Some(code),
            "{at}"
        );
    }
    assert_eq!(org_plan(&world, other, day(10)).await, None);
    assert_eq!(
        Plan::find()
            .with_code(late)
            .one(&world.db)
            .await
            .unwrap()
            .unwrap()
            .name,
        late
    );
    let none = Plan::find().with_code("late\0").all(&world.db).await;
    assert!(none.unwrap().is_empty());
}

#[tokio::test]
async fn a_projects_own_plan_goes_before_its_owners() {
    let world = World::new().await;
    let (owner, manager) = (world.org("owner").await, world.org("manager").await);
    let project = world.project("wedding", owner, Some(manager)).await;
    let [own, of_owner, of_manager] = ["own", "owner's", "manager's"];
    let plan = world.plan(of_manager, &[]).await;
    world.assign_org(manager, plan, None, None).await;
    assert_eq!(project_plan(&world, project, day(1)).await, None);
    let plan = world.plan(of_owner, &[]).await;
    world.assign_org(owner, plan, Some(8), None).await;
    let plan = world.plan(own, &[]).await;
    world.assign_project(project, plan, Some(5), Some(10)).await;

    for (at, code) in [
        (4, None),
        (5, Some(own)),
        (9, Some(own)),
        (10, Some(of_owner)),
    ] {
        assert_eq!(
            project_plan(&world, project, day(at)).await.as_deref(),
            code,
            "{at}"
        );
    }
    let own_ones = ProjectPlanAssignment::find()
        .in_project(project)
        .in_force_at(day(9));
    assert_eq!(own_ones.all(&world.db).await.unwrap().len(), 1);
}

#[tokio::test]
async fn exceptions_replace_what_the_plan_grants_in_one_statement() {
    let world = World::new().await;
    let (org, other) = (world.org("ours").await, world.org("other").await);
    let (project, sibling) = (
        world.project("wedding", org, None).await,
        world.project("sibling", org, None).await,
    );
    let base = [
        ("guests.max", json!(100)),
        ("seating", json!(true)),
        ("themes", json!(["plain"])),
    ];
    let plan = world.plan("base", &base).await;
    world.assign_org(org, plan, None, None).await;
    let plan = world.plan("big", &[("guests.max", json!(1000))]).await;
    world.assign_project(project, plan, Some(10), None).await;
    world
        .exception(SettingsScope::Org, org, "seating", json!(false))
        .await;
    world
        .exception(SettingsScope::Org, org, "photo_wall", json!(true))
        .await;
    world
        .exception(SettingsScope::Org, other, "seating", json!("not ours"))
        .await;
    world
        .exception(SettingsScope::Project, project, "photo_wall", json!(null))
        .await;
    world
        .exception(SettingsScope::Project, sibling, "guests.max", json!(7))
        .await;
    // An id of another level is not taken for one of this.
    world
        .exception(
            SettingsScope::Event,
            project,
            "seating",
            json!("an event's"),
        )
        .await;

    let of = async |project, at| {
        world.statements();
        let found = Entitlements::of_project(&Unscoped(&world.db), project, day(at))
            .await
            .unwrap();
        assert_eq!(world.statements().len(), 1);
        serde_json::to_value(found).unwrap()
    };
    let before =
        json!({"guests.max": 100, "seating": false, "themes": ["plain"], "photo_wall": null});
    assert_eq!(of(project, 9).await, before);
    assert_eq!(
        of(project, 10).await,
        json!({"guests.max": 1000, "seating": false, "photo_wall": null})
    );
    assert_eq!(of(sibling, 10).await["guests.max"], 7);
    assert_eq!(of(ProjectId::new_v7(), 10).await, json!({}));

    world.statements();
    let ours = Entitlements::of_org(&Unscoped(&world.db), org, day(1))
        .await
        .unwrap();
    assert_eq!(world.statements().len(), 1);
    assert_eq!(ours.iter().count(), 4);
    assert!(ours.grants("photo_wall") && !ours.grants("seating") && !ours.grants("unheard of"));
    assert_eq!(ours.read::<u32>("guests.max").unwrap(), Some(100));
    let error = ours.read::<bool>("guests.max").unwrap_err().to_string();
    assert!(
        error.contains("guests.max") && error.contains("boolean"),
        "{error}"
    );
}
