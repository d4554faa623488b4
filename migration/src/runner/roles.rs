use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};

use super::Problem;
use crate::{Entry, ddl::quote};

#[derive(FromQueryResult)]
struct Facts {
    is_there: bool,
    may_create: bool,
    sees_everything: bool,
    is_member: bool,
    may_join: bool,
    may_open_schema: bool,
    is_apart: bool,
    me: String,
}

/// Roles that pending migrations need and that the session can neither use nor make.
pub(super) async fn problems(
    db: &impl ConnectionTrait,
    schema: &str,
    pending: &[&Entry],
) -> Result<Vec<Problem>, DbErr> {
    let mut problems = Vec::new();
    let needed: BTreeSet<_> = pending.iter().flat_map(|entry| entry.roles()).collect();
    for (role, right) in needed {
        let statement = Statement::from_sql_and_values(
            DbBackend::Postgres,
            include_str!("roles.sql"),
            [(*role).into(), schema.into(), (*right).into()],
        );
        if let Some(facts) = Facts::find_by_statement(statement).one(db).await? {
            problems.extend(facts.problems(role, right, schema));
        }
    }
    Ok(problems)
}

impl Facts {
    fn problems(&self, role: &str, right: &str, schema: &str) -> Vec<Problem> {
        let me = &self.me;
        let options = if self.is_apart {
            " WITH INHERIT TRUE, SET TRUE"
        } else {
            ""
        };
        let membership = format!("GRANT {role} TO {me}{options};");
        let mut problems = Vec::new();
        let mut lacks = |what: String, statement: String| {
            problems.push(Problem::Right { what, statement });
        };
        if !self.is_there && !self.may_create {
            lacks(
                format!("the role {role} does not exist, and {me} may not create roles"),
                format!("CREATE ROLE {role} NOLOGIN; {membership}"),
            );
        } else if self.is_there && !self.is_member && !self.may_join {
            lacks(format!("{me} is no member of the role {role}"), membership);
        }
        if self.sees_everything {
            lacks(
                format!("no policy binds the role {role}"),
                format!("ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS;"),
            );
        }
        if !self.may_open_schema {
            lacks(
                format!("{me} may not open the schema {schema} to {role}"),
                format!(
                    "GRANT {} ON SCHEMA {} TO {role};",
                    if right == "USAGE" {
                        right.to_owned()
                    } else {
                        format!("USAGE, {right}")
                    },
                    quote(schema)
                ),
            );
        }
        problems
    }
}
