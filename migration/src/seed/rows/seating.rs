//! floor_plans, seating_tables, seating_assignments.

use crate::seed::clock::{DAY, HOUR, Micros, NOW};
use crate::seed::copy::Rows;
use crate::seed::party::{Party, attending};
use crate::seed::table::Table;
use crate::seed::world::{Project, WHOLE, World};

/// Nobody serves dinner at more.
const MOST_TABLES: u32 = 400;
/// Between two tables, in the units of the plan.
const SPACING: u32 = 180;

struct Plan {
    /// The places at each table.
    capacities: Vec<u32>,
    columns: u32,
    created_at: Micros,
    numbered: bool,
    /// A second plan without guests, in case it rains.
    spare: bool,
}

impl Plan {
    fn of(world: &World, project: &Project) -> Option<Self> {
        if !project.seats {
            return None;
        }
        let mut rng = world.rng(Table::FloorPlans, project.index, WHOLE);
        let places = (project.guests * 3 / 4).max(10);
        let mut capacities = Vec::new();
        let mut seated = 0;
        while seated < places && (capacities.len() as u32) < MOST_TABLES {
            let capacity = rng.weighted(&[(15, 6), (40, 8), (30, 10), (15, 12)]);
            capacities.push(capacity);
            seated += capacity;
        }
        let columns = (f64::from(capacities.len() as u32).sqrt() as u32 + 1).max(3);
        let wished = project.dates.sent_at + rng.range(5, 30) * DAY;
        Some(Self {
            capacities,
            columns,
            created_at: wished.clamp(project.dates.created_at, NOW - 12 * HOUR),
            numbered: rng.chance(850),
            spare: rng.chance(180),
        })
    }
}

pub(super) fn floor_plans(world: &World, project: &Project, rows: &mut Rows) {
    let Some(plan) = Plan::of(world, project) else {
        return;
    };
    let mut rng = world.rng(Table::FloorPlans, project.index, 0);
    let lines = (plan.capacities.len() as u32).div_ceil(plan.columns);
    for (index, name) in (0_u32..).zip(
        ["Main room", "Rain plan"]
            .iter()
            .take(1 + usize::from(plan.spare)),
    ) {
        let id = world.id(Table::FloorPlans, project.index, index);
        rows.row()
            .id(id)
            .id(world.id(Table::Events, project.index, 0))
            .text(name)
            .int((plan.columns * SPACING + 200).max(2000) as i32)
            .int((lines * SPACING + 200).max(1500) as i32);
        if rng.chance(400) {
            rows.format(format_args!(
                "https://media.example.com/floor-plans/{id}.png"
            ));
        } else {
            rows.null();
        }
        rows.time(plan.created_at)
            .time(rng.range(plan.created_at, NOW - HOUR));
    }
}

pub(super) fn tables(world: &World, project: &Project, rows: &mut Rows) {
    let Some(plan) = Plan::of(world, project) else {
        return;
    };
    for (index, &capacity) in (0_u32..).zip(&plan.capacities) {
        let mut rng = world.rng(Table::SeatingTables, project.index, index);
        let head = index == 0;
        let shape = if head {
            "RECTANGLE"
        } else {
            rng.weighted(&[
                (68, "ROUND"),
                (20, "RECTANGLE"),
                (9, "SQUARE"),
                (3, "CUSTOM"),
            ])
        };
        let (width, height) = if shape == "RECTANGLE" {
            (150, 80)
        } else {
            (100, 100)
        };
        rows.row()
            .id(world.id(Table::SeatingTables, project.index, index))
            .id(world.id(Table::FloorPlans, project.index, 0));
        if head {
            rows.text("Head table");
        } else {
            rows.format(format_args!("Table {index}"));
        }
        rows.text(shape)
            .int((100 + index % plan.columns * SPACING) as i32)
            .int((100 + index / plan.columns * SPACING) as i32)
            .int(width)
            .int(height)
            .int(capacity as i32)
            .int(rng.weighted(&[(80, 0), (10, 45), (10, 90)]))
            .time(plan.created_at + i64::from(index) * HOUR / 1000);
    }
}

/// Guests who come sit in the order of the guest list, families together; a table keeps a place or two free.
pub(super) fn assignments(world: &World, project: &Project, rows: &mut Rows) {
    let Some(plan) = Plan::of(world, project) else {
        return;
    };
    let party = Party::of(world, project);
    let mut guests = attending(world, project, &party);
    let seated_at = (project.dates.event_day - 10 * DAY).clamp(
        plan.created_at + HOUR,
        (NOW - HOUR).max(plan.created_at + HOUR),
    );
    for (index, &capacity) in (0_u32..).zip(&plan.capacities) {
        let mut rng = world.rng(Table::SeatingAssignments, project.index, index);
        let free = rng.below(3);
        for (seat, guest) in (1..=capacity - free).zip(guests.by_ref()) {
            rows.row()
                .id(world.id(Table::SeatingAssignments, project.index, guest))
                .id(world.id(Table::SeatingTables, project.index, index))
                .id(world.id(Table::Guests, project.index, guest));
            if plan.numbered {
                rows.int(seat as i32);
            } else {
                rows.null();
            }
            rows.time(seated_at + i64::from(guest));
        }
    }
}
