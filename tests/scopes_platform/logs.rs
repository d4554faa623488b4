//! Logs are read month by month.

use chrono::{DateTime, Datelike, Months, TimeZone, Utc};
use entity::{catalog, log::Logged, prelude::*, secret::IdentifierHash};
use sea_orm::{DbBackend, QueryTrait, Statement};
use uuid::Uuid;

use crate::world::World;

/// A scope of a log, with an id to ask for.
type Ask<E> = fn(Logged<E>, Uuid) -> Logged<E>;

/// The partitions of the log that a query reads.
async fn parts<E: EntityTrait>(world: &World, rows: Logged<E>) -> Vec<String> {
    let sql = format!(
        "EXPLAIN (FORMAT JSON) {}",
        rows.rows().build(DbBackend::Postgres)
    );
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let plan = world.db.query_one_raw(statement).await.unwrap().unwrap();
    let plan: serde_json::Value = plan.try_get_by_index(0).unwrap();
    let text = plan.to_string();
    let named = text.split("\"Relation Name\":\"").skip(1);
    let mut parts: Vec<_> = named
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .filter(|name| name.starts_with(E::default().table_name()))
        .collect();
    parts.sort();
    parts.dedup();
    parts
}

/// A helper of each log: a time that one month answers reads that month and nothing else.
async fn one_month<E: Log>(world: &World, ask: impl Fn(Logged<E>) -> Logged<E>) -> &'static str {
    let table = catalog::tables()
        .iter()
        .find(|table| table.name == E::default().table_name());
    let table = table.unwrap().name;
    let ensure = format!("SELECT ensure_month_partitions('{table}', 4)");
    world.db.execute_unprepared(&ensure).await.unwrap();
    let month = first_of_month();
    let name = |month: DateTime<Utc>| format!("{table}_{}", month.format("%Y_%m"));
    // Months behind may still lie together, as they did before there were months.
    let [first, second, third] = [2, 3, 4].map(|number| month + Months::new(number));

    let asked = ask(E::between(first, second));
    assert_eq!(parts(world, asked).await, [name(first)]);
    let asked = ask(E::between(first, third));
    assert_eq!(parts(world, asked).await, [name(first), name(second)]);
    // What has no end reads the months ahead, and what came too early for its month.
    let mut expected = [name(second), name(third), format!("{table}_default")];
    expected.sort();
    assert_eq!(parts(world, ask(E::since(second))).await, expected);
    table
}

fn first_of_month() -> DateTime<Utc> {
    let now = Utc::now();
    Utc.with_ymd_and_hms(now.year(), now.month(), 1, 0, 0, 0)
        .unwrap()
}

#[tokio::test]
async fn every_scope_of_a_log_reads_the_months_it_needs() {
    let world = World::new().await;
    let world = &world;
    let id = Uuid::new_v4();
    let mut seen = vec![
        one_month::<InviteAccessLog>(world, |log| log.of_invite(id.into())).await,
        one_month::<MessageEvent>(world, |log| log.of_message(id.into())).await,
    ];
    let keys: [Ask<ApiKeyUsage>; 3] = [
        |log, id| log.of_key(id.into()),
        |log, id| log.of_org(id.into()),
        |log, _| log.by(UsageWindow::Day),
    ];
    for ask in keys {
        seen.push(one_month::<ApiKeyUsage>(world, |log| ask(log, id)).await);
    }
    let deliveries: [Ask<WebhookDelivery>; 4] = [
        |log, _| log.due_at(Utc::now()),
        |log, _| log.abandoned_at(Utc::now()),
        |log, id| log.of_webhook(id.into()),
        |log, id| log.of_message(id),
    ];
    for ask in deliveries {
        seen.push(one_month::<WebhookDelivery>(world, |log| ask(log, id)).await);
    }
    let attempts: [Ask<LoginAttempt>; 4] = [
        |log, _| log.for_identifier(IdentifierHash::from(vec![1; 32])),
        |log, id| log.for_user(id.into()),
        |log, _| log.by_address("203.0.113.7".parse().unwrap()),
        |log, _| log.failed(),
    ];
    for ask in attempts {
        seen.push(one_month::<LoginAttempt>(world, |log| ask(log, id)).await);
    }
    let events: [Ask<SecurityEvent>; 3] = [
        |log, _| log.open(),
        |log, _| log.at_least(SecuritySeverity::Low),
        |log, id| log.about_org(id.into()),
    ];
    for ask in events {
        seen.push(one_month::<SecurityEvent>(world, |log| ask(log, id)).await);
    }
    seen.dedup();
    let logs = "SELECT relname::text FROM pg_class WHERE relkind = 'p' AND relname !~ '^admin_audit_log' ORDER BY 1";
    let statement = Statement::from_string(DbBackend::Postgres, logs);
    let logs = world.db.query_all_raw(statement).await.unwrap();
    let logs: Vec<String> = logs
        .iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect();
    seen.sort();
    assert_eq!(seen, logs, "a log without a test here");
}
