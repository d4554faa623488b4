use super::{Lock, LockMode, Step, quote};
use crate::snapshot::{Kind, Object};

/// What a policy is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Every command.
    All,
    /// Reading, also by a command that changes what it reads.
    Select,
    /// New rows.
    Insert,
    /// Rows as they were and as they become.
    Update,
    /// Rows that go.
    Delete,
}

impl Command {
    /// The word in SQL.
    pub fn word(self) -> &'static str {
        match self {
            Command::All => "ALL",
            Command::Select => "SELECT",
            Command::Insert => "INSERT",
            Command::Update => "UPDATE",
            Command::Delete => "DELETE",
        }
    }
}

/// A row level security policy: it opens rows to a role, and what no policy opens stays closed.
///
/// ```
/// use migration::ddl::{Command, Policy};
///
/// let step = Policy::new("guests_delete", "guests", Command::Delete, "eios_app")
///     .using("org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[])")
///     .create();
/// assert_eq!(
///     step.sql,
///     "CREATE POLICY guests_delete ON guests FOR DELETE TO eios_app \
///      USING (org_id = ANY ((SELECT accessible_org_ids('write'))::uuid[]))",
/// );
/// ```
#[derive(Clone, Debug)]
pub struct Policy {
    /// Its name, of which each table has its own.
    pub name: String,
    /// The table.
    pub table: &'static str,
    /// What it is asked about.
    pub command: Command,
    /// For whom it is.
    pub role: &'static str,
    using: Option<String>,
    check: Option<String>,
}

impl Policy {
    /// A policy that opens nothing yet.
    pub fn new(
        name: impl Into<String>,
        table: &'static str,
        command: Command,
        role: &'static str,
    ) -> Self {
        Policy {
            name: name.into(),
            table,
            command,
            role,
            using: None,
            check: None,
        }
    }

    /// `USING`: which rows there are for the role.
    pub fn using(mut self, expression: impl Into<String>) -> Self {
        self.using = Some(expression.into());
        self
    }

    /// `WITH CHECK`: which rows the role may write.
    pub fn check(mut self, expression: impl Into<String>) -> Self {
        self.check = Some(expression.into());
        self
    }

    /// `CREATE POLICY`
    pub fn create(&self) -> Step {
        let clause = |word: &str, expression: &Option<String>| {
            let expression = expression.as_deref();
            expression
                .map(|sql| format!(" {word} ({sql})"))
                .unwrap_or_default()
        };
        let sql = format!(
            "CREATE POLICY {} ON {} FOR {} TO {}{}{}",
            quote(&self.name),
            quote(self.table),
            self.command.word(),
            quote(self.role),
            clause("USING", &self.using),
            clause("WITH CHECK", &self.check),
        );
        self.step(format!("create policy {}", self.name), sql)
            .makes(self.object())
    }

    /// `COMMENT ON POLICY`
    pub fn comment(&self, text: &str) -> Step {
        let sql = format!(
            "COMMENT ON POLICY {} ON {} IS '{}'",
            quote(&self.name),
            quote(self.table),
            text.replace('\'', "''"),
        );
        self.step(format!("comment on policy {}", self.name), sql)
            .makes(self.object())
    }

    /// `DROP POLICY`
    pub fn drop(&self) -> Step {
        let sql = format!("DROP POLICY {} ON {}", quote(&self.name), quote(self.table));
        self.step(format!("drop policy {}", self.name), sql)
            .makes(self.object())
    }

    /// A step beside those of the policy's table, in the same transaction.
    pub fn step(&self, label: String, sql: String) -> Step {
        on_table(self.table, label, sql)
    }

    fn object(&self) -> Object {
        Object::in_table(Kind::Policy, self.table, &self.name)
    }
}

/// `ENABLE ROW LEVEL SECURITY`: from now on roles other than the owner see what policies open.
pub fn enable_row_security(table: &'static str) -> Step {
    let sql = format!("ALTER TABLE {} ENABLE ROW LEVEL SECURITY", quote(table));
    on_table(table, format!("enable row security on {table}"), sql)
        .makes(Object::top(Kind::RowSecurity, table))
}

/// `DISABLE ROW LEVEL SECURITY`, and no longer forced upon the owner if it was.
pub fn disable_row_security(table: &'static str) -> Step {
    let sql = format!(
        "ALTER TABLE {} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY",
        quote(table)
    );
    on_table(table, format!("disable row security on {table}"), sql)
        .makes(Object::top(Kind::RowSecurity, table))
}

/// `GRANT … ON table`, beside the steps of the table's policies.
pub fn grant(table: &'static str, rights: &str, role: &'static str) -> Step {
    let sql = format!("GRANT {rights} ON {} TO {}", quote(table), quote(role));
    on_table(table, format!("grant {table} to {role}"), sql)
}

/// `REVOKE ALL ON table`
pub fn revoke(table: &'static str, role: &'static str) -> Step {
    let sql = format!("REVOKE ALL ON {} FROM {}", quote(table), quote(role));
    on_table(table, format!("revoke {table} from {role}"), sql)
}

/// All that concerns a table's policies runs under one short lock of the table.
fn on_table(table: &'static str, label: String, sql: String) -> Step {
    Step::alone(label, sql, Lock::on(table, LockMode::AccessExclusive))
}
