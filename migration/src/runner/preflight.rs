//! What must hold before the first step, all of it looked at in one go.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};

use super::{RunError, kept::kept, problem::Problem};
use crate::{
    Entry,
    ddl::quote,
    doctor::words::named,
    ledger,
    snapshot::{Difference, Kind, Object, Snapshot},
};

#[derive(FromQueryResult)]
struct Facts {
    read_only: bool,
    may_create_in_schema: bool,
    may_create_in_database: bool,
    uuid_available: bool,
    uuid_installed: bool,
    role: String,
    database: String,
}

/// Looks at server, rights and names. `expected` is what the applied migrations left behind.
pub(super) async fn problems(
    db: &impl ConnectionTrait,
    schema: &str,
    expected: &Snapshot,
    live: &Snapshot,
    pending: &[&Entry],
) -> Result<Vec<Problem>, RunError> {
    let mut problems = server_problems(db, schema).await?;
    problems.extend(super::extensions::problems(db, live, pending).await?);
    problems.extend(super::roles::problems(db, schema, pending).await?);
    problems.extend(foreign_tables(db, schema, live, expected).await?);
    problems.extend(taken_names(expected, live, pending)?);
    Ok(problems)
}

pub(super) async fn server_problems(
    db: &impl ConnectionTrait,
    schema: &str,
) -> Result<Vec<Problem>, RunError> {
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        include_str!("facts.sql"),
        [schema.into()],
    );
    let Some(facts) = Facts::find_by_statement(statement).one(db).await? else {
        return Err(DbErr::RecordNotFound("server facts".into()).into());
    };
    let mut problems = Vec::new();
    if facts.read_only {
        problems.push(Problem::ReadOnly);
    }
    problems.extend(super::row_security::problem(db, schema).await?);
    let (role, database) = (facts.role, facts.database);
    if !facts.may_create_in_schema {
        problems.push(Problem::Right {
            what: format!("{role} may not create tables in the schema {schema}"),
            statement: format!("GRANT USAGE, CREATE ON SCHEMA {} TO {role};", quote(schema)),
        });
    }
    if !facts.uuid_available {
        problems.push(Problem::NoExtension {
            name: "uuid-ossp".into(),
        });
    } else if !facts.uuid_installed && !facts.may_create_in_database {
        problems.push(Problem::Right {
            what: format!("{role} may not create the extension uuid-ossp in {database}"),
            statement: "CREATE EXTENSION \"uuid-ossp\";".into(),
        });
    }
    Ok(problems)
}

/// Tables of ours that the role does not own, and so cannot alter or index. Whoever owns most of them is whom the
/// application signs in as: it is given single ones, and would lose the others.
async fn foreign_tables(
    db: &impl ConnectionTrait,
    schema: &str,
    live: &Snapshot,
    expected: &Snapshot,
) -> Result<Vec<Problem>, RunError> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
        owner: String,
        role: String,
        is_own: bool,
        with_owner: i64,
    }
    let ours: Vec<String> = live
        .iter()
        .filter(|(object, _)| object.kind == Kind::Table && expected.get(object).is_some())
        .map(|(object, _)| object.name.clone())
        .chain(ledger::TABLES.iter().map(ToString::to_string))
        .collect();
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT c.relname::text AS name, pg_get_userbyid(c.relowner)::text AS owner, current_user::text AS role, \
         pg_has_role(c.relowner, 'USAGE') AS is_own, count(*) OVER (PARTITION BY c.relowner) AS with_owner \
         FROM pg_class c WHERE c.relnamespace = quote_ident($1)::regnamespace AND c.relname = ANY ($2) ORDER BY 1",
        [schema.into(), ours.into()],
    );
    let rows = Row::find_by_statement(statement).all(db).await?;
    let most = rows.iter().max_by_key(|row| (row.with_owner, row.is_own));
    if let Some(row) = most.filter(|row| !row.is_own) {
        return Ok(vec![Problem::Owner {
            owner: row.owner.clone(),
            role: row.role.clone(),
        }]);
    }
    Ok(rows
        .into_iter()
        .filter(|row| !row.is_own)
        .map(|row| Problem::Right {
            what: format!(
                "the table {} belongs to {}, not to {}",
                row.name, row.owner, row.role
            ),
            statement: format!(
                "ALTER TABLE {} OWNER TO {};",
                named(&row.name, schema),
                quote(&row.role)
            ),
        })
        .collect())
}

fn taken_names(
    expected: &Snapshot,
    live: &Snapshot,
    pending: &[&Entry],
) -> Result<Vec<Problem>, RunError> {
    let mut known = expected.clone();
    let mut problems = Vec::new();
    for entry in pending {
        let changes = entry.changes()?;
        let kept = kept(entry, &known, live)?;
        let is_new = |object: &Object| known.get(object).is_none() && !kept.contains(object);
        let taken = changes
            .set
            .iter()
            .filter(|(object, _)| is_new(object))
            .filter_map(|(object, definition)| {
                let found = live.get(object)?;
                let is_leftover = object.kind == Kind::Index && found.starts_with("INVALID ");
                (!is_leftover).then(|| (object.clone(), Some(definition.clone()), found))
            });
        let demanding = kept
            .iter()
            .filter(|column| column.kind == Kind::Column)
            .filter_map(|column| demand(column, live))
            // What the migration itself demands is no surprise.
            .filter(|(required, _)| !changes.set.contains_key(required))
            .map(|(object, found)| (object, None, found));
        problems.extend(taken.chain(demanding).map(|(object, expected, found)| {
            Problem::NameTaken {
                title: entry.title().to_owned(),
                difference: Difference {
                    object,
                    expected,
                    found: Some(found.to_owned()),
                },
            }
        }));
        known.apply(&changes);
    }
    Ok(problems)
}

/// The NOT NULL of a column without a default: whoever does not know the column could not write
/// any more.
fn demand<'s>(column: &Object, live: &'s Snapshot) -> Option<(Object, &'s str)> {
    let attribute = |kind| Object {
        kind,
        ..column.clone()
    };
    let required = attribute(Kind::NotNull);
    let found = live.get(&required)?;
    live.get(&attribute(Kind::Default))
        .is_none()
        .then_some((required, found))
}
