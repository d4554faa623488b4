//! users, organizations, organization_members.

use crate::seed::clock::{DAY, NOW};
use crate::seed::copy::Rows;
use crate::seed::table::Table;
use crate::seed::world::World;

pub(super) fn users(world: &World, rows: &mut Rows) {
    for (index, user) in (0_u32..).zip(&world.users) {
        let mut rng = world.rng(Table::Users, index, 0);
        rows.row()
            .id(world.id(Table::Users, index, 0))
            .text(&user.email)
            .text_or_null((index == 0 || !rng.chance(30)).then_some(&user.full_name))
            .text(user.locale)
            .time(user.created_at)
            .time(rng.range(user.created_at, NOW));
    }
}

pub(super) fn organizations(world: &World, rows: &mut Rows) {
    for (index, organization) in (0_u32..).zip(&world.organizations) {
        let mut rng = world.rng(Table::Organizations, index, 0);
        rows.row()
            .id(world.id(Table::Organizations, index, 0))
            .text(organization.kind)
            .text(&organization.name)
            .time(organization.created_at)
            .time(rng.range(organization.created_at, NOW));
    }
}

pub(super) fn members(world: &World, rows: &mut Rows) {
    for (index, organization) in (0_u32..).zip(&world.organizations) {
        for (position, member) in (0_u32..).zip(&organization.members) {
            let user = &world.users[member.user as usize];
            let joined =
                user.created_at.max(organization.created_at) + i64::from(position) * DAY / 24;
            rows.row()
                .id(world.id(Table::OrganizationMembers, index, position))
                .id(world.id(Table::Organizations, index, 0))
                .id(world.id(Table::Users, member.user, 0))
                .text(member.role)
                .time(joined);
        }
    }
}
