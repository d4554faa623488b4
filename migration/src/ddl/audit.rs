use super::{Lock, LockMode, Step, quote};

/// A table whose changes are recorded in the audit log. The lists are separated by spaces; what they
/// mean says the function `audit_enable`.
#[derive(Clone, Copy, Debug)]
pub struct Audited {
    table: &'static str,
    category: &'static str,
    columns: &'static str,
    secrets: &'static str,
    quiet: &'static str,
    org: &'static str,
    project: &'static [&'static str],
    marks: &'static [&'static str],
    key: &'static str,
}

/// A table, its category, and the columns whose values are recorded. Its rows have the column
/// `org_id` and no project, unless said otherwise.
///
/// ```
/// use migration::ddl::audited;
///
/// let contacts = audited("guest_contacts", "GUESTS", "id email").project(&["guest_id guests.project_id"]);
/// assert_eq!(
///     contacts.enable().sql,
///     "SELECT audit_enable('guest_contacts', 'GUESTS', ARRAY['id', 'email'], \
///      project => ARRAY['guest_id guests.project_id'])",
/// );
/// ```
pub const fn audited(
    table: &'static str,
    category: &'static str,
    columns: &'static str,
) -> Audited {
    Audited {
        table,
        category,
        columns,
        secrets: "",
        quiet: "",
        org: "org_id",
        project: &[],
        marks: &[],
        key: "id",
    }
}

impl Audited {
    /// Columns of which only a change is recorded, not the value.
    pub const fn secrets(self, secrets: &'static str) -> Self {
        Audited { secrets, ..self }
    }

    /// Columns that alone are no change of the row.
    pub const fn quiet(self, quiet: &'static str) -> Self {
        Audited { quiet, ..self }
    }

    /// The column of the organization; empty for rows that belong to none.
    pub const fn org(self, org: &'static str) -> Self {
        Audited { org, ..self }
    }

    /// The ways to the project; the first that leads there counts.
    pub const fn project(self, project: &'static [&'static str]) -> Self {
        Audited { project, ..self }
    }

    /// Updates that have a word of their own: `REVOKED set revoked_at`.
    pub const fn marks(self, marks: &'static [&'static str]) -> Self {
        Audited { marks, ..self }
    }

    /// The column of text that tells rows apart, where they have no `id`.
    pub const fn key(self, key: &'static str) -> Self {
        Audited { key, ..self }
    }

    /// The step that has its changes recorded from now on.
    pub fn enable(&self) -> Step {
        let mut sql = format!(
            "SELECT audit_enable('{}', '{}', {}",
            quote(self.table),
            self.category,
            array(self.columns.split_whitespace())
        );
        for (name, list) in [("secrets", self.secrets), ("quiet", self.quiet)] {
            if !list.is_empty() {
                sql.push_str(&format!(", {name} => {}", array(list.split_whitespace())));
            }
        }
        if self.org != "org_id" {
            sql.push_str(&format!(", org => '{}'", self.org));
        }
        for (name, list) in [("project", self.project), ("marks", self.marks)] {
            if !list.is_empty() {
                sql.push_str(&format!(", {name} => {}", array(list.iter().copied())));
            }
        }
        if self.key != "id" {
            sql.push_str(&format!(", key => '{}'", self.key));
        }
        sql.push(')');
        Step::alone(
            format!("record changes of {}", self.table),
            sql,
            Lock::on(self.table, LockMode::ShareRowExclusive),
        )
    }

    /// The step that has its changes recorded no longer.
    pub fn disable(&self) -> Step {
        Step::alone(
            format!("record no changes of {}", self.table),
            format!("SELECT audit_disable('{}')", quote(self.table)),
            Lock::on(self.table, LockMode::AccessExclusive),
        )
    }
}

fn array<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let texts = texts.map(|text| format!("'{}'", text.replace('\'', "''")));
    format!("ARRAY[{}]", texts.collect::<Vec<_>>().join(", "))
}
