//! entitlement_overrides: what a customer was granted beyond the plan.

use super::billing::ENTITLEMENTS;
use crate::seed::clock::{DAY, NOW};
use crate::seed::copy::Rows;
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::world::World;

pub(super) fn overrides(world: &World, rows: &mut Rows) {
    let organizations = world.organizations.len() as u32;
    let projects = world.projects.len() as u32;
    for (scope, table, owners, per_mille) in [
        ("ORG", Table::Organizations, organizations, 120),
        ("PROJECT", Table::Projects, projects, 25),
    ] {
        for owner in 0..owners {
            let mut rng = world.rng(Table::EntitlementOverrides, owner, table as u32);
            // The first one always: a demonstration has something to show.
            if owner > 0 && !rng.chance(per_mille) {
                continue;
            }
            let key = rng.below(ENTITLEMENTS.len() as u32);
            rows.row()
                .id(world.id(Table::EntitlementOverrides, owner, table as u32))
                .text(scope)
                .id(world.id(table, owner, 0))
                .text(ENTITLEMENTS[key as usize])
                .json(format_args!(
                    "{}",
                    value(ENTITLEMENTS[key as usize], &mut rng)
                ))
                .time(NOW - rng.range(DAY, 500 * DAY));
        }
    }
}

fn value(key: &str, rng: &mut Rng) -> String {
    match key {
        "guests.max" => (500 * (1 + rng.below(20))).to_string(),
        "projects.max" => (10 * (1 + rng.below(20))).to_string(),
        "messaging.monthly_limit" => (5_000 * (1 + rng.below(40))).to_string(),
        _ => rng.chance(850).to_string(),
    }
}
