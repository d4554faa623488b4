//! Where the boundary of trust runs: what raw SQL can do on the owner's connection, and what a login of
//! its own cannot.

use sqlx::PgConnection;

use crate::{
    actor::Actor,
    cast::Cast,
    login::Login,
    session::{DENIED, Role, Session, run},
    support::connect,
};

/// All that one can try to become somebody else.
fn escapes(owner: &str) -> Vec<String> {
    let roles = [
        "eios_app",
        "eios_service",
        owner,
        "postgres",
        "pg_read_all_data",
        "none",
    ];
    let mut escapes: Vec<String> = roles
        .iter()
        .map(|role| format!("SET ROLE {role}"))
        .collect();
    escapes.extend(
        roles
            .iter()
            .map(|role| format!("SELECT set_config('role', '{role}', false)")),
    );
    escapes.extend(
        roles
            .iter()
            .map(|role| format!("SET SESSION AUTHORIZATION {role}")),
    );
    escapes.extend(
        [
            "RESET ROLE",
            "RESET SESSION AUTHORIZATION",
            "DISCARD ALL",
            "RESET ALL",
        ]
        .map(str::to_owned),
    );
    escapes
}

/// Whoever holds the owner's connection and writes SQL is the owner: sessions isolate the code that uses
/// them, not code that speaks for itself.
#[tokio::test]
async fn raw_sql_on_the_owners_connection_is_not_held_back() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let count = "SELECT count(*)::text FROM guests";
    assert_eq!(session.texts(count).await, ["4"]);
    session
        .run(&format!(
            "SELECT set_config('app.current_user_id', '{}', true)",
            cast.stranger.user
        ))
        .await;
    assert_eq!(
        session.texts(count).await,
        ["2"],
        "who acts is the session's word"
    );
    session.run("RESET ROLE").await;
    assert_eq!(session.texts(count).await, ["6"], "and so is the role");
}

/// The app role alone, without a word on who acts, opens nothing.
#[tokio::test]
async fn a_login_with_the_app_role_and_no_actor_sees_nothing() {
    let cast = Cast::new().await;
    let login = Login::new(&cast).await;
    run(
        &mut connect(&login.admin).await,
        &format!("GRANT eios_app TO {}", login.name),
    )
    .await;
    let session =
        Session::begin(login.connect().await, &Actor::nobody("nobody"), Role::Owner).await;
    let mut db = session.end("COMMIT").await;
    for table in [
        "guests",
        "projects",
        "users",
        "plans",
        "settings_values",
        "organizations",
    ] {
        let count: i64 =
            sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}")))
                .fetch_one(&mut db)
                .await
                .unwrap();
        assert_eq!(count, 0, "{table}");
    }
    let owner = cast.owner_name().await;
    for role in ["eios_service", owner.as_str(), "postgres"] {
        let refused = sqlx::raw_sql(sqlx::AssertSqlSafe(format!("SET ROLE {role}")))
            .execute(&mut db)
            .await;
        assert!(refused.is_err(), "SET ROLE {role}");
    }
}

/// For code that must not be trusted: a login with policies of its own, which name its organization and ask
/// no setting.
#[tokio::test]
async fn an_untrusted_login_gains_nothing_by_what_it_says() {
    let mut cast = Cast::new().await;
    let login = Login::new(&cast).await;
    let (name, alpha) = (&login.name, cast.alpha);
    run(
        &mut cast.world.db,
        &format!(
            "GRANT USAGE ON SCHEMA public TO {name};
             GRANT SELECT ON guests, events TO {name};
             CREATE POLICY {name} ON guests FOR SELECT TO {name} USING (org_id = '{alpha}');
             CREATE POLICY {name} ON events FOR SELECT TO {name} USING (org_id = '{alpha}')"
        ),
    )
    .await;
    let owner = cast.owner_name().await;
    let mut db = login.connect().await;
    assert_eq!(guests(&mut db).await, Some(4));
    let mut tries = escapes(&owner);
    for (setting, value) in [
        ("current_user_id", cast.stranger.user.clone()),
        ("current_org_id", cast.beta.to_string()),
        ("api_key_id", cast.key(cast.beta, "Live").to_string()),
        ("invite_id", cast.foreign.id("invites").to_string()),
    ] {
        tries.push(format!(
            "SELECT set_config('app.{setting}', '{value}', false)"
        ));
        tries.push(format!("SET app.{setting} = '{value}'"));
        tries.push(format!("ALTER ROLE {name} SET app.{setting} = '{value}'"));
    }
    tries.push("SET row_security = off".to_owned());
    tries.push(format!("ALTER ROLE {name} BYPASSRLS"));
    tries.push(format!("GRANT eios_service TO {name}"));
    for sql in tries {
        let done = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.as_str()))
            .execute(&mut db)
            .await;
        let seen = guests(&mut db).await;
        assert!(
            seen.is_none_or(|seen| seen == 4),
            "{sql} ({done:?}) shows {seen:?} guests"
        );
        run(&mut db, "RESET row_security").await;
        for closed in ["users", "invites", "organization_members", "projects"] {
            let outcome = sqlx::raw_sql(sqlx::AssertSqlSafe(format!("SELECT * FROM {closed}")))
                .execute(&mut db)
                .await;
            assert!(outcome.is_err(), "{sql} opens {closed}");
        }
    }
    let called = sqlx::raw_sql("SELECT accessible_org_ids('read')")
        .execute(&mut db)
        .await;
    assert!(format!("{called:?}").contains(DENIED), "{called:?}");
    // What it saved for its next login counts as little.
    drop(db);
    assert_eq!(guests(&mut login.connect().await).await, Some(4));
    run(
        &mut cast.world.db,
        &format!("DROP POLICY {name} ON guests; DROP POLICY {name} ON events; REVOKE ALL ON guests, events FROM {name}; REVOKE USAGE ON SCHEMA public FROM {name}"),
    )
    .await;
}

async fn guests(db: &mut PgConnection) -> Option<i64> {
    sqlx::query_scalar("SELECT count(*) FROM guests")
        .fetch_one(db)
        .await
        .ok()
}

/// Each role has what it needs for its part and nothing beside it.
#[tokio::test]
async fn the_roles_are_bound_and_log_in_nowhere() {
    let mut cast = Cast::new().await;
    let odd: Vec<String> = sqlx::query_scalar(
        "SELECT rolname::text FROM pg_roles
         WHERE rolname IN ('eios_app', 'eios_service')
           AND (rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb OR rolreplication
                OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = pg_roles.oid)
                OR has_schema_privilege(oid, 'public', 'CREATE'))",
    )
    .fetch_all(&mut cast.world.db)
    .await
    .unwrap();
    assert!(odd.is_empty(), "{odd:?} may do more than their part");
    let mut session = cast.session(&cast.owner).await;
    for role in ["eios_service", "postgres"] {
        let outcome = session.probe(format!("GRANT {role} TO eios_app")).await;
        assert!(outcome.code().is_some(), "{role}: {outcome:?}");
    }
}
