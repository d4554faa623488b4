//! The lines about constraints, indexes, triggers and policies.

use std::fmt::Write as _;

use super::{
    super::{
        markdown::{code, text},
        model::{Constraint, Index, Key, Policy, Trigger},
    },
    Headings,
};

/// A constraint; that of a foreign key leads to the table referred to.
pub(super) fn constraint(constraint: &Constraint, headings: &Headings<'_>) -> String {
    let link = match &constraint.key {
        Key::Foreign { table, .. } => format!(" → {}", headings.link(table)),
        _ => String::new(),
    };
    let definition = code(&constraint.definition);
    format!(
        "{}: {definition}{link}{}",
        code(&constraint.name),
        remark(constraint.comment.as_deref())
    )
}

fn named(name: &str, definition: &str, comment: Option<&str>) -> String {
    format!("{}: {}{}", code(name), code(definition), remark(comment))
}

/// A comment at the end of a line.
pub(super) fn remark(comment: Option<&str>) -> String {
    comment.map_or(String::new(), |comment| format!(" — {}", text(comment)))
}

/// An index without the words that every index starts with: `btree (name)`, `UNIQUE btree (slug)`.
pub(super) fn index(index: &Index) -> String {
    let definition = match index.definition.split_once(" USING ") {
        Some((head, tail)) if head.starts_with("CREATE UNIQUE") => format!("UNIQUE {tail}"),
        Some((_, tail)) => tail.to_owned(),
        None => index.definition.clone(),
    };
    named(&index.name, &definition, index.comment.as_deref())
}

/// A trigger; its definition starts where its name ends.
pub(super) fn trigger(trigger: &Trigger) -> String {
    let definition = &trigger.definition;
    let start = [" BEFORE ", " AFTER ", " INSTEAD OF "]
        .iter()
        .filter_map(|timing| definition.find(timing))
        .min();
    let definition = definition[start.unwrap_or(0)..].trim_start();
    let line = named(&trigger.name, definition, trigger.comment.as_deref());
    match &trigger.state {
        Some(state) => format!("{line} ({state} TRIGGER)"),
        None => line,
    }
}

pub(super) fn policy(policy: &Policy) -> String {
    let roles = match policy.roles.as_slice() {
        [] => "everyone".to_owned(),
        roles => roles
            .iter()
            .map(|it| code(it))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let kind = if policy.permissive {
        ""
    } else {
        "restrictive, "
    };
    let mut out = format!(
        "{}: {kind}{} by {roles}",
        code(&policy.name),
        policy.command
    );
    for (clause, expression) in [("USING", &policy.using), ("WITH CHECK", &policy.check)] {
        if let Some(expression) = expression {
            let _ = write!(out, ", {}", code(&format!("{clause} ({expression})")));
        }
    }
    out + &remark(policy.comment.as_deref())
}
