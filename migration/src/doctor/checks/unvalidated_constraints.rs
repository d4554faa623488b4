use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::{
    HISTORY,
    ddl::quote,
    doctor::{Severity, view::View},
    runner::pending,
};

pub(super) static CHECK: Check = Check::of_catalogue("constraints not valid");

const WHY: &str = "rows from before may break it, and the planner does not count on it";

#[derive(FromQueryResult)]
struct Row {
    table: String,
    name: String,
}

/// Constraints that hold for new rows only; of ours also those that a trigger stands in for.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let ours = pending(&view.db, HISTORY).await?;
    let rows: Vec<Row> = view
        .rows(include_str!("unvalidated_constraints.sql"), [])
        .await?;
    let others = rows.iter().filter(|row| {
        let is_row = |table: &str, name: &str| table == row.table && name == row.name;
        !ours
            .iter()
            .any(|rule| is_row(rule.table(), &rule.constraint))
    });
    let findings = ours.iter().map(|rule| {
        CHECK.finding(
            Severity::Warning,
            format!("constraint {}.{}", rule.table(), rule.constraint),
            format!("is {}", rule.state.words()),
            WHY,
            view.command("validate"),
        )
    });
    let others = others.map(|row| {
        CHECK.finding(
            Severity::Warning,
            format!("constraint {}.{}", row.table, row.name),
            "is NOT VALID",
            WHY,
            format!(
                "ALTER TABLE {} VALIDATE CONSTRAINT {};",
                view.named(&row.table),
                quote(&row.name)
            ),
        )
    });
    Ok(findings.chain(others).collect())
}
