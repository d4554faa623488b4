//! The dashboard of every organization and the overview of every project.

use std::cmp::Reverse;

use entity::{page::Keyset, prelude::*};

use crate::{
    brute::{Rows, count},
    world::World,
};

#[tokio::test]
async fn the_dashboard_of_every_organization_counts_each_live_project() {
    let world = World::small().await;
    let rows = Rows::of(&world).await;
    let mut seen = 0;
    for organization in world.all::<Organization>().await {
        let of_org = |project: &&project::Model| {
            let orgs = [Some(project.owner_org_id), project.manager_org_id];
            orgs.contains(&Some(organization.id)) && project.status != ProjectStatus::Deleted
        };
        let mut expected: Vec<_> = rows.projects.iter().filter(of_org).collect();
        expected.sort_by_key(|project| Reverse((project.created_at, project.id)));

        let mut found = Vec::new();
        let mut cursor = None;
        loop {
            let projects = Project::find().of_org(organization.id);
            let page = projects.dashboard().size(5).after(cursor);
            let page = world.one_statement(page.fetch(&Unscoped(&world.db))).await;
            found.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        let expected = expected.into_iter().map(|project| ProjectDashboard {
            project: project.clone(),
            counts: rows.counts(project),
        });
        assert_eq!(found, expected.collect::<Vec<_>>());
        seen += found.len();
    }
    assert!(seen >= 20, "{seen}");
    assert!(
        rows.projects
            .iter()
            .any(|project| project.status == ProjectStatus::Deleted)
    );
}

#[tokio::test]
async fn a_dashboard_takes_filters_and_another_order() {
    let world = World::small().await;
    let page = Project::find()
        .with_status(ProjectStatus::Archived)
        .dashboard_by(Keyset::asc(project::Column::Name));
    let page = world.one_statement(page.fetch(&Unscoped(&world.db))).await;
    let shown: Vec<_> = page.items.into_iter().map(|shown| shown.project).collect();
    let expected = Project::find()
        .with_status(ProjectStatus::Archived)
        .order_by_asc(project::Column::Name)
        .order_by_asc(project::Column::Id)
        .all(&world.db)
        .await
        .unwrap();
    assert!(!shown.is_empty());
    assert_eq!(shown, expected);
}

#[tokio::test]
async fn the_overview_of_every_project_counts_its_parts() {
    let world = World::small().await;
    let rows = Rows::of(&world).await;
    let (sites, groups) = (world.all::<Site>().await, world.all::<GuestGroup>().await);
    let photos = world.all::<PhotoUpload>().await;
    let plans = world.all::<FloorPlan>().await;
    let tables = world.all::<SeatingTable>().await;
    let seats = world.all::<SeatingAssignment>().await;
    for project in &rows.projects {
        let overview = Project::find_by_id(project.id).overview();
        let found = world
            .one_statement(overview.one(&Unscoped(&world.db)))
            .await;
        if project.status == ProjectStatus::Deleted {
            assert_eq!(found, None);
            continue;
        }
        let found = found.unwrap();
        assert_eq!(
            (&found.project, found.counts),
            (project, rows.counts(project))
        );

        let own = |id: ProjectId| id == project.id;
        let events = rows.events.iter().filter(|event| own(event.project_id));
        let events: Vec<_> = events.map(|event| event.id).collect();
        let plans = plans.iter().filter(|plan| events.contains(&plan.event_id));
        let plans: Vec<_> = plans.map(|plan| plan.id).collect();
        let tables = tables
            .iter()
            .filter(|table| plans.contains(&table.floor_plan_id));
        let tables: Vec<_> = tables.map(|table| table.id).collect();
        let seats = seats.iter().filter(|seat| tables.contains(&seat.table_id));
        let mut seated: Vec<_> = seats.map(|seat| seat.guest_id).collect();
        seated.sort_unstable();
        seated.dedup();
        let photos = || photos.iter().filter(|photo| own(photo.project_id));
        let expected = ProjectParts {
            events: count(&events),
            sites: count(sites.iter().filter(|site| own(site.project_id))),
            groups: count(groups.iter().filter(|group| own(group.project_id))),
            forms: count(&rows.forms_of(project.id)),
            seated: count(&seated),
            photos: count(photos()),
            photos_pending: count(photos().filter(|photo| photo.status == PhotoStatus::Pending)),
        };
        assert_eq!(found.parts, expected, "{}", project.name);
    }
}
