//! guest_contacts, and the addresses that messages go to.

use std::fmt;

use crate::seed::copy::Rows;
use crate::seed::party::{Guest, Party, entered_at};
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::words::slug;
use crate::seed::world::{Project, World};

/// An email address of a guest, on a domain that delivers to nobody.
pub(super) struct Email {
    local: String,
    number: u32,
    domain: &'static str,
    /// Some people type their address with capitals.
    capitals: bool,
}

impl Email {
    pub(super) fn of(world: &World, project: &Project, index: u32, guest: &Guest) -> Option<Self> {
        if !guest.has_email {
            return None;
        }
        let mut rng = world.rng(Table::GuestContacts, project.index, index);
        let first = guest.first.map(slug).unwrap_or_default();
        let last = guest.last.map(slug).unwrap_or_default();
        let local = match rng.below(4) {
            0 if !first.is_empty() && !last.is_empty() => format!("{}{last}", &first[..1]),
            _ if first.is_empty() || last.is_empty() => format!("{first}{last}"),
            1 => format!("{first}{last}"),
            _ => format!("{first}.{last}"),
        };
        Some(Self {
            local,
            number: if rng.chance(650) { rng.below(100) } else { 0 },
            domain: rng.weighted(&[
                (5, "example.com"),
                (3, "example.net"),
                (2, "example.org"),
                (2, "mail.test"),
            ]),
            capitals: rng.chance(20),
        })
    }
}

impl fmt::Display for Email {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.local.split_at_checked(1) {
            Some((initial, rest)) if self.capitals => {
                write!(out, "{}{rest}", initial.to_ascii_uppercase())?
            }
            _ => out.write_str(&self.local)?,
        }
        if self.number > 0 {
            write!(out, "{:02}", self.number)?;
        }
        write!(out, "@{}", self.domain)
    }
}

/// A telephone number of a guest, in a range for fiction where the country has one.
pub(super) struct Phone(&'static str, u32, usize);

impl Phone {
    pub(super) fn of(world: &World, project: &Project, index: u32, guest: &Guest) -> Option<Self> {
        if !guest.has_phone {
            return None;
        }
        let mut rng: Rng = world.rng(Table::GuestContacts, index, project.index);
        let digits = guest.culture.digits;
        Some(Self(
            guest.culture.phone,
            rng.below(10_u32.pow(digits)),
            digits as usize,
        ))
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{:0width$}", self.0, self.1, width = self.2)
    }
}

pub(super) fn contacts(world: &World, project: &Project, rows: &mut Rows) {
    let party = Party::of(world, project);
    for (index, guest) in (0_u32..).zip(&party.guests) {
        let email = Email::of(world, project, index, guest);
        let phone = Phone::of(world, project, index, guest);
        if email.is_none() && phone.is_none() {
            continue;
        }
        let mut rng = world.rng(Table::Guests, project.index, index);
        rows.row()
            .id(world.id(Table::GuestContacts, project.index, index))
            .id(world.id(Table::Guests, project.index, index));
        match email {
            Some(email) => rows.format(format_args!("{email}")),
            None => rows.null(),
        };
        match phone {
            Some(phone) => rows.format(format_args!("{phone}")),
            None => rows.null(),
        };
        rows.time(entered_at(project, index, &mut rng));
    }
}
