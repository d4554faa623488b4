//! Settings as they are for somebody.

use entity::{prelude::*, settings::resolve::Settings};
use sea_orm::ActiveValue;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::world::{World, day};

impl World {
    /// In one statement.
    async fn settings(&self, of: SettingsOf) -> Settings {
        self.statements();
        let settings = Settings::load(&Unscoped(&self.db), SettingsDefinition::find(), of, day(10))
            .await
            .unwrap();
        assert_eq!(self.statements().len(), 1);
        settings
    }

    async fn value(&self, of: SettingsOf, key: &str) -> Json {
        self.settings(of).await.get(key).unwrap().value.clone()
    }
}

async fn invite_to(world: &World, project: ProjectId) -> InviteId {
    let site = site::ActiveModel {
        project_id: Set(project),
        name: Set("Site".to_owned()),
        ..Default::default()
    };
    let site = site.insert(&world.db).await.unwrap().id;
    let invite = invite::ActiveModel {
        project_id: Set(project),
        site_id: Set(site),
        token_hash: Set(TokenHash::of_token("token")),
        ..Default::default()
    };
    invite.insert(&world.db).await.unwrap().id
}

#[tokio::test]
async fn each_level_goes_before_the_wider_ones() {
    let world = World::new().await;
    let (org, other) = (world.org("ours").await, world.org("other").await);
    let project = world.project("wedding", org, None).await;
    let elsewhere = world.project("elsewhere", other, None).await;
    let event = world.event(project, None, None).await;
    let foreign = world.event(elsewhere, None, None).await;
    let invite = invite_to(&world, project).await;
    world.definition("theme", json!("default"), |_| ()).await;

    let everybody = [
        SettingsOf::Platform,
        SettingsOf::Org(org),
        SettingsOf::Project(project),
        SettingsOf::Event(event),
        SettingsOf::Invite(invite, Some(event)),
    ];
    let mut expected = vec![json!("default"); everybody.len()];
    let plan = world.plan("plan", &[("theme", json!("plan"))]).await;
    let ids: [(SettingsScope, Option<Uuid>, usize); 6] = [
        (SettingsScope::Platform, None, 0),
        (SettingsScope::Plan, None, 1),
        (SettingsScope::Org, Some(org.into()), 1),
        (SettingsScope::Project, Some(project.into()), 2),
        (SettingsScope::Event, Some(event.into()), 3),
        (SettingsScope::Invite, Some(invite.into()), 4),
    ];
    for (scope, id, from) in ids {
        if scope == SettingsScope::Plan {
            world.assign_org(org, plan, None, None).await;
        } else {
            world.set(scope, id, "theme", json!(scope)).await;
        }
        expected[from..].fill(if scope == SettingsScope::Plan {
            json!("plan")
        } else {
            json!(scope)
        });
        for (of, value) in everybody.iter().zip(&expected) {
            assert_eq!(
                world.value(*of, "theme").await,
                *value,
                "{scope:?} seen by {of:?}"
            );
        }
    }
    world
        .set(
            SettingsScope::Event,
            Some(foreign.into()),
            "theme",
            json!("foreign"),
        )
        .await;
    assert_eq!(
        world.value(SettingsOf::Org(other), "theme").await,
        "PLATFORM"
    );
    assert_eq!(
        world.value(SettingsOf::Event(foreign), "theme").await,
        "foreign"
    );
    assert_eq!(
        world
            .value(SettingsOf::Event(EventId::new_v7()), "theme")
            .await,
        "PLATFORM"
    );

    let invite_value = settings_value::Column::Scope.eq(SettingsScope::Invite);
    SettingsValue::delete_many()
        .filter(invite_value)
        .exec(&world.db)
        .await
        .unwrap();
    assert_eq!(
        world
            .value(SettingsOf::Invite(invite, Some(event)), "theme")
            .await,
        "EVENT"
    );
    assert_eq!(
        world.value(SettingsOf::Invite(invite, None), "theme").await,
        "PROJECT"
    );
    assert_eq!(
        world
            .value(SettingsOf::Invite(invite, Some(foreign)), "theme")
            .await,
        "PROJECT"
    );
}

#[tokio::test]
async fn values_that_are_not_allowed_leave_the_next_lower() {
    let world = World::new().await;
    let org = world.org("ours").await;
    let project = world.project("wedding", org, None).await;
    let limited = |definition: &mut settings_definition::ActiveModel| {
        definition.allowed_values = Set(Some(json!(["plain", "floral", "gold"])));
        definition.entitlements_key = Set(Some("premium".to_owned()));
        definition.entitlements_values = Set(Some(json!(["gold"])));
    };
    world.definition("theme", json!("plain"), limited).await;
    world
        .set(
            SettingsScope::Org,
            Some(org.into()),
            "theme",
            json!("floral"),
        )
        .await;
    world
        .set(
            SettingsScope::Project,
            Some(project.into()),
            "theme",
            json!("gold"),
        )
        .await;
    let of = SettingsOf::Project(project);
    let found = world.settings(of).await;
    assert_eq!(found.get("theme").unwrap().scope, Some(SettingsScope::Org));

    world
        .exception(SettingsScope::Project, project, "premium", json!(true))
        .await;
    assert_eq!(world.value(of, "theme").await, "gold");
    let anything = settings_value::Entity::update_many()
        .col_expr(settings_value::Column::Value, json!("pink").into());
    anything.exec(&world.db).await.unwrap();
    let found = world.settings(of).await;
    assert_eq!(
        (
            found.get("theme").unwrap().scope,
            found.read::<String>("theme").unwrap().as_deref()
        ),
        (None, Some("plain"))
    );
}

#[tokio::test]
async fn levels_that_may_not_set_a_value_are_passed_over() {
    let world = World::new().await;
    let org = world.org("ours").await;
    let project = world.project("wedding", org, None).await;
    let of_orgs = |definition: &mut settings_definition::ActiveModel| {
        definition.scope_min = Set(SettingsScope::Org);
        definition.scope_max = Set(SettingsScope::Org);
    };
    world.definition("theme", json!("default"), of_orgs).await;
    for (scope, id) in [
        (SettingsScope::Platform, None),
        (SettingsScope::Project, Some(project.into())),
    ] {
        world.set(scope, id, "theme", json!(scope)).await;
        let value = world.value(SettingsOf::Project(project), "theme").await;
        assert_eq!(value, "default", "{scope:?}");
    }
    world
        .set(SettingsScope::Org, Some(org.into()), "theme", json!("ours"))
        .await;
    let of = SettingsOf::Project(project);
    assert_eq!(world.value(of, "theme").await, "ours");
}

#[tokio::test]
async fn only_the_definitions_asked_for_are_resolved() {
    let world = World::new().await;
    world.definition("secret", json!(1), |_| ()).await;
    for key in ["b", "a", "c"] {
        world
            .definition(key, json!(key), |definition| {
                definition.is_public = ActiveValue::Set(true)
            })
            .await;
        world
            .set(SettingsScope::Platform, None, key, json!(null))
            .await;
    }
    let keys = async |definitions| {
        let found = Settings::load(
            &Unscoped(&world.db),
            definitions,
            SettingsOf::Platform,
            day(1),
        )
        .await
        .unwrap();
        found
            .iter()
            .map(|(key, found)| format!("{key}={}", found.value))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        keys(SettingsDefinition::find().public_only()).await,
        ["a=null", "b=null", "c=null"]
    );
    assert_eq!(
        keys(SettingsDefinition::find().with_keys(["secret", "b", "a\0"])).await,
        ["b=null", "secret=1"]
    );
    let first = SettingsDefinition::find()
        .order_by_desc(settings_definition::Column::Key)
        .limit(1);
    assert_eq!(keys(first).await, ["secret=1"]);
}
