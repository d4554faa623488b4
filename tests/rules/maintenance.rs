//! Maintenance windows: one after the other.

use entity::{ViolationKind::*, prelude::*};

use crate::{
    steps::{Walk, walk},
    world::{World, broken, hour},
};

fn window(from: i64, until: i64) -> scheduled_maintenance::ActiveModel {
    scheduled_maintenance::ActiveModel {
        title: Set("Upgrade".to_owned()),
        description: Set("New disks".to_owned()),
        starts_at: Set(hour(from)),
        ends_at: Set(hour(until)),
        ..Default::default()
    }
}

#[tokio::test]
async fn maintenance_goes_its_way_and_no_other() {
    let world = World::new().await;
    walk(
        &world,
        &Walk {
            table: "scheduled_maintenance",
            insert: "INSERT INTO scheduled_maintenance (title, description, starts_at, ends_at, {columns}) VALUES ('t', 'd', now(), now() + '1 hour', {values})",
            states: &[("SCHEDULED", ""), ("IN_PROGRESS", ""), ("COMPLETED", ""), ("CANCELLED", "")],
            allowed: &["SCHEDULED>IN_PROGRESS", "SCHEDULED>CANCELLED", "IN_PROGRESS>COMPLETED", "IN_PROGRESS>CANCELLED"],
        },
    )
    .await;
}

#[tokio::test]
async fn maintenance_windows_do_not_overlap() {
    let world = World::new().await;
    let first = window(1, 3).insert(&world.db).await.unwrap();
    for (from, until) in [(0, 2), (2, 4), (1, 3), (0, 4)] {
        let refused = broken(&window(from, until).insert(&world.db).await.unwrap_err());
        assert_eq!(
            (refused.kind, refused.constraint.as_deref()),
            (Exclusion, Some("exclude_scheduled_maintenance_overlap"))
        );
    }
    let mut blocking = window(3, 4);
    blocking.blocks_writes = Set(true);
    blocking.insert(&world.db).await.unwrap();
    assert_eq!(
        broken(&window(6, 6).insert(&world.db).await.unwrap_err()).kind,
        Check
    );
    let at = |number| ScheduledMaintenance::find().in_window(hour(number));
    assert_eq!(at(2).all(&world.db).await.unwrap().len(), 1);
    assert_eq!(
        at(2).blocking_writes().all(&world.db).await.unwrap().len(),
        0
    );
    assert_eq!(
        at(3).blocking_writes().all(&world.db).await.unwrap().len(),
        1
    );
    assert_eq!(at(4).all(&world.db).await.unwrap().len(), 0);
    let upcoming = |number| ScheduledMaintenance::find().upcoming(hour(number));
    assert_eq!(upcoming(0).all(&world.db).await.unwrap().len(), 2);
    assert_eq!(upcoming(2).all(&world.db).await.unwrap().len(), 1);
    world
        .ok(&format!(
            "UPDATE scheduled_maintenance SET status = 'CANCELLED' WHERE id = '{}'",
            first.id
        ))
        .await;
    assert_eq!(at(2).all(&world.db).await.unwrap().len(), 0);
    window(0, 3).insert(&world.db).await.unwrap();
}
