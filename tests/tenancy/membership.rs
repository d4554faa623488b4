//! Nobody joins an organization, or rises in one, by themselves.

use uuid::Uuid;

use crate::{
    actor::Actor,
    cast::Cast,
    session::{DENIED, Outcome},
};

const ROLES: [&str; 6] = ["owner", "OWNER", "admin", "member", "viewer", "caterer"];

pub fn join(org: Uuid, user: &str, role: &str) -> String {
    format!(
        "INSERT INTO organization_members (org_id, user_id, role) VALUES ('{org}', '{user}', '{role}')"
    )
}

#[tokio::test]
async fn nobody_adds_themselves_to_another_organization() {
    let mut cast = Cast::new().await;
    let newcomer = cast.user().await;
    let newcomer = Actor::user("newcomer", newcomer);
    let outsiders = [&cast.stranger, &cast.agent, &cast.removed, &newcomer];
    for actor in outsiders {
        let mut session = cast.session(actor).await;
        for role in ROLES {
            let outcome = session.probe(join(cast.alpha, &actor.user, role)).await;
            assert_eq!(
                outcome.code(),
                Some(DENIED),
                "{} as {role}: {outcome:?}",
                actor.name
            );
        }
        let upsert = join(cast.alpha, &actor.user, "owner")
            + " ON CONFLICT (org_id, user_id) DO UPDATE SET role = 'owner'";
        assert_eq!(
            session.probe(upsert).await.code(),
            Some(DENIED),
            "{}",
            actor.name
        );
    }
}

#[tokio::test]
async fn nobody_takes_a_membership_along() {
    let mut cast = Cast::new().await;
    let helper = cast.user().await;
    cast.world.member(cast.beta, helper, "member").await;
    let mut session = cast.session(&cast.stranger).await;
    let mine = format!("user_id = '{}'", cast.stranger.user);
    let theirs = format!("user_id = '{helper}'");
    for (which, change) in [
        (&mine, format!("org_id = '{}'", cast.alpha)),
        (&theirs, format!("org_id = '{}'", cast.alpha)),
        (&theirs, format!("user_id = '{}'", cast.stranger.user)),
        (&mine, "role = 'admin'".to_owned()),
    ] {
        let sql = format!("UPDATE organization_members SET {change} WHERE {which}");
        let outcome = session.probe(&sql).await;
        assert!(outcome.is_harmless(), "{sql}: {outcome:?}");
    }
    let sql = format!("UPDATE organization_members SET role = 'viewer' WHERE {theirs}");
    assert_eq!(session.probe(sql).await, Outcome::Rows(1));
}

#[tokio::test]
async fn nobody_promotes_themselves() {
    let cast = Cast::new().await;
    for actor in [
        &cast.admin,
        &cast.member,
        &cast.viewer,
        &cast.caterer,
        &cast.both,
    ] {
        let mut session = cast.session(actor).await;
        let me = &actor.user;
        for role in ROLES {
            for sql in [
                format!(
                    "UPDATE organization_members SET role = '{role}' WHERE user_id = '{me}' AND org_id = '{}'",
                    cast.alpha
                ),
                join(cast.alpha, me, role)
                    + " ON CONFLICT (org_id, user_id) DO UPDATE SET role = excluded.role",
                format!("SELECT add_member('{}', '{me}', '{role}')", cast.alpha),
            ] {
                let outcome = session.probe(&sql).await;
                assert!(outcome.is_harmless(), "{}: {sql}: {outcome:?}", actor.name);
            }
        }
    }
}

#[tokio::test]
async fn only_owners_make_and_unmake_owners() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.admin).await;
    let (owner, viewer) = (&cast.owner.user, &cast.viewer.user);
    for sql in [
        format!("UPDATE organization_members SET role = 'member' WHERE user_id = '{owner}'"),
        format!("UPDATE organization_members SET role = 'Owner' WHERE user_id = '{viewer}'"),
        format!("UPDATE organization_members SET user_id = '{viewer}' WHERE user_id = '{owner}'"),
        format!("DELETE FROM organization_members WHERE user_id = '{owner}'"),
        format!("SELECT add_member('{}', '{owner}', 'member')", cast.alpha),
        format!("SELECT add_member('{}', '{viewer}', 'OWNER')", cast.alpha),
        format!("DELETE FROM organizations WHERE id = '{}'", cast.alpha),
    ] {
        let outcome = session.probe(&sql).await;
        assert!(outcome.is_harmless(), "{sql}: {outcome:?}");
    }
    let mut session = cast.session(&cast.owner).await;
    for sql in [
        format!("UPDATE organization_members SET role = 'owner' WHERE user_id = '{viewer}'"),
        format!("SELECT add_member('{}', '{viewer}', 'owner')", cast.alpha),
    ] {
        assert_eq!(session.probe(&sql).await, Outcome::Rows(1), "{sql}");
    }
}

#[tokio::test]
async fn members_are_added_by_those_who_manage() {
    let mut cast = Cast::new().await;
    let (newcomer, gone) = (cast.user().await, cast.user().await);
    cast.world.remove_user(gone).await;
    let (alpha, unknown) = (cast.alpha, Uuid::new_v4());
    let add = |org: Uuid, user: Uuid, role: &str| {
        format!("SELECT add_member('{org}', '{user}', '{role}')")
    };
    let key = cast.program(alpha);
    let guest = Actor::guest("guest", cast.managed.id("invites"));
    let nobody = Actor::nobody("nobody");
    let refused = [
        (&cast.member, add(alpha, newcomer, "viewer")),
        (&cast.viewer, add(alpha, newcomer, "viewer")),
        (&cast.stranger, add(alpha, newcomer, "viewer")),
        (&cast.agent, add(alpha, newcomer, "viewer")),
        (&cast.removed, add(alpha, newcomer, "viewer")),
        (&key, add(alpha, newcomer, "viewer")),
        (&guest, add(alpha, newcomer, "viewer")),
        (&nobody, add(alpha, newcomer, "viewer")),
        (&cast.admin, add(alpha, newcomer, "owner")),
        (&cast.admin, add(cast.beta, newcomer, "viewer")),
        (&cast.owner, add(alpha, gone, "viewer")),
        (&cast.owner, add(alpha, unknown, "viewer")),
        (&cast.owner, add(unknown, newcomer, "viewer")),
        (
            &cast.owner,
            format!("SELECT add_member(NULL, '{newcomer}', 'viewer')"),
        ),
        (
            &cast.owner,
            format!("SELECT add_member('{alpha}', NULL, 'viewer')"),
        ),
    ];
    for (actor, sql) in refused {
        let outcome = cast.session(actor).await.probe(&sql).await;
        assert_eq!(
            outcome.code(),
            Some(DENIED),
            "{}: {sql}: {outcome:?}",
            actor.name
        );
    }
    for (actor, role) in [
        (&cast.admin, "member"),
        (&cast.admin, "Admin"),
        (&cast.owner, "OWNER"),
    ] {
        let outcome = cast
            .session(actor)
            .await
            .probe(add(alpha, newcomer, role))
            .await;
        assert_eq!(outcome, Outcome::Rows(1), "{} adds {role}", actor.name);
    }
}

#[tokio::test]
async fn whoever_founds_an_organization_owns_it_and_no_other() {
    let mut cast = Cast::new().await;
    let founder = cast.user().await;
    let founder = Actor::user("founder", founder);
    let mut session = cast.session(&founder).await;
    let found = session
        .texts("SELECT id::text FROM create_organization('COUPLE', 'Cleo and Dan')")
        .await;
    assert_eq!(
        session.texts("SELECT id::text FROM organizations").await,
        found
    );
    let members = "SELECT role || ' ' || user_id FROM organization_members";
    let expected = format!("owner {}", founder.user);
    assert_eq!(session.texts(members).await, [expected]);
    let sql = format!(
        "INSERT INTO projects (owner_org_id, name) VALUES ('{}', 'Wedding')",
        found[0]
    );
    assert_eq!(session.probe(sql).await, Outcome::Rows(1));

    for actor in [
        cast.removed.clone(),
        cast.program(cast.alpha),
        Actor::guest("guest", cast.managed.id("invites")),
        Actor::nobody("nobody"),
        Actor::user("unknown user", Uuid::new_v4()),
    ] {
        let mut session = cast.session(&actor).await;
        let outcome = session
            .probe("SELECT create_organization('COUPLE', 'x')")
            .await;
        assert_eq!(outcome.code(), Some(DENIED), "{}: {outcome:?}", actor.name);
    }
}
