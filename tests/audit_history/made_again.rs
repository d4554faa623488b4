//! What a deleted record holds when it is made again.

use entity::{audit::revert, prelude::*};

use crate::{
    reverts::because,
    world::{World, execute, id, query},
};

async fn delete_and_revert<I: RecordId>(world: &World, record: I) {
    execute(&world.db, &format!("DELETE FROM {}", I::TABLE)).await;
    let deleted = world.entries(record).await.pop().unwrap();
    revert(&Unscoped(&world.db), &deleted, &because())
        .await
        .unwrap();
}

async fn organization(world: &World, table: &str) -> Option<OrganizationId> {
    let sql = format!("SELECT org_id FROM {table}");
    query(&world.db, &sql, []).await[0]
        .try_get("", "org_id")
        .unwrap()
}

#[tokio::test]
async fn it_belongs_to_the_organization_that_somebody_gave_it_to() {
    let world = World::new().await;
    let org = world.organization;
    let user = "INSERT INTO users (email) VALUES ('ann@example.com') RETURNING id";
    let user = id(&world.db, user).await;
    let member = format!(
        "INSERT INTO organization_members (org_id, user_id, role) VALUES ('{org}', '{user}', 'ADMIN') RETURNING id"
    );
    let member: OrganizationMemberId = id(&world.db, &member).await.into();
    delete_and_revert(&world, member).await;
    assert_eq!(
        organization(&world, "organization_members").await,
        Some(org)
    );

    for of in [Some(org), None] {
        execute(&world.db, "DELETE FROM data_retention_policies").await;
        let owner = of.map_or("NULL".to_owned(), |org| format!("'{org}'"));
        let policy = format!(
            "INSERT INTO data_retention_policies (org_id, target, age_column, retain_for, action) \
             VALUES ({owner}, 'guests', 'created_at', '1 year', 'SOFT_DELETE') RETURNING id"
        );
        let policy: DataRetentionPolicyId = id(&world.db, &policy).await.into();
        delete_and_revert(&world, policy).await;
        assert_eq!(organization(&world, "data_retention_policies").await, of);
    }
}

#[tokio::test]
async fn what_was_null_takes_no_default() {
    let world = World::new().await;
    let sql = "INSERT INTO users (email, locale) VALUES ('ann@example.com', NULL) RETURNING id";
    let user: UserId = id(&world.db, sql).await.into();
    delete_and_revert(&world, user).await;
    let row = &query(&world.db, "SELECT locale FROM users", []).await[0];
    assert_eq!(row.try_get::<Option<String>>("", "locale").unwrap(), None);
}
