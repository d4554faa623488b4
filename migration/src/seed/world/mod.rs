//! What every table has to agree on: who exists, what they own, when it happens and how large it is.
//!
//! Kept in memory while seeding: a few hundred bytes per organization, user and project. Everything below a project
//! (guests, invites, answers, …) is derived again by each table that needs it.

mod dates;
mod organizations;
mod projects;

use uuid::Uuid;

pub(crate) use organizations::{DEMO_EMAIL, Organization, User};
pub(crate) use projects::{Kind, Project};

use super::rng::{self, Rng};
use super::scale::Scale;
use super::table::Table;

/// The row number, among the rows of its parent, of draws that concern the parent as a whole.
pub(crate) const WHOLE: u32 = u32::MAX;

#[derive(Debug)]
pub(crate) struct World {
    seed: u64,
    pub(crate) users: Vec<User>,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) projects: Vec<Project>,
}

impl World {
    /// The world of a seed at a valid scale.
    pub(crate) fn new(scale: &Scale, seed: u64) -> Self {
        let mut world = Self {
            seed,
            users: Vec::new(),
            organizations: Vec::new(),
            projects: Vec::new(),
        };
        world.found_organizations(scale);
        world.plan_projects(scale);
        world
    }

    /// The id of row (`a`, `b`) of a table.
    pub(crate) fn id(&self, table: Table, a: u32, b: u32) -> Uuid {
        rng::id(self.seed, table, a, b)
    }

    /// The draws that belong to row (`a`, `b`) of a table.
    pub(crate) const fn rng(&self, table: Table, a: u32, b: u32) -> Rng {
        Rng::at(self.seed, table, a, b)
    }

    /// A member of the organization that owns a project, for columns that say who did it.
    pub(crate) fn staff(&self, project: &Project, rng: &mut Rng) -> Uuid {
        let members = &self.organizations[project.owner as usize].members;
        self.id(Table::Users, rng.pick_skewed(members).user, 0)
    }

    /// The seed as it goes into tokens and passcodes.
    pub(crate) const fn seed(&self) -> u64 {
        self.seed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(world: &World, part: fn(&Project) -> u32) -> u64 {
        world.projects.iter().map(part).map(u64::from).sum()
    }

    #[test]
    fn the_parts_add_up_to_the_scale() {
        for scale in [Scale::of_guests(500), Scale::small(), Scale::medium()] {
            let world = World::new(&scale, 1);
            assert_eq!(world.organizations.len() as u64, scale.organizations);
            assert_eq!(world.projects.len() as u64, scale.projects);
            assert_eq!(total(&world, |project| project.guests), scale.guests);
            assert_eq!(total(&world, |project| project.invites), scale.invites);
            assert_eq!(total(&world, |project| project.logs), scale.access_logs);
            assert_eq!(
                total(&world, |project| project.submissions),
                scale.submissions
            );
            assert!(
                world
                    .projects
                    .iter()
                    .all(|project| project.submissions <= project.guests)
            );
        }
    }

    #[test]
    fn the_first_project_is_the_largest_and_belongs_to_the_demo_user() {
        let world = World::new(&Scale::medium(), 1);
        let first = &world.projects[0];
        assert!(
            world
                .projects
                .iter()
                .all(|project| project.guests <= first.guests)
        );
        assert_eq!(first.owner, 0);
        assert_eq!(world.organizations[0].members[0].user, 0);
        assert_eq!(world.users[0].email, DEMO_EMAIL);
    }

    #[test]
    fn every_status_is_there_at_any_scale() {
        let world = World::new(&Scale::of_guests(6), 1);
        for status in ["ACTIVE", "ARCHIVED", "COLD_ARCHIVED", "DELETED"] {
            assert!(
                world
                    .projects
                    .iter()
                    .any(|project| project.status == status),
                "{status}"
            );
        }
    }

    #[test]
    fn a_seed_makes_one_world() {
        let world = |seed| format!("{:?}", World::new(&Scale::small(), seed));
        assert_eq!(world(1), world(1));
        assert_ne!(world(1), world(2));
    }
}
