//! Binding the tables' owner to their policies, and letting it go again.

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::{Direction, Problem, RunError, Runner, lock, promised};
use crate::{
    HISTORY,
    ddl::{Lock, LockMode, Step, quote},
    row_security::standing,
    snapshot::Kind,
};

/// Says which policies there are: bound by them itself, the owner could not read it.
const LEFT_OPEN: &str = "tenant_isolation_policies";

impl Runner<'_> {
    /// Binds the owner to the policies of every table that has some, and returns the tables for
    /// which that was new. Each is locked for an instant; a killed run is simply run again.
    ///
    /// # Errors
    /// When a lock is not to be had, or the database does not answer.
    pub async fn force_row_security(&self) -> Result<Vec<String>, RunError> {
        self.bind_owner(true).await
    }

    /// Takes that back.
    ///
    /// # Errors
    /// When a lock is not to be had, or the database does not answer.
    pub async fn unforce_row_security(&self) -> Result<Vec<String>, RunError> {
        self.bind_owner(false).await
    }

    async fn bind_owner(&self, forced: bool) -> Result<Vec<String>, RunError> {
        let standing = standing(&self.db, &self.schema).await?;
        let tables = standing.tables.into_iter();
        let tables = tables.filter(|table| table.name != LEFT_OPEN && table.forced != forced);
        let mut bound = Vec::new();
        for table in tables {
            lock::assert_held(&self.db, &self.schema).await?;
            self.run_shortly("rls", Direction::Up, &steps(&table.name, forced))
                .await?;
            bound.push(table.name);
        }
        Ok(bound)
    }
}

fn steps(table: &str, forced: bool) -> [Step; 2] {
    let (verb, since, word) = match forced {
        true => ("FORCE", "now()", "force"),
        false => ("NO FORCE", "NULL", "unforce"),
    };
    let lock = Lock::on(table, LockMode::AccessExclusive);
    let step = |sql: String| Step::alone(format!("{word} {table}"), sql, lock.clone());
    [
        step(format!(
            "ALTER TABLE {} {verb} ROW LEVEL SECURITY",
            quote(table)
        )),
        step(format!(
            "UPDATE tenant_isolation_policies SET enforced_since = {since} WHERE table_name = '{}'",
            table.replace('\'', "''")
        )),
    ]
}

/// A session that policies bind sees none of the rows that a migration moves; tables that the history
/// does not make are nothing to it.
pub(super) async fn problem(
    db: &impl ConnectionTrait,
    schema: &str,
) -> Result<Option<Problem>, RunError> {
    let ours: Vec<String> = promised(HISTORY)?
        .iter()
        .filter(|(object, _)| object.kind == Kind::Table)
        .map(|(object, _)| object.name.clone())
        .collect();
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT count(*) AS tables FROM pg_class WHERE relnamespace = quote_ident($1)::regnamespace \
         AND relname = ANY ($2) AND relforcerowsecurity AND row_security_active(oid)",
        [schema.into(), ours.into()],
    );
    let row = db.query_one_raw(statement).await?;
    let tables: i64 = match row {
        Some(row) => row.try_get("", "tables")?,
        None => 0,
    };
    Ok((tables > 0).then_some(Problem::Bound { tables }))
}
