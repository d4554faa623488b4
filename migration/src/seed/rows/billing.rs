//! plans, plan_entitlements, org_plan_assignments, project_plan_assignments.

use crate::seed::clock::{DAY, NOW};
use crate::seed::copy::Rows;
use crate::seed::table::Table;
use crate::seed::world::{Project, World};

/// Code, name and the values of [`ENTITLEMENTS`], in JSON.
const PLANS: [(&str, &str, [&str; 8]); 4] = [
    (
        "FREE",
        "Free",
        [
            "100", "1", "false", "false", "false", "200", "false", "false",
        ],
    ),
    (
        "STARTER",
        "Starter",
        [
            "500", "3", "false", "true", "false", "2000", "true", "false",
        ],
    ),
    (
        "PRO",
        "Pro",
        [
            "5000", "25", "true", "true", "true", "20000", "true", "true",
        ],
    ),
    (
        "ENTERPRISE",
        "Enterprise",
        [
            "100000", "1000", "true", "true", "true", "500000", "true", "true",
        ],
    ),
];

pub(super) const ENTITLEMENTS: [&str; 8] = [
    "guests.max",
    "projects.max",
    "sites.custom_domain",
    "photo_wall.enabled",
    "messaging.whatsapp",
    "messaging.monthly_limit",
    "seating.enabled",
    "invites.otp",
];

const FREE: u32 = 0;
const STARTER: u32 = 1;
const PRO: u32 = 2;
const ENTERPRISE: u32 = 3;

/// How many plans there are.
pub(super) const PLAN_COUNT: u32 = PLANS.len() as u32;

pub(super) fn plans(world: &World, rows: &mut Rows) {
    for (index, (code, name, _)) in (0_u32..).zip(PLANS) {
        rows.row()
            .id(world.id(Table::Plans, index, 0))
            .text(code)
            .text(name)
            .time(NOW - 2_100 * DAY);
    }
}

pub(super) fn entitlements(world: &World, rows: &mut Rows) {
    for (plan, (_, _, values)) in (0_u32..).zip(PLANS) {
        for (index, (key, value)) in (0_u32..).zip(ENTITLEMENTS.iter().zip(values)) {
            rows.row()
                .id(world.id(Table::PlanEntitlements, plan, index))
                .id(world.id(Table::Plans, plan, 0))
                .text(key)
                .json(format_args!("{value}"))
                .time(NOW - 400 * DAY);
        }
    }
}

/// Most organizations began on a smaller plan than they have today; a few have cancelled.
pub(super) fn organization_plans(world: &World, rows: &mut Rows) {
    for (index, organization) in (0_u32..).zip(&world.organizations) {
        let mut rng = world.rng(Table::OrgPlanAssignments, index, 0);
        let plan = match organization.projects {
            100.. => ENTERPRISE,
            15.. => PRO,
            4.. => rng.weighted(&[(1, STARTER), (1, PRO)]),
            _ => rng.weighted(&[(2, FREE), (1, STARTER)]),
        };
        let mut starts_at = organization.created_at;
        if plan > FREE && rng.chance(700) {
            let upgraded = starts_at + rng.range(30, 500) * DAY;
            let before = rng.below(plan);
            assign(
                world,
                rows,
                Table::OrgPlanAssignments,
                index,
                before,
                (starts_at, Some(upgraded)),
            );
            starts_at = upgraded;
        }
        let cancelled = rng.chance(40).then(|| NOW - rng.range(5, 300) * DAY);
        assign(
            world,
            rows,
            Table::OrgPlanAssignments,
            index,
            plan,
            (starts_at, cancelled),
        );
    }
}

/// A large project of a small customer is sold its own plan.
pub(super) fn project_plans(world: &World, project: &Project, rows: &mut Rows) {
    let mut rng = world.rng(Table::ProjectPlanAssignments, project.index, 0);
    let owner = &world.organizations[project.owner as usize];
    let wanted = if owner.kind == "COUPLE" { 450 } else { 60 };
    if !rng.chance(wanted) {
        return;
    }
    let plan = if project.guests > 400 {
        ENTERPRISE
    } else {
        PRO
    };
    let starts_at = project.dates.created_at + DAY / 48;
    let ends_at = rng.chance(700).then(|| project.dates.event_day + 60 * DAY);
    assign(
        world,
        rows,
        Table::ProjectPlanAssignments,
        project.index,
        plan,
        (starts_at, ends_at),
    );
}

fn assign(
    world: &World,
    rows: &mut Rows,
    table: Table,
    owner: u32,
    plan: u32,
    (starts_at, ends_at): (i64, Option<i64>),
) {
    let owners = match table {
        Table::ProjectPlanAssignments => Table::Projects,
        _ => Table::Organizations,
    };
    rows.row()
        .id(world.id(table, owner, plan))
        .id(world.id(owners, owner, 0))
        .id(world.id(Table::Plans, plan, 0))
        .time(starts_at)
        .time_or_null(ends_at)
        .time(starts_at);
}
