//! No row of a tenant is made to point into another one, and none is moved there.

use entity::catalog::{self, KeyKind};
use uuid::Uuid;

use crate::{
    actor::Actor,
    cast::Cast,
    model::{Command, Row},
    session::{DENIED, Outcome, Session},
};

/// What holds a reference without a foreign key, with the table that it leads to.
const LOOSE: [(&str, &str, &str); 4] = [
    ("settings_values", "scope_id", "projects"),
    ("settings_values/event", "scope_id", "events"),
    ("settings_values/invite", "scope_id", "invites"),
    ("entitlement_overrides", "scope_id", "projects"),
];

/// An owner offers a project to whom they like; the manager gets it, and nothing comes back.
const OFFERS: [(&str, &str); 1] = [("projects", "manager_org_id")];

/// Column and target of each reference of a table that leads to rows of one tenant.
fn references(table: &str) -> Vec<(String, String)> {
    let table = catalog::table(table).unwrap();
    let keys = table.foreign_keys.iter();
    keys.filter(|key| key.kind == KeyKind::Relation)
        .filter(|key| {
            catalog::table(&key.target_table)
                .unwrap()
                .tenant()
                .column()
                .is_some()
        })
        .filter(|key| !OFFERS.contains(&(table.name, key.columns[0].as_str())))
        .map(|key| (key.columns[0].clone(), key.target_table.clone()))
        .chain(
            LOOSE
                .iter()
                .filter(|(name, ..)| *name == table.name)
                .map(|(_, column, target)| ((*column).to_owned(), (*target).to_owned())),
        )
        .collect()
}

/// A row of a table in an organization, and in one of its projects unless it is of all of them.
fn row_of<'a>(cast: &'a Cast, table: &str, org: Uuid, project: Uuid) -> Option<&'a Row> {
    let mut rows = cast.model.rows_of(table);
    rows.find(|row| row.org == Some(org) && row.project.is_none_or(|of| of == project))
}

/// Makes every reference of rows that the actor writes lead to rows of `(org, project)`, and to none.
async fn misdirect(cast: &Cast, actor: &Actor, (org, project): (Uuid, Uuid)) -> usize {
    let mut session = cast.session(actor).await;
    let mut tried = 0;
    for table in catalog::tables() {
        for (column, target) in references(table.name) {
            let Some(other) = row_of(cast, &target, org, project) else {
                continue;
            };
            let leads_elsewhere = |row: &&Row| {
                row.table.name == table.name
                    && row
                        .columns
                        .get(&column)
                        .is_some_and(|key| *key != other.key)
            };
            let own = cast.model.rows.iter().filter(leads_elsewhere);
            for row in own.filter(|row| cast.model.may(actor, Command::Update, row)) {
                tried += 1;
                refuse(&mut session, &other.key, |key| update(row, &column, key)).await;
            }
            let new = cast.insertions.iter().filter(leads_elsewhere);
            for row in new.filter(|row| cast.model.may(actor, Command::Insert, row)) {
                tried += 1;
                refuse(&mut session, &other.key, |key| {
                    let mut row = row.clone();
                    row.set(&column, key);
                    row.insert()
                })
                .await;
            }
        }
    }
    tried
}

fn update(row: &Row, column: &str, value: &str) -> String {
    let name = row.table.name;
    format!(
        "UPDATE {name} SET {column} = '{value}' WHERE {}",
        row.condition()
    )
}

/// By a policy, in the same words as when there is no such row; or by a key that carries the project, and
/// then the name of the key tells whether there is a row of that id somewhere, as a taken id would.
async fn refuse(session: &mut Session, key: &str, statement: impl Fn(&str) -> String) {
    let sql = statement(key);
    let outcome = session.probe(&sql).await;
    let is_refused = [Some(DENIED), Some("23503")].contains(&outcome.code());
    assert!(is_refused, "{sql}: {outcome:?}");
    let unknown = session.probe(statement(&Uuid::new_v4().to_string())).await;
    match outcome.code() {
        Some("23503") => assert_eq!(unknown.code(), Some("23503"), "{sql}"),
        _ => assert_eq!(outcome, unknown, "{sql} tells whether there is such a row"),
    }
}

#[tokio::test]
async fn no_reference_leads_into_another_organization() {
    let cast = Cast::new().await;
    let beta = (cast.beta, cast.foreign.id("projects"));
    for actor in [&cast.owner, &Actor::key("key", cast.alpha)] {
        let tried = misdirect(&cast, actor, beta).await;
        assert!(tried > 150, "{}: only {tried}", actor.name);
    }
}

/// Who manages one project of an organization reaches no other of it.
#[tokio::test]
async fn no_reference_of_a_managed_project_leads_into_another_project() {
    let cast = Cast::new().await;
    let other = (cast.alpha, cast.unmanaged.id("projects"));
    let tried = misdirect(&cast, &cast.agent, other).await;
    assert!(tried > 70, "only {tried}");
}

/// Not even somebody who reads both, and writes only in one.
#[tokio::test]
async fn reading_both_sides_does_not_help() {
    let cast = Cast::new().await;
    let alpha = (cast.alpha, cast.managed.id("projects"));
    let tried = misdirect(&cast, &cast.both, alpha).await;
    assert!(tried > 70, "only {tried}");
}

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
                assert_eq!(
                    outcome.code(),
                    Some(DENIED),
                    "{}: {outcome:?}",
                    forged.insert()
                );
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
