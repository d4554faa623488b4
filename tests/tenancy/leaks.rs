//! What the server itself tells of rows: statistics, messages, other sessions, large objects.

use entity::catalog;
use sqlx::{AssertSqlSafe, postgres::PgDatabaseError};

use crate::{
    cast::Cast,
    session::{DENIED, Session, run},
    support::connect,
};

/// Statistics hold samples of every tenant's values.
#[tokio::test]
async fn statistics_are_not_shown() {
    let mut cast = Cast::new().await;
    run(
        &mut cast.world.db,
        "CREATE STATISTICS names (mcv) ON first_name, last_name FROM guests; ANALYZE",
    )
    .await;
    let sampled: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pg_stats WHERE schemaname = 'public'")
            .fetch_one(&mut cast.world.db)
            .await
            .unwrap();
    assert!(sampled > 200, "there is something to hide: {sampled}");
    let mut session = cast.session(&cast.owner).await;
    for view in ["pg_stats", "pg_stats_ext", "pg_stats_ext_exprs"] {
        let sql = format!("SELECT tablename::text FROM {view} WHERE schemaname = 'public'");
        let shown = session.texts(&sql).await;
        let shown: Vec<_> = shown
            .iter()
            .filter(|name| catalog::table(name).is_some())
            .collect();
        assert!(shown.is_empty(), "{view} shows {shown:?}");
    }
    for table in [
        "pg_statistic",
        "pg_statistic_ext_data",
        "pg_authid",
        "pg_user_mapping",
        "pg_largeobject",
    ] {
        let outcome = session.probe(format!("SELECT * FROM {table}")).await;
        assert_eq!(outcome.code(), Some(DENIED), "{table}: {outcome:?}");
    }
}

/// A refused statement shows no values beside those it came with.
#[tokio::test]
async fn messages_show_no_rows() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let guest = cast.managed.id("guests");
    for sql in [
        format!("UPDATE guests SET role = repeat('x', 65) WHERE id = '{guest}'"),
        format!("UPDATE guests SET first_name = NULL, last_name = NULL WHERE id = '{guest}'"),
        format!("UPDATE guests SET project_id = NULL WHERE id = '{guest}'"),
        format!(
            "UPDATE guests SET project_id = '{}' WHERE id = '{guest}'",
            cast.foreign.id("projects")
        ),
        format!(
            "UPDATE guests SET group_id = '{}' WHERE id = '{guest}'",
            cast.foreign.id("guest_groups")
        ),
        format!(
            "UPDATE guests SET id = '{}' WHERE id = '{guest}'",
            cast.foreign.id("guests")
        ),
    ] {
        let error = refusal(&mut session, &sql).await;
        let told = format!("{} {}", error.message(), error.detail().unwrap_or_default());
        let shows_values =
            told.contains("Ben") || told.contains(")=(") || told.contains("contains (");
        assert!(!shows_values, "{sql}: {told}");
    }
}

async fn refusal(session: &mut Session, sql: &str) -> Box<PgDatabaseError> {
    session.run("SAVEPOINT attempt").await;
    let error = sqlx::query(AssertSqlSafe(sql))
        .execute(&mut session.db)
        .await
        .unwrap_err();
    session.run("ROLLBACK TO attempt").await;
    error.into_database_error().unwrap().downcast()
}

#[tokio::test]
async fn other_sessions_do_not_show_what_they_run() {
    let cast = Cast::new().await;
    let mut busy = connect(&cast.url).await;
    run(&mut busy, "SELECT 'a secret of beta'").await;
    let mut session = cast.session(&cast.owner).await;
    let shown = session
        .texts("SELECT coalesce(query, '') FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        .await;
    assert!(!shown.is_empty());
    assert!(
        !shown.iter().any(|query| query.contains("secret")),
        "{shown:?}"
    );
    drop(busy);
}

#[tokio::test]
async fn large_objects_are_their_makers() {
    let mut cast = Cast::new().await;
    let object: i64 = sqlx::query_scalar("SELECT lo_from_bytea(0, 'secret')::bigint")
        .fetch_one(&mut cast.world.db)
        .await
        .unwrap();
    let mut session = cast.session(&cast.owner).await;
    for sql in [
        format!("SELECT lo_get({object})"),
        format!("SELECT lo_open({object}, 131072)"),
        format!("SELECT lo_put({object}, 0, 'x')"),
        format!("SELECT lo_unlink({object})"),
        "SELECT lo_import('/etc/hostname')".to_owned(),
        "SELECT lo_export(1, '/tmp/x')".to_owned(),
        "SELECT pg_read_file('PG_VERSION')".to_owned(),
        "SELECT pg_ls_dir('.')".to_owned(),
        "SELECT pg_terminate_backend(pg_backend_pid() - 1)".to_owned(),
    ] {
        let outcome = session.probe(&sql).await;
        let ended_nobody = sql.contains("terminate");
        assert!(
            ended_nobody || outcome.code() == Some(DENIED),
            "{sql}: {outcome:?}"
        );
    }
}

/// The server's own functions that read tables by name read them as whoever calls.
#[tokio::test]
async fn functions_that_print_tables_print_ones_own_rows() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    for sql in [
        "SELECT table_to_xml('guests', true, false, '')::text",
        "SELECT query_to_xml('SELECT * FROM guests', true, false, '')::text",
        "SELECT schema_to_xml('public', true, false, '')::text",
        "SELECT json_agg(guests)::text FROM guests",
    ] {
        let Ok(printed) = session.attempt(sql).await else {
            session = cast.session(&cast.member).await;
            continue;
        };
        let printed = printed.concat();
        assert!(
            printed.contains(&cast.managed.id("guests").to_string()),
            "{sql}"
        );
        assert!(!printed.contains(&cast.beta.to_string()), "{sql}");
        assert!(
            !printed.contains(&cast.foreign.id("guests").to_string()),
            "{sql}"
        );
    }
}
