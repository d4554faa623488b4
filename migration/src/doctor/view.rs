use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, FromQueryResult, Statement, Value};

use super::{Limits, words};
use crate::{
    connect::Target,
    runner::{RunError, Settings},
};

/// How long one statement may look.
const PATIENCE: Duration = Duration::from_secs(10);

/// A session that only looks.
pub(super) struct View<'v> {
    pub(super) db: DatabaseConnection,
    pub(super) schema: &'v str,
    pub(super) limits: &'v Limits,
    /// The role that looks.
    pub(super) role: String,
    /// Tables and views that the schema has.
    relations: Vec<String>,
}

#[derive(FromQueryResult)]
struct Relation {
    name: String,
}

impl<'v> View<'v> {
    pub(super) async fn open(
        target: &'v Target,
        settings: &Settings,
        limits: &'v Limits,
    ) -> Result<Self, RunError> {
        let db = target.connect("eios migration (doctor)").await?;
        let patience = match settings.statement_timeout {
            Duration::ZERO => PATIENCE,
            time => time.min(PATIENCE),
        };
        let milliseconds = |time: Duration| Value::from(time.as_millis().to_string());
        let values = [milliseconds(patience), milliseconds(settings.lock_timeout)];
        let sql = include_str!("session.sql");
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        let row = db.query_one_raw(statement).await?;
        let role = row.map_or(Ok(String::new()), |row| row.try_get("", "role"))?;
        let mut view = View {
            db,
            schema: target.schema(),
            limits,
            role,
            relations: Vec::new(),
        };
        let relations: Vec<Relation> = view.rows(include_str!("relations.sql"), []).await?;
        view.relations = relations.into_iter().map(|row| row.name).collect();
        Ok(view)
    }

    /// Whether the schema has a table or view, readable or not.
    pub(super) fn has(&self, relation: &str) -> bool {
        self.relations.iter().any(|name| name == relation)
    }

    /// The name of something in the schema as it stands in a statement to paste.
    pub(super) fn named(&self, name: &str) -> String {
        words::named(name, self.schema)
    }

    /// This program with a verb, as somebody pastes it.
    pub(super) fn command(&self, verb: &str) -> String {
        words::command(verb, self.schema)
    }

    /// The rows of a query whose first parameter is the schema.
    pub(super) async fn rows<T: FromQueryResult>(
        &self,
        sql: &str,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Vec<T>, RunError> {
        let values = [self.schema.into()].into_iter().chain(values);
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        Ok(T::find_by_statement(statement).all(&self.db).await?)
    }

    pub(super) async fn close(self) {
        self.db.close().await.ok();
    }
}
