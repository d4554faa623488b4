//! Whom row level security binds, and whether the policies are those that were made.

mod compare;

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement, prelude::DateTimeUtc,
};
use serde::Serialize;

pub(crate) use compare::differing_policies;

/// How things stand: each table with policies, each role that they concern, and who is connected
/// as the tables' owner.
#[derive(Clone, Debug, Serialize)]
pub struct Standing {
    /// The tables that are meant to have policies.
    pub tables: Vec<Guarded>,
    /// Roles that take part, or that no policy binds.
    pub roles: Vec<Role>,
    /// Programs that are connected as the tables' owner now.
    pub sessions: Vec<OwnerSession>,
}

/// A table with its policies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct Guarded {
    /// The table.
    pub name: String,
    /// Its owner.
    pub owner: String,
    /// Whether policies bind roles other than the owner.
    pub enabled: bool,
    /// Whether they bind the owner too.
    pub forced: bool,
    /// How many policies it has.
    pub policies: i64,
    /// How many it should have.
    pub promised: i64,
    /// Since when they bind the owner, if `rls force` did it.
    pub enforced_since: Option<DateTimeUtc>,
}

/// A role and what it has to do with the policies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// Whether one can log in as it.
    pub can_login: bool,
    /// Whether it sees every row whatever the policies say: a superuser, or BYPASSRLS.
    pub bypasses: bool,
    /// Whether it owns guarded tables.
    pub owns: bool,
    /// Whether it may take the role of tenant sessions.
    pub takes_app: bool,
    /// Whether it may take the role of the service.
    pub takes_service: bool,
}

/// A program that is connected as the tables' owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct OwnerSession {
    /// What it calls itself.
    pub application: String,
    /// How many connections it has.
    pub connections: i64,
}

/// Reads how things stand in `schema`.
///
/// # Errors
/// When the database does not answer.
pub async fn standing(db: &impl ConnectionTrait, schema: &str) -> Result<Standing, DbErr> {
    Ok(Standing {
        tables: read(db, include_str!("tables.sql"), schema).await?,
        roles: read(db, include_str!("roles.sql"), schema).await?,
        sessions: read(db, include_str!("sessions.sql"), schema).await?,
    })
}

impl Standing {
    /// In one sentence, as `verify` says it.
    pub fn describe(&self) -> String {
        let enabled = self.tables.iter().filter(|table| table.enabled).count();
        let forced = self.tables.iter().filter(|table| table.forced).count();
        let owner = match (self.tables.first(), forced) {
            (None, _) => return "row level security is not there yet".to_owned(),
            (Some(table), 0) => format!(
                "their owner {} is not bound (`rls force` would bind it)",
                table.owner
            ),
            (Some(table), _) => format!("on {forced} of them also their owner {}", table.owner),
        };
        format!("row level security binds sessions on {enabled} tables; {owner}")
    }
}

async fn read<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    schema: &str,
) -> Result<Vec<T>, DbErr> {
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, [schema.into()]);
    T::find_by_statement(statement).all(db).await
}
