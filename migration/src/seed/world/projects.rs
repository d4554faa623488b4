//! Projects: what is celebrated, by whom, when, and with how many.

use super::dates::{Dates, ahead};
use super::{WHOLE, World};
use crate::seed::apportion::{apportion, zipf};
use crate::seed::clock::{DAY, Micros, NOW, year};
use crate::seed::rng::Rng;
use crate::seed::scale::Scale;
use crate::seed::table::Table;
use crate::seed::words::names::CULTURES;
use crate::seed::words::places::{CITIES, City};
use crate::seed::words::titles::{CHARITIES, COMPANIES, CONFERENCES, CORPORATE};

/// No project is larger: a bound for the memory that one project's rows take.
const MOST_GUESTS: u32 = 50_000;
/// Above this, it is no longer a private party.
const MOST_PRIVATE_GUESTS: u32 = 400;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Wedding,
    Birthday,
    Corporate,
    Gala,
    Conference,
}

#[derive(Debug)]
pub(crate) struct Project {
    pub(crate) index: u32,
    /// Indexes into the organizations.
    pub(crate) owner: u32,
    pub(crate) manager: Option<u32>,
    /// Index into the users.
    pub(crate) created_by: u32,
    pub(crate) kind: Kind,
    pub(crate) name: String,
    /// A value of `project_status`.
    pub(crate) status: &'static str,
    pub(crate) city: City,
    pub(crate) dates: Dates,
    pub(crate) updated_at: Micros,
    pub(crate) guests: u32,
    pub(crate) invites: u32,
    pub(crate) logs: u32,
    pub(crate) submissions: u32,
    pub(crate) messages: bool,
    pub(crate) seats: bool,
    pub(crate) checks_in: bool,
    pub(crate) photo_wall: bool,
}

impl Project {
    /// Whether the event is over.
    pub(crate) fn is_over(&self) -> bool {
        self.dates.event_day + DAY < NOW
    }
}

impl World {
    pub(super) fn plan_projects(&mut self, scale: &Scale) {
        let owners = self.owners();
        let guests = self.sizes(scale, &owners);
        for (index, (&owner, &guests)) in owners.iter().zip(&guests).enumerate() {
            let project = self.plan_project(index as u32, owner, guests, scale.projects as u32);
            self.projects.push(project);
        }
        let share =
            |total, weights: Vec<f64>, cap: &dyn Fn(usize) -> u32| apportion(total, &weights, cap);
        let weigh =
            |weight: &dyn Fn(&Project) -> f64| self.projects.iter().map(weight).collect::<Vec<_>>();
        let liveliness = |project: &Project| {
            let mut rng = self.rng(Table::InviteAccessLogs, project.index, WHOLE);
            (0.6 + rng.unit() * 0.8) * project.dates.elapsed()
        };
        let invites = share(
            scale.invites,
            weigh(&|project| f64::from(project.guests)),
            &|_| u32::MAX,
        );
        let logs = share(
            scale.access_logs,
            weigh(&|project| f64::from(project.guests) * liveliness(project)),
            &|_| u32::MAX,
        );
        let submissions = share(
            scale.submissions,
            weigh(&|project| f64::from(project.guests) * liveliness(project).sqrt()),
            &|index| guests[index],
        );
        for (index, project) in self.projects.iter_mut().enumerate() {
            project.invites = invites[index].max(1);
            project.logs = logs[index];
            project.submissions = submissions[index];
        }
    }

    /// Who owns each project, shuffled: projects of one organization do not lie side by side. The first project
    /// belongs to the first organization.
    fn owners(&self) -> Vec<u32> {
        let mut owners: Vec<u32> = (0_u32..)
            .zip(&self.organizations)
            .flat_map(|(index, organization)| (0..organization.projects).map(move |_| index))
            .collect();
        let mut rng = self.rng(Table::Projects, WHOLE, 0);
        for end in (2..owners.len()).rev() {
            owners.swap(end, 1 + rng.below(end as u32) as usize);
        }
        owners
    }

    /// Guests per project. The first project is the largest; couples celebrate in private.
    fn sizes(&self, scale: &Scale, owners: &[u32]) -> Vec<u32> {
        let weights: Vec<f64> = (1..=owners.len()).map(zipf).collect();
        let spare = scale.guests - scale.projects;
        let mut sizes = apportion(spare, &weights, |_| MOST_GUESTS - 1);
        sizes.iter_mut().for_each(|size| *size += 1);
        let mut rng = self.rng(Table::Projects, WHOLE, 1);
        for end in (2..sizes.len()).rev() {
            sizes.swap(end, 1 + rng.below(end as u32) as usize);
        }
        let couple = |index: usize| self.organizations[owners[index] as usize].kind == "COUPLE";
        let mut businesses = (1..owners.len()).filter(|&index| !couple(index));
        for index in (1..owners.len()).filter(|&index| couple(index)) {
            if sizes[index] > MOST_PRIVATE_GUESTS
                && let Some(other) = businesses.find(|&other| sizes[other] <= MOST_PRIVATE_GUESTS)
            {
                sizes.swap(index, other);
            }
        }
        sizes
    }

    fn plan_project(&self, index: u32, owner: u32, guests: u32, projects: u32) -> Project {
        let mut rng = self.rng(Table::Projects, index, WHOLE);
        let organization = &self.organizations[owner as usize];
        let couple = organization.kind == "COUPLE";
        let kind = kind(guests, couple, &mut rng);
        let ahead = ahead(&mut rng);
        // Whatever the scale, the first project has just taken place and the last ones show every status.
        let (ahead, status) = match (index, projects - 1 - index) {
            (0, _) => (-10, "ACTIVE"),
            (_, 0) => (-45, "DELETED"),
            (_, 1) => (-240, "ARCHIVED"),
            (_, 2) => (-620, "COLD_ARCHIVED"),
            (_, 3) => (40, "ACTIVE"),
            _ => (ahead, status(ahead, &mut rng)),
        };
        let dates = Dates::around(ahead, kind, &mut rng);
        let city = if rng.chance(700) {
            organization.city
        } else {
            rng.pick_skewed(CITIES)
        };
        let manager = (couple && rng.chance(600) || rng.chance(40))
            .then(|| rng.below(self.organizations.len() as u32 * 13 / 20))
            .filter(|&manager| manager != owner);
        let latest = (dates.event_day + 30 * DAY).min(NOW);
        let sized = |least, per_mille, rng: &mut Rng| {
            index == 0 || guests >= least && rng.chance(per_mille)
        };
        Project {
            index,
            owner,
            manager,
            created_by: rng.pick_skewed(&organization.members).user,
            kind,
            name: name(kind, city, &dates, &mut rng),
            status,
            city,
            dates,
            updated_at: rng.range(dates.created_at, latest.max(dates.created_at)),
            guests,
            invites: 0,
            logs: 0,
            submissions: 0,
            messages: sized(1, 400, &mut rng),
            seats: sized(20, 420, &mut rng),
            checks_in: sized(30, 600, &mut rng),
            photo_wall: sized(1, 550, &mut rng),
        }
    }
}

fn kind(guests: u32, couple: bool, rng: &mut Rng) -> Kind {
    use Kind::{Birthday, Conference, Corporate, Gala, Wedding};
    match guests {
        _ if couple => rng.weighted(&[(9, Wedding), (1, Birthday)]),
        1_500.. => Conference,
        MOST_PRIVATE_GUESTS.. => rng.weighted(&[(4, Corporate), (3, Gala), (3, Conference)]),
        _ => rng.weighted(&[(62, Wedding), (12, Birthday), (20, Corporate), (6, Gala)]),
    }
}

fn status(ahead: i64, rng: &mut Rng) -> &'static str {
    match (rng.below(100), ahead) {
        (0..3, _) => "DELETED",
        (3..48, ..=-540) => "COLD_ARCHIVED",
        (3..85, ..=-150) => "ARCHIVED",
        _ => "ACTIVE",
    }
}

fn name(kind: Kind, city: City, dates: &Dates, rng: &mut Rng) -> String {
    let culture = &CULTURES[city.culture];
    let year = year(dates.event_day);
    match kind {
        Kind::Wedding => {
            let one = rng.pick_skewed(culture.first);
            let others: Vec<_> = culture
                .first
                .iter()
                .copied()
                .filter(|&name| name != one)
                .collect();
            let other = rng.pick(&others);
            match rng.below(3) {
                0 => format!("{one} & {other}'s Wedding"),
                1 => format!("{one} & {other}"),
                _ => format!("The {} Wedding", rng.pick_skewed(culture.last)),
            }
        }
        Kind::Birthday => {
            let age = rng.pick(&[
                "18th", "21st", "30th", "40th", "50th", "60th", "75th", "80th",
            ]);
            format!("{}'s {age} Birthday", rng.pick_skewed(culture.first))
        }
        Kind::Corporate => format!("{} {} {year}", rng.pick(COMPANIES), rng.pick(CORPORATE)),
        Kind::Gala => format!("{} Gala {year}", rng.pick(CHARITIES)),
        Kind::Conference => format!("{} {} {year}", city.name, rng.pick(CONFERENCES)),
    }
}
