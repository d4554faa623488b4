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
    is_constraint: bool,
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

    /// A constraint trigger, which sees each row as it was written in the end.
    pub fn constraint(name: &'static str, table: &'static str, events: &str) -> Self {
        Trigger {
            is_constraint: true,
            ..Trigger::after(name, table, events)
        }
    }

    fn new(name: &'static str, table: &'static str, moment: String) -> Self {
        Trigger {
            is_constraint: false,
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
            "CREATE {}TRIGGER {} {} ON {}{} FOR EACH {level}{} EXECUTE FUNCTION {function}",
            if self.is_constraint {
                "CONSTRAINT "
            } else {
                ""
            },
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

/// What a change of a row is, unless some of its columns only count its use.
pub const ANY_CHANGE: &str = "OLD *<> NEW";

/// The triggers that say of each row by whom it was made, and when and by whom it was changed.
pub fn stamp_rows(table: &'static str, change: &str) -> [Step; 2] {
    [
        Trigger::before("stamp_row", table, "INSERT")
            .when("current_setting('app.current_user_id', true) <> ''")
            .each_row("stamp_row()"),
        Trigger::before("touch_row", table, "UPDATE")
            .when(change)
            .each_row("stamp_row()"),
    ]
}

/// The trigger that moves the `updated_at` of rows that nobody in particular edits.
pub fn touch_rows(table: &'static str) -> Step {
    Trigger::before("touch_row", table, "UPDATE")
        .when(ANY_CHANGE)
        .each_row("touch_updated_at()")
}

/// The constraint trigger that refuses changes of `status` other than these, each as `FROM>TO`.
/// `guard_status()` comes with 009.
pub fn guard_status(table: &'static str, changes: &[&str]) -> Step {
    let changes: Vec<_> = changes.iter().map(|change| format!("'{change}'")).collect();
    Trigger::constraint("guard_status", table, "UPDATE OF status")
        .when("OLD.status IS DISTINCT FROM NEW.status")
        .each_row(&format!("guard_status({})", changes.join(", ")))
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
