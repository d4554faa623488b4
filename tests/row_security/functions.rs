use sqlx::Row;

use crate::{
    support::connect,
    world::{count, id, refused, run, session, world},
};

#[tokio::test]
async fn searches_find_what_their_tenant_may_see() {
    let database = world().await;
    let mut db = connect(&database.url()).await;
    for (user, project, words, found) in [
        ("u3", "p1", "an sou", 1),
        ("u3", "p1", "  SOUSA  ", 1),
        ("u3", "p1", "b", 1),
        ("u3", "p3", "100%", 1),
        ("u3", "p3", "n_1", 1),
        ("u3", "p1", "n_1", 0),
        ("u3", "p1", "   ", 0),
        ("u3", "p2", "ann", 0),
        ("u4", "p1", "sousa", 1),
        ("u4", "p3", "sousa", 0),
        ("u5", "p1", "sousa", 0),
    ] {
        let mut tenant = session(&mut db, &[("current_user_id", user)]).await;
        let call = format!("search_guests('{}', '{words}', 10)", id(project));
        assert_eq!(count(&mut tenant, &call).await, found, "{user}: {call}");
        tenant.rollback().await.unwrap();
    }
    for (user, found) in [("u2", 2), ("u4", 2), ("u5", 0)] {
        let mut tenant = session(&mut db, &[("current_user_id", user)]).await;
        let call = "find_contacts('ANN@example.com ')";
        assert_eq!(count(&mut tenant, call).await, found, "{user}");
        tenant.rollback().await.unwrap();
    }
}

#[tokio::test]
async fn organizations_are_founded_and_joined_through_functions() {
    let database = world().await;
    let mut db = connect(&database.url()).await;
    let mut founder = session(&mut db, &[("current_user_id", "u5")]).await;
    let founded = sqlx::query("SELECT id::text AS id FROM create_organization('VENUE', 'Hall')")
        .fetch_one(&mut *founder)
        .await
        .unwrap();
    let hall: String = founded.get("id");
    assert_eq!(count(&mut founder, "organizations").await, 1);
    let add =
        |user: &str, role: &str| format!("SELECT add_member('{hall}', '{}', '{role}')", id(user));
    assert_eq!(run(&mut founder, &add("u1", "admin")).await.unwrap(), 1);
    assert_eq!(
        count(&mut founder, &format!("co_members('{hall}')")).await,
        2
    );
    // The last owner stays, and nobody changes their own role.
    let leave = format!(
        "DELETE FROM organization_members WHERE user_id = '{}'",
        id("u5")
    );
    assert_eq!(run(&mut founder, &leave).await.unwrap(), 0);
    assert_eq!(
        refused(&mut founder, &add("u5", "viewer")).await.as_deref(),
        Some("42501")
    );
    founder.commit().await.unwrap();

    let mut admin = session(&mut db, &[("current_user_id", "u1")]).await;
    assert_eq!(
        refused(&mut admin, &add("u2", "owner")).await.as_deref(),
        Some("42501")
    );
    assert_eq!(
        refused(&mut admin, &add("u5", "member")).await.as_deref(),
        Some("42501")
    );
    assert_eq!(run(&mut admin, &add("u2", "member")).await.unwrap(), 1);
    admin.rollback().await.unwrap();
    let mut stranger = session(&mut db, &[("current_user_id", "u4")]).await;
    assert_eq!(
        refused(&mut stranger, &add("u4", "member"))
            .await
            .as_deref(),
        Some("42501")
    );
    assert_eq!(
        count(&mut stranger, &format!("co_members('{hall}')")).await,
        0
    );
    stranger.rollback().await.unwrap();
}

#[tokio::test]
async fn whoever_manages_a_project_does_not_give_it_away() {
    let database = world().await;
    let mut db = connect(&database.url()).await;
    let mut manager = session(&mut db, &[("current_user_id", "u4")]).await;
    let update = |set: &str| format!("UPDATE projects SET {set} WHERE id = '{}'", id("p1"));
    assert_eq!(
        run(&mut manager, &update("name = 'Renamed'"))
            .await
            .unwrap(),
        1
    );
    let steal = update(&format!("owner_org_id = '{}'", id("o2")));
    assert_eq!(
        refused(&mut manager, &steal).await.as_deref(),
        Some("42501")
    );
    let delete = format!("DELETE FROM projects WHERE id = '{}'", id("p1"));
    assert_eq!(run(&mut manager, &delete).await.unwrap(), 0);
    manager.rollback().await.unwrap();
    // Nor does its owner push it upon somebody.
    let mut owner = session(&mut db, &[("current_user_id", "u2")]).await;
    assert_eq!(refused(&mut owner, &steal).await.as_deref(), Some("42501"));
    owner.rollback().await.unwrap();
}

#[tokio::test]
async fn a_guest_sees_and_writes_what_the_invite_is_about() {
    let database = world().await;
    let mut db = connect(&database.url()).await;
    let mut guest = session(&mut db, &[("invite_id", "i1")]).await;
    for (rows, seen) in [
        ("invites", 1),
        ("guests", 1),
        ("projects", 1),
        ("rsvp_forms", 1),
        ("guest_contacts", 0),
        ("sites", 0),
        ("organizations", 0),
        ("plans", 0),
    ] {
        assert_eq!(count(&mut guest, rows).await, seen, "{rows}");
    }
    let submit = |form: &str, invite: &str| {
        format!(
            "INSERT INTO rsvp_submissions (form_id, invite_id, guest_id) VALUES ('{}', '{}', '{}')",
            id(form),
            id(invite),
            id("g1")
        )
    };
    assert_eq!(run(&mut guest, &submit("f1", "i1")).await.unwrap(), 1);
    assert_eq!(
        refused(&mut guest, &submit("f2", "i1")).await.as_deref(),
        Some("42501")
    );
    assert_eq!(
        refused(&mut guest, &submit("f1", "i4")).await.as_deref(),
        Some("42501")
    );
    let visit = "UPDATE invites SET last_accessed_at = now(), access_count = access_count + 1";
    assert_eq!(run(&mut guest, visit).await.unwrap(), 1);
    let prolong = "UPDATE invites SET expires_at = now() + interval '1 year'";
    assert_eq!(refused(&mut guest, prolong).await.as_deref(), Some("42501"));
    guest.rollback().await.unwrap();

    for set in [
        "revoked_at = now()",
        "expires_at = now() - interval '1 minute'",
        "deleted_at = now()",
    ] {
        let mut owner = sqlx::Connection::begin(&mut db).await.unwrap();
        run(&mut owner, &format!("UPDATE invites SET {set}"))
            .await
            .unwrap();
        crate::world::say(&mut owner, &[("invite_id", "i1")]).await;
        run(&mut owner, "SET LOCAL ROLE eios_app").await.unwrap();
        assert_eq!(count(&mut owner, "invites").await, 0, "{set}");
        owner.rollback().await.unwrap();
    }
}

#[tokio::test]
async fn events_are_recorded_for_organizations_of_the_session() {
    let database = world().await;
    let mut db = connect(&database.url()).await;
    let mut tenant = session(&mut db, &[("current_user_id", "u1")]).await;
    let record = |org: &str, project: &str| {
        format!(
            "SELECT audit_record('VIEWED', 'GUESTS', 'guests', '{}', org_id => '{}', project_id => '{}')",
            id("g1"),
            id(org),
            id(project)
        )
    };
    assert_eq!(run(&mut tenant, &record("o1", "p1")).await.unwrap(), 1);
    assert_eq!(
        refused(&mut tenant, &record("o2", "p2")).await.as_deref(),
        Some("42501")
    );
    assert_eq!(
        refused(&mut tenant, &record("o1", "p2")).await.as_deref(),
        Some("42501")
    );
    let viewed = "audit_entries WHERE action = 'VIEWED'";
    assert_eq!(count(&mut tenant, viewed).await, 1);
    tenant.commit().await.unwrap();
    // Members who are no admins do not read the log; the owner of the tables records for anybody.
    let mut member = session(&mut db, &[("current_user_id", "u2")]).await;
    assert_eq!(count(&mut member, viewed).await, 0);
    member.rollback().await.unwrap();
    assert_eq!(run(&mut db, &record("o2", "p2")).await.unwrap(), 1);
}

/// Whoever manages one project of an organization writes nothing about the rest of it.
#[tokio::test]
async fn managers_record_events_of_the_projects_that_they_manage() {
    let database = world().await;
    let mut db = connect(&database.url()).await;
    let mut manager = session(&mut db, &[("current_user_id", "u4")]).await;
    let record = |project: &str| {
        let guests = "'VIEWED', 'GUESTS', 'guests'";
        format!(
            "SELECT audit_record({guests}, org_id => '{}'{project})",
            id("o1")
        )
    };
    let of = |project: &str| format!(", project_id => '{}'", id(project));
    assert_eq!(run(&mut manager, &record(&of("p1"))).await.unwrap(), 1);
    for project in [String::new(), of("p2"), of("p3")] {
        let found = refused(&mut manager, &record(&project)).await;
        assert_eq!(found.as_deref(), Some("42501"), "{project}");
    }
}
