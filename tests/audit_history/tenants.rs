//! The past as a tenant's session sees it.

use entity::{
    Error,
    audit::{Reversal, RevertError, record_history, revert},
    prelude::*,
};

use crate::world::{World, execute, id};

/// A user with a role in an organization.
async fn employ(world: &World, org: OrganizationId, role: &str) -> UserId {
    let email = format!("{}@example.com", UserId::new_v7());
    let sql = format!("INSERT INTO users (email) VALUES ('{email}') RETURNING id");
    let user: UserId = id(&world.db, &sql).await.into();
    let sql = format!(
        "INSERT INTO organization_members (org_id, user_id, role) VALUES ('{org}', '{user}', '{role}')"
    );
    execute(&world.db, &sql).await;
    user
}

async fn session(world: &World, user: UserId) -> TenantSession {
    let session = TenantSession::begin(&world.db, Actor::user(user));
    session.await.unwrap()
}

/// Else they were told that nothing had ever changed.
#[tokio::test]
async fn who_does_not_read_the_log_is_refused() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let sql = "INSERT INTO organizations (type, name) VALUES ('PLANNER', 'Agency') RETURNING id";
    let agency: OrganizationId = id(&world.db, sql).await.into();
    let manage = format!("UPDATE projects SET manager_org_id = '{agency}'");
    execute(&world.db, &manage).await;
    for (org, role) in [
        (world.organization, "member"),
        (world.organization, "viewer"),
        (agency, "owner"),
    ] {
        let user = employ(&world, org, role).await;
        let session = session(&world, user).await;
        let seen = Guest::find_by_id(guest).one(&session).await.unwrap();
        assert!(seen.is_some(), "{role} sees the guest");
        let refused = record_history(&session, guest).await;
        let Err(Error::HistoryHidden { table: "guests" }) = refused else {
            panic!("{role}: {refused:?}");
        };
    }
    let owner = employ(&world, world.organization, "owner").await;
    let session = session(&world, owner).await;
    let refused = record_history(&session, owner).await;
    assert!(matches!(refused, Err(Error::HistoryHidden { .. })));
}

#[tokio::test]
async fn admins_see_the_past_and_no_more_than_is_theirs() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let before = world.now().await;
    let rename = format!("UPDATE guests SET last_name = 'Meyer' WHERE id = '{guest}'");
    execute(&world.db, &rename).await;
    let admin = employ(&world, world.organization, "admin").await;
    let session = session(&world, admin).await;

    let history = record_history(&session, guest).await.unwrap();
    let past = history.as_of(before);
    assert_eq!(past.values.unwrap()["last_name"], "Sousa");
    assert!(past.is_certain && history.now().is_certain);

    let remove = format!("DELETE FROM guests WHERE id = '{guest}'");
    execute(&world.db, &remove).await;
    let gone = record_history(&session, guest).await.unwrap();
    assert!(gone.now().values.is_none() && gone.now().is_certain);
    assert!(gone.as_of(before).is_certain);

    let unknown = record_history(&session, GuestId::new_v7()).await.unwrap();
    let unknown = unknown.now();
    assert!(unknown.values.is_none() && !unknown.is_certain);
}

#[tokio::test]
async fn nobody_takes_back_a_change_as_somebody_else() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let rename = format!("UPDATE guests SET last_name = 'Meyer' WHERE id = '{guest}'");
    execute(&world.db, &rename).await;
    let admin = employ(&world, world.organization, "admin").await;
    let owner = employ(&world, world.organization, "owner").await;
    let last = world.entries(guest).await.pop().unwrap();
    let session = session(&world, admin).await;
    let wrong = Reversal::because("a slip");
    let refused = revert(&session, &last, &wrong.clone().by(owner)).await;
    assert!(matches!(
        refused,
        Err(Error::Revert(RevertError::ActorOfSession))
    ));
    revert(&session, &last, &wrong).await.unwrap();
    session.commit().await.unwrap();
    let entry = world.entries(guest).await.pop().unwrap();
    assert_eq!(entry.actor_user_id, Some(admin));
}

/// Nor is that the database's own error, which would name no entry.
#[tokio::test]
async fn what_a_tenant_may_not_delete_is_not_taken_back() {
    let world = World::new().await;
    let admin = employ(&world, world.organization, "admin").await;
    let session = session(&world, admin).await;
    let ticket = support_ticket::ActiveModel {
        org_id: Set(world.organization),
        subject: Set("Help".into()),
        body: Set("How?".into()),
        ..Default::default()
    };
    // Its number is the database's, and not told to be inserted.
    let ticket = SupportTicket::insert(ticket).exec(&session).await.unwrap();
    let history = record_history(&session, ticket.last_insert_id)
        .await
        .unwrap();
    let created = &history.entries()[0];
    let refused = revert(&session, created, &Reversal::because("a slip")).await;
    let Err(Error::Revert(RevertError::Refused { rule, .. })) = &refused else {
        panic!("{refused:?}");
    };
    assert!(rule.contains("support_tickets"), "{rule}");
}

/// What is not recorded has no past to be sure of.
#[tokio::test]
async fn tables_that_are_not_audited_have_no_history() {
    let world = World::new().await;
    let refused = record_history(&Unscoped(&world.db), MessageJobId::new_v7()).await;
    let Err(Error::NotRecorded { table }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(table, "message_jobs");
}
