//! guest_groups, guests, guest_tags, guest_tag_assignments.

use crate::seed::clock::NOW;
use crate::seed::copy::Rows;
use crate::seed::party::{Party, entered_at};
use crate::seed::table::Table;
use crate::seed::words::titles::TAGS;
use crate::seed::world::{Project, WHOLE, World};

pub(super) fn groups(world: &World, project: &Project, rows: &mut Rows) {
    for (index, group) in (0_u32..).zip(&Party::of(world, project).groups) {
        let mut rng = world.rng(Table::Guests, project.index, group.first_guest);
        rows.row()
            .id(world.id(Table::GuestGroups, project.index, index))
            .id(world.id(Table::Projects, project.index, 0))
            .text_or_null(group.name.as_deref())
            .text_or_null(group.label.as_deref())
            .time(entered_at(project, group.first_guest, &mut rng));
    }
}

pub(super) fn guests(world: &World, project: &Project, rows: &mut Rows) {
    for (index, guest) in (0_u32..).zip(&Party::of(world, project).guests) {
        let mut rng = world.rng(Table::Guests, project.index, index);
        let created_at = entered_at(project, index, &mut rng);
        rows.row()
            .id(world.id(Table::Guests, project.index, index))
            .id(world.id(Table::Projects, project.index, 0))
            .id_or_null(
                guest
                    .group
                    .map(|group| world.id(Table::GuestGroups, project.index, group)),
            )
            .text_or_null(guest.first);
        match (guest.last, guest.second_last) {
            (Some(last), Some(second)) => rows.format(format_args!("{last}-{second}")),
            (last, _) => rows.text_or_null(last),
        };
        let touched = if rng.chance(300) {
            rng.range(created_at, project.updated_at.max(created_at))
        } else {
            created_at
        };
        rows.text_or_null(guest.role)
            .time(created_at)
            .time(touched.min(NOW));
    }
}

/// How many tags a project uses; they are the first ones from its own starting point in the list.
fn tag_names(world: &World, project: &Project) -> impl Iterator<Item = &'static str> {
    let mut rng = world.rng(Table::GuestTags, project.index, WHOLE);
    let count = 2 + rng.below(7) as usize;
    let start = rng.below(TAGS.len() as u32) as usize;
    TAGS.iter().copied().cycle().skip(start).take(count)
}

pub(super) fn tags(world: &World, project: &Project, rows: &mut Rows) {
    for (index, name) in (0_u32..).zip(tag_names(world, project)) {
        rows.row()
            .id(world.id(Table::GuestTags, project.index, index))
            .id(world.id(Table::Projects, project.index, 0))
            .text(name);
    }
}

pub(super) fn tag_assignments(world: &World, project: &Project, rows: &mut Rows) {
    let tags = tag_names(world, project).count() as u32;
    for guest in 0..project.guests {
        let mut rng = world.rng(Table::GuestTagAssignments, project.index, guest);
        let count = rng.weighted(&[(80, 0), (16, 1), (4, 2)]);
        let first = rng.below(tags);
        for nth in 0..count {
            let tag = (first + nth) % tags;
            rows.row()
                .id(world.id(Table::GuestTagAssignments, project.index, guest * 2 + nth))
                .id(world.id(Table::Guests, project.index, guest))
                .id(world.id(Table::GuestTags, project.index, tag));
        }
    }
}
