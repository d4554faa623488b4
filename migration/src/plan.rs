//! The SQL of migrations, step by step with the locks they take, without a database.

use std::fmt::Write;

use sqlformat::{Dialect, FormatOptions, Indent, QueryParams};

use crate::{
    Entry,
    ddl::{LockMode, Step},
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
        let mut inside = false;
        for step in &self.steps {
            if inside != step.is_transactional() {
                sql.push_str(if inside { "\nCOMMIT;\n" } else { "\nBEGIN;\n" });
                inside = !inside;
            }
            // Writing to a String cannot fail.
            let _ = write!(sql, "\n-- {}; lock: {}", step.label, step.lock);
            if step.lock.mode != LockMode::None {
                let _ = write!(sql, " ({})", step.lock.mode.effect());
            }
            let _ = writeln!(sql, "\n{};", layout(&step.sql));
        }
        if inside {
            sql.push_str("\nCOMMIT;\n");
        }
        sql
    }
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
