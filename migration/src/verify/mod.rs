//! Holds the live database against what the migrations promise and what the entities model.

mod models;
mod paste;
mod policies;
mod seals;
mod sides;

use std::fmt;

use sea_orm::{ConnectionTrait, TransactionTrait};
use serde::Serialize;

use self::sides::Sides;
pub(crate) use self::{paste::Paste, sides::differs};
use crate::{
    runner::{RunError, State, Status, status},
    snapshot::{Difference, Kind, Object, Snapshot},
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
    let sides = Sides::read(db, schema, &lines).await?;
    compare_migrations(&mut report, &lines, sides.is_whole(), &paste);
    report.notes.extend(sides.forgiven.iter().cloned());
    compare_history(&mut report, &sides, &paste);
    for line in &lines {
        report
            .notes
            .extend(line.held.iter().map(ToString::to_string));
    }
    if lines.iter().all(|line| line.state.is_applied()) {
        models::compare(&mut report, &sides, &paste);
        seals::check(db, &mut report).await?;
    }
    if sides.live.has_table("tenant_isolation_policies") {
        policies::compare(&mut report, db, schema, &paste).await?;
    }
    Ok(report)
}

/// Says where the migrations stand; that something was missing when they were applied is past once the database `is_whole`.
fn compare_migrations(report: &mut Report, lines: &[Status], is_whole: bool, paste: &Paste<'_>) {
    let (differed, others): (Vec<&Status>, Vec<&Status>) = lines
        .iter()
        .partition(|line| is_whole && line.state == State::Differed);
    for line in others {
        report
            .findings
            .extend(migration_finding(line.title, line.state, paste));
    }
    let migrations = match differed.as_slice() {
        [] => return,
        [only] => format!("migration {}", only.title),
        [first, .., last] => format!("migrations from {} to {}", first.title, last.title),
    };
    report.notes.push(format!(
        "{migrations} found something missing or different, which now is as it should be"
    ));
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

fn compare_history(report: &mut Report, sides: &Sides, paste: &Paste<'_>) {
    let expected = &sides.expected;
    report.compared = expected.iter().count();
    for difference in sides.missing() {
        let finding = finding(Source::History, &difference, expected, paste);
        report.findings.push(finding);
    }
    for extra in sides.extra() {
        let table = extra
            .object
            .table()
            .filter(|_| extra.object.kind != Kind::Table);
        let in_our_table = table.is_some_and(|table| expected.has_table(table));
        let is_tolerated = sides.tolerated.contains(&extra.object);
        if is_tolerated && extra.object.kind == Kind::NotNull {
            report.notes.push(extra.to_string());
        } else if in_our_table && !is_tolerated {
            let finding = finding(Source::History, &extra, expected, paste);
            report.findings.push(finding);
        } else {
            report
                .notes
                .push(format!("{} is not ours and left alone", extra.object));
        }
    }
}

fn finding(
    source: Source,
    difference: &Difference,
    expected: &Snapshot,
    paste: &Paste<'_>,
) -> Finding {
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
        fix: paste.statements(expected.fix(difference)),
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
