//! No row says of itself that it is another organization's, and no project is taken.

use uuid::Uuid;

use crate::{
    cast::Cast,
    model::Command,
    references::{row_of, update},
    session::{DENIED, Outcome, Session},
};

/// The database says to which organization a row belongs, whatever is written there.
#[tokio::test]
async fn no_row_is_written_under_a_forged_organization() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    let mut tried = 0;
    for row in cast.model.rows.iter().chain(&cast.insertions) {
        let is_own = cast.model.may(&cast.owner, Command::Insert, row);
        let has_org = row.table.column("org_id").is_some();
        if !has_org || !is_own || row.columns.contains_key("org_id") {
            continue;
        }
        tried += 1;
        let mut forged = row.clone();
        forged.set("id", Uuid::new_v4());
        forged.set("org_id", cast.beta);
        let is_stored = cast.model.rows.iter().any(|known| known.key == row.key);
        let sql = match is_stored {
            true => update(row, "org_id", &cast.beta.to_string()),
            false => forged.insert(),
        };
        assert_stays(&mut session, &sql, cast.alpha).await;
    }
    assert!(tried > 100, "only {tried}");
    // And the other way round: what lies in beta is not alpha's for saying so.
    for row in cast
        .insertions
        .iter()
        .filter(|row| row.org == Some(cast.beta))
    {
        if row.table.column("org_id").is_some() && row.project.is_some() {
            let mut forged = row.clone();
            forged.set("org_id", cast.alpha);
            if row.table.name != "deletions" {
                let outcome = session.probe(forged.insert()).await;
                // By a policy, or by a key that carries the project.
                let is_refused = [Some(DENIED), Some("23503")].contains(&outcome.code());
                assert!(is_refused, "{}: {outcome:?}", forged.insert());
            }
        }
    }
}

/// Nothing of a tenant becomes everybody's.
#[tokio::test]
async fn no_setting_is_raised_to_the_platform() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    for table in ["settings_values", "entitlement_overrides"] {
        for change in [
            "scope = 'PLATFORM', scope_id = NULL, key = 'sound'".to_owned(),
            format!(
                "scope = 'PLAN', scope_id = '{}', key = 'sound'",
                cast.managed.id("plans")
            ),
            format!("scope = 'ORG', scope_id = '{}', key = 'sound'", cast.beta),
            format!(
                "scope = 'EVENT', scope_id = '{}', key = 'sound'",
                cast.foreign.id("events")
            ),
            "scope_id = NULL".to_owned(),
        ] {
            let row = row_of(&cast, table, cast.alpha, cast.managed.id("projects")).unwrap();
            let sql = format!("UPDATE {table} SET {change} WHERE {}", row.condition());
            let outcome = session.probe(&sql).await;
            assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
        }
    }
}

/// It is refused, or belongs to the organization as before.
async fn assert_stays(session: &mut Session, sql: &str, org: Uuid) {
    session.run("SAVEPOINT attempt").await;
    let outcome = session
        .attempt(&format!("{sql} RETURNING org_id::text"))
        .await;
    session.run("ROLLBACK TO attempt").await;
    match outcome {
        Ok(found) => assert!(
            found.iter().all(|found| *found == org.to_string()),
            "{sql}: {found:?}"
        ),
        // A project has its settings already, which comes to light only for one's own.
        Err(code) => assert!([DENIED, "23505"].contains(&&*code), "{sql}: {code}"),
    }
}

#[tokio::test]
async fn no_project_is_given_away_by_whoever_manages_it() {
    let cast = Cast::new().await;
    let managed = cast.managed.id("projects");
    let take = |column: &str, org: Uuid| {
        format!("UPDATE projects SET {column} = '{org}' WHERE id = '{managed}'")
    };
    let mut agent = cast.session(&cast.agent).await;
    for sql in [
        take("owner_org_id", cast.agency),
        take("owner_org_id", cast.beta),
        take("manager_org_id", cast.beta),
    ] {
        let outcome = agent.probe(&sql).await;
        assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
    }
    let mut member = cast.session(&cast.member).await;
    for org in [cast.agency, cast.beta] {
        let outcome = member.probe(take("owner_org_id", org)).await;
        assert_eq!(outcome.code(), Some(DENIED), "{outcome:?}");
    }
    let mut stranger = cast.session(&cast.stranger).await;
    for column in ["owner_org_id", "manager_org_id"] {
        let outcome = stranger.probe(take(column, cast.beta)).await;
        assert_eq!(outcome, Outcome::Rows(0), "{column}");
    }
    // Whoever owns it offers it and takes it back.
    let mut owner = cast.session(&cast.owner).await;
    assert_eq!(
        owner.probe(take("manager_org_id", cast.beta)).await,
        Outcome::Rows(1)
    );
}

/// A project handed from one's own organization to another of one's own takes its rows along.
#[tokio::test]
async fn a_project_moves_between_organizations_of_one_person() {
    let mut cast = Cast::new().await;
    let user: Uuid = cast.member.user.parse().unwrap();
    cast.world.member(cast.agency, user, "member").await;
    let unmanaged = cast.unmanaged.id("projects");
    let mut session = cast.session(&cast.member).await;
    let sql = format!(
        "UPDATE projects SET owner_org_id = '{}' WHERE id = '{unmanaged}'",
        cast.agency
    );
    session.run(&sql).await;
    for table in [
        "guests",
        "guest_contacts",
        "rsvp_answers",
        "seating_assignments",
        "settings_values",
    ] {
        let sql = format!(
            "SELECT DISTINCT org_id::text FROM {table} WHERE org_id <> '{}'",
            cast.alpha
        );
        assert_eq!(
            session.texts(&sql).await,
            [cast.agency.to_string()],
            "{table}"
        );
    }
}

/// A deletion of what lies in one organization's project is not written, or kept, as another's, by an agency
/// that manages projects for both.
#[tokio::test]
async fn no_deletion_is_written_under_a_forged_organization() {
    let mut cast = Cast::new().await;
    let (beta, agency) = (cast.beta, cast.agency);
    let theirs = cast.world.project(beta, Some(agency)).await;
    let mut session = cast.session(&cast.agent).await;
    let write = |org: Uuid, guest: Uuid| {
        format!(
            "INSERT INTO deletions (root_table, root_id, org_id) VALUES ('guests', '{guest}', '{org}')"
        )
    };
    let (ours, theirs) = (cast.managed.id("guests"), theirs.id("guests"));
    for (org, guest, is_sound) in [
        (cast.alpha, ours, true),
        (beta, theirs, true),
        (cast.alpha, theirs, false),
        (beta, ours, false),
    ] {
        let outcome = session.probe(write(org, guest)).await;
        let expected = if is_sound { None } else { Some(DENIED) };
        assert_eq!(outcome.code(), expected, "{outcome:?}");
    }
    let change = format!(
        "UPDATE deletions SET org_id = '{beta}' WHERE root_id = '{ours}' AND root_table = 'guests'"
    );
    assert_eq!(session.probe(change).await.code(), Some(DENIED));
}
