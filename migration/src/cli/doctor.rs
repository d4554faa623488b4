use std::process::ExitCode;

use super::{
    CliError, FINDINGS, Outcome,
    args::Global,
    database,
    output::{Output, count, cut, table},
};
use crate::doctor::{
    Connections, Facts, Finding, Limits, Report, SlowStatement, examine,
    words::{bytes, number, percent, time},
};

#[derive(clap::Args)]
pub(super) struct Args {
    /// How many tables, indexes and statements to list
    #[arg(long, default_value_t = 10, value_name = "N")]
    top: u32,
}

/// So that a line of statements fits eighty columns.
const STATEMENT_WIDTH: usize = 41;

pub(super) async fn run(global: &Global, args: &Args, output: &Output) -> Outcome {
    let blind = |error: CliError| CliError::CouldNotLook(error.to_string());
    let target = database::target(global, output).map_err(blind)?;
    let limits = Limits {
        top: args.top,
        ..Limits::default()
    };
    let report = examine(&target, &global.settings(), &limits).await;
    let report = report.map_err(|error| blind(error.into()))?;
    output.result(&report, || describe(&report));
    Ok(ExitCode::from(if report.is_alarming() {
        FINDINGS
    } else {
        0
    }))
}

/// Facts first, so that what has to be done stands at the end, above the prompt.
fn describe(report: &Report) -> String {
    let mut parts = facts(&report.facts);
    if !report.unseen.is_empty() {
        let unseen = report.unseen.iter().map(|unseen| {
            let next = match unseen.next.as_str() {
                "" => String::new(),
                next => format!("\n  next: {next}"),
            };
            format!(
                "not looked at: {}\n  why:  {}{next}",
                unseen.what, unseen.why
            )
        });
        parts.push(unseen.collect::<Vec<_>>().join("\n"));
    }
    parts.extend(report.findings.chunk_by(is_one_kind).map(group));
    parts.push(conclusion(report));
    parts.join("\n\n")
}

/// Findings of one kind under one reason, and under one next step when they share it.
fn group(group: &[Finding]) -> String {
    let [first, ..] = group else {
        return String::new();
    };
    let mut lines = vec![
        format!("{}  {}", first.severity, first.check),
        format!("  why:  {}", first.why),
    ];
    let is_shared = group.iter().all(|finding| finding.next == first.next);
    for finding in group {
        lines.push(format!("  {}: {}", finding.object, finding.problem));
        if !is_shared {
            lines.push(format!("  next: {}", finding.next));
        }
    }
    lines.extend(is_shared.then(|| format!("  next: {}", first.next)));
    lines.join("\n")
}

fn is_one_kind(one: &Finding, other: &Finding) -> bool {
    (one.severity, one.check, &one.why) == (other.severity, other.check, &other.why)
}

fn conclusion(report: &Report) -> String {
    let checks = count(report.checks, "check");
    match report.findings.len() {
        0 => format!("nothing found by {checks}"),
        findings => format!("{} by {checks}", count(findings, "finding")),
    }
}

fn facts(facts: &Facts) -> Vec<String> {
    let tables = table(
        [
            "largest tables",
            "rows",
            "table",
            "indexes",
            "toast",
            "total",
        ],
        facts.tables.iter().map(|size| {
            [
                size.name.clone(),
                number(size.rows),
                bytes(size.table_bytes),
                bytes(size.index_bytes),
                bytes(size.toast_bytes),
                bytes(size.total_bytes),
            ]
        }),
    );
    let indexes = table(
        ["largest indexes", "size", "scans", "hits"],
        facts.indexes.iter().map(|index| {
            [
                index.name.clone(),
                bytes(index.bytes),
                number(index.scans),
                index.hit_ratio.map(percent).unwrap_or_default(),
            ]
        }),
    );
    let mut parts = Vec::new();
    parts.extend((!facts.tables.is_empty()).then_some(tables));
    parts.extend((!facts.indexes.is_empty()).then_some(indexes));
    parts.extend(facts.statements.as_deref().and_then(statements));
    parts.push(connections(&facts.connections));
    parts
}

fn statements(slowest: &[SlowStatement]) -> Option<String> {
    let rows = slowest.iter().map(|slow| {
        [
            number(slow.calls),
            milliseconds(slow.total_ms),
            milliseconds(slow.mean_ms),
            number(slow.rows),
            cut(&slow.statement, STATEMENT_WIDTH),
        ]
    });
    let table = table(["calls", "total", "mean", "rows", "statement"], rows);
    (!slowest.is_empty()).then_some(table)
}

fn milliseconds(milliseconds: f64) -> String {
    match milliseconds {
        ..10.0 => format!("{milliseconds:.2} ms"),
        ..10_000.0 => format!("{milliseconds:.0} ms"),
        _ => time((milliseconds / 1000.0) as i64),
    }
}

fn connections(connections: &Connections) -> String {
    let rows = connections.states.iter().map(|state| {
        [
            state.state.clone(),
            state.connections.to_string(),
            state.longest_seconds.map(time).unwrap_or_default(),
        ]
    });
    format!(
        "{}\n{} of {} connections",
        table(["state", "connections", "longest"], rows),
        connections.used,
        connections.limit
    )
}
