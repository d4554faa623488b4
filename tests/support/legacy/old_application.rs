use sqlx::{AssertSqlSafe, PgConnection};

use super::Error;
use super::sections::{Section, sections};

/// One statement of the old application.
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    pub name: &'static str,
    /// With `:run` where each run needs a value of its own.
    pub sql: &'static str,
    pub outcome: Outcome,
}

/// What a statement must do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Affect, or for a query return, so many rows.
    Rows(u64),
    /// Be refused with this SQLSTATE, as the application expects of a taken key.
    Refused(&'static str),
}

const FILES: [&str; 5] = [
    include_str!("sql/old_application/1_sign_up.sql"),
    include_str!("sql/old_application/2_project.sql"),
    include_str!("sql/old_application/3_guests.sql"),
    include_str!("sql/old_application/4_answers.sql"),
    include_str!("sql/old_application/5_deletions.sql"),
];

/// Every statement, in an order in which each finds what it needs.
pub fn statements() -> Result<Vec<Statement>, Error> {
    let mut statements = Vec::new();
    for file in FILES {
        for section in sections(file)? {
            statements.push(Statement {
                name: section.title,
                sql: section.sql,
                outcome: outcome(&section)?,
            });
        }
    }
    Ok(statements)
}

/// Runs every statement as the old application would, each in a transaction of its own, and gives the rows affected.
///
/// The first that does otherwise than it did on the legacy schema is an error that names it. Works on an empty and on a
/// filled database and any number of times: each run makes its own accounts and leaves other rows alone. `conn` must not
/// be inside a transaction, since some statements are refused.
pub async fn run_all(conn: &mut PgConnection) -> Result<Vec<(&'static str, u64)>, Error> {
    let run: i64 =
        sqlx::query_scalar("SELECT count(*) FROM users WHERE email LIKE 'old-application-%'")
            .fetch_one(&mut *conn)
            .await
            .map_err(Error::sql("counting earlier runs"))?;
    let mut affected = Vec::new();
    for statement in statements()? {
        affected.push((statement.name, run_one(conn, &statement, run).await?));
    }
    Ok(affected)
}

async fn run_one(conn: &mut PgConnection, statement: &Statement, run: i64) -> Result<u64, Error> {
    // A prepared statement, as the application's driver sends it.
    let result = sqlx::query(AssertSqlSafe(
        statement.sql.replace(":run", &run.to_string()),
    ))
    .execute(conn)
    .await;
    let wrong = |found: String| Error::OldApplication {
        statement: statement.name.to_owned(),
        expected: match statement.outcome {
            Outcome::Rows(rows) => format!("{rows} row(s)"),
            Outcome::Refused(code) => format!("SQLSTATE {code}"),
        },
        found,
    };
    match (result, statement.outcome) {
        (Ok(done), Outcome::Rows(rows)) if done.rows_affected() == rows => Ok(rows),
        (Ok(done), _) => Err(wrong(format!("{} row(s)", done.rows_affected()))),
        (Err(sqlx::Error::Database(refusal)), Outcome::Refused(code))
            if refusal.code().as_deref() == Some(code) =>
        {
            Ok(0)
        }
        (Err(other), _) => Err(wrong(other.to_string())),
    }
}

fn outcome(section: &Section) -> Result<Outcome, Error> {
    match (section.result.len(), section.result.parse()) {
        (5, _) => Ok(Outcome::Refused(section.result)),
        (_, Ok(rows)) => Ok(Outcome::Rows(rows)),
        _ => Err(Error::Unknown {
            what: format!(
                "\"{}\" ends with a number of rows or an SQLSTATE, not with {}",
                section.title, section.result
            ),
        }),
    }
}
