//! API keys: which open anything, and what.

use uuid::Uuid;

use crate::{
    actor::Actor,
    cast::Cast,
    session::{DENIED, Outcome, run},
};

const SEEN: [&str; 5] = ["guests", "projects", "plans", "announcements", "api_keys"];

async fn sees_nothing(cast: &Cast, actor: &Actor) {
    let mut session = cast.session(actor).await;
    for table in SEEN {
        let seen = session
            .texts(&format!("SELECT id::text FROM {table}"))
            .await;
        assert!(seen.is_empty(), "{} sees {table}", actor.name);
    }
    let sql = "SELECT (cardinality(accessible_org_ids('read') || managed_project_ids('read')
        || entrusting_org_ids('read')) = 0 AND NOT is_signed_in())::text";
    assert_eq!(session.texts(sql).await, ["true"], "{}", actor.name);
}

#[tokio::test]
async fn a_key_that_does_not_work_opens_nothing() {
    let cast = Cast::new().await;
    let key = |org, name: &str| Actor::key(name, org, cast.key(org, name));
    for actor in [
        key(cast.alpha, "Revoked"),
        key(cast.alpha, "Expired"),
        Actor::key("unknown", cast.alpha, Uuid::new_v4()),
        key(cast.beta, "Live").in_org(cast.alpha),
        key(cast.alpha, "Live").in_org(""),
        key(cast.alpha, "Live").in_org("alpha"),
    ] {
        sees_nothing(&cast, &actor).await;
    }
}

/// In the next statement, not with the next session.
#[tokio::test]
async fn a_key_that_is_revoked_opens_nothing_any_more() {
    let mut cast = Cast::new().await;
    let program = cast.program(cast.alpha);
    let mut session = cast.session(&program).await;
    let count = "SELECT count(*)::text FROM guests";
    assert_eq!(session.texts(count).await, ["4"]);
    let revoke = format!(
        "UPDATE api_keys SET revoked_at = now() WHERE id = '{}'",
        program.key
    );
    run(&mut cast.world.db, &revoke).await;
    assert_eq!(session.texts(count).await, ["0"]);
}

#[tokio::test]
async fn a_key_ends_with_its_time_and_with_its_organization() {
    let mut cast = Cast::new().await;
    let program = cast.program(cast.alpha);
    for change in [
        "UPDATE organizations SET deleted_at = now()",
        "UPDATE organizations SET deleted_at = NULL;
         UPDATE api_keys SET expires_at = greatest(created_at, now()) + interval '0.1 seconds' WHERE name = 'Live';
         SELECT pg_sleep(0.2)",
    ] {
        run(&mut cast.world.db, change).await;
        sees_nothing(&cast, &program).await;
    }
}

/// It works on the project as whoever manages it would, and reaches nothing of its organization else.
#[tokio::test]
async fn the_key_of_a_project_opens_that_project_alone() {
    let mut cast = Cast::new().await;
    let (alpha, project) = (cast.alpha, cast.unmanaged.id("projects"));
    let key = cast.unmanaged.id("api_keys/project");
    let program = Actor::key("key of a project", alpha, key);
    let mut session = cast.session(&program).await;
    let projects = "SELECT id::text FROM projects";
    assert_eq!(session.texts(projects).await, [project.to_string()]);
    let guests = "SELECT DISTINCT project_id::text FROM guests";
    assert_eq!(session.texts(guests).await, [project.to_string()]);
    let search = format!("SELECT count(*)::text FROM search_guests('{project}', 'ben', 10)");
    assert_eq!(session.texts(&search).await, ["1"]);
    for table in [
        "organizations",
        "organization_members",
        "api_keys",
        "webhooks",
        "custom_fields",
        "support_tickets",
        "daily_stats",
        "org_plan_assignments",
        "users",
        "admin_audit_log",
    ] {
        let sql = format!("SELECT count(*)::text FROM {table}");
        assert_eq!(session.texts(&sql).await, ["0"], "{table}");
    }
    let add = |project: Uuid| {
        format!("INSERT INTO guests (project_id, first_name) VALUES ('{project}', 'Dan')")
    };
    assert_eq!(session.probe(add(project)).await, Outcome::Rows(1));
    for foreign in [&cast.managed, &cast.foreign] {
        let outcome = session.probe(add(foreign.id("projects"))).await;
        assert_eq!(outcome.code(), Some(DENIED), "{outcome:?}");
    }
    for sql in ["UPDATE projects SET name = 'x'", "DELETE FROM projects"] {
        assert_eq!(session.probe(sql).await, Outcome::Rows(0), "{sql}");
    }
    let removed = format!("UPDATE projects SET deleted_at = now() WHERE id = '{project}'");
    run(&mut cast.world.db, &removed).await;
    sees_nothing(&cast, &program).await;
}

/// A key that is to be replaced is one of the same organization; of others nobody learns anything.
#[tokio::test]
async fn keys_of_others_are_as_good_as_none() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    let mut outcomes = Vec::new();
    for key in [cast.key(cast.beta, "Live"), Uuid::new_v4()] {
        let sql = format!(
            "INSERT INTO api_keys (org_id, name, key_prefix, key_hash, replaces_key_id)
             VALUES ('{}', 'New', 'eios_live', sha256('new'), '{key}')",
            cast.alpha
        );
        let outcome = session.probe(sql).await;
        outcomes.push(format!("{outcome:?}").replace(&key.to_string(), "…"));
    }
    assert!(outcomes[0].contains("23503"), "{outcomes:?}");
    assert_eq!(outcomes[0], outcomes[1]);
}
