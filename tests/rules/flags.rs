//! Feature flags: their shape, and what they ask of each other.

use entity::{ViolationKind::*, prelude::*};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::world::{World, broken};

fn flag(key: &str) -> feature_flag::ActiveModel {
    feature_flag::ActiveModel {
        key: Set(key.to_owned()),
        description: Set("Try it".to_owned()),
        ..Default::default()
    }
}

#[tokio::test]
async fn a_flag_has_the_shape_that_is_evaluated() {
    let world = World::new().await;
    let mut made = flag("seating.drag_and_drop");
    made.variants = Set(
        json!([{"key": "on", "weight": 1}, {"key": "fast", "weight": 0.5, "payload": {"speed": 2}}]),
    );
    made.default_variant = Set(Some("on".to_owned()));
    made.rollout_percentage = Set(Decimal::new(12_345, 3));
    made.rules = Set(json!([
        {"conditions": [{"on": "PLAN", "operator": "IN", "values": ["PRO"]}], "is_enabled": true, "variant": "fast", "percentage": 50},
        {"conditions": [{"on": "ATTRIBUTE", "name": "country", "operator": "STARTS_WITH", "values": ["P"]}], "is_enabled": false},
    ]));
    let made = made.insert(&world.db).await.unwrap();
    assert_eq!(
        (made.kind, made.rollout_percentage),
        (FeatureFlagKind::Release, Decimal::new(12_345, 3))
    );
    assert_eq!(made.salt.len(), 36);
    for (rule, change) in [
        ("check_feature_flags_key", "key = 'Seating'"),
        (
            "check_feature_flags_rollout_percentage",
            "rollout_percentage = 100.001",
        ),
        ("check_feature_flags_salt", "salt = ''"),
        (
            "check_feature_flags_archived",
            "archived_at = now(), is_enabled = true",
        ),
        (
            "check_feature_flags_prerequisites",
            "prerequisites = ARRAY[NULL]::text[]",
        ),
        ("guard_flag", "default_variant = 'off'"),
        ("guard_flag", "variants = '[]'"),
        ("guard_flag", "prerequisites = '{none}'"),
        ("guard_flag", "prerequisites = '{seating.drag_and_drop}'"),
    ] {
        world
            .refused(Check, rule, &format!("UPDATE feature_flags SET {change}"))
            .await;
    }
    for variants in [
        json!({}),
        json!([1]),
        json!([{"key": "a"}]),
        json!([{"key": "A", "weight": 1}]),
        json!([{"key": "a", "weight": -1}]),
        json!([{"key": "a", "weight": 1}, {"key": "a", "weight": 1}]),
        json!([{"key": "a", "weight": 1, "colour": 1}]),
    ] {
        let sql = format!(
            "UPDATE feature_flags SET default_variant = NULL, rules = '[]', variants = '{variants}'"
        );
        world
            .refused(Check, "check_feature_flags_variants", &sql)
            .await;
    }
    let condition = |condition: Value| json!([{"conditions": [condition], "is_enabled": true}]);
    for rules in [
        json!({}),
        json!([1]),
        json!([{"conditions": []}]),
        json!([{"is_enabled": true}]),
        json!([{"conditions": [], "is_enabled": true, "percentage": 101}]),
        json!([{"conditions": [], "is_enabled": true, "percentage": "1"}]),
        json!([{"conditions": [], "is_enabled": true, "more": 1}]),
        condition(json!({"on": "PLANET", "operator": "IN", "values": ["a"]})),
        condition(json!({"on": "USER", "operator": "LIKE", "values": ["a"]})),
        condition(json!({"on": "USER", "operator": "LESS", "values": ["a"]})),
        condition(json!({"on": "USER", "operator": "IN", "values": []})),
        condition(json!({"on": "USER", "operator": "IN"})),
        condition(json!({"on": "USER", "name": "a", "operator": "IN", "values": ["a"]})),
        condition(json!({"on": "ATTRIBUTE", "operator": "IN", "values": ["a"]})),
        condition(json!("USER")),
    ] {
        let sql = format!("UPDATE feature_flags SET rules = '{rules}'");
        let refused = world.run(&sql).await.unwrap_err();
        assert_eq!(
            refused.constraint.as_deref(),
            Some("check_feature_flags_rules"),
            "{rules}"
        );
    }
}

#[tokio::test]
async fn flags_ask_for_each_other_in_no_circle() {
    let world = World::new().await;
    let asking = |key: &str, for_flags: &[&str]| {
        let mut made = flag(key);
        made.prerequisites = Set(for_flags.iter().map(|key| (*key).to_owned()).collect());
        made.insert(&world.db)
    };
    asking("a", &[]).await.unwrap();
    asking("b", &["a"]).await.unwrap();
    asking("c", &["a", "b"]).await.unwrap();
    world
        .refused(
            Check,
            "guard_flag",
            "UPDATE feature_flags SET prerequisites = '{c}' WHERE key = 'a'",
        )
        .await;
    world
        .refused(
            ForeignKey,
            "keep_asked_flag",
            "DELETE FROM feature_flags WHERE key = 'a'",
        )
        .await;
    world
        .refused(
            ForeignKey,
            "keep_asked_flag",
            "UPDATE feature_flags SET key = 'z' WHERE key = 'b'",
        )
        .await;
    world
        .ok("UPDATE feature_flags SET key = key, description = 'asked for' WHERE key = 'b'")
        .await;
    world.ok("DELETE FROM feature_flags WHERE key = 'c'").await;

    let twice = asking("a", &[]).await.unwrap_err();
    assert_eq!(broken(&twice).kind, Unique);
    world
        .ok("UPDATE feature_flags SET expires_at = '2050-01-01' WHERE key = 'b'")
        .await;
    let keys = async |flags: Select<FeatureFlag>| {
        let flags = flags
            .order_by_asc(feature_flag::Column::Key)
            .all(&world.db)
            .await
            .unwrap();
        flags.into_iter().map(|flag| flag.key).collect::<Vec<_>>()
    };
    let after = "2050-01-02T00:00:00Z".parse().unwrap();
    assert_eq!(keys(FeatureFlag::find().expired_at(after)).await, ["b"]);
    world
        .ok("UPDATE feature_flags SET archived_at = now() WHERE key = 'b'")
        .await;
    assert_eq!(keys(FeatureFlag::find().expired_at(after)).await, [""; 0]);
    assert_eq!(keys(FeatureFlag::find().live()).await, ["a"]);
    assert_eq!(keys(FeatureFlag::find().with_key("b")).await, ["b"]);
    assert_eq!(keys(FeatureFlag::find().with_key("b\0")).await, [""; 0]);
    world
        .uses_index(
            "idx_feature_flags_expires_at",
            "SELECT * FROM feature_flags WHERE archived_at IS NULL AND expires_at < now()",
        )
        .await;
}
