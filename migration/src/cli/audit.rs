use std::{
    fs,
    io::{self, BufWriter, Write},
    path::Path,
    process::ExitCode,
};

use entity::audit::{self, SealHead, Verification};

use super::{
    CliError, FINDINGS, Outcome,
    args::{Audit, AuditVerb, Global},
    database,
    output::{Output, count, table},
};
use crate::{doctor::words::command, maintain::require_log, runner::RunError};

pub(super) async fn run(global: &Global, args: &Audit, output: &Output) -> Outcome {
    match &args.verb {
        AuditVerb::Seals { export } => seals(global, export.as_deref(), output).await,
        AuditVerb::Verify { against } => verify(global, against.as_deref(), output).await,
    }
}

async fn seals(global: &Global, export: Option<&Path>, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let db = target.connect("eios migration (audit seals)").await?;
    require_log(&db).await?;
    let heads = audit::heads(&db).await.map_err(RunError::from)?;
    if let Some(path) = export {
        if heads.is_empty() {
            return Err(CliError::Usage(format!(
                "there is no seal to export, and {} was left as it is: `maintain` seals the log; if it had seals before, look \
                 at it with `audit verify --against` an earlier export",
                path.display()
            )));
        }
        write(path, &heads).map_err(|source| file(path, source))?;
        output.note(&format!(
            "{} written to {}: keep it where nobody who can write to this database can",
            count(heads.len(), "head"),
            path.display()
        ));
    }
    output.result(&heads, || describe_heads(&heads, &global.schema));
    Ok(ExitCode::SUCCESS)
}

async fn verify(global: &Global, against: Option<&Path>, output: &Output) -> Outcome {
    let heads = against.map(read).transpose()?.unwrap_or_default();
    let target = database::target(global, output)?;
    let db = target.connect("eios migration (audit verify)").await?;
    require_log(&db).await?;
    let verification = audit::verify(&db, &heads).await.map_err(RunError::from)?;
    output.result(&verification, || describe(&verification, &global.schema));
    let is_clean = verification.findings.is_empty();
    Ok(ExitCode::from(if is_clean { 0 } else { FINDINGS }))
}

/// Replaces the file as a whole, so that a full disk leaves it as it was. A pipe or a device is written to.
fn write(path: &Path, heads: &[SealHead]) -> io::Result<()> {
    if path.exists() && !path.is_file() {
        return write_lines(fs::File::create(path)?, heads);
    }
    let path = fs::canonicalize(path).or_else(|_| std::path::absolute(path))?;
    let folder = path.parent().unwrap_or(&path);
    let mut part = tempfile::Builder::new().make_in(folder, |part| fs::File::create_new(part))?;
    write_lines(&mut part, heads)?;
    if let Ok(old) = fs::metadata(&path) {
        part.as_file().set_permissions(old.permissions())?;
    }
    part.as_file().sync_all()?;
    part.persist(&path)?;
    Ok(())
}

/// One head on each line.
fn write_lines(file: impl Write, heads: &[SealHead]) -> io::Result<()> {
    let mut file = BufWriter::new(file);
    for head in heads {
        serde_json::to_writer(&mut file, head)?;
        file.write_all(b"\n")?;
    }
    file.flush()
}

fn read(path: &Path) -> Result<Vec<SealHead>, CliError> {
    let text = fs::read_to_string(path).map_err(|source| file(path, source))?;
    let heads = read_lines(path, &text)?;
    if heads.is_empty() {
        return Err(CliError::Usage(format!(
            "{} holds no head: nothing can be held against it; pass an earlier copy, or export the seals again with \
             `audit seals --export`",
            path.display()
        )));
    }
    Ok(heads)
}

fn read_lines(path: &Path, text: &str) -> Result<Vec<SealHead>, CliError> {
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(index, line)| {
            serde_json::from_str(line).map_err(|error| {
                CliError::Usage(format!(
                    "{} line {}: {error}; pass a file that `audit seals --export` wrote",
                    path.display(),
                    index + 1
                ))
            })
        })
        .collect()
}

fn file(path: &Path, source: io::Error) -> CliError {
    CliError::File {
        path: path.display().to_string(),
        source,
    }
}

fn no_seals(schema: &str) -> String {
    format!("no seals yet: {}", command("maintain", schema))
}

fn describe_heads(heads: &[SealHead], schema: &str) -> String {
    if heads.is_empty() {
        return no_seals(schema);
    }
    let rows = heads.iter().map(|head| {
        let time =
            |time: chrono::DateTime<chrono::Utc>| time.format("%Y-%m-%d %H:%M:%S").to_string();
        [
            head.number.to_string(),
            head.row_count.to_string(),
            time(head.until_at),
            time(head.sealed_at),
            head.hash_text().chars().take(16).collect(),
            head.supersedes
                .map(|seal| seal.to_string())
                .unwrap_or_default(),
        ]
    });
    table(
        [
            "seal",
            "entries",
            "up to (UTC)",
            "sealed at (UTC)",
            "hash",
            "replaces",
        ],
        rows,
    )
}

fn describe(verification: &Verification, schema: &str) -> String {
    let held_against = match verification.heads {
        0 => String::new(),
        heads => format!(", held against {}", count(heads as usize, "head")),
    };
    let checked = format!(
        "{} in {}{held_against}",
        count(verification.rows as usize, "entry"),
        count(verification.seals as usize, "seal"),
    );
    if verification.seals == 0 && verification.findings.is_empty() {
        return no_seals(schema);
    }
    if verification.findings.is_empty() {
        return format!("{checked}: as they were sealed");
    }
    let findings = verification.findings.iter();
    let findings: Vec<_> = findings.map(|finding| format!("  {finding}")).collect();
    format!(
        "{}\n{checked}: {}",
        findings.join("\n"),
        count(verification.findings.len(), "finding")
    )
}
