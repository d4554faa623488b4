//! The invites of one project, as every table that mentions them sees them.

use super::clock::{DAY, HOUR, Micros, NOW};
use super::party::Party;
use super::rng::Rng;
use super::table::Table;
use super::world::{Project, WHOLE, World};

/// Who may open an invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bearer {
    /// Whoever has the link.
    Anyone,
    /// A group, by its index.
    Group(u32),
    /// A guest, by its index.
    Guest(u32),
}

#[derive(Debug)]
pub(crate) struct Invite {
    pub(crate) bearer: Bearer,
    /// A later invite took its place.
    pub(crate) replaced: bool,
    /// It took the place of an earlier one.
    pub(crate) replaces: bool,
}

/// What is drawn for each invite.
#[derive(Debug)]
pub(crate) struct Terms {
    /// A value of `invite_security_mode`.
    pub(crate) security_mode: &'static str,
    pub(crate) passcode: Option<String>,
    pub(crate) created_at: Micros,
    pub(crate) expires_at: Option<Micros>,
    pub(crate) revoked_at: Option<Micros>,
}

const SECURITY_MODES: [(u32, &str); 6] = [
    (46, "OPEN"),
    (22, "LINK_LOCKED"),
    (14, "PASSCODE"),
    (9, "OTP_FIRST_TIME"),
    (5, "OTP_EVERY_SESSION"),
    (4, "OTP_EVERY_TIME"),
];

#[derive(Debug)]
pub(crate) struct Invites {
    pub(crate) list: Vec<Invite>,
    /// The invite each guest holds today: their own, their group's, or the open link (0).
    pub(crate) held: Vec<u32>,
}

impl Invites {
    pub(crate) fn of(world: &World, project: &Project, party: &Party) -> Self {
        let mut rng = world.rng(Table::Invites, project.index, WHOLE - 1);
        let mut invites = Self {
            list: Vec::with_capacity(project.invites as usize),
            held: vec![0; party.guests.len()],
        };
        let wanted = project.invites as usize;
        invites.push(Bearer::Anyone, false);
        for (index, group) in (0_u32..).zip(&party.groups) {
            if invites.list.len() < wanted && rng.chance(150) {
                let invite = invites.push(Bearer::Group(index), false);
                let members = group.first_guest as usize..(group.first_guest + group.size) as usize;
                invites.held[members].fill(invite);
            }
        }
        for index in 0..party.guests.len() as u32 {
            if invites.list.len() < wanted && !rng.chance(80) {
                invites.held[index as usize] = invites.push(Bearer::Guest(index), false);
            }
        }
        while invites.list.len() < wanted {
            invites.replace(rng.below(party.guests.len() as u32));
        }
        invites
    }

    fn push(&mut self, bearer: Bearer, replaces: bool) -> u32 {
        self.list.push(Invite {
            bearer,
            replaced: false,
            replaces,
        });
        self.list.len() as u32 - 1
    }

    fn replace(&mut self, guest: u32) {
        let held = &mut self.list[self.held[guest as usize] as usize];
        let replaces = held.bearer == Bearer::Guest(guest);
        if replaces {
            held.replaced = true;
        }
        self.held[guest as usize] = self.push(Bearer::Guest(guest), replaces);
    }

    /// The terms of invite `index`.
    pub(crate) fn terms(&self, world: &World, project: &Project, index: u32) -> Terms {
        let invite = &self.list[index as usize];
        let house_rule = world
            .rng(Table::Invites, project.index, WHOLE)
            .weighted(&SECURITY_MODES);
        let mut rng = world.rng(Table::Invites, project.index, index);
        let anyone = invite.bearer == Bearer::Anyone;
        let security_mode = match rng.below(100) {
            _ if anyone => "OPEN",
            0..80 => house_rule,
            _ => rng.weighted(&SECURITY_MODES),
        };
        let passcode =
            (security_mode == "PASSCODE").then(|| format!("{:06}", rng.below(1_000_000)));
        let created_at = created_at(project, invite, &mut rng);
        let expires_at = match rng.below(100) {
            _ if anyone => None,
            0..4 => Some(created_at + 14 * DAY),
            4..64 => Some(project.dates.event_day + 30 * DAY),
            _ => None,
        };
        let revoked = invite.replaced || !anyone && rng.chance(12);
        let revoked_at =
            revoked.then(|| (created_at + rng.range(2 * HOUR, 20 * DAY)).min(NOW - HOUR));
        Terms {
            security_mode,
            passcode,
            created_at,
            expires_at,
            revoked_at,
        }
    }
}

fn created_at(project: &Project, invite: &Invite, rng: &mut Rng) -> Micros {
    let prepared = project.dates.sent_at.min(NOW - DAY) - rng.range(0, DAY);
    let later = if invite.replaces {
        rng.range(DAY, 20 * DAY)
    } else {
        0
    };
    (prepared + later).clamp(project.dates.created_at, NOW - 4 * HOUR)
}
