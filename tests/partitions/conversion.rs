use migration::{connect::DEFAULT_SCHEMA, snapshot::read, verify::verify};

use crate::world::{LOGS, World};

#[tokio::test]
async fn every_row_stays_where_it_was_and_is_found_in_the_first_partition() {
    let mut world = World::before().await;
    for (log, _, _) in LOGS {
        let content = world.content(log).await;
        let file = world
            .text(&format!("SELECT pg_relation_filenode('{log}')"))
            .await;
        world
            .run(&format!(
                "CREATE TABLE before_{log} AS SELECT '{content}' AS content, '{file}' AS file"
            ))
            .await;
    }
    world.up().await.unwrap();
    for (log, _, _) in LOGS {
        let before = world
            .text(&format!("SELECT content FROM before_{log}"))
            .await;
        assert_eq!(world.content(log).await, before, "{log}");
        assert_eq!(world.content(&format!("{log}_past")).await, before, "{log}");
        let file = world
            .text(&format!("SELECT pg_relation_filenode('{log}_past')"))
            .await;
        let before = world.text(&format!("SELECT file FROM before_{log}")).await;
        assert_eq!(file, before, "{log} was rewritten");
    }
}

#[tokio::test]
async fn down_gives_back_one_table_with_the_rows_of_all_months() {
    let mut world = World::before().await;
    let before = world.rows().await;
    world.up().await.unwrap();
    let mut contents = Vec::new();
    for (log, _, insert) in LOGS {
        for time in [
            "now()",
            "now() + interval '70 days'",
            "'2100-01-01'",
            "'infinity'",
        ] {
            world.write_at(insert, time).await;
        }
        let later = world.partitions(log).await;
        let has_month = |(name, rows): &(String, i64)| name.contains("_20") && *rows == 1;
        assert!(later.iter().any(has_month), "{later:?}");
        assert!(later.contains(&(format!("{log}_default"), 2)), "{later:?}");
        contents.push(world.content(log).await);
    }
    world.down().await;
    for ((log, key, _), content) in LOGS.iter().zip(contents) {
        assert_eq!(world.content(log).await, content, "{log}");
        let written = format!("DELETE FROM {log} WHERE {key} > now() - interval '1 minute'");
        assert_eq!(world.run(&written).await, 4);
    }
    let after = world.rows().await;
    for (table, rows) in &before {
        // An invite counts how often it was opened.
        assert!(
            table == "invites" || after.get(table) == Some(rows),
            "{table}"
        );
    }
}

#[tokio::test]
async fn up_down_up_leaves_the_same_and_what_verify_expects() {
    let mut world = World::after().await;
    let conn = migration::connect::Target::parse(&world.database.url, DEFAULT_SCHEMA).unwrap();
    let db = conn.connect("test").await.unwrap();
    let first = read(&db, DEFAULT_SCHEMA).await.unwrap();
    world.down().await;
    world.up().await.unwrap();
    assert_eq!(
        read(&db, DEFAULT_SCHEMA).await.unwrap().fingerprint(),
        first.fingerprint()
    );
    crate::support::runner(&world.database.url)
        .await
        .up(None)
        .await
        .unwrap();
    let findings = verify(&db, DEFAULT_SCHEMA).await.unwrap().findings;
    let of_logs: Vec<_> = findings
        .iter()
        .filter(|finding| {
            LOGS.iter()
                .any(|(log, _, _)| finding.table.as_deref() == Some(*log))
        })
        .collect();
    assert!(of_logs.is_empty(), "{of_logs:?}");
    assert_eq!(
        world
            .text("SELECT count(*) FROM pg_constraint WHERE conname LIKE '%\\_past'")
            .await,
        "0"
    );
}

/// Rights that somebody gave, too.
#[tokio::test]
async fn rights_policies_and_triggers_go_along_both_ways() {
    let mut world = World::before().await;
    let role = world.text("SELECT current_user").await;
    let setup = format!(
        "GRANT SELECT ON invite_access_logs TO PUBLIC;
         GRANT UPDATE (user_agent) ON invite_access_logs TO \"{role}\""
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(setup))
        .execute(&mut world.db)
        .await
        .unwrap();
    let state = "SELECT string_agg(concat_ws(' ', relname, relacl, relrowsecurity, relforcerowsecurity, relowner,
            (SELECT string_agg(concat_ws(' ', polname, polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid),
                                         obj_description(oid, 'pg_policy')), ';' ORDER BY polname)
             FROM pg_policy WHERE polrelid = c.oid),
            (SELECT string_agg(pg_get_triggerdef(oid), ';' ORDER BY tgname) FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal),
            (SELECT string_agg(attname || attacl::text, ';') FROM pg_attribute WHERE attrelid = c.oid)), e'\\n' ORDER BY relname)
        FROM pg_class c WHERE relname IN ('invite_access_logs', 'message_events')";
    let before = world.text(state).await;
    assert!(
        before.contains("by_invite_select") && before.contains("place_row"),
        "{before}"
    );
    world.up().await.unwrap();
    assert_eq!(sorted(&world.text(state).await), sorted(&before));
    world.down().await;
    assert_eq!(sorted(&world.text(state).await), sorted(&before));
}

/// One that is disabled stays so, in months to come and on the way back.
#[tokio::test]
async fn triggers_fire_when_they_did() {
    let mut world = World::before().await;
    for (trigger, when) in [
        ("never", "DISABLE"),
        ("always", "ENABLE ALWAYS"),
        ("applied", "ENABLE REPLICA"),
        ("usual", "ENABLE"),
    ] {
        let create = format!(
            "CREATE TRIGGER {trigger} BEFORE UPDATE ON message_events
             FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"
        );
        world.run(&create).await;
        let set = format!("ALTER TABLE message_events {when} TRIGGER {trigger}");
        world.run(&set).await;
    }
    let firing = "SELECT string_agg(DISTINCT concat_ws(' ', tgname, tgenabled), ', ')
        FROM pg_trigger WHERE tgfoid = 'suppress_redundant_updates_trigger'::regproc";
    let as_set = "always A, applied R, never D, usual O";
    assert_eq!(world.text(firing).await, as_set);
    world.up().await.unwrap();
    world
        .run("SELECT ensure_month_partitions('message_events', 6)")
        .await;
    assert_eq!(world.text(firing).await, as_set);
    world.down().await;
    assert_eq!(world.text(firing).await, as_set);
}

/// One that has to be quoted, in which SQL would see two.
#[tokio::test]
async fn an_owner_may_have_any_name() {
    let mut world = World::before().await;
    let (plain, url) = (world.text("current_user").await, world.database.url.clone());
    let odd = format!("{plain}.App");
    let rename = |from: &str, to: &str| format!("ALTER ROLE \"{from}\" RENAME TO \"{to}\"");
    world.administer(&rename(&plain, &odd)).await;
    world.database.url = url.replacen(&plain, &odd, 1);
    world.up().await.unwrap();
    world.down().await;
    world.administer(&rename(&odd, &plain)).await;
    world.database.url = url;
    world.up().await.unwrap();
}

/// Subscribers go on with one table of one name.
#[tokio::test]
async fn publications_go_along_both_ways() {
    let mut world = World::before().await;
    let publish = "CREATE PUBLICATION whole FOR ALL TABLES WITH (publish_via_partition_root)";
    world.administer(publish).await;
    let publish = "CREATE PUBLICATION logs FOR TABLE message_events,
        invite_access_logs (id, accessed_at, invite_id) WHERE (id IS NOT NULL)
        WITH (publish_via_partition_root)";
    world.run(publish).await;
    let sent = "SELECT string_agg(concat_ws(' ', pubname, tablename, attnames, rowfilter), ', '
            ORDER BY pubname, tablename)
        FROM pg_publication_tables WHERE tablename ~ '^(invite_access_logs|message_events)'";
    let before = world.text(sent).await;
    assert!(before.contains("(id IS NOT NULL)"), "{before}");
    world.up().await.unwrap();
    assert_eq!(world.text(sent).await, before);

    // Of the log that is joined last: nothing is, and nothing is left half done.
    world.write_at(LOGS[0].2, "'2100-01-01'").await;
    let error = world.try_down().await.unwrap_err().to_string();
    let refusal = "publications would send rows of invite_access_logs a second time: whole";
    assert!(error.contains(refusal), "{error}");
    assert_eq!(world.text(sent).await, before);
    world.up().await.unwrap();
    world
        .run("DELETE FROM invite_access_logs WHERE accessed_at = '2100-01-01'")
        .await;
    world.down().await;
    assert_eq!(world.text(sent).await, before);
}

/// The order in which rights are listed says nothing.
fn sorted(text: &str) -> Vec<&str> {
    let mut parts: Vec<_> = text.split([' ', ',', '{', '}', ';', '\n']).collect();
    parts.sort_unstable();
    parts
}

/// An index of the operator's own keeps its name, and stays with the rows that it was built over.
#[tokio::test]
async fn indexes_that_are_not_named_after_the_table_are_no_obstacle() {
    let mut world = World::before().await;
    let tables = "SELECT string_agg(indrelid::regclass::text, ' ') FROM pg_index
        WHERE indexrelid = to_regclass('ix_visits_ip')";
    let index = "CREATE INDEX ix_visits_ip ON invite_access_logs (ip_address)";
    world.run(index).await;
    world.up().await.unwrap();
    assert_eq!(world.text(tables).await, "invite_access_logs_past");
    world.down().await;
    assert_eq!(world.text(tables).await, "invite_access_logs");
}
