//! events: the main one first, then what surrounds it.

use crate::seed::clock::{DAY, HOUR, Micros};
use crate::seed::copy::Rows;
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::words::places::{ARENA_SECOND, STREETS, VENUE_FIRST, VENUE_SECOND};
use crate::seed::world::{Kind, Project, WHOLE, World};

/// Name, days after the main event, local hour and minute, length in hours.
type Plan = (&'static str, i64, i64, i64, i64);

const WEDDING: &[Plan] = &[
    ("Ceremony & Reception", 0, 14, 30, 9),
    ("Welcome Dinner", -1, 18, 30, 4),
    ("Farewell Brunch", 1, 10, 30, 3),
];
const BIRTHDAY: &[Plan] = &[
    ("Birthday Party", 0, 19, 0, 6),
    ("Family Lunch", 1, 12, 30, 3),
];
const CORPORATE: &[Plan] = &[("Main Event", 0, 17, 0, 6), ("Team Breakfast", 1, 8, 30, 2)];
const GALA: &[Plan] = &[
    ("Gala Dinner", 0, 18, 30, 5),
    ("Sponsors' Reception", 0, 17, 0, 1),
];
const CONFERENCE: &[Plan] = &[
    ("Conference", 0, 9, 0, 9),
    ("Speakers' Dinner", -1, 19, 0, 4),
    ("Workshops", 1, 9, 0, 8),
    ("Closing Party", 1, 19, 30, 5),
];

/// The events of a project; index 0 is the main one.
pub(super) fn plans(world: &World, project: &Project) -> &'static [Plan] {
    let all = match project.kind {
        Kind::Wedding => WEDDING,
        Kind::Birthday => BIRTHDAY,
        Kind::Corporate => CORPORATE,
        Kind::Gala => GALA,
        Kind::Conference => CONFERENCE,
    };
    let mut rng = world.rng(Table::Events, project.index, WHOLE);
    let count = 1 + rng.below(all.len() as u32) as usize;
    &all[..if project.index == 0 { all.len() } else { count }]
}

/// When the main event begins.
pub(super) fn starts_at(project: &Project, &(_, days, hour, minute, _): &Plan) -> Micros {
    project
        .city
        .local(project.dates.event_day + days * DAY, hour, minute)
}

pub(super) fn events(world: &World, project: &Project, rows: &mut Rows) {
    for (index, plan) in (0_u32..).zip(plans(world, project)) {
        let mut rng = world.rng(Table::Events, project.index, index);
        let starts_at = starts_at(project, plan);
        let ends_at = starts_at + plan.4 * HOUR;
        // Side events of the future may still lack their hour, and any may lack its end.
        let announced = index == 0 || project.is_over() || !rng.chance(60);
        let ends = announced && !rng.chance(70);
        let (venue, number) = (venue(project, &mut rng), 1 + rng.below(180));
        let placed = announced || rng.chance(500);
        let (lat, lng) = (
            nearby(project.city.lat, &mut rng),
            nearby(project.city.lng, &mut rng),
        );
        rows.row()
            .id(world.id(Table::Events, project.index, index))
            .id(world.id(Table::Projects, project.index, 0))
            .text(plan.0)
            .time_or_null(announced.then_some(starts_at))
            .time_or_null(ends.then_some(ends_at))
            .text(project.city.timezone);
        if placed {
            rows.text(&venue)
                .format(format_args!(
                    "{number} {}, {}",
                    rng.pick(STREETS),
                    project.city.name
                ))
                .float(lat)
                .float(lng);
        } else {
            rows.null().null().null().null();
        }
        rows.text_or_null(rng.chance(250).then(|| rng.pick(NOTES)))
            .time(project.dates.created_at + i64::from(index) * HOUR)
            .time(
                project
                    .updated_at
                    .max(project.dates.created_at + i64::from(index) * HOUR),
            );
    }
}

const NOTES: &[&str] = &[
    "Parking behind the building, entrance on the left.",
    "Load-in from 09:00, sound check one hour before doors.",
    "Outdoor ceremony; rain plan is the glass pavilion.",
    "Dress code: cocktail.",
    "Step-free access through the side door.",
    "Caterer needs final numbers ten days ahead.",
];

fn venue(project: &Project, rng: &mut Rng) -> String {
    let second = if project.guests > 1_500 {
        ARENA_SECOND
    } else {
        VENUE_SECOND
    };
    format!("{} {}", rng.pick(VENUE_FIRST), rng.pick(second))
}

/// A few kilometres from a coordinate, to six decimals.
fn nearby(degrees: f64, rng: &mut Rng) -> f64 {
    let millionths = (degrees * 1_000_000.0).round() as i64;
    (millionths + rng.range(-60_000, 60_000)) as f64 / 1_000_000.0
}
