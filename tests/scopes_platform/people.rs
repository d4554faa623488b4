//! Users and memberships.

use entity::prelude::*;

use crate::world::World;

#[tokio::test]
async fn a_user_is_found_by_the_exact_address() {
    let world = World::new().await;
    let ann = world.user("Ann@example.org").await;
    let other = world.user("ann@example.org").await;
    let found = async |email: &str| {
        let user = User::find().with_email(email).one(&world.db).await.unwrap();
        user.map(|user| user.id)
    };
    assert_eq!(found("Ann@example.org").await, Some(ann));
    assert_eq!(found("ann@example.org").await, Some(other));
    assert_eq!(found("ANN@example.org").await, None);
    assert_eq!(found("Ann@example.org\0").await, None);
}

#[tokio::test]
async fn members_come_with_their_users_in_one_statement() {
    let world = World::new().await;
    let (org, other) = (world.org("ours").await, world.org("theirs").await);
    for (email, role) in [
        ("a@x.org", "OWNER"),
        ("b@x.org", "owner"),
        ("c@x.org", "Viewer"),
        ("d@x.org", "florist"),
    ] {
        let user = world.user(email).await;
        world.member(org, user, role).await;
    }
    let elsewhere = world.user("e@x.org").await;
    world.member(other, elsewhere, "owner").await;

    world.statements();
    let members = OrganizationMember::find()
        .of_org(org)
        .find_both_related(User);
    let found = members.all(&world.db).await.unwrap();
    assert_eq!(world.statements().len(), 1);
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|(member, user)| member.user_id == user.id));

    let emails = async |role| {
        let members = OrganizationMember::find()
            .of_org(org)
            .with_role(role)
            .find_both_related(User);
        let mut emails: Vec<_> = members
            .all(&world.db)
            .await
            .unwrap()
            .into_iter()
            .map(|(_, user)| user.email)
            .collect();
        emails.sort();
        emails
    };
    assert_eq!(emails(RoleKind::Owner).await, ["a@x.org", "b@x.org"]);
    assert_eq!(emails(RoleKind::Viewer).await, ["c@x.org"]);
    assert_eq!(emails(RoleKind::Other).await, ["d@x.org"]);

    let by_time = Keyset::desc(organization_member::Column::CreatedAt);
    let members = OrganizationMember::find()
        .of_org(org)
        .find_both_related(User)
        .page_by(by_time)
        .size(3);
    let first = members.clone().fetch(&Unscoped(&world.db)).await.unwrap();
    let second = members
        .after(first.next)
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap();
    let emails = [first.items, second.items]
        .concat()
        .into_iter()
        .map(|(_, user)| user.email);
    assert_eq!(
        emails.collect::<Vec<_>>(),
        ["d@x.org", "c@x.org", "b@x.org", "a@x.org"]
    );

    let theirs = Organization::find()
        .of_member(elsewhere)
        .all(&world.db)
        .await
        .unwrap();
    assert_eq!(
        theirs.into_iter().map(|org| org.id).collect::<Vec<_>>(),
        [other]
    );
    assert_eq!(
        OrganizationMember::find()
            .of_user(elsewhere)
            .all(&world.db)
            .await
            .unwrap()
            .len(),
        1
    );
}
