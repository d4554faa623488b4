//! Statements that are more than one change of some rows.

use entity::catalog::Table;

use crate::{
    changes::{assert_count, assert_right, user},
    context::Context,
    log::{entries_after, last_entry},
    replay::replay,
    tables::audited,
    world::{World, execute, query, rows},
};

/// A key that no row has, as SQL.
pub fn other_key(table: &Table) -> &'static str {
    match table.primary_key[0] {
        "id" => "gen_random_uuid()",
        _ => "'k' || substr(md5(random()::text), 1, 12)",
    }
}

/// A row that gets another id is another row: what was known of it stays under the one it had.
#[tokio::test]
async fn a_row_that_changes_its_id_is_not_lost() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited()
        .into_iter()
        .filter(|table| table.referrers.is_empty())
    {
        let [first, ..] = world.keys(table);
        let key = table.primary_key[0];
        let other = other_key(table);
        for (changes, condition) in [(2, format!("WHERE {key} = '{first}'")), (6, String::new())] {
            let sql = format!("UPDATE {} SET {key} = {other} {condition}", table.name);
            let case = world.case(&context).await;
            case.run(&sql).await;
            let outcome = case.end().await;
            assert_count(&sql, table, &outcome, changes);
            assert_right(&sql, &context, &outcome);
        }
    }
}

/// A statement that a trigger or another statement runs is a statement too, and so is one in a
/// function, in a block that catches its error, and after a savepoint that was rolled back.
#[tokio::test]
async fn only_what_stays_is_recorded() {
    let world = World::new().await;
    let context = user(&world);
    let case = world.case(&context).await;
    let rename = |name: &str| {
        format!(
            "UPDATE guests SET first_name = '{name}' WHERE id = '{}'",
            world.ids("guests")[0]
        )
    };
    for sql in [
        "SAVEPOINT one".to_owned(),
        rename("undone"),
        "ROLLBACK TO one".to_owned(),
        format!(
            "DO $$ BEGIN {}; {}; RAISE division_by_zero; EXCEPTION WHEN division_by_zero THEN END $$",
            rename("a"),
            rename("b")
        ),
        format!(
            "WITH renamed AS ({} RETURNING id) UPDATE guest_tags SET name = 'renamed' FROM renamed",
            rename("stays")
        ),
    ] {
        case.run(&sql).await;
    }
    let outcome = case.end().await;
    assert_eq!(outcome.changes.len(), 4);
    assert_right("savepoints", &context, &outcome);
}

/// Entries carry the time of the transaction, and ids that sort by the time of the change.
#[tokio::test]
async fn entries_are_of_the_time_of_their_transaction() {
    let world = World::new().await;
    let case = world.case(&Context::none()).await;
    for name in 0..50 {
        case.run(&format!("UPDATE organizations SET name = 'n{name}'"))
            .await;
    }
    let now = "SELECT to_jsonb(now()) #>> '{}' AS now";
    let now: String = query(&case.transaction, now).await[0]
        .try_get("", "now")
        .unwrap();
    let outcome = case.end().await;
    assert_eq!(outcome.entries.len(), 150);
    for (at, entry) in outcome.entries.iter().enumerate() {
        assert_eq!(entry.created_at, now);
        assert_eq!(entry.id.get_version_num(), 7);
        assert_eq!(
            entry.new_values.as_ref().unwrap()["name"],
            format!("n{}", at / 3)
        );
    }
}

/// Values read the same whatever a session has set for showing them.
#[tokio::test]
async fn values_do_not_depend_on_how_a_session_shows_them() {
    let world = World::new().await;
    let context = user(&world);
    let case = world.case(&context).await;
    execute(
        &case.transaction,
        "SET LOCAL TimeZone = 'Asia/Kathmandu'; SET LOCAL DateStyle = 'German'; SET LOCAL IntervalStyle = 'sql_standard';
         SET LOCAL extra_float_digits = -3; SET LOCAL bytea_output = 'escape'; SET LOCAL search_path = pg_catalog;
         SET LOCAL quote_all_identifiers = on; SET LOCAL standard_conforming_strings = on",
    )
    .await;
    case.run("UPDATE public.events SET starts_at = '2026-03-29 01:30:00.123456+00', venue_lat = 0.1::float8 + 0.2::float8, ends_at = NULL").await;
    case.run("UPDATE public.data_retention_policies SET retain_for = '1 year 2 days'")
        .await;
    case.run("UPDATE public.data_export_requests SET checksum = sha256('other')")
        .await;
    execute(
        &case.transaction,
        "SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = public;
         SET LOCAL IntervalStyle = 'postgres'; SET LOCAL bytea_output = 'hex'",
    )
    .await;
    let outcome = case.end().await;
    assert_eq!(outcome.changes.len(), 9);
    assert_right("settings", &context, &outcome);
}

/// A setting belongs to whatever its scope names, also when that is nothing that exists.
#[tokio::test]
async fn a_setting_belongs_where_its_scope_says() {
    let world = World::new().await;
    let context = user(&world);
    let define =
        "INSERT INTO settings_definitions (key, value_type, default_value, scope_min, scope_max)
        VALUES ('a.scope', 'STRING', '1', 'PLATFORM', 'INVITE')";
    let nobody = "8a7e7c1e-0000-4000-8000-00000000dead".to_owned();
    for table in ["settings_values", "entitlement_overrides"] {
        let column = if table == "settings_values" {
            "value"
        } else {
            "value_json"
        };
        for (scope, target) in [
            ("PLATFORM", None),
            ("PLAN", Some("plans")),
            ("ORG", Some("organizations")),
            ("PROJECT", Some("projects")),
            ("EVENT", Some("events")),
            ("INVITE", Some("invites")),
        ] {
            let known = target.map(|target| world.ids(target)[0].to_string());
            for id in [known, Some(nobody.clone())] {
                let id = id.map_or("NULL".to_owned(), |id| format!("'{id}'"));
                let values = format!("('{scope}', {id}, 'a.scope', '1')");
                let insert =
                    format!("INSERT INTO {table} (scope, scope_id, key, {column}) VALUES {values}");
                let upsert = format!(
                    "{insert} ON CONFLICT (scope, scope_id, key) DO UPDATE SET {column} = '2'"
                );
                let condition = format!(
                    "WHERE key = 'a.scope' AND scope = '{scope}' AND scope_id IS NOT DISTINCT FROM {id}"
                );
                let delete = format!("DELETE FROM {table} {condition}");
                let mut prepare = define.to_owned();
                for sql in [insert, upsert, delete] {
                    let case = world.prepared_case(&context, &prepare).await;
                    case.run(&sql).await;
                    let outcome = case.end().await;
                    assert!(!outcome.changes.is_empty(), "{sql}");
                    assert_right(&sql, &context, &outcome);
                    prepare = format!("{prepare}; {sql}");
                }
            }
        }
    }
}

/// Rows that come in by COPY.
#[tokio::test]
async fn copied_rows_are_recorded() {
    let world = World::new().await;
    let before = rows(&world.db).await;
    let last = last_entry(&world.db).await;
    let project = world.ids("projects")[0];
    let mut copy = sqlx::postgres::PgPoolCopyExt::copy_in_raw(
        world.db.get_postgres_connection_pool(),
        "COPY guests (project_id, first_name) FROM STDIN",
    )
    .await
    .unwrap();
    let lines: String = (0..1000)
        .map(|n| format!("{project}\tGuest {n}\n"))
        .collect();
    copy.send(lines.as_bytes()).await.unwrap();
    assert_eq!(copy.finish().await.unwrap(), 1000);
    let entries = entries_after(&world.db, last).await;
    assert_eq!(entries.len(), 1000);
    replay("COPY", &before, &entries, &rows(&world.db).await);
}
