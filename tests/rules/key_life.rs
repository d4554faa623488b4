//! The life of a key: used, replaced, revoked, handed over.

use chrono::Utc;
use entity::{ViolationKind::*, prelude::*};
use sea_orm::PaginatorTrait;

use crate::{
    api_keys::key,
    world::{World, broken},
};

#[tokio::test]
async fn a_key_stays_what_it_is() {
    let world = World::new().await;
    let id = key(&world, "a").insert(&world.db).await.unwrap().id;
    for change in [
        "key_hash = sha256('b')",
        "key_prefix = 'other'",
        "environment = 'TEST'",
        "project_id = '{project}'",
    ] {
        let sql = format!("UPDATE api_keys SET {change} WHERE id = '{id}'");
        world.refused(Check, "guard_key", &sql).await;
    }
    world
        .ok(&format!(
            "UPDATE api_keys SET revoked_at = now(), revoked_reason = 'lost' WHERE id = '{id}'"
        ))
        .await;
    for change in ["NULL", "now() + interval '1 day'"] {
        let sql = format!("UPDATE api_keys SET revoked_at = {change} WHERE id = '{id}'");
        world.refused(Check, "guard_key", &sql).await;
    }
    let back = api_key::ActiveModel {
        id: Unchanged(id),
        revoked_at: Set(None),
        ..Default::default()
    };
    let broken = broken(&back.update(&world.db).await.unwrap_err());
    assert_eq!(
        (broken.kind, broken.message.as_str()),
        (Check, "a revoked API key stays revoked")
    );
}

#[tokio::test]
async fn a_key_replaces_one_of_its_own_kind() {
    let world = World::new().await;
    let old = key(&world, "old").insert(&world.db).await.unwrap();
    let replacing = |change: &dyn Fn(&mut api_key::ActiveModel)| {
        let mut key = key(&world, "new");
        key.replaces_key_id = Set(Some(old.id));
        change(&mut key);
        key.insert(&world.db)
    };
    for error in [
        replacing(&|key| key.org_id = Set(world.theirs.org)).await,
        replacing(&|key| key.project_id = Set(Some(world.ours.project))).await,
        replacing(&|key| key.environment = Set(ApiKeyEnvironment::Test)).await,
    ] {
        assert_eq!(
            broken(&error.unwrap_err()).constraint.as_deref(),
            Some("guard_key")
        );
    }
    let new = replacing(&|_| {}).await.unwrap();
    let active = ApiKey::find().of_org(world.ours.org).active_at(Utc::now());
    assert_eq!(active.count(&world.db).await.unwrap(), 2);
    ApiKey::delete_by_id(old.id).exec(&world.db).await.unwrap();
    let new = ApiKey::find_by_id(new.id)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(new.replaces_key_id, None);
}

#[tokio::test]
async fn keys_of_a_project_go_with_it_to_another_organization() {
    let world = World::new().await;
    let mut old = key(&world, "old");
    old.project_id = Set(Some(world.ours.project));
    let old = old.insert(&world.db).await.unwrap().id;
    let mut new = key(&world, "new");
    new.project_id = Set(Some(world.ours.project));
    new.replaces_key_id = Set(Some(old));
    let new = new.insert(&world.db).await.unwrap().id;
    let stays = key(&world, "stays").insert(&world.db).await.unwrap().id;

    world
        .ok("UPDATE projects SET owner_org_id = '{their_org}' WHERE id = '{project}'")
        .await;

    for (id, org) in [
        (old, world.theirs.org),
        (new, world.theirs.org),
        (stays, world.ours.org),
    ] {
        let key = ApiKey::find_by_id(id)
            .one(&world.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(key.org_id, org);
    }
    world
        .ok("DELETE FROM projects WHERE id = '{project}'")
        .await;
    assert_eq!(ApiKey::find().all(&world.db).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_key_to_what_is_removed_does_not_work() {
    let world = World::new().await;
    let to_all = key(&world, "all").insert(&world.db).await.unwrap().id;
    let mut to_one = key(&world, "one");
    to_one.project_id = Set(Some(world.ours.project));
    let to_one = to_one.insert(&world.db).await.unwrap().id;
    let mut theirs = key(&world, "theirs");
    theirs.org_id = Set(world.theirs.org);
    let theirs = theirs.insert(&world.db).await.unwrap().id;
    let active = async || {
        let keys = ApiKey::find()
            .active_at(Utc::now())
            .order_by_asc(api_key::Column::CreatedAt);
        let keys = keys.all(&world.db).await.unwrap();
        keys.into_iter().map(|key| key.id).collect::<Vec<_>>()
    };
    assert_eq!(active().await, [to_all, to_one, theirs]);
    world
        .ok("UPDATE projects SET status = 'DELETED' WHERE id = '{project}'")
        .await;
    assert_eq!(active().await, [to_all, theirs]);
    world
        .ok("UPDATE organizations SET deleted_at = now() WHERE id = '{org}'")
        .await;
    assert_eq!(active().await, [theirs]);
}

#[tokio::test]
async fn being_used_is_no_change() {
    let world = World::new().await;
    let id = key(&world, "a").insert(&world.db).await.unwrap().id;
    world.ok("UPDATE api_keys SET created_at = created_at - interval '1 day', updated_at = now() - interval '1 day'").await;
    let before = ApiKey::find_by_id(id)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    world
        .ok("UPDATE api_keys SET last_used_at = now(), last_used_ip = '10.0.0.1'")
        .await;
    let used = ApiKey::find_by_id(id)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(used.updated_at, before.updated_at);
    assert!(used.last_used_at.is_some());
    world.ok("UPDATE api_keys SET name = 'Other'").await;
    let renamed = ApiKey::find_by_id(id)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert!(renamed.updated_at > before.updated_at);
}
