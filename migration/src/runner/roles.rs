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
        let creation = format!("CREATE ROLE {role} NOLOGIN; {membership}");
        let mut problems = Vec::new();
        let mut lacks = |what: String, statement: String| {
            problems.push(Problem::Right { what, statement });
        };
        if !self.is_there && !self.may_create {
            lacks(
                format!("the role {role} does not exist, and {me} may not create roles"),
                creation.clone(),
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
            // Nothing opens to a role that the run would make only later.
            let first = if !self.is_there && self.may_create {
                format!("{creation} ")
            } else {
                String::new()
            };
            lacks(
                format!("{me} may not open the schema {schema} to {role}"),
                format!(
                    "{first}GRANT {} ON SCHEMA {} TO {role};",
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The roles of a server are there as soon as one of its databases has them.
    #[test]
    fn a_schema_is_opened_to_a_role_that_is_made_first() {
        let facts = Facts {
            is_there: false,
            may_create: true,
            sees_everything: false,
            is_member: false,
            may_join: false,
            may_open_schema: false,
            is_apart: true,
            me: "live".to_owned(),
        };
        let problems = facts.problems("eios_app", "USAGE", "public");
        let [Problem::Right { statement, .. }] = problems.as_slice() else {
            panic!("{problems:?}");
        };
        assert_eq!(
            statement,
            "CREATE ROLE eios_app NOLOGIN; GRANT eios_app TO live WITH INHERIT TRUE, SET TRUE; \
             GRANT USAGE ON SCHEMA public TO eios_app;"
        );
    }
}
