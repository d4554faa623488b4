//! Holds the live database against what the migrations promise and what the entities model.

mod models;
mod paste;
mod policies;
mod seals;

use std::fmt;

use sea_orm::{ConnectionTrait, TransactionTrait};
use serde::Serialize;

use self::paste::Paste;
use crate::{
    HISTORY, ledger,
    runner::{RunError, State, Status, forgiven, forgiving, promised, status},
    snapshot::{Difference, Kind, Object, Snapshot, fix, read},
};

/// What verifying a database found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// What somebody has to mend.
    pub findings: Vec<Finding>,
    /// What the project does not know and leaves alone.
    pub notes: Vec<String>,
    /// Whom row level security binds, once there are policies.
    pub row_security: Option<String>,
    /// Objects that were compared.
    pub compared: usize,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Who disagrees with the database.
    pub source: Source,
    /// The table, if it concerns one.
    pub table: Option<String>,
    /// The object: `column guests.first_name`.
    pub object: String,
    /// What is wrong.
    pub problem: String,
    /// The statement, or the step, that mends it.
    pub fix: String,
}

/// What the database is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The frozen history.
    History,
    /// The models of the `entity` crate and its catalogue.
    Entities,
    /// The seals of the audit log.
    Seals,
    /// What `tenant_isolation_policies` says.
    Policies,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Source::History => "history",
            Source::Entities => "entities",
            Source::Seals => "seals",
            Source::Policies => "policies",
        })
    }
}

/// Compares history, entities and the live catalogue of `schema`, each with the others. Only reads.
///
/// # Errors
/// When the database knows a migration that this program does not, or does not answer.
pub async fn verify<C>(db: &C, schema: &str) -> Result<Report, RunError>
where
    C: ConnectionTrait + TransactionTrait,
{
    let mut report = Report::default();
    let lines = status(db).await?;
    let paste = Paste::of(db, schema).await?;
    for line in &lines {
        report
            .findings
            .extend(migration_finding(line.title, line.state, &paste));
    }
    let applied = HISTORY
        .iter()
        .zip(&lines)
        .filter(|(_, line)| line.state.is_applied())
        .map(|(entry, _)| entry);
    let expected = promised(applied)?;
    let known = Known {
        tolerated: tolerated(db).await?,
        half_there: half_there(&lines)?,
    };
    let found = read(db, schema).await?;
    let kept = kept(db).await?;
    let live = forgiving(&found, &expected, &kept);
    let forgiven = forgiven(&found, &live).map(|(_, note)| note);
    report.notes.extend(forgiven);
    compare_history(&mut report, &expected, &live, &known, &paste);
    for line in &lines {
        report
            .notes
            .extend(line.held.iter().map(ToString::to_string));
    }
    if lines.iter().all(|line| line.state.is_applied()) {
        models::compare(&mut report, &live, &paste);
        seals::check(db, &mut report).await?;
    }
    if live.has_table("tenant_isolation_policies") {
        policies::compare(&mut report, db, schema, &paste).await?;
    }
    Ok(report)
}

/// What may be there beside what is promised.
struct Known {
    /// It was there when the database was adopted, and is not ours.
    tolerated: Vec<Object>,
    /// An interrupted run may have made it, or not yet removed it.
    half_there: Vec<Object>,
}

fn half_there(lines: &[Status]) -> Result<Vec<Object>, RunError> {
    let mut objects = Vec::new();
    for (entry, line) in HISTORY.iter().zip(lines) {
        if matches!(line.state, State::HalfUp | State::HalfDown) {
            objects.extend(entry.changes()?.set.into_keys());
        }
    }
    Ok(objects)
}

async fn kept(db: &impl ConnectionTrait) -> Result<Vec<Object>, RunError> {
    let mut objects = Vec::new();
    for record in ledger::records(db).await? {
        objects.extend(ledger::read_objects(&record.kept)?);
    }
    Ok(objects)
}

async fn tolerated(db: &impl ConnectionTrait) -> Result<Vec<Object>, RunError> {
    let mut objects = Vec::new();
    for record in ledger::records(db).await? {
        objects.extend(ledger::read_objects(&record.tolerated)?);
    }
    Ok(objects)
}

fn migration_finding(title: &str, state: State, paste: &Paste<'_>) -> Option<Finding> {
    let fix = match state {
        State::Pending | State::HalfUp => paste.command("up"),
        State::HalfDown => paste.command("down"),
        State::Changed => {
            "restore the migration's files as they were released, and put the change into a new migration".to_owned()
        }
        State::Differed => "see the other findings: they name the objects that differ".to_owned(),
        State::Applied | State::Adopted | State::Unrecorded => return None,
    };
    Some(Finding {
        source: Source::History,
        table: None,
        object: format!("migration {title}"),
        problem: format!("is {}", state.word()),
        fix,
    })
}

fn compare_history(
    report: &mut Report,
    expected: &Snapshot,
    live: &Snapshot,
    known: &Known,
    paste: &Paste<'_>,
) {
    report.compared = expected.iter().count();
    for difference in expected.missing_from(live) {
        let finding = finding(Source::History, &difference, paste);
        report.findings.push(finding);
    }
    let mut extras = expected.extra_in(live);
    extras.retain(|extra| !known.half_there.contains(&extra.object));
    for extra in extras {
        let table = extra
            .object
            .table()
            .filter(|_| extra.object.kind != Kind::Table);
        let in_our_table = table.is_some_and(|table| expected.has_table(table));
        let is_tolerated = known.tolerated.contains(&extra.object);
        if is_tolerated && extra.object.kind == Kind::NotNull {
            report.notes.push(extra.to_string());
        } else if in_our_table && !is_tolerated {
            let finding = finding(Source::History, &extra, paste);
            report.findings.push(finding);
        } else {
            report
                .notes
                .push(format!("{} is not ours and left alone", extra.object));
        }
    }
}

fn finding(source: Source, difference: &Difference, paste: &Paste<'_>) -> Finding {
    let problem = match (&difference.expected, &difference.found) {
        (Some(expected), None) => format!("is missing; it should be {expected}"),
        (None, Some(found)) => format!("is there ({found}) and should not be"),
        (expected, found) => format!(
            "is {} and should be {}",
            found.as_deref().unwrap_or("missing"),
            expected.as_deref().unwrap_or("missing")
        ),
    };
    Finding {
        source,
        table: difference.object.table().map(str::to_owned),
        object: difference.object.to_string(),
        problem,
        fix: paste.statements(fix(difference)),
    }
}

/// Whether a finding about the same column, or about its whole table, is there already.
fn is_known(report: &Report, object: &Object) -> bool {
    let name = object.to_string();
    let table = object
        .table()
        .map(|table| Object::top(Kind::Table, table).to_string());
    report
        .findings
        .iter()
        .any(|finding| finding.object == name || Some(&finding.object) == table.as_ref())
}
