use super::{Lock, LockMode, Step, quote};
use crate::snapshot::{Kind, Object};

/// A trigger in the making.
///
/// ```
/// use migration::ddl::Trigger;
///
/// let step = Trigger::before("touch_row", "guests", "UPDATE")
///     .when("OLD *<> NEW")
///     .each_row("touch_updated_at()");
/// assert_eq!(
///     step.sql,
///     "CREATE TRIGGER touch_row BEFORE UPDATE ON guests FOR EACH ROW WHEN (OLD *<> NEW) \
///      EXECUTE FUNCTION touch_updated_at()",
/// );
/// ```
#[derive(Clone, Debug)]
pub struct Trigger {
    name: &'static str,
    table: &'static str,
    when: String,
    moment: String,
    transition: String,
}

impl Trigger {
    /// `BEFORE` the events: `INSERT OR UPDATE OF project_id`.
    pub fn before(name: &'static str, table: &'static str, events: &str) -> Self {
        Trigger::new(name, table, format!("BEFORE {events}"))
    }

    /// `AFTER` the events.
    pub fn after(name: &'static str, table: &'static str, events: &str) -> Self {
        Trigger::new(name, table, format!("AFTER {events}"))
    }

    fn new(name: &'static str, table: &'static str, moment: String) -> Self {
        Trigger {
            name,
            table,
            when: String::new(),
            moment,
            transition: String::new(),
        }
    }

    /// `WHEN (condition)`
    pub fn when(mut self, condition: &str) -> Self {
        self.when = format!(" WHEN ({condition})");
        self
    }

    /// `REFERENCING …`: the names of the transition tables.
    pub fn referencing(mut self, tables: &str) -> Self {
        self.transition = format!(" REFERENCING {tables}");
        self
    }

    /// The step that creates it, called once for each row.
    pub fn each_row(self, function: &str) -> Step {
        self.step("ROW", function)
    }

    /// The step that creates it, called once for each statement.
    pub fn each_statement(self, function: &str) -> Step {
        self.step("STATEMENT", function)
    }

    fn step(self, level: &str, function: &str) -> Step {
        let sql = format!(
            "CREATE TRIGGER {} {} ON {}{} FOR EACH {level}{} EXECUTE FUNCTION {function}",
            quote(self.name),
            self.moment,
            quote(self.table),
            self.transition,
            self.when,
        );
        Step::alone(
            format!("create trigger {} on {}", self.name, self.table),
            sql,
            Lock::on(self.table, LockMode::ShareRowExclusive),
        )
        .makes(Object::in_table(Kind::Trigger, self.table, self.name))
    }
}

/// `DROP TRIGGER`
pub fn drop_trigger(name: &'static str, table: &'static str) -> Step {
    Step::alone(
        format!("drop trigger {name} on {table}"),
        format!("DROP TRIGGER {} ON {}", quote(name), quote(table)),
        Lock::on(table, LockMode::AccessExclusive),
    )
    .makes(Object::in_table(Kind::Trigger, table, name))
}
