//! The guests of one project, as every table that mentions them sees them.

use super::clock::{DAY, Micros, NOW};
use super::rng::Rng;
use super::table::Table;
use super::words::names::{CULTURES, Culture};
use super::world::{Kind, Project, WHOLE, World};

/// A family, a couple, or the colleagues of a company who come together.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) name: Option<String>,
    pub(crate) label: Option<String>,
    pub(crate) first_guest: u32,
    pub(crate) size: u32,
}

#[derive(Debug)]
pub(crate) struct Guest {
    /// Index into the groups.
    pub(crate) group: Option<u32>,
    pub(crate) first: Option<&'static str>,
    pub(crate) last: Option<&'static str>,
    /// Double-barrelled names have a second part.
    pub(crate) second_last: Option<&'static str>,
    pub(crate) role: Option<&'static str>,
    pub(crate) culture: &'static Culture,
    pub(crate) has_email: bool,
    pub(crate) has_phone: bool,
}

impl Guest {
    pub(crate) fn is_child(&self) -> bool {
        self.role == Some("CHILD")
    }
}

#[derive(Debug)]
pub(crate) struct Party {
    pub(crate) groups: Vec<Group>,
    pub(crate) guests: Vec<Guest>,
}

impl Party {
    pub(crate) fn of(world: &World, project: &Project) -> Self {
        let mut rng = world.rng(Table::Guests, project.index, WHOLE);
        let mut party = Self {
            groups: Vec::new(),
            guests: Vec::with_capacity(project.guests as usize),
        };
        while party.guests.len() < project.guests as usize {
            let left = project.guests - party.guests.len() as u32;
            if matches!(project.kind, Kind::Corporate | Kind::Conference) {
                party.invite_company(project, left, &mut rng);
            } else {
                party.invite_household(project, left, &mut rng);
            }
        }
        party
    }

    fn invite_household(&mut self, project: &Project, left: u32, rng: &mut Rng) {
        let size = rng
            .weighted(&[(34, 1), (38, 2), (12, 3), (11, 4), (4, 5), (1, 6)])
            .min(left);
        let culture = culture(project, rng);
        let last = rng.pick_skewed(culture.last);
        let group = (size > 1).then(|| {
            self.groups.push(Group {
                name: (!rng.chance(60)).then(|| match rng.below(3) {
                    0 => format!("Family {last}"),
                    1 => format!("{last} household"),
                    _ => last.to_owned(),
                }),
                label: rng.chance(700).then(|| match size {
                    2 => format!("Mr & Mrs {last}"),
                    _ => format!("The {last} Family"),
                }),
                first_guest: self.guests.len() as u32,
                size,
            });
            self.groups.len() as u32 - 1
        });
        for member in 0..size {
            let role = match member {
                0 | 1 if size > 2 => adult_role(project.kind, rng),
                0 => adult_role(project.kind, rng),
                1 if rng.chance(450) => Some("PLUS_ONE"),
                1 => adult_role(project.kind, rng),
                _ => Some("CHILD"),
            };
            let child = role == Some("CHILD");
            // The plus one whose name nobody knows yet, and the aunt entered by her surname alone.
            let unnamed = role == Some("PLUS_ONE") && rng.chance(120);
            self.guests.push(Guest {
                group,
                first: (!rng.chance(8)).then(|| rng.pick_skewed(culture.first)),
                last: (!unnamed).then_some(last),
                second_last: (!unnamed && rng.chance(50))
                    .then(|| rng.pick(culture.last))
                    .filter(|&second| second != last),
                role,
                culture,
                has_email: !child && rng.chance(if member == 0 { 840 } else { 520 }),
                has_phone: !child && rng.chance(if member == 0 { 640 } else { 380 }),
            });
            self.repair_name();
        }
    }

    fn invite_company(&mut self, project: &Project, left: u32, rng: &mut Rng) {
        let together = rng.chance(300);
        let size = if together { 2 + rng.below(9) } else { 1 }.min(left);
        let company = rng.pick_skewed(super::words::titles::COMPANIES);
        let group = together.then(|| {
            self.groups.push(Group {
                name: Some(format!("{company} delegation {}", self.groups.len() + 1)),
                label: rng.chance(300).then(|| format!("Team {company}")),
                first_guest: self.guests.len() as u32,
                size,
            });
            self.groups.len() as u32 - 1
        });
        for _ in 0..size {
            let culture = culture(project, rng);
            self.guests.push(Guest {
                group,
                first: (!rng.chance(10)).then(|| rng.pick_skewed(culture.first)),
                last: Some(rng.pick_skewed(culture.last)),
                second_last: rng.chance(30).then(|| rng.pick(culture.last)),
                role: adult_role(project.kind, rng),
                culture,
                has_email: rng.chance(930),
                has_phone: rng.chance(450),
            });
            self.repair_name();
        }
    }

    /// A guest has a name: one of the two at least.
    fn repair_name(&mut self) {
        if let Some(guest) = self.guests.last_mut()
            && guest.first.is_none()
            && guest.last.is_none()
        {
            guest.first = Some(guest.culture.first[0]);
        }
    }
}

fn culture(project: &Project, rng: &mut Rng) -> &'static Culture {
    let index = if rng.chance(720) {
        project.city.culture
    } else {
        rng.below(CULTURES.len() as u32) as usize
    };
    &CULTURES[index]
}

fn adult_role(kind: Kind, rng: &mut Rng) -> Option<&'static str> {
    match kind {
        Kind::Wedding => rng.weighted(&[
            (70, None),
            (8, Some("FAMILY")),
            (8, Some("FRIEND")),
            (5, Some("VIP")),
            (4, Some("WEDDING_PARTY")),
            (3, Some("COLLEAGUE")),
            (2, Some("VENDOR")),
        ]),
        Kind::Birthday => rng.weighted(&[
            (80, None),
            (10, Some("FAMILY")),
            (8, Some("FRIEND")),
            (2, Some("VIP")),
        ]),
        Kind::Corporate | Kind::Conference | Kind::Gala => rng.weighted(&[
            (76, None),
            (8, Some("VIP")),
            (5, Some("SPEAKER")),
            (4, Some("SPONSOR")),
            (3, Some("PRESS")),
            (3, Some("STAFF")),
            (1, Some("BOARD")),
        ]),
    }
}

/// When guest `index` was entered: a few at a time between the project's beginning and the sending of invites, or in
/// one import.
pub(crate) fn entered_at(project: &Project, index: u32, rng: &mut Rng) -> Micros {
    let from = project.dates.created_at;
    let until = project.dates.sent_at.min(NOW) - DAY / 2;
    let imported = project.guests > 300;
    let share = if imported {
        rng.below(50) * 4
    } else {
        rng.below(1000)
    };
    let at = from + (until - from) / 1000 * i64::from(share);
    at + i64::from(index)
}

/// The invited guest behind reply number `reply` of `replies`; replies spread evenly over the guests.
pub(crate) fn replying_guest(project: &Project, reply: u32, replies: u32) -> u32 {
    (u64::from(reply) * u64::from(project.guests) / u64::from(replies.max(1))) as u32
}

/// Whether a guest has replied yes. Families decide together, mostly.
pub(crate) fn attends(world: &World, project: &Project, party: &Party, guest: u32) -> bool {
    let family = party.guests[guest as usize]
        .group
        .map_or(guest, |group| party.groups[group as usize].first_guest);
    let household = world
        .rng(Table::RsvpSubmissions, project.index, family)
        .next();
    let alone = world
        .rng(Table::CheckInRecords, project.index, guest)
        .next();
    let decided = if alone.is_multiple_of(10) {
        alone / 10
    } else {
        household
    };
    decided % 100 < 82
}

/// Guests who said yes, in the order of the guest list.
pub(crate) fn attending<'a>(
    world: &'a World,
    project: &'a Project,
    party: &'a Party,
) -> impl Iterator<Item = u32> + 'a {
    (0..project.submissions)
        .map(|reply| replying_guest(project, reply, project.submissions))
        .filter(|&guest| attends(world, project, party, guest))
}
