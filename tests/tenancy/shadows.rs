//! Names, operators and functions of the attacker's own.

use crate::{
    cast::Cast,
    compare::{reads, writes},
    session::{DENIED, Outcome},
};

/// Temporary tables come first where the path does not say otherwise.
#[tokio::test]
async fn a_table_of_the_same_name_makes_nobody_a_member() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let (me, beta) = (&cast.member.user, cast.beta);
    session
        .run(&format!(
            "CREATE TEMP TABLE organization_members AS SELECT '{beta}'::uuid AS org_id, '{me}'::uuid AS user_id, 'owner' AS role;
             CREATE TEMP TABLE users AS SELECT '{me}'::uuid AS id, NULL::timestamptz AS deleted_at;
             CREATE TEMP TABLE organizations AS SELECT '{beta}'::uuid AS id;
             CREATE TEMP TABLE projects AS SELECT gen_random_uuid() AS id, '{beta}'::uuid AS owner_org_id,
                 '{beta}'::uuid AS manager_org_id, NULL::timestamptz AS deleted_at;
             CREATE FUNCTION pg_temp.lower(text) RETURNS text LANGUAGE sql AS $$ SELECT 'owner' $$;
             CREATE FUNCTION pg_temp.accessible_org_ids(text) RETURNS uuid[] LANGUAGE sql AS $$ SELECT ARRAY['{beta}'::uuid] $$;
             CREATE FUNCTION pg_temp.session_user_id() RETURNS uuid LANGUAGE sql AS $$ SELECT '{me}'::uuid $$",
        ))
        .await;
    for path in ["pg_temp, public", "public, pg_temp", "\"$user\", public"] {
        session
            .run(&format!("SET LOCAL search_path = {path}"))
            .await;
        for table in [
            "guests",
            "events",
            "rsvp_answers",
            "settings_values",
            "invites",
        ] {
            let seen = session
                .texts(&format!("SELECT id::text FROM public.{table}"))
                .await;
            let seen: std::collections::BTreeSet<_> = seen.into_iter().collect();
            assert_eq!(
                seen,
                cast.model.readable(&cast.member, table),
                "{table} with {path}"
            );
        }
        for sql in [
            format!("INSERT INTO public.projects (owner_org_id, name) VALUES ('{beta}', 'x')"),
            format!(
                "INSERT INTO public.organization_members (org_id, user_id, role) VALUES ('{beta}', '{me}', 'owner')"
            ),
            format!("SELECT public.add_member('{beta}', '{me}', 'owner')"),
            format!(
                "INSERT INTO public.events (project_id, name, timezone) VALUES ('{}', 'x', 'UTC')",
                cast.foreign.id("projects")
            ),
        ] {
            let outcome = session.probe(&sql).await;
            assert_eq!(
                outcome.code(),
                Some(DENIED),
                "{sql} with {path}: {outcome:?}"
            );
        }
    }
}

/// And no path of the session's own hides from policies and triggers what they need.
#[tokio::test]
async fn an_odd_search_path_changes_nothing() {
    let cast = Cast::new().await;
    for actor in [&cast.member, &cast.agent, &cast.stranger] {
        let mut session = cast.session(actor).await;
        session
            .run("CREATE TEMP TABLE \"projects \" (id int)")
            .await;
        session
            .run("SET LOCAL search_path = public, pg_temp, information_schema, pg_catalog")
            .await;
        let mut findings = reads(&cast, actor, &mut session).await;
        findings.extend(writes(&cast, actor, &mut session).await);
        assert!(findings.is_empty(), "{}", findings.join("\n"));
    }
    let mut session = cast.session(&cast.member).await;
    session.run("SET LOCAL search_path = ''").await;
    let project = cast.managed.id("projects");
    let sql =
        format!("INSERT INTO public.guests (project_id, first_name) VALUES ('{project}', 'Dan')");
    session.run(&sql).await;
    let sql = "UPDATE public.guests SET last_name = 'Sousa' WHERE first_name = 'Dan' RETURNING org_id::text";
    assert_eq!(session.texts(sql).await, [cast.alpha.to_string()]);
}

/// What could tell of a row it is given is given no row that a policy hides.
#[tokio::test]
async fn a_function_of_ones_own_is_shown_ones_own_rows() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    session
        .run(
            "CREATE TEMP TABLE peeped (id uuid);
             CREATE FUNCTION pg_temp.peep(row_id uuid) RETURNS boolean LANGUAGE plpgsql IMMUTABLE COST 0.0000001 AS $$
             BEGIN
                 INSERT INTO pg_temp.peeped VALUES (row_id);
                 RETURN true;
             END $$;
             CREATE FUNCTION pg_temp.peep_two(a uuid, b uuid) RETURNS boolean LANGUAGE sql COST 0.0000001 AS
                 $$ SELECT pg_temp.peep(a) OR b IS NULL $$;
             CREATE OPERATOR pg_temp.<~> (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = pg_temp.peep_two)",
        )
        .await;
    // A function that writes is volatile for the server whatever it says of itself.
    session
        .run("ALTER FUNCTION pg_temp.peep(uuid) VOLATILE")
        .await;
    let mut seen_at_all = 0;
    for table in [
        "guests",
        "projects",
        "invites",
        "rsvp_answers",
        "guest_contacts",
        "deletions",
        "settings_values",
        "users",
        "organization_members",
    ] {
        for condition in [
            "pg_temp.peep(id)",
            "id OPERATOR(pg_temp.<~>) id",
            "pg_temp.peep(id) OR true",
            "CASE WHEN pg_temp.peep(id) THEN true END",
        ] {
            session.run("TRUNCATE peeped").await;
            session
                .run(&format!(
                    "SELECT count(*) FROM public.{table} WHERE {condition}"
                ))
                .await;
            let seen = session.texts("SELECT DISTINCT id::text FROM peeped").await;
            let allowed = cast.model.readable(&cast.member, table);
            let leaked: Vec<_> = seen.iter().filter(|id| !allowed.contains(*id)).collect();
            assert!(
                leaked.is_empty(),
                "{table} WHERE {condition} shows {leaked:?}"
            );
            seen_at_all += seen.len();
        }
    }
    assert!(
        seen_at_all > 100,
        "the function is asked at all: {seen_at_all}"
    );
    for sql in [
        "CREATE FUNCTION pg_temp.sly(uuid) RETURNS boolean LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT true'",
        "ALTER FUNCTION pg_temp.peep(uuid) LEAKPROOF",
        "CREATE CAST (uuid AS text) WITH INOUT AS IMPLICIT",
        "CREATE CAST (text AS integer) WITH INOUT AS IMPLICIT",
        "CREATE EXTENSION dblink",
        "CREATE EVENT TRIGGER t ON ddl_command_end EXECUTE FUNCTION pg_temp.peep()",
        "CREATE SCHEMA mine",
        "ALTER TABLE guests ADD COLUMN mine text",
        "CREATE RULE r AS ON SELECT TO guests DO INSTEAD SELECT 1",
        "CREATE TEMP TABLE keyed (id uuid REFERENCES guests (id))",
    ] {
        let outcome = session.probe(sql).await;
        let is_refused = [
            Some(DENIED),
            Some("42P16"),
            Some("42501"),
            Some("42883"),
            Some("0A000"),
        ]
        .contains(&outcome.code());
        assert!(is_refused, "{sql}: {outcome:?}");
    }
}

/// An error is raised only by a row that one sees.
#[tokio::test]
async fn an_error_does_not_tell_of_a_hidden_row() {
    let mut cast = Cast::new().await;
    let (alpha, beta) = (cast.alpha, cast.beta);
    crate::session::run(
        &mut cast.world.db,
        &format!(
            "UPDATE guests SET last_name = CASE org_id WHEN '{beta}' THEN 'Secret' ELSE '1' END;
             UPDATE guests SET role = CASE org_id WHEN '{alpha}' THEN '1' ELSE '0' END"
        ),
    )
    .await;
    let mut session = cast.session(&cast.member).await;
    for condition in [
        "last_name::int = 1",
        "1 / role::int = 1",
        "1 / length(replace(last_name, 'Secret', '')) = 1",
        "(last_name || 'x')::text LIKE '1%' AND last_name::int = 1",
    ] {
        let sql = format!("SELECT id FROM guests WHERE {condition}");
        assert_eq!(session.probe(&sql).await, Outcome::Rows(4), "{condition}");
        let sql = format!("UPDATE guests SET first_name = 'x' WHERE {condition}");
        assert_eq!(session.probe(&sql).await, Outcome::Rows(4), "{condition}");
    }
}
