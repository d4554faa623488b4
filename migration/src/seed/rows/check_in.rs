//! check_in_records.

use super::events;
use crate::seed::clock::{MINUTE, Micros};
use crate::seed::copy::Rows;
use crate::seed::party::{Party, attending};
use crate::seed::table::Table;
use crate::seed::world::{Project, World};

/// From when the doors open to the last latecomer.
const DOORS: Micros = 45 * MINUTE;
const LATEST: Micros = 120 * MINUTE;

pub(super) fn records(world: &World, project: &Project, rows: &mut Rows) {
    if !project.checks_in || !project.is_over() {
        return;
    }
    let party = Party::of(world, project);
    let opens_at = events::starts_at(project, &events::plans(world, project)[0]) - DOORS;
    for guest in attending(world, project, &party) {
        let mut rng = world.rng(Table::CheckInRecords, guest, project.index);
        // Some stay away without a word.
        if rng.chance(110) {
            continue;
        }
        let late = rng.unit() * rng.unit();
        let method = rng.weighted(&[(72, "QR"), (24, "MANUAL"), (4, "IMPORT")]);
        let by = (method == "MANUAL" || rng.chance(600)).then(|| world.staff(project, &mut rng));
        rows.row()
            .id(world.id(Table::CheckInRecords, project.index, guest))
            .id(world.id(Table::Events, project.index, 0))
            .id(world.id(Table::Guests, project.index, guest))
            .time(opens_at + (late * (DOORS + LATEST) as f64) as Micros)
            .id_or_null(by)
            .text(method)
            .text_or_null(rng.chance(20).then(|| {
                rng.pick(&[
                    "Brought one more guest",
                    "Needs a high chair",
                    "Left a gift at the desk",
                    "Lost the QR code",
                ])
            }));
    }
}
