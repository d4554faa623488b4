use std::process::ExitCode;

use super::{
    FINDINGS, Outcome,
    args::Global,
    database,
    output::{Output, count, table},
};
use crate::verify::{Report, verify};

pub(super) async fn run(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let db = target.connect("eios migration (verify)").await?;
    let report = verify(&db, target.schema()).await?;
    for note in &report.notes {
        output.note(&format!("note: {note}"));
    }
    output.result(&report, || describe(&report));
    let drift = !report.findings.is_empty();
    Ok(ExitCode::from(if drift { FINDINGS } else { 0 }))
}

fn describe(report: &Report) -> String {
    let row_security = report.row_security.as_deref().unwrap_or_default();
    if report.findings.is_empty() {
        return format!(
            "no drift: {} as history and entities have them\n{row_security}",
            count(report.compared, "object")
        );
    }
    let rows = report.findings.iter().map(|finding| {
        [
            finding.object.clone(),
            finding.problem.clone(),
            finding.fix.clone(),
        ]
    });
    format!(
        "{}\n{}\n{row_security}",
        table(["object", "problem", "fix"], rows),
        count(report.findings.len(), "finding")
    )
}
