//! The organizations and people of most tests.

use std::ops::{Deref, DerefMut};

use uuid::Uuid;

use crate::{actor::Actor, names::Names, world::World};

/// Alpha has a project that the agency manages, and one of its own; beta has one.
pub struct Cast {
    pub world: World,
    pub alpha: Uuid,
    pub beta: Uuid,
    pub agency: Uuid,
    pub managed: Names,
    pub unmanaged: Names,
    pub foreign: Names,
    pub owner: Actor,
    pub admin: Actor,
    pub member: Actor,
    pub viewer: Actor,
    pub caterer: Actor,
    pub agent: Actor,
    pub agency_viewer: Actor,
    pub stranger: Actor,
    pub both: Actor,
    pub removed: Actor,
}

impl Cast {
    pub async fn new() -> Self {
        let mut world = World::new().await;
        let alpha = world.organization().await;
        let beta = world.organization().await;
        let agency = world.organization().await;
        let owner = world.employ("owner", &[(alpha, "owner")]).await;
        let admin = world.employ("admin", &[(alpha, "Admin")]).await;
        let member = world.employ("member", &[(alpha, "MEMBER")]).await;
        let viewer = world.employ("viewer", &[(alpha, "viewer")]).await;
        let caterer = world.employ("caterer", &[(alpha, "Caterer")]).await;
        let agent = world.employ("agent", &[(agency, "member")]).await;
        let agency_viewer = world
            .employ("viewer of the agency", &[(agency, "VIEWER")])
            .await;
        let stranger = world.employ("stranger", &[(beta, "owner")]).await;
        let both = world
            .employ(
                "viewer here, owner there",
                &[(alpha, "viewer"), (beta, "OWNER")],
            )
            .await;
        let removed = world.employ("removed owner", &[(alpha, "owner")]).await;
        world.remove_user(removed.user.parse().unwrap()).await;
        let managed = world.project(alpha, Some(agency)).await;
        let unmanaged = world.project(alpha, None).await;
        let foreign = world.project(beta, None).await;
        world.learn_history().await;
        Cast {
            world,
            alpha,
            beta,
            agency,
            managed,
            unmanaged,
            foreign,
            owner,
            admin,
            member,
            viewer,
            caterer,
            agent,
            agency_viewer,
            stranger,
            both,
            removed,
        }
    }

    /// One of each kind.
    pub fn one_of_each(&self) -> Vec<Actor> {
        let names = [
            "owner",
            "admin",
            "member",
            "viewer",
            "agent",
            "stranger",
            "removed owner",
            "key of alpha",
            "key of a project",
            "guest",
            "nobody",
            "unknown user",
            "malformed user",
        ];
        let mut actors = self.everybody();
        actors.retain(|actor| names.contains(&actor.name.as_str()));
        assert_eq!(actors.len(), names.len());
        actors
    }

    /// Everybody, and nobody in every way.
    pub fn everybody(&self) -> Vec<Actor> {
        let invite = |name| self.managed.id(name);
        let key = |name, org, which| Actor::key(name, org, self.key(org, which));
        let unknown = Uuid::new_v4();
        let mut everybody: Vec<Actor> = [
            &self.owner,
            &self.admin,
            &self.member,
            &self.viewer,
            &self.caterer,
            &self.agent,
            &self.agency_viewer,
            &self.stranger,
            &self.both,
            &self.removed,
        ]
        .map(Clone::clone)
        .into();
        everybody.extend([
            key("key of alpha", self.alpha, "Live"),
            key("key of the agency", self.agency, "Live"),
            key("key that takes another's place", self.alpha, "Next"),
            key("revoked key", self.alpha, "Revoked"),
            key("expired key", self.alpha, "Expired"),
            key("key of beta inside alpha", self.beta, "Live").in_org(self.alpha),
            key("key of alpha inside nothing", self.alpha, "Live").in_org(""),
            Actor::key("unknown key", self.alpha, unknown),
            Actor::key("key of an unknown organization", unknown, unknown),
            Actor::key(
                "key of a project",
                self.alpha,
                self.managed.id("api_keys/project"),
            ),
            Actor::key(
                "key of a project inside beta",
                self.beta,
                self.managed.id("api_keys/project"),
            ),
            Actor::nobody("malformed key")
                .with_key("x")
                .in_org(self.alpha),
            Actor::guest("guest", invite("invites")),
            Actor::guest("guest of a group", invite("invites/group")),
            Actor::guest("guest of a draft", invite("invites/draft")),
            Actor::guest("guest of a revoked invite", invite("invites/revoked")),
            Actor::guest("guest of an expired invite", invite("invites/expired")),
            Actor::guest("guest of an unknown invite", unknown),
            Actor::nobody("nobody"),
            Actor::user("unknown user", unknown),
            Actor::nobody("malformed user").with_user("' OR true --"),
            Actor::nobody("user without hyphens").with_user(self.owner.user.replace('-', "")),
            self.both
                .clone()
                .in_org(self.alpha)
                .named("the same inside alpha"),
            self.both
                .clone()
                .in_org(self.beta)
                .named("the same inside beta"),
            self.owner
                .clone()
                .in_org(self.beta)
                .named("owner inside beta"),
            self.owner
                .clone()
                .in_org("alpha")
                .named("owner inside nothing"),
            Actor::nobody("inside alpha and nobody").in_org(self.alpha),
            Actor::guest("removed user with an invite", invite("invites"))
                .with_user(&self.removed.user),
            Actor::guest("malformed user with a key and an invite", invite("invites"))
                .with_user("x")
                .with_key(unknown)
                .in_org(self.alpha),
            Actor::guest("malformed key with an invite", invite("invites")).with_key("x"),
        ]);
        everybody
    }
}

impl Deref for Cast {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

impl DerefMut for Cast {
    fn deref_mut(&mut self) -> &mut World {
        &mut self.world
    }
}

impl World {
    /// A user who is a member with these roles.
    async fn employ(&mut self, name: &str, offices: &[(Uuid, &str)]) -> Actor {
        let user = self.user().await;
        for (org, role) in offices {
            self.member(*org, user, role).await;
        }
        Actor::user(name, user)
    }
}
