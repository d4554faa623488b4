use std::collections::BTreeSet;

use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::{
    doctor::{Finding, Severity, view::View},
    row_security::differing_policies,
};

pub(super) static CHECK: Check = Check {
    name: "row level security",
    reads: &["tenant_isolation_policies"],
};

#[derive(FromQueryResult)]
struct Row {
    name: String,
}

/// Tables that are open though they have policies, and those whose policies are not as they were made. `verify` tells
/// more of both.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let open: Vec<Row> = view.rows(include_str!("open_tables.sql"), []).await?;
    let mut findings: Vec<_> = open
        .into_iter()
        .map(|row| finding(view, &row.name, "has policies that are not in force"))
        .collect();
    if view.has("tenant_isolation_policies") {
        let differing = differing_policies(&view.db, view.schema).await?;
        let tables: BTreeSet<_> = differing
            .into_iter()
            .map(|policy| policy.table_name)
            .collect();
        let differs = "has policies that are not as they were made";
        findings.extend(tables.iter().map(|table| finding(view, table, differs)));
    }
    Ok(findings)
}

fn finding(view: &View<'_>, table: &str, problem: &str) -> Finding {
    CHECK.finding(
        Severity::Critical,
        format!("table {table}"),
        problem,
        "tenants may see, or write, each other's rows",
        view.command("verify"),
    )
}
