//! How long data is kept.

use chrono::{Duration, Utc};
use entity::{ViolationKind::*, prelude::*};
use serde_json::json;

use crate::world::{World, broken};

#[tokio::test]
async fn a_policy_names_what_is_there() {
    let world = World::new().await;
    let policy = |target: &str, age: &str, action| data_retention_policy::ActiveModel {
        target: Set(target.to_owned()),
        age_column: Set(age.to_owned()),
        retain_for: Set(Period::years(2)),
        action: Set(action),
        ..Default::default()
    };
    for (target, age, action) in [
        ("guest", "created_at", RetentionAction::Delete),
        ("guests", "first_name", RetentionAction::Delete),
        ("guests", "made_at", RetentionAction::Delete),
        ("rsvp_answers", "created_at", RetentionAction::SoftDelete),
    ] {
        let refused = policy(target, age, action)
            .insert(&world.db)
            .await
            .unwrap_err();
        assert_eq!(
            broken(&refused).constraint.as_deref(),
            Some("guard_policy"),
            "{target}.{age}"
        );
    }
    let mut of_org = policy("plans", "created_at", RetentionAction::Delete);
    of_org.org_id = Set(Some(world.ours.org));
    assert_eq!(
        broken(&of_org.insert(&world.db).await.unwrap_err()).kind,
        Check
    );

    let platform = policy("guests", "created_at", RetentionAction::SoftDelete)
        .insert(&world.db)
        .await
        .unwrap();
    assert_eq!(platform.retain_for, Period::years(2));
    for (period, written) in [
        (Period::years(1), "1 year"),
        (Period::months(1), "1 mon"),
        (Period::months(30), "2 years 6 mons"),
        (Period::days(1), "1 day"),
        (Period::days(400), "400 days"),
    ] {
        let change = data_retention_policy::ActiveModel {
            id: Unchanged(platform.id),
            retain_for: Set(period.clone()),
            ..Default::default()
        };
        let changed = change.update(&world.db).await.unwrap();
        assert_eq!(changed.retain_for, period);
        assert_eq!(changed.retain_for.to_string(), written);
    }
    let twice = policy("guests", "created_at", RetentionAction::SoftDelete)
        .insert(&world.db)
        .await
        .unwrap_err();
    assert_eq!(broken(&twice).kind, Unique);
    let mut own = policy("guests", "created_at", RetentionAction::SoftDelete);
    own.org_id = Set(Some(world.ours.org));
    own.next_run_at = Set(Some(Utc::now() + Duration::days(1)));
    own.condition = Set(Some(json!({"role": "VIP"})));
    let own = own.insert(&world.db).await.unwrap();
    for (rule, change) in [
        (
            "check_data_retention_policies_retain_for",
            "retain_for = '1 hour'",
        ),
        (
            "check_data_retention_policies_condition",
            "condition = '[]'",
        ),
        (
            "check_data_retention_policies_last_run_rows",
            "last_run_rows = 3",
        ),
    ] {
        world
            .refused(
                Check,
                rule,
                &format!("UPDATE data_retention_policies SET {change}"),
            )
            .await;
    }
    let ids = async |policies: Select<DataRetentionPolicy>| {
        let policies = policies
            .order_by_asc(data_retention_policy::Column::CreatedAt)
            .all(&world.db)
            .await
            .unwrap();
        policies
            .into_iter()
            .map(|policy| policy.id)
            .collect::<Vec<_>>()
    };
    let due = |days| DataRetentionPolicy::find().due_at(Utc::now() + Duration::days(days));
    assert_eq!(ids(due(0)).await, [platform.id]);
    assert_eq!(ids(due(2)).await, [platform.id, own.id]);
    assert_eq!(
        ids(DataRetentionPolicy::find().for_org(world.theirs.org)).await,
        [platform.id]
    );
    assert_eq!(
        ids(DataRetentionPolicy::find().for_org(world.ours.org)).await,
        [platform.id, own.id]
    );
    world
        .ok("UPDATE data_retention_policies SET last_run_at = now(), last_run_rows = 3")
        .await;
    let run = DataRetentionPolicy::find_by_id(own.id)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (run.last_run_rows, run.updated_at),
        (Some(3), own.updated_at)
    );
}
