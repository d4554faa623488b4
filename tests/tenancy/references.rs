//! No row of a tenant is made to point into another one, and none is moved there.

use entity::catalog::{self, KeyKind};
use uuid::Uuid;

use crate::{
    actor::Actor,
    cast::Cast,
    model::{Command, Row},
    session::{DENIED, Session},
};

/// What holds a reference without a foreign key, with the table that it leads to.
const LOOSE: [(&str, &str, &str); 5] = [
    ("settings_values", "scope_id", "projects"),
    ("settings_values/event", "scope_id", "events"),
    ("settings_values/invite", "scope_id", "invites"),
    ("entitlement_overrides", "scope_id", "projects"),
    ("custom_field_values", "entity_id", "guests"),
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
pub fn row_of<'a>(cast: &'a Cast, table: &str, org: Uuid, project: Uuid) -> Option<&'a Row> {
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

pub fn update(row: &Row, column: &str, value: &str) -> String {
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
    // The project of an API key never changes.
    let is_refused = [Some(DENIED), Some("23503"), Some("23514")].contains(&outcome.code());
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
    for actor in [&cast.owner, &cast.program(cast.alpha)] {
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
