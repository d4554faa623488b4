//! Functions answer for the tenant who asks.

use crate::{
    actor::Actor,
    cast::Cast,
    session::{DENIED, run},
};

/// What a call with the ids of another tenant comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// Nothing: no row, or only NULL, false and empty arrays.
    Nothing,
    /// Refused.
    Denied,
    /// It takes nothing that names a tenant, and its answer is of the session's own.
    Own,
    /// It looks at its arguments alone.
    Pure,
}

/// A function's name, and a call as an owner of alpha with ids of beta: `{name}` is the row of that name in
/// the project of beta.
#[rustfmt::skip]
const CALLS: &[(&str, &str, Answer)] = &[
    ("acting_user_id", "SELECT acting_user_id()", Answer::Own),
    ("accessible_org_ids", "SELECT unnest(accessible_org_ids('read'))", Answer::Own),
    ("managed_project_ids", "SELECT unnest(managed_project_ids('read'))", Answer::Nothing),
    ("entrusting_org_ids", "SELECT unnest(entrusting_org_ids('read'))", Answer::Nothing),
    ("is_signed_in", "SELECT is_signed_in()", Answer::Own),
    ("may_hand_over", "SELECT may_hand_over('{projects}', '{owner}')", Answer::Nothing),
    ("is_version_of", "SELECT is_version_of('{site_versions}', '{sites}')", Answer::Nothing),
    ("is_managed_deletion", "SELECT is_managed_deletion('guests', '{guests}', 'read')", Answer::Nothing),
    ("guest_invite", "SELECT (guest_invite()).id", Answer::Nothing),
    ("invited_guest_ids", "SELECT unnest(invited_guest_ids())", Answer::Nothing),
    ("create_organization", "SELECT (create_organization('COUPLE', 'x')).name", Answer::Own),
    ("add_member", "SELECT add_member('{owner}', '{newcomer}', 'viewer')", Answer::Denied),
    ("co_members", "SELECT co_members('{owner}')", Answer::Nothing),
    ("search_guests", "SELECT search_guests('{projects}', 'Ben', 10)", Answer::Nothing),
    ("find_contacts", "SELECT find_contacts('beta@example.com')", Answer::Nothing),
    ("find_session_user", "SELECT find_session_user()", Answer::Own),
    ("session_setting", "SELECT session_setting('invite_id')", Answer::Own),
    ("session_uuid", "SELECT session_uuid('invite_id')", Answer::Own),
    ("session_user_id", "SELECT session_user_id()", Answer::Own),
    ("session_org_id", "SELECT session_org_id()", Answer::Own),
    ("org_above", "SELECT org_above('guests', '{guests}')", Answer::Nothing),
    ("audit_record", "SELECT audit_record('VIEWED', 'GUESTS', 'guests', '{guests}', org_id => '{owner}')", Answer::Denied),
    ("uuid_v7", "SELECT uuid_v7()", Answer::Own),
    ("session_address", "SELECT session_address()", Answer::Own),
    ("new_audit_entry", "SELECT new_audit_entry()", Answer::Own),
    ("keep_append_only", "SELECT keep_append_only('guests', true)", Answer::Denied),
    ("ensure_month_partitions", "SELECT ensure_month_partitions('admin_audit_log', 60)", Answer::Denied),
    ("audit_disable", "SELECT audit_disable('guests')", Answer::Denied),
    ("audit_member", "SELECT audit_member(NULL, NULL, NULL, NULL)", Answer::Pure),
    ("audit_way", "SELECT audit_way(NULL, NULL, NULL)", Answer::Pure),
    ("audit_org", "SELECT audit_org(NULL, NULL, NULL)", Answer::Pure),
    ("audit_project", "SELECT audit_project(NULL, NULL, NULL)", Answer::Pure),
    ("audit_word", "SELECT audit_word(NULL, NULL, NULL, NULL)", Answer::Pure),
    ("audit_body", "SELECT audit_body(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)", Answer::Pure),
    ("take_along", "SELECT take_along('guests', ARRAY['{guests}'::uuid])", Answer::Nothing),
    ("has_other_owner", "SELECT has_other_owner('{owner}')", Answer::Nothing),
    ("expect_actor", "SELECT expect_actor()", Answer::Own),
    ("is_visit", "SELECT is_visit(NULL, NULL) AND false", Answer::Pure),
    ("is_sign_in", "SELECT is_sign_in(NULL, NULL) AND false", Answer::Pure),
];

async fn callable(cast: &mut Cast) -> Vec<String> {
    sqlx::query_scalar(include_str!("functions.sql"))
        .fetch_all(&mut cast.world.db)
        .await
        .unwrap()
}

fn name_of(signature: &str) -> &str {
    signature.split('(').next().unwrap_or(signature)
}

#[tokio::test]
async fn every_function_of_the_app_role_is_tried_here() {
    let mut cast = Cast::new().await;
    let callable = callable(&mut cast).await;
    assert!(callable.len() > 10);
    let is_tried = |signature: &&String| CALLS.iter().any(|(name, ..)| *name == name_of(signature));
    let untried: Vec<_> = callable
        .iter()
        .filter(|signature| !is_tried(signature))
        .collect();
    assert!(
        untried.is_empty(),
        "eios_app may call {untried:?}: add a call with ids of another tenant for each to tests/tenancy/functions.rs, \
         or revoke it from PUBLIC (ddl::create_functions does)"
    );
}

#[tokio::test]
async fn no_function_answers_for_another_tenant() {
    let mut cast = Cast::new().await;
    let email = format!(
        "UPDATE guest_contacts SET email = 'beta@example.com' WHERE org_id = '{}'",
        cast.beta
    );
    run(&mut cast.world.db, &email).await;
    let callable = callable(&mut cast).await;
    let beta: Vec<String> = cast
        .model
        .rows
        .iter()
        .filter(|row| row.org == Some(cast.beta))
        .map(|row| row.key.clone())
        .collect();
    for (name, call, expected) in CALLS {
        if !callable.iter().any(|signature| name_of(signature) == *name) {
            continue;
        }
        let call = cast.foreign.fill(call);
        let mut session = cast.session(&cast.owner).await;
        let sql = format!("SELECT coalesce(answer::text, '') FROM ({call}) call (answer)");
        let answer = session.attempt(&sql).await;
        match (expected, &answer) {
            (Answer::Denied, Err(code)) => assert_eq!(code, DENIED, "{call}"),
            (Answer::Denied, Ok(_)) => panic!("{call} gives {answer:?}"),
            (Answer::Nothing, Ok(rows)) => {
                let is_nothing = |row: &String| ["", "f", "false", "{}"].contains(&row.as_str());
                assert!(rows.iter().all(is_nothing), "{call} gives {rows:?}");
            }
            // A right that the app role lacks is as good as nothing.
            (Answer::Nothing, Err(code)) => assert_eq!(code, DENIED, "{call}"),
            (Answer::Own | Answer::Pure, Ok(rows)) => {
                let leaked = rows
                    .iter()
                    .find(|row| beta.iter().any(|key| row.contains(key)));
                assert_eq!(leaked, None, "{call}");
            }
            (Answer::Pure, Err(_)) => {}
            (Answer::Own, Err(code)) => panic!("{call}: {code}"),
        }
    }
}

/// The same calls find what is there, for those who may see it: they are right to find nothing above.
#[tokio::test]
async fn functions_answer_for_ones_own_tenant() {
    let mut cast = Cast::new().await;
    run(
        &mut cast.world.db,
        "UPDATE guest_contacts SET email = 'Same@Example.com '",
    )
    .await;
    let project = cast.managed.id("projects");
    let search = format!("SELECT id::text FROM search_guests('{project}', 'be', 10)");
    let found = [cast.managed.id("guests").to_string()];
    for (actor, contacts) in [(&cast.member, 2), (&cast.agent, 1), (&cast.viewer, 2)] {
        let mut session = cast.session(actor).await;
        assert_eq!(session.texts(&search).await, found, "{}", actor.name);
        let contact = session
            .texts("SELECT id::text FROM find_contacts('same@example.com')")
            .await;
        assert_eq!(contact.len(), contacts, "{}", actor.name);
        let expected = cast.model.readable(actor, "guest_contacts");
        assert!(
            contact.iter().all(|id| expected.contains(id)),
            "{}",
            actor.name
        );
    }
    for actor in [&cast.stranger, &cast.removed, &Actor::nobody("nobody")] {
        let mut session = cast.session(actor).await;
        assert!(session.texts(&search).await.is_empty(), "{}", actor.name);
    }
    let people = format!("SELECT user_id::text FROM co_members('{}')", cast.alpha);
    let mut seen = cast.session(&cast.viewer).await.texts(&people).await;
    seen.sort();
    let members = cast
        .model
        .rows_of("organization_members")
        .filter(|row| row.org == Some(cast.alpha));
    let mut expected: Vec<_> = members.map(|row| row.columns["user_id"].clone()).collect();
    expected.retain(|user| *user != cast.removed.user);
    expected.sort();
    assert_eq!(seen, expected);
    assert!(
        cast.session(&cast.stranger)
            .await
            .texts(&people)
            .await
            .is_empty()
    );
}

/// Patterns and limits are the caller's, and show no more for it.
#[tokio::test]
async fn a_search_takes_any_words() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let project = cast.managed.id("projects");
    let foreign = cast.foreign.id("projects");
    for (project, words, most, expected) in [
        (project, "%", "10", 0),
        (project, "_", "10", 0),
        (project, "\\", "10", 0),
        (project, "b%n", "10", 0),
        (project, "", "10", 0),
        (project, "e", "10", 2),
        (project, "e", "1", 1),
        (project, "BEN", "10", 1),
        (foreign, "e", "10", 0),
        (foreign, "", "NULL", 0),
    ] {
        let sql = format!("SELECT id::text FROM search_guests('{project}', '{words}', {most})");
        assert_eq!(session.texts(&sql).await.len(), expected, "{sql}");
    }
    let sql = format!("SELECT id::text FROM search_guests('{project}', NULL, 10)");
    assert!(session.texts(&sql).await.is_empty());
}

/// Trigger functions see every row; nobody runs them on a table of their own.
#[tokio::test]
async fn trigger_functions_are_not_for_tables_of_ones_own() {
    let mut cast = Cast::new().await;
    let functions: Vec<String> = sqlx::query_scalar(
        "SELECT oid::regprocedure::text FROM pg_proc
         WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype AND prosecdef ORDER BY 1",
    )
    .fetch_all(&mut cast.world.db)
    .await
    .unwrap();
    assert!(functions.len() > 15);
    let mut session = cast.session(&cast.owner).await;
    session
        .run("CREATE TEMP TABLE bait (id uuid, project_id uuid, guest_id uuid, org_id uuid)")
        .await;
    for function in functions {
        let sql = format!(
            "CREATE TRIGGER peep BEFORE INSERT ON bait FOR EACH ROW EXECUTE FUNCTION {function}"
        );
        let outcome = session.probe(&sql).await;
        assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
    }
}
