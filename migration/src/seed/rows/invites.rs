//! invites, and the samples of them that a report shows.

use super::sites;
use crate::seed::clock::NOW;
use crate::seed::copy::Rows;
use crate::seed::envelope::{Bearer, Invites, Terms};
use crate::seed::party::Party;
use crate::seed::report::SampleInvite;
use crate::seed::table::Table;
use crate::seed::tokens::{hash, token};
use crate::seed::world::{Project, World};

pub(super) fn invites(world: &World, project: &Project, rows: &mut Rows) {
    let invites = Invites::of(world, project, &Party::of(world, project));
    let sites = sites::count(world, project);
    for (index, invite) in (0_u32..).zip(&invites.list) {
        let terms = invites.terms(world, project, index);
        let (guest, group) = match invite.bearer {
            Bearer::Anyone => (None, None),
            Bearer::Group(group) => (None, Some(group)),
            Bearer::Guest(guest) => (Some(guest), None),
        };
        let site = if index % 40 == 39 { sites - 1 } else { 0 };
        rows.row()
            .id(world.id(Table::Invites, project.index, index))
            .id(world.id(Table::Projects, project.index, 0))
            .id(world.id(Table::Sites, project.index, site))
            .id_or_null(guest.map(|guest| world.id(Table::Guests, project.index, guest)))
            .id_or_null(group.map(|group| world.id(Table::GuestGroups, project.index, group)))
            .text(&hash(&token(world.seed(), project.index, index)))
            .text(terms.security_mode)
            .text_or_null(terms.passcode.as_deref().map(hash).as_deref())
            .time_or_null(terms.expires_at)
            .time_or_null(terms.revoked_at)
            .time(terms.created_at);
    }
}

/// What a sample shows, and how to recognise it.
type Sample = (&'static str, fn(Bearer, &Terms) -> bool);

const SAMPLES: [Sample; 6] = [
    ("personal, opens at once", |bearer, terms| {
        matches!(bearer, Bearer::Guest(_)) && terms.security_mode == "OPEN" && valid(terms)
    }),
    ("of a household or team", |bearer, terms| {
        matches!(bearer, Bearer::Group(_)) && valid(terms)
    }),
    ("open link, for anyone", |bearer, terms| {
        bearer == Bearer::Anyone && valid(terms)
    }),
    ("asks for a passcode", |_, terms| {
        terms.passcode.is_some() && valid(terms)
    }),
    ("expired", |_, terms| {
        terms.revoked_at.is_none() && terms.expires_at.is_some_and(|at| at <= NOW)
    }),
    ("revoked", |_, terms| terms.revoked_at.is_some()),
];

fn valid(terms: &Terms) -> bool {
    terms.revoked_at.is_none() && terms.expires_at.is_none_or(|at| at > NOW)
}

/// The first invite of each sort, searched from the first project on.
pub(crate) fn samples(world: &World) -> Vec<SampleInvite> {
    let mut found: [Option<SampleInvite>; SAMPLES.len()] = Default::default();
    for project in &world.projects {
        if found.iter().all(Option::is_some) {
            break;
        }
        if project.status != "ACTIVE" {
            continue;
        }
        let invites = Invites::of(world, project, &Party::of(world, project));
        for (index, invite) in (0_u32..).zip(&invites.list) {
            let terms = invites.terms(world, project, index);
            for (place, (description, fits)) in found.iter_mut().zip(SAMPLES) {
                if place.is_none() && fits(invite.bearer, &terms) {
                    *place = Some(SampleInvite {
                        description,
                        token: token(world.seed(), project.index, index),
                        passcode: terms.passcode.clone(),
                        project: project.name.clone(),
                    });
                }
            }
        }
    }
    found.into_iter().flatten().collect()
}
