//! Organizations and the people who work in them.

use std::collections::HashSet;

use super::{WHOLE, World};
use crate::seed::apportion::{apportion, zipf};
use crate::seed::clock::{DAY, Micros, NOW};
use crate::seed::rng::Rng;
use crate::seed::scale::Scale;
use crate::seed::table::Table;
use crate::seed::words::names::{CULTURES, Culture};
use crate::seed::words::places::{CITIES, City, VENUE_FIRST, VENUE_SECOND};
use crate::seed::words::slug;
use crate::seed::words::titles::{STUDIO_FIRST, STUDIO_SECOND};

/// The address of the first user, so that a demonstration knows whom to sign in as.
pub(crate) const DEMO_EMAIL: &str = "demo@example.com";

#[derive(Debug)]
pub(crate) struct User {
    pub(crate) email: String,
    pub(crate) full_name: String,
    pub(crate) locale: &'static str,
    pub(crate) created_at: Micros,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    /// Index into the users.
    pub(crate) user: u32,
    pub(crate) role: &'static str,
}

#[derive(Debug)]
pub(crate) struct Organization {
    /// A value of `org_type`.
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) city: City,
    pub(crate) created_at: Micros,
    pub(crate) projects: u32,
    /// Owners first.
    pub(crate) members: Vec<Member>,
}

/// Owner, admin, member, viewer in the spelling that an organization uses.
const SPELLINGS: [[&str; 4]; 3] = [
    ["owner", "admin", "member", "viewer"],
    ["OWNER", "ADMIN", "MEMBER", "VIEWER"],
    ["Owner", "Admin", "Member", "Viewer"],
];

impl World {
    /// Businesses with many projects first, then couples with one each.
    pub(super) fn found_organizations(&mut self, scale: &Scale) {
        let couples = scale.organizations * 35 / 100;
        let businesses = (scale.organizations - couples) as usize;
        let weights: Vec<f64> = (1..=businesses).map(zipf).collect();
        let spare = scale.projects - scale.organizations;
        let mut projects = apportion(spare, &weights, |_| u32::MAX);
        projects.iter_mut().for_each(|count| *count += 1);
        projects.resize(scale.organizations as usize, 1);

        let mut taken = Taken::default();
        for (index, &projects) in projects.iter().enumerate() {
            let mut rng = self.rng(Table::Organizations, index as u32, WHOLE);
            let city = rng.pick_skewed(CITIES);
            let created_at = NOW - rng.range(1_250 * DAY, 2_000 * DAY);
            let couple = index >= businesses;
            let kind = match (couple, rng.below(10)) {
                (true, _) => "COUPLE",
                (false, 7..) if index > 0 => "VENUE",
                (false, _) => "PLANNER",
            };
            let mut organization = Organization {
                kind,
                name: String::new(),
                city,
                created_at,
                projects,
                members: Vec::new(),
            };
            if couple {
                self.marry(&mut organization, &mut rng, &mut taken);
            } else {
                organization.name =
                    taken.name(|| business_name(kind, &mut rng.clone(), city), index);
                self.hire(&mut organization, &mut rng, &mut taken);
            }
            self.organizations.push(organization);
        }
    }

    fn marry(&mut self, couple: &mut Organization, rng: &mut Rng, taken: &mut Taken) {
        let culture = &CULTURES[couple.city.culture];
        let mut first_names = Vec::new();
        for spelling in ["owner", "owner"] {
            let (first, last) = person(culture, rng);
            first_names.push(first);
            let user = self.register(
                first,
                last,
                "example.com",
                culture,
                couple.created_at,
                taken,
            );
            couple.members.push(Member {
                user,
                role: spelling,
            });
        }
        couple.name = first_names.join(" & ");
    }

    fn hire(&mut self, business: &mut Organization, rng: &mut Rng, taken: &mut Taken) {
        let domain = format!("{}.test", slug(&business.name));
        let roles = rng.weighted(&[(6, SPELLINGS[0]), (3, SPELLINGS[1]), (1, SPELLINGS[2])]);
        let size = (2 + business.projects / 12 + rng.below(4)).min(40);
        for position in 0..size {
            let role = match position {
                0 => roles[0],
                1 => roles[1],
                _ => rng.weighted(&[(1, roles[1]), (7, roles[2]), (2, roles[3])]),
            };
            let freelancer = rng.below(self.users.len() as u32);
            let known = |member: &Member| member.user == freelancer;
            if position > 1
                && rng.chance(90)
                && freelancer > 0
                && !business.members.iter().any(known)
            {
                business.members.push(Member {
                    user: freelancer,
                    role,
                });
                continue;
            }
            let culture = &CULTURES[business.city.culture];
            let (first, last) = person(culture, rng);
            let joined = business.created_at + i64::from(position) * rng.range(DAY, 8 * DAY);
            let user = self.register(first, last, &domain, culture, joined, taken);
            business.members.push(Member { user, role });
        }
    }

    fn register(
        &mut self,
        first: &str,
        last: &str,
        domain: &str,
        culture: &Culture,
        created_at: Micros,
        taken: &mut Taken,
    ) -> u32 {
        let user = self.users.len() as u32;
        let email = if user == 0 {
            DEMO_EMAIL.to_owned()
        } else {
            taken.email(&format!("{}.{}", slug(first), slug(last)), domain)
        };
        self.users.push(User {
            email,
            full_name: format!("{first} {last}"),
            locale: culture.locale,
            created_at,
        });
        user
    }
}

fn person(culture: &Culture, rng: &mut Rng) -> (&'static str, &'static str) {
    (
        rng.pick_skewed(culture.first),
        rng.pick_skewed(culture.last),
    )
}

fn business_name(kind: &str, rng: &mut Rng, city: City) -> String {
    if kind == "VENUE" {
        return format!("{} {}", rng.pick(VENUE_FIRST), rng.pick(VENUE_SECOND));
    }
    match rng.below(3) {
        0 => format!("{} {}", rng.pick(STUDIO_FIRST), city.name),
        _ => format!("{} {}", rng.pick(STUDIO_FIRST), rng.pick(STUDIO_SECOND)),
    }
}

/// Names that must not be given twice.
#[derive(Default)]
struct Taken {
    names: HashSet<String>,
    emails: HashSet<String>,
}

impl Taken {
    fn name(&mut self, propose: impl Fn() -> String, index: usize) -> String {
        let proposed = propose();
        let name = if self.names.contains(&proposed) {
            format!("{proposed} {}", index + 1)
        } else {
            proposed
        };
        self.names.insert(name.clone());
        name
    }

    fn email(&mut self, local: &str, domain: &str) -> String {
        let mut email = format!("{local}@{domain}");
        let mut number = 2;
        while !self.emails.insert(email.clone()) {
            email = format!("{local}{number}@{domain}");
            number += 1;
        }
        email
    }
}
