use crate::world::{LOGS, World};

/// What the application does with the logs, and what the database does by itself.
#[tokio::test]
async fn statements_triggers_and_cascades_work_across_months() {
    let mut world = World::after().await;
    let invite = world
        .text("SELECT id FROM invites ORDER BY id LIMIT 1")
        .await;
    let count = format!("SELECT access_count FROM invites WHERE id = '{invite}'");
    let before: i64 = world.text(&count).await.parse().unwrap();
    for (_, _, insert) in LOGS {
        for time in ["now()", "now() + interval '70 days'", "'2100-01-01'"] {
            world.write_at(insert, time).await;
        }
    }
    let after: i64 = world.text(&count).await.parse().unwrap();
    assert_eq!(after, before + 3, "count_accesses");
    for (log, key, _) in LOGS {
        let placed = format!(
            "SELECT count(*) FROM {log} WHERE {key} >= now() - interval '1 minute' AND org_id IS NULL"
        );
        assert_eq!(world.text(&placed).await, "0", "place_row of {log}");
    }
    // A row that gets another time moves to the partition of that month.
    let moved = format!(
        "UPDATE invite_access_logs SET accessed_at = '2100-02-02' WHERE invite_id = '{invite}' AND accessed_at > now() + interval '1 day'"
    );
    assert_eq!(world.run(&moved).await, 2);
    let partitions = world.partitions("invite_access_logs").await;
    assert!(
        partitions.contains(&("invite_access_logs_default".to_owned(), 2)),
        "{partitions:?}"
    );

    let logs: i64 = world
        .text(&format!(
            "SELECT count(*) FROM invite_access_logs WHERE invite_id = '{invite}'"
        ))
        .await
        .parse()
        .unwrap();
    assert!(logs >= 3);
    world
        .run(&format!("DELETE FROM invites WHERE id = '{invite}'"))
        .await;
    let left = format!("SELECT count(*) FROM invite_access_logs WHERE invite_id = '{invite}'");
    assert_eq!(world.text(&left).await, "0");
    let unknown = "INSERT INTO message_events (message_job_id, event_type) VALUES (gen_random_uuid(), 'SENT')";
    let error = sqlx::query(unknown)
        .execute(&mut world.db)
        .await
        .unwrap_err();
    assert_eq!(
        error
            .as_database_error()
            .and_then(|error| error.code())
            .as_deref(),
        Some("23503")
    );
}

#[tokio::test]
async fn months_are_made_after_the_past_and_take_what_came_too_early() {
    let mut world = World::after().await;
    for (log, key, insert) in LOGS {
        world
            .write_at(
                insert,
                "date_trunc('month', now()) + interval '5 months 1 day'",
            )
            .await;
        let default = format!("{log}_default");
        assert!(world.partitions(log).await.contains(&(default.clone(), 1)));
        let made = world
            .text(&format!("SELECT ensure_month_partitions('{log}', 6, 12)"))
            .await;
        assert!(made.parse::<i64>().unwrap() > 0);
        assert!(world.partitions(log).await.contains(&(default, 0)), "{log}");
        let months = world.partitions(log).await.len();
        assert_eq!(
            world
                .text(&format!("SELECT ensure_month_partitions('{log}', 6, 12)"))
                .await,
            "0"
        );
        assert_eq!(world.partitions(log).await.len(), months);
        // A question with a bound reads the months that it is about.
        let plan: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(format!(
            "EXPLAIN SELECT FROM {log} WHERE {key} >= date_trunc('month', now()) + interval '5 months'"
        )))
        .fetch_all(&mut world.db)
        .await
        .unwrap();
        let plan = plan.join("\n");
        assert!(!plan.contains(&format!("on {log}_past")), "{plan}");
    }
}

/// Nobody gets at a partition who does not get at the log.
#[tokio::test]
async fn partitions_are_closed_to_tenants() {
    let mut world = World::after().await;
    for (log, _, _) in LOGS {
        for (partition, _) in world.partitions(log).await {
            for role in ["eios_app", "public"] {
                let may = world.text(&format!("SELECT has_table_privilege('{role}', '{partition}', 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')")).await;
                assert_eq!(may, "false", "{role} on {partition}");
            }
        }
    }
}
