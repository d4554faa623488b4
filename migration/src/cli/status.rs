use std::process::ExitCode;

use super::{
    FINDINGS, Outcome,
    args::Global,
    database,
    output::{Output, table},
};
use crate::runner::{Status, status};

pub(super) async fn run(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let db = target.connect("eios migration (status)").await?;
    let lines = status(&db).await?;
    output.result(&lines, || {
        table(
            ["migration", "state", "applied at (UTC)", "took", "SHA-256"],
            lines.iter().map(row),
        )
    });
    for rule in lines.iter().flat_map(|line| &line.held) {
        output.note(&format!("note: {rule}"));
    }
    let findings = lines.iter().any(|line| line.state.is_finding());
    Ok(ExitCode::from(if findings { FINDINGS } else { 0 }))
}

/// As many digits as tell versions of a migration apart and leave the table as wide as a terminal of 80 columns.
const FINGERPRINT: usize = 8;

fn row(line: &Status) -> [String; 5] {
    [
        line.title.to_owned(),
        line.state.word().to_owned(),
        line.applied_at
            .map(|time| time.format("%Y-%m-%d %H:%M").to_string())
            .unwrap_or_default(),
        line.duration_ms
            .map(|milliseconds| format!("{milliseconds} ms"))
            .unwrap_or_default(),
        line.fingerprint
            .as_deref()
            .and_then(|fingerprint| fingerprint.get(..FINGERPRINT))
            .unwrap_or_default()
            .to_owned(),
    ]
}
