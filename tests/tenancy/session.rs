//! A transaction in which an actor acts.

use sqlx::{AssertSqlSafe, PgConnection};

use crate::{actor::Actor, support::connect};

/// As what a session meets the policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// As the role that every tenant session takes.
    App,
    /// As the owner of the tables, whom policies bind once they are forced upon it.
    Owner,
}

/// What became of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It touched so many rows.
    Rows(u64),
    /// It was refused, with this SQLSTATE and message.
    Refused(String, String),
}

impl Outcome {
    fn read(text: &str) -> Self {
        match text.split_once(' ') {
            Some(("rows", rows)) => Outcome::Rows(rows.parse().unwrap()),
            Some((code, message)) => Outcome::Refused(code.to_owned(), message.to_owned()),
            None => Outcome::Refused(text.to_owned(), String::new()),
        }
    }

    /// The SQLSTATE, if it was refused.
    pub fn code(&self) -> Option<&str> {
        match self {
            Outcome::Rows(_) => None,
            Outcome::Refused(code, _) => Some(code),
        }
    }

    /// Whether the statement was refused for want of a right, or touched nothing.
    pub fn is_harmless(&self) -> bool {
        *self == Outcome::Rows(0) || self.code() == Some(DENIED)
    }
}

/// The SQLSTATE of a missing right, and of a policy that refuses.
pub const DENIED: &str = "42501";

/// An open transaction of an actor.
pub struct Session {
    pub db: PgConnection,
}

impl Session {
    /// On a connection of its own, as the app role.
    pub async fn of(url: &str, actor: &Actor) -> Self {
        Self::begin(connect(url).await, actor, Role::App).await
    }

    pub async fn begin(mut db: PgConnection, actor: &Actor, role: Role) -> Self {
        run(&mut db, "BEGIN").await;
        for (name, value) in actor.settings() {
            sqlx::query("SELECT set_config($1, $2, true)")
                .bind(name)
                .bind(value)
                .execute(&mut db)
                .await
                .unwrap();
        }
        if role == Role::App {
            run(&mut db, "SET LOCAL ROLE eios_app").await;
        }
        Session { db }
    }

    /// What each statement would do; nothing of it stays.
    pub async fn probe_all(&mut self, statements: &[String]) -> Vec<Outcome> {
        let sql =
            "SELECT probe(statement) FROM unnest($1) WITH ORDINALITY u (statement, n) ORDER BY n";
        let answers: Vec<String> = sqlx::query_scalar(sql)
            .bind(statements)
            .fetch_all(&mut self.db)
            .await
            .unwrap();
        answers.iter().map(|answer| Outcome::read(answer)).collect()
    }

    /// What a statement would do; nothing of it stays.
    pub async fn probe(&mut self, statement: impl Into<String>) -> Outcome {
        let mut outcomes = self.probe_all(&[statement.into()]).await;
        outcomes.remove(0)
    }

    /// The first column of each query's answer, as text; none where the actor may not ask.
    pub async fn answers(&mut self, queries: &[String]) -> Vec<Option<Vec<String>>> {
        let sql =
            "SELECT probe_keys(query) FROM unnest($1) WITH ORDINALITY u (query, n) ORDER BY n";
        sqlx::query_scalar(sql)
            .bind(queries)
            .fetch_all(&mut self.db)
            .await
            .unwrap()
    }

    /// The first column of a query's answer, as text.
    pub async fn texts(&mut self, query: &str) -> Vec<String> {
        sqlx::query_scalar(AssertSqlSafe(query))
            .fetch_all(&mut self.db)
            .await
            .unwrap_or_else(|error| panic!("{query}: {error}"))
    }

    /// The first column of a statement's answer, or the SQLSTATE it ended with.
    pub async fn attempt(&mut self, sql: &str) -> Result<Vec<String>, String> {
        let answer = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_all(&mut self.db)
            .await;
        answer.map_err(|error| match error {
            sqlx::Error::Database(refusal) => refusal.code().unwrap_or_default().into_owned(),
            other => panic!("{sql}: {other}"),
        })
    }

    /// Runs a statement for good, until the transaction ends.
    pub async fn run(&mut self, sql: &str) {
        run(&mut self.db, sql).await;
    }

    /// Ends the transaction and gives the connection back.
    pub async fn end(mut self, how: &str) -> PgConnection {
        run(&mut self.db, how).await;
        self.db
    }
}

/// Runs statements, separated by semicolons.
pub async fn run(db: &mut PgConnection, sql: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(db).await;
    done.unwrap_or_else(|error| panic!("{sql}: {error}"));
}
