//! The platform itself: settings, flags, support, news and maintenance.

use chrono::{DateTime, Duration, Utc};
use entity::{ViolationKind::*, prelude::*};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::{
    steps::{Walk, walk},
    world::{World, broken},
};

fn hour(number: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::days(30_000) + Duration::hours(number)
}

#[tokio::test]
async fn a_setting_is_a_value_or_a_secret() {
    let world = World::new().await;
    let setting = |key: &str, kind, value: Option<Value>| system_setting::ActiveModel {
        key: Set(key.to_owned()),
        value: Set(value),
        value_type: Set(kind),
        description: Set("Try it".to_owned()),
        ..Default::default()
    };
    for (rule, kind, value) in [
        (
            "check_system_settings_value",
            SettingsValueType::Number,
            None,
        ),
        (
            "check_system_settings_value_type",
            SettingsValueType::Number,
            Some(json!("1")),
        ),
        (
            "check_system_settings_value_type",
            SettingsValueType::Boolean,
            Some(json!(1)),
        ),
        (
            "check_system_settings_value_type",
            SettingsValueType::String,
            Some(json!({})),
        ),
    ] {
        let refused = setting("mail.rate", kind, value)
            .insert(&world.db)
            .await
            .unwrap_err();
        assert_eq!(broken(&refused).constraint.as_deref(), Some(rule));
    }
    let refused = setting("Mail rate", SettingsValueType::Number, Some(json!(1)));
    assert_eq!(
        broken(&refused.insert(&world.db).await.unwrap_err())
            .constraint
            .as_deref(),
        Some("check_system_settings_key")
    );
    setting("mail.rate", SettingsValueType::Number, Some(json!(1)))
        .insert(&world.db)
        .await
        .unwrap();
    let mut secret = setting("mail.password", SettingsValueType::String, None);
    secret.is_secret = Set(true);
    secret.secret_ciphertext = Set(Some(Ciphertext::from(vec![1, 2, 3])));
    secret.secret_key_id = Set(Some("2026-1".to_owned()));
    let secret = secret.insert(&world.db).await.unwrap();
    assert!(format!("{secret:?}").contains("Ciphertext(…)"));
    world
        .refused(
            Check,
            "check_system_settings_value",
            "UPDATE system_settings SET value = '\"open\"' WHERE is_secret",
        )
        .await;
}

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
}

fn ticket(world: &World) -> support_ticket::ActiveModel {
    support_ticket::ActiveModel {
        org_id: Set(world.ours.org),
        subject: Set("Lost a guest".to_owned()),
        body: Set("Where is she?".to_owned()),
        requester_id: Set(Some(world.user)),
        ..Default::default()
    }
}

#[tokio::test]
async fn a_ticket_goes_its_way_and_no_other() {
    let world = World::new().await;
    walk(
        &world,
        &Walk {
            table: "support_tickets",
            insert: "INSERT INTO support_tickets (org_id, subject, body, {columns}) VALUES ('{org}', 's', 'b', {values})",
            states: &[("OPEN", ""), ("PENDING", ""), ("ON_HOLD", ""), ("RESOLVED", ""), ("CLOSED", "")],
            allowed: &[
                "OPEN>PENDING", "OPEN>ON_HOLD", "OPEN>RESOLVED", "OPEN>CLOSED", "PENDING>OPEN", "PENDING>ON_HOLD",
                "PENDING>RESOLVED", "PENDING>CLOSED", "ON_HOLD>OPEN", "ON_HOLD>PENDING", "ON_HOLD>RESOLVED",
                "ON_HOLD>CLOSED", "RESOLVED>OPEN", "RESOLVED>PENDING", "RESOLVED>CLOSED",
            ],
        },
    )
    .await;
}

#[tokio::test]
async fn a_ticket_knows_its_times() {
    let world = World::new().await;
    let first = ticket(&world).insert(&world.db).await.unwrap();
    let second = ticket(&world).insert(&world.db).await.unwrap();
    assert_eq!(second.number, first.number + 1);
    let with = async |status| {
        let change = support_ticket::ActiveModel {
            id: Unchanged(first.id),
            status: Set(status),
            ..Default::default()
        };
        change.update(&world.db).await.unwrap()
    };
    assert!(with(TicketStatus::Resolved).await.resolved_at.is_some());
    world
        .ok("UPDATE support_tickets SET satisfaction = 5 WHERE status = 'RESOLVED'")
        .await;
    let open = with(TicketStatus::Open).await;
    assert_eq!((open.resolved_at, open.satisfaction), (None, None));
    let closed = with(TicketStatus::Closed).await;
    assert!(closed.resolved_at.is_some() && closed.closed_at.is_some());
    world
        .refused(
            Check,
            "check_support_tickets_satisfaction",
            "UPDATE support_tickets SET satisfaction = 6 WHERE status = 'CLOSED'",
        )
        .await;
    world
        .refused(
            Check,
            "check_support_tickets_subject",
            "UPDATE support_tickets SET subject = ' '",
        )
        .await;
    let sql = "UPDATE support_tickets SET project_id = '{their_project}'";
    world
        .refused(ForeignKey, "fk_support_tickets_org_id_project_id", sql)
        .await;
}

#[tokio::test]
async fn a_ticket_stays_with_the_customer_when_its_project_goes() {
    let world = World::new().await;
    let mut about = ticket(&world);
    about.project_id = Set(Some(world.ours.project));
    let about = about.insert(&world.db).await.unwrap().id;
    world
        .ok("DELETE FROM projects WHERE id = '{project}'")
        .await;
    let found = SupportTicket::find_by_id(about)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((found.org_id, found.project_id), (world.ours.org, None));
}

#[tokio::test]
async fn the_first_answer_is_noted() {
    let world = World::new().await;
    let ticket = ticket(&world).insert(&world.db).await.unwrap();
    let write = async |author, is_internal| {
        let message = support_ticket_message::ActiveModel {
            ticket_id: Set(ticket.id),
            author_id: Set(author),
            body: Set("Hello".to_owned()),
            is_internal: Set(is_internal),
            ..Default::default()
        };
        let message = message.insert(&world.db).await.unwrap();
        assert_eq!(message.org_id, world.ours.org);
        SupportTicket::find_by_id(ticket.id)
            .one(&world.db)
            .await
            .unwrap()
            .unwrap()
            .first_responded_at
    };
    assert_eq!(write(Some(world.user), false).await, None);
    assert_eq!(write(None, true).await, None);
    let first = write(None, false).await;
    assert!(first.is_some());
    assert_eq!(write(None, false).await, first);
    let shown = SupportTicketMessage::find().on(ticket.id).for_customers();
    let page = shown
        .page_by(support_ticket_message::oldest_first())
        .fetch(&world.db)
        .await
        .unwrap();
    assert_eq!(page.items.len(), 3);
    world
        .refused(
            ForeignKey,
            "fk_support_ticket_messages_org_id_ticket_id",
            "UPDATE support_ticket_messages SET org_id = '{their_org}'",
        )
        .await;
}

#[tokio::test]
async fn the_most_urgent_ticket_comes_first() {
    let world = World::new().await;
    let made = async |priority, due: Option<i64>| {
        let mut made = ticket(&world);
        made.priority = Set(priority);
        made.first_response_due_at = Set(due.map(hour));
        made.assignee_id = Set(Some(world.user));
        made.insert(&world.db).await.unwrap().id
    };
    let low = made(TicketPriority::Low, Some(1)).await;
    let urgent = made(TicketPriority::Urgent, Some(3)).await;
    let normal = made(TicketPriority::Normal, None).await;
    let done = made(TicketPriority::Urgent, None).await;
    world
        .ok(&format!(
            "UPDATE support_tickets SET status = 'CLOSED' WHERE id = '{done}'"
        ))
        .await;
    let open = SupportTicket::live()
        .open()
        .assigned_to(world.user)
        .of_org(world.ours.org);
    let page = open
        .page_by(support_ticket::by_urgency())
        .fetch(&world.db)
        .await
        .unwrap();
    let ids: Vec<_> = page.items.into_iter().map(|ticket| ticket.id).collect();
    assert_eq!(ids, [urgent, normal, low]);
    let overdue = SupportTicket::live()
        .overdue_at(hour(2))
        .all(&world.db)
        .await
        .unwrap();
    assert_eq!(
        overdue
            .into_iter()
            .map(|ticket| ticket.id)
            .collect::<Vec<_>>(),
        [low]
    );
    for (index, sql) in [
        (
            "idx_support_tickets_open",
            "SELECT * FROM support_tickets WHERE deleted_at IS NULL AND status IN ('OPEN', 'PENDING', 'ON_HOLD') ORDER BY priority DESC, created_at DESC",
        ),
        (
            "idx_support_tickets_response_due",
            "SELECT * FROM support_tickets WHERE deleted_at IS NULL AND first_responded_at IS NULL AND first_response_due_at < now()",
        ),
        (
            "idx_announcements_starts_at",
            "SELECT * FROM announcements WHERE deleted_at IS NULL AND starts_at <= now()",
        ),
        (
            "idx_feature_flags_expires_at",
            "SELECT * FROM feature_flags WHERE archived_at IS NULL AND expires_at < now()",
        ),
    ] {
        world.uses_index(index, sql).await;
    }
}

#[tokio::test]
async fn an_announcement_is_for_somebody() {
    let world = World::new().await;
    let news = |audience, filter: Option<Value>| announcement::ActiveModel {
        title: Set("News".to_owned()),
        body: Set("New".to_owned()),
        audience: Set(audience),
        audience_filter: Set(filter),
        starts_at: Set(hour(1)),
        ends_at: Set(Some(hour(3))),
        ..Default::default()
    };
    use AnnouncementAudience::{All, OrgType, Orgs, Plan};
    for (audience, filter) in [
        (All, Some(json!(["PRO"]))),
        (Plan, None),
        (Plan, Some(json!([]))),
        (Plan, Some(json!("PRO"))),
        (OrgType, Some(json!(["CATERER"]))),
        (Orgs, Some(json!(["ours"]))),
        (Plan, Some(json!([1]))),
    ] {
        let refused = news(audience, filter).insert(&world.db).await.unwrap_err();
        assert_eq!(
            broken(&refused).constraint.as_deref(),
            Some("check_announcements_audience")
        );
    }
    for (audience, filter) in [
        (OrgType, json!(["VENUE"])),
        (Plan, json!(["PRO"])),
        (Orgs, json!([world.ours.org])),
    ] {
        news(audience, Some(filter))
            .insert(&world.db)
            .await
            .unwrap();
    }
    world
        .refused(
            Check,
            "check_announcements_period",
            "UPDATE announcements SET ends_at = starts_at",
        )
        .await;
    world.ok("DELETE FROM announcements").await;

    let everybody = news(All, None).insert(&world.db).await.unwrap().id;
    let shown = async |at| {
        let shown = Announcement::live()
            .shown_at(at)
            .not_dismissed_by(world.user);
        shown.all(&world.db).await.unwrap().len()
    };
    assert_eq!(
        (
            shown(hour(0)).await,
            shown(hour(1)).await,
            shown(hour(3)).await
        ),
        (0, 1, 0)
    );
    let dismissal = announcement_dismissal::ActiveModel {
        announcement_id: Set(everybody),
        user_id: Set(world.user),
        ..Default::default()
    };
    dismissal.clone().insert(&world.db).await.unwrap();
    assert_eq!(shown(hour(1)).await, 0);
    assert_eq!(
        broken(&dismissal.clone().insert(&world.db).await.unwrap_err()).kind,
        Unique
    );
    world.ok("DELETE FROM announcement_dismissals").await;
    world
        .ok("UPDATE announcements SET is_dismissible = false")
        .await;
    assert_eq!(
        broken(&dismissal.insert(&world.db).await.unwrap_err())
            .constraint
            .as_deref(),
        Some("guard_dismissal")
    );
}

fn window(from: i64, until: i64) -> scheduled_maintenance::ActiveModel {
    scheduled_maintenance::ActiveModel {
        title: Set("Upgrade".to_owned()),
        description: Set("New disks".to_owned()),
        starts_at: Set(hour(from)),
        ends_at: Set(hour(until)),
        ..Default::default()
    }
}

#[tokio::test]
async fn maintenance_goes_its_way_and_no_other() {
    let world = World::new().await;
    walk(
        &world,
        &Walk {
            table: "scheduled_maintenance",
            insert: "INSERT INTO scheduled_maintenance (title, description, starts_at, ends_at, {columns}) VALUES ('t', 'd', now(), now() + '1 hour', {values})",
            states: &[("SCHEDULED", ""), ("IN_PROGRESS", ""), ("COMPLETED", ""), ("CANCELLED", "")],
            allowed: &["SCHEDULED>IN_PROGRESS", "SCHEDULED>CANCELLED", "IN_PROGRESS>COMPLETED", "IN_PROGRESS>CANCELLED"],
        },
    )
    .await;
}

#[tokio::test]
async fn maintenance_windows_do_not_overlap() {
    let world = World::new().await;
    let first = window(1, 3).insert(&world.db).await.unwrap();
    for (from, until) in [(0, 2), (2, 4), (1, 3), (0, 4)] {
        let refused = broken(&window(from, until).insert(&world.db).await.unwrap_err());
        assert_eq!(
            (refused.kind, refused.constraint.as_deref()),
            (Exclusion, Some("exclude_scheduled_maintenance_overlap"))
        );
    }
    let mut blocking = window(3, 4);
    blocking.blocks_writes = Set(true);
    blocking.insert(&world.db).await.unwrap();
    assert_eq!(
        broken(&window(6, 6).insert(&world.db).await.unwrap_err()).kind,
        Check
    );
    let at = |number| ScheduledMaintenance::find().in_window(hour(number));
    assert_eq!(at(2).all(&world.db).await.unwrap().len(), 1);
    assert_eq!(
        at(2).blocking_writes().all(&world.db).await.unwrap().len(),
        0
    );
    assert_eq!(
        at(3).blocking_writes().all(&world.db).await.unwrap().len(),
        1
    );
    assert_eq!(at(4).all(&world.db).await.unwrap().len(), 0);
    let upcoming = |number| ScheduledMaintenance::find().upcoming(hour(number));
    assert_eq!(upcoming(0).all(&world.db).await.unwrap().len(), 2);
    assert_eq!(upcoming(2).all(&world.db).await.unwrap().len(), 1);
    world
        .ok(&format!(
            "UPDATE scheduled_maintenance SET status = 'CANCELLED' WHERE id = '{}'",
            first.id
        ))
        .await;
    assert_eq!(at(2).all(&world.db).await.unwrap().len(), 0);
    window(0, 3).insert(&world.db).await.unwrap();
}
