use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use crate::{
    connect::DEFAULT_SCHEMA,
    ddl::quote,
    doctor::words::command,
    snapshot::{Difference, fix},
};

/// Has what mends something work on the managed schema, wherever the session that it is pasted into looks first.
pub(crate) struct Paste<'p> {
    schema: &'p str,
    search_path: String,
}

impl<'p> Paste<'p> {
    /// For fixes that name things as this session finds them.
    pub(crate) async fn of(db: &impl ConnectionTrait, schema: &'p str) -> Result<Self, DbErr> {
        let statement = Statement::from_string(
            DbBackend::Postgres,
            "SELECT current_setting('search_path') AS search_path",
        );
        let row = db.query_one_raw(statement).await?;
        let search_path = row.map_or(Ok(String::new()), |row| row.try_get("", "search_path"))?;
        Ok(Paste {
            schema,
            search_path,
        })
    }

    /// Statements, or what to do with a file of `docs`, where everything is in `public`.
    pub(super) fn statements(&self, fix: String) -> String {
        if self.schema == DEFAULT_SCHEMA || fix.is_empty() {
            return fix;
        }
        if fix.contains("docs/") {
            return format!(
                "in {}, and with it in the place of public: {fix}",
                quote(self.schema)
            );
        }
        if !fix.starts_with(|first: char| first.is_ascii_uppercase()) {
            return format!("in {}: {fix}", quote(self.schema));
        }
        // What is dropped is not looked for elsewhere when it is gone; what is made may need what is elsewhere.
        let schema = quote(self.schema);
        let searched = match fix.starts_with("DROP ") && !fix.contains("CREATE ") {
            true => &schema,
            false => &self.search_path,
        };
        let end = fix.rfind(';').map_or(fix.len(), |last| last + 1);
        let (statements, words) = fix.split_at(end);
        // A query among the words is pasted by itself.
        let words = words.replace("SELECT * FROM ", &format!("SELECT * FROM {schema}."));
        format!("SET search_path = {searched}; {statements} RESET search_path;{words}")
    }

    /// What makes each of the differences go away, where nothing else is known of the database.
    pub(crate) fn fixes(&self, differences: &[Difference]) -> Vec<String> {
        let fixes = differences.iter().map(fix);
        fixes.map(|fix| self.statements(fix)).collect()
    }

    /// This program with a verb.
    pub(super) fn command(&self, verb: &str) -> String {
        command(verb, self.schema)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_finds_what_it_needs_and_words_come_last() {
        let paste = Paste {
            schema: "app",
            search_path: "app, public".to_owned(),
        };
        for (fix, pasted) in [
            (
                "DROP INDEX CONCURRENTLY i;",
                "SET search_path = app; DROP INDEX CONCURRENTLY i; RESET search_path;",
            ),
            (
                "DROP INDEX i; CREATE INDEX i ON t (c);",
                "SET search_path = app, public; DROP INDEX i; CREATE INDEX i ON t (c); RESET search_path;",
            ),
            (
                "BEGIN; COMMIT; if nothing needs it",
                "SET search_path = app, public; BEGIN; COMMIT; RESET search_path; if nothing needs it",
            ),
            (
                "ALTER TABLE t VALIDATE CONSTRAINT c; (rows: SELECT * FROM t WHERE n IS NULL)",
                "SET search_path = app, public; ALTER TABLE t VALIDATE CONSTRAINT c; RESET search_path; \
                 (rows: SELECT * FROM app.t WHERE n IS NULL)",
            ),
        ] {
            assert_eq!(paste.statements(fix.to_owned()), pasted);
        }
    }
}
