use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};

use super::Problem;
use crate::{
    Entry,
    snapshot::{Kind, Object, Snapshot},
};

#[derive(FromQueryResult)]
struct Facts {
    is_available: bool,
    may_create: bool,
    role: String,
    database: String,
}

/// Extensions that pending migrations need and that the server lacks, or the role may not create.
pub(super) async fn problems(
    db: &impl ConnectionTrait,
    live: &Snapshot,
    pending: &[&Entry],
) -> Result<Vec<Problem>, DbErr> {
    let mut problems = Vec::new();
    let made = pending.iter().flat_map(|entry| entry.up());
    let extensions = made
        .filter_map(|step| step.makes)
        .filter(|object| object.kind == Kind::Extension && object.name != "uuid-ossp")
        .filter(|object| live.get(object).is_none());
    for Object { name, .. } in extensions {
        let statement = Statement::from_sql_and_values(
            DbBackend::Postgres,
            "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = $1) AS is_available, \
             has_database_privilege(current_database(), 'CREATE') AS may_create, \
             quote_ident(current_user) AS role, quote_ident(current_database()) AS database",
            [name.clone().into()],
        );
        let Some(facts) = Facts::find_by_statement(statement).one(db).await? else {
            continue;
        };
        if !facts.is_available {
            problems.push(Problem::NoExtension { name });
        } else if !facts.may_create {
            problems.push(Problem::Right {
                what: format!(
                    "{} may not create the extension {name} in {}",
                    facts.role, facts.database
                ),
                statement: format!("CREATE EXTENSION \"{name}\";"),
            });
        }
    }
    Ok(problems)
}
