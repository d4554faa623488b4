//! The seats of every table, floor plan and event.

use std::collections::BTreeMap;

use entity::prelude::*;

use crate::{brute::count, world::World};

#[tokio::test]
async fn seats_are_counted_at_each_table_plan_and_event() {
    let world = World::small().await;
    let (tables, plans) = (
        world.all::<SeatingTable>().await,
        world.all::<FloorPlan>().await,
    );
    let (events, projects) = (world.all::<Event>().await, world.all::<Project>().await);
    let assignments = world.all::<SeatingAssignment>().await;
    let plan_of: BTreeMap<_, _> = plans.iter().map(|plan| (plan.id, plan)).collect();
    let live = |event: EventId| {
        let event = events.iter().find(|known| known.id == event);
        event.is_some_and(|event| {
            projects
                .iter()
                .any(|project| project.id == event.project_id)
        })
    };

    let mut of_table = BTreeMap::new();
    let mut of_plan: BTreeMap<_, _> = plans
        .iter()
        .map(|plan| (plan.id, Seats::default()))
        .collect();
    let mut of_event: BTreeMap<_, _> = events
        .iter()
        .map(|event| (event.id, Seats::default()))
        .collect();
    for table in &tables {
        let taken = count(assignments.iter().filter(|seat| seat.table_id == table.id));
        let capacity = i64::from(table.capacity);
        let seats = Seats {
            capacity,
            taken,
            free: (capacity - taken).max(0),
        };
        of_table.insert(table.id, seats);
        let event = plan_of[&table.floor_plan_id].event_id;
        for sum in [
            of_plan.get_mut(&table.floor_plan_id).unwrap(),
            of_event.get_mut(&event).unwrap(),
        ] {
            sum.capacity += seats.capacity;
            sum.taken += seats.taken;
            sum.free += seats.free;
        }
    }
    assert!(of_table.values().any(|seats| seats.taken > seats.capacity));
    of_table.retain(|id, _| {
        let table = tables.iter().find(|table| table.id == *id).unwrap();
        live(plan_of[&table.floor_plan_id].event_id)
    });
    of_plan.retain(|id, _| live(plan_of[id].event_id));
    of_event.retain(|id, _| live(*id));

    let found = world
        .one_statement(SeatingTable::find().seat_fills().all(&Unscoped(&world.db)))
        .await;
    let found: BTreeMap<_, _> = found
        .into_iter()
        .map(|fill| (fill.place.id, fill.seats))
        .collect();
    assert_eq!(found, of_table);
    let found = world
        .one_statement(FloorPlan::find().seat_fills().all(&Unscoped(&world.db)))
        .await;
    let found: BTreeMap<_, _> = found
        .into_iter()
        .map(|fill| (fill.place.id, fill.seats))
        .collect();
    assert_eq!(found, of_plan);
    let found = world
        .one_statement(Event::find().seat_fills().all(&Unscoped(&world.db)))
        .await;
    let found: BTreeMap<_, _> = found
        .into_iter()
        .map(|fill| (fill.place.id, fill.seats))
        .collect();
    assert_eq!(found, of_event);

    let event = plan_of[&tables[0].floor_plan_id].event_id;
    let fills = SeatingTable::find().of_event(event).seat_fills();
    let fills = world.one_statement(fills.all(&Unscoped(&world.db))).await;
    let free: i64 = fills.iter().map(|fill| fill.seats.free).sum();
    assert_eq!(free, of_event[&event].free);
}
