//! The SQL of migrations, step by step with the locks they take, without a database.

use std::fmt::Write;

use sqlformat::{Dialect, FormatOptions, Indent, QueryParams};

use crate::{
    Entry,
    connect::DEFAULT_SCHEMA,
    ddl::{LockMode, Mode, Step},
    runner::Direction,
};

/// What applying or taking back one migration does.
pub struct Plan {
    /// The migration's title: `001_add_critical_indexes`.
    pub title: &'static str,
    /// Which way.
    pub direction: Direction,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

impl Plan {
    /// The plan of one migration.
    pub fn new(entry: &Entry, direction: Direction) -> Self {
        let steps = match direction {
            Direction::Up => entry.up(),
            Direction::Down => entry.down(),
        };
        Plan {
            title: entry.title(),
            direction,
            steps,
        }
    }

    /// The strongest lock that it takes on a table that others may be using.
    pub fn strongest_lock(&self) -> LockMode {
        let modes = self.steps.iter().map(|step| step.lock.mode);
        modes.max().unwrap_or(LockMode::None)
    }

    /// A script that psql runs, with each step's lock in a comment.
    ///
    /// Transactions are marked as the runner opens them.
    pub fn to_sql(&self) -> String {
        let mut sql = format!(
            "-- {} ({}): {} steps, strongest lock: {}\n",
            self.title,
            self.direction.verb(),
            self.steps.len(),
            self.strongest_lock().name()
        );
        let mut before: Option<&Step> = None;
        let mut limits = "";
        for step in &self.steps {
            let joins = before.is_some_and(|before| step.joins(before));
            if !joins && before.is_some_and(Step::is_transactional) {
                sql.push_str("\nCOMMIT;\n");
            }
            // Writing to a String cannot fail.
            if limits != limits_of(step) {
                limits = limits_of(step);
                let _ = write!(sql, "\n{limits}");
            }
            if !joins && step.is_transactional() {
                sql.push_str("\nBEGIN;\n");
            }
            let _ = write!(sql, "\n-- {}; lock: {}", step.label, step.lock);
            if step.lock.mode != LockMode::None {
                let _ = write!(sql, " ({})", step.lock.mode.effect());
            }
            let _ = writeln!(sql, "\n{}{}", how(step), statements(step));
            before = Some(step);
        }
        if before.is_some_and(Step::is_transactional) {
            sql.push_str("\nCOMMIT;\n");
        }
        sql
    }
}

/// The runner's own limits, unless its settings say otherwise. What builds beside the writers waits
/// for whom it has to.
fn limits_of(step: &Step) -> &'static str {
    match step.mode {
        Mode::Concurrent { .. } => "SET lock_timeout = 0;\nSET statement_timeout = 0;\n",
        _ => "SET lock_timeout = '50ms';\nSET statement_timeout = '10min';\n",
    }
}

/// The step's SQL, and a transaction for each of its statements where the runner sends them one by
/// one.
fn statements(step: &Step) -> String {
    let alone = |sql: &str| format!("BEGIN;\n{sql};\nCOMMIT;");
    match &step.mode {
        Mode::Validate(_) => alone(&step.sql),
        Mode::Check(check) => format!("{}\n{}", alone(&check.add()), alone(&check.validate())),
        _ => format!("{};", layout(&step.sql)),
    }
}

/// What a statement alone does not say of how it is run.
fn how(step: &Step) -> String {
    match &step.mode {
        Mode::Transactional | Mode::Alone | Mode::Apart | Mode::Concurrent { repair: None, .. } => {
            String::new()
        }
        Mode::Concurrent {
            repair: Some(repair),
            ..
        } => format!(
            "-- before each attempt, in a transaction of its own:\n{};\n",
            repair.trim().trim_end_matches(';')
        ),
        Mode::Validate(reference) => comment(&format!(
            "while rows break it, it stays NOT VALID: {}",
            reference.offenders(DEFAULT_SCHEMA)
        )),
        Mode::Batches(batches) => comment(&format!(
            "run in batches of pages until no row is left: {}",
            batches.pending
        )),
        Mode::Check(check) => comment(&format!(
            "while rows break it ({}), this stands in for it:\n{};",
            check.offenders(DEFAULT_SCHEMA),
            check.stand_in()
        )),
    }
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("-- {line}\n")).collect()
}

/// Statements from the builder come as one line; those from files keep their own layout.
fn layout(sql: &str) -> String {
    if sql.contains('\n') || sql.len() < 120 {
        return sql.to_owned();
    }
    let options = FormatOptions {
        indent: Indent::Spaces(4),
        dialect: Dialect::PostgreSql,
        max_inline_arguments: Some(100),
        max_inline_top_level: Some(100),
        ..FormatOptions::default()
    };
    sqlformat::format(sql, &QueryParams::None, &options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ddl::{Batches, Check, Lock, add_column, integer};

    #[test]
    fn a_script_opens_transactions_as_the_runner_does() {
        let check = Check {
            table: "guests",
            name: "check_guests_a",
            rule: "a > 0",
            columns: &["a"],
        };
        let batches = Batches {
            table: "guests",
            pending: "a IS NULL",
            set: "a = 1",
        };
        let plan = Plan {
            title: "999_throw_away",
            direction: Direction::Up,
            steps: vec![
                Step::transactional("create table", "CREATE TABLE t ()", Lock::NONE),
                add_column("guests", integer("a")),
                add_column("guests", integer("b")),
                add_column("sites", integer("a")),
                batches.step("fill a"),
                check.step(),
                add_column("sites", integer("b")),
            ],
        };
        let sql = plan.to_sql();
        let shape: Vec<&str> = sql
            .lines()
            .filter_map(|line| match line.split_whitespace().next()? {
                "BEGIN;" => Some("begin"),
                "COMMIT;" => Some("commit"),
                "CREATE" | "ALTER" | "UPDATE" => Some("run"),
                _ => None,
            })
            .collect();
        assert_eq!(
            shape.join(" "),
            "begin run commit begin run run commit begin run commit run begin run commit begin run commit \
             begin run commit"
        );
        assert!(sql.contains("-- run in batches of pages until no row is left: a IS NULL\n"));
        assert!(sql.contains("\n-- CREATE TRIGGER check_guests_a BEFORE"));
    }
}
