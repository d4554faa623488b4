//! Any organizations, memberships and projects: each user sees and writes what the model says.

use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use uuid::Uuid;

use crate::{
    actor::Actor,
    compare::{reads, writes},
    session::{Role, Session},
    support::connect,
    world::World,
};

/// Roles as the application writes them, in any case, and what nobody knows.
const ROLES: [&str; 14] = [
    "owner",
    "OWNER",
    "Admin",
    "admin",
    "member",
    "MEMBER",
    "Member",
    "viewer",
    "VIEWER",
    "",
    "owner ",
    " admin",
    "superuser",
    "läsare",
];

/// Who there is; numbers pick one of what there is.
#[derive(Clone, Debug)]
struct Setting {
    organizations: usize,
    users: usize,
    /// User, organization, role.
    members: Vec<(usize, usize, usize)>,
    removed: Vec<usize>,
    /// Owner and manager; no manager when it is past the last organization.
    projects: Vec<(usize, usize)>,
    /// Who acts: user, and the organization they act in if any.
    acts: Vec<(usize, Option<usize>)>,
    /// API keys by organization.
    keys: Vec<usize>,
    /// Guests of the first invite of a project.
    guests: Vec<usize>,
}

fn setting() -> impl Strategy<Value = Setting> {
    let pick = 0..1000_usize;
    let some = |most| proptest::collection::vec(pick.clone(), 0..most);
    (
        (2..5_usize, 1..5_usize),
        proptest::collection::vec((pick.clone(), pick.clone(), 0..ROLES.len()), 0..8),
        some(2),
        proptest::collection::vec((pick.clone(), pick.clone()), 1..4),
        proptest::collection::vec(
            (pick.clone(), proptest::option::weighted(0.3, pick.clone())),
            2..4,
        ),
        some(2),
        some(2),
    )
        .prop_map(
            |((organizations, users), members, removed, projects, acts, keys, guests)| Setting {
                organizations,
                users,
                members,
                removed,
                projects,
                acts,
                keys,
                guests,
            },
        )
}

#[test]
fn everybody_sees_and_writes_what_the_model_says() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let world = std::cell::RefCell::new(runtime.block_on(World::new()));
    let config = Config {
        cases: 12,
        max_shrink_iters: 60,
        failure_persistence: None,
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(&setting(), |setting| {
        runtime.block_on(check(&mut world.borrow_mut(), setting))
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

async fn check(world: &mut World, setting: Setting) -> Result<(), TestCaseError> {
    world.clear().await;
    let actors = plant(world, &setting).await;
    let db = connect(&world.url).await;
    let mut db = Some(db);
    for actor in actors {
        // One connection for all of them: nothing may be left of the one before.
        let mut session = Session::begin(db.take().unwrap(), &actor, Role::App).await;
        let mut findings = reads(world, &actor, &mut session).await;
        findings.extend(writes(world, &actor, &mut session).await);
        prop_assert!(findings.is_empty(), "{}", findings.join("\n"));
        db = Some(session.end("COMMIT").await);
    }
    Ok(())
}

async fn plant(world: &mut World, setting: &Setting) -> Vec<Actor> {
    let mut organizations = Vec::new();
    for _ in 0..setting.organizations {
        organizations.push(world.organization().await);
    }
    let mut users = Vec::new();
    for _ in 0..setting.users {
        users.push(world.user().await);
    }
    let org = |pick: usize| organizations[pick % organizations.len()];
    let user = |pick: usize| users[pick % users.len()];
    let mut known: Vec<(Uuid, Uuid)> = Vec::new();
    for (person, place, role) in &setting.members {
        let (person, place) = (user(*person), org(*place));
        if !known.contains(&(person, place)) {
            known.push((person, place));
            world.member(place, person, ROLES[*role]).await;
        }
    }
    for person in &setting.removed {
        world.remove_user(user(*person)).await;
    }
    let mut invites = Vec::new();
    for (owner, manager) in &setting.projects {
        let manager = organizations
            .get(manager % (organizations.len() + 1))
            .copied();
        let names = world.project(org(*owner), manager).await;
        invites.push(names.id("invites"));
    }
    world.learn_history().await;
    let acts = setting.acts.iter().map(|(person, place)| {
        let actor = Actor::user("user", user(*person));
        match place {
            Some(place) => actor.in_org(org(*place)),
            None => actor,
        }
    });
    let keys = setting.keys.iter().map(|place| world.program(org(*place)));
    let guests = setting
        .guests
        .iter()
        .map(|pick| Actor::guest("guest", invites[pick % invites.len()]));
    acts.chain(keys).chain(guests).collect()
}
