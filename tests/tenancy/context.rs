//! Whoever acted before on the same connection leaves nothing for the next one.

use sqlx::{AssertSqlSafe, PgConnection};

use crate::{
    actor::Actor,
    cast::Cast,
    session::{Role, Session, run},
    support::connect,
};

const SETTINGS: [&str; 5] = [
    "role",
    "app.current_user_id",
    "app.current_org_id",
    "app.api_key_id",
    "app.invite_id",
];

async fn left_behind(db: &mut PgConnection) -> Vec<String> {
    let mut left = Vec::new();
    for name in SETTINGS {
        let value: Option<String> = sqlx::query_scalar("SELECT current_setting($1, true)")
            .bind(name)
            .fetch_one(&mut *db)
            .await
            .unwrap();
        let value = value.unwrap_or_default();
        if !["", "none"].contains(&value.as_str()) {
            left.push(format!("{name} = {value}"));
        }
    }
    left
}

/// The driver prepares what it sends, and the server goes over to a plan for every value.
#[tokio::test]
async fn a_prepared_statement_serves_each_user_their_own_rows() {
    let cast = Cast::new().await;
    let actors = [
        &cast.member,
        &cast.stranger,
        &cast.agent,
        &Actor::nobody("nobody"),
        &Actor::guest("guest", cast.managed.id("invites")),
        &cast.viewer,
    ];
    for mode in ["auto", "force_generic_plan", "force_custom_plan"] {
        let mut db = connect(&cast.url).await;
        run(&mut db, &format!("SET plan_cache_mode = {mode}")).await;
        for round in 0..9 {
            for actor in actors {
                let mut session = Session::begin(db, actor, Role::App).await;
                for table in [
                    "guests",
                    "projects",
                    "rsvp_answers",
                    "users",
                    "settings_values",
                ] {
                    let sql = format!("SELECT id::text FROM {table} WHERE id::text >= $1");
                    let mut seen: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
                        .bind("")
                        .fetch_all(&mut session.db)
                        .await
                        .unwrap();
                    seen.sort();
                    let expected: Vec<_> = cast.model.readable(actor, table).into_iter().collect();
                    assert_eq!(
                        seen, expected,
                        "{table} for {}, {mode}, round {round}",
                        actor.name
                    );
                }
                db = session
                    .end(if round % 2 == 0 { "COMMIT" } else { "ROLLBACK" })
                    .await;
            }
            // Between them the owner, who is bound by no policy.
            let all: i64 = sqlx::query_scalar("SELECT count(*) FROM guests")
                .fetch_one(&mut db)
                .await
                .unwrap();
            assert_eq!(all, 6);
        }
    }
}

#[tokio::test]
async fn a_statement_prepared_by_one_is_executed_as_another() {
    let cast = Cast::new().await;
    let mut db = connect(&cast.url).await;
    run(&mut db, "PREPARE everything AS SELECT id::text FROM guests").await;
    for actor in [&cast.member, &cast.stranger, &cast.agent, &cast.member] {
        let mut session = Session::begin(db, actor, Role::App).await;
        let mut seen = session.texts("EXECUTE everything").await;
        seen.sort();
        let expected: Vec<_> = cast.model.readable(actor, "guests").into_iter().collect();
        assert_eq!(seen, expected, "{}", actor.name);
        db = session.end("COMMIT").await;
    }
}

#[tokio::test]
async fn nothing_is_left_however_a_transaction_ends() {
    let cast = Cast::new().await;
    let mut db = connect(&cast.url).await;
    for how in ["COMMIT", "ROLLBACK", "error"] {
        let mut session =
            Session::begin(db, &cast.member.clone().in_org(cast.alpha), Role::App).await;
        assert_eq!(
            left_behind(&mut session.db).await.len(),
            3,
            "the actor is there to be left"
        );
        if how == "error" {
            assert_eq!(
                session.attempt("SELECT (1 / 0)::text").await,
                Err("22012".to_owned())
            );
        }
        db = session
            .end(if how == "ROLLBACK" {
                "ROLLBACK"
            } else {
                "COMMIT"
            })
            .await;
        assert_eq!(left_behind(&mut db).await, [""; 0], "{how}");
    }
    // Cut off in the middle, as by a client that died: the connection is gone with it.
    drop(Session::begin(db, &cast.member, Role::App).await);
    assert_eq!(left_behind(&mut connect(&cast.url).await).await, [""; 0]);
}

#[tokio::test]
async fn a_savepoint_gives_back_the_actor_of_before() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let seen = "SELECT count(*)::text FROM guests";
    assert_eq!(session.texts(seen).await, ["4"]);
    session.run("SAVEPOINT inner_part").await;
    session
        .run(&format!(
            "SET LOCAL app.current_user_id = '{}'",
            cast.stranger.user
        ))
        .await;
    assert_eq!(session.texts(seen).await, ["2"]);
    session.run("ROLLBACK TO inner_part").await;
    assert_eq!(session.texts(seen).await, ["4"]);
    session.run("SAVEPOINT inner_part").await;
    session.attempt("SELECT (1 / 0)::text").await.unwrap_err();
    session.run("ROLLBACK TO inner_part").await;
    assert_eq!(session.texts(seen).await, ["4"]);
    assert_eq!(
        session.texts("SELECT current_user::text").await,
        ["eios_app"]
    );
}

/// Workers of a parallel plan act for the same actor in the same role.
#[tokio::test]
async fn parallel_workers_see_no_more() {
    let cast = Cast::new().await;
    for actor in [
        &cast.member,
        &cast.agent,
        &cast.stranger,
        &Actor::nobody("nobody"),
    ] {
        let mut session = cast.session(actor).await;
        session
            .run(
                "SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0;
                 SET LOCAL min_parallel_table_scan_size = 0; SET LOCAL enable_indexscan = off;
                 SELECT set_config(name, 'on', true) FROM pg_settings
                 WHERE name IN ('force_parallel_mode', 'debug_parallel_query')",
            )
            .await;
        let plan = session
            .texts("EXPLAIN SELECT id::text FROM guests")
            .await
            .join("\n");
        assert!(plan.contains("Gather"), "{plan}");
        for table in [
            "guests",
            "projects",
            "events",
            "rsvp_answers",
            "settings_values",
        ] {
            let mut seen = session
                .texts(&format!("SELECT id::text FROM {table}"))
                .await;
            seen.sort();
            let expected: Vec<_> = cast.model.readable(actor, table).into_iter().collect();
            assert_eq!(seen, expected, "{table} for {}", actor.name);
        }
    }
}
