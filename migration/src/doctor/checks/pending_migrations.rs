use super::{Check, Looked};
use crate::{
    HISTORY,
    doctor::{Severity, view::View},
    ledger,
    runner::{RunError, State, Status, promised, status},
    snapshot::Kind,
    verify::differs,
};

pub(super) static CHECK: Check = Check {
    name: "migrations",
    reads: &ledger::TABLES,
};

/// Migrations that are not applied, or not wholly.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let lines = status(&view.db).await?;
    let in_state = |state: State| {
        let titles = lines.iter().filter(move |line| line.state == state);
        titles.map(|line| line.title).collect::<Vec<_>>()
    };
    let mut findings = Vec::new();
    let mut states = vec![
        (State::HalfDown, "down"),
        (State::HalfUp, "up"),
        (State::Changed, "verify"),
    ];
    let has_differed = lines.iter().any(|line| line.state == State::Differed);
    if has_differed && differs(&view.db, view.schema, &lines).await? {
        states.push((State::Differed, "verify"));
    }
    for (state, verb) in states {
        findings.extend(in_state(state).into_iter().map(|title| {
            CHECK.finding(
                Severity::Warning,
                format!("migration {title}"),
                format!("is {}", state.word()),
                "the database is not what program and documents say",
                view.command(verb),
            )
        }));
    }
    let pending = in_state(State::Pending);
    if let (Some(first), Some(last)) = (pending.first(), pending.last()) {
        let object = match pending.len() {
            1 => format!("migration {first}"),
            several => format!("{several} migrations, {first} to {last}"),
        };
        findings.push(CHECK.finding(
            Severity::Warning,
            object,
            "pending",
            "programs that know the newer schema fail",
            next(view, &lines).await?,
        ));
    }
    Ok(findings)
}

/// A database with the baseline's tables and no history is adopted first.
async fn next(view: &View<'_>, lines: &[Status]) -> Result<String, RunError> {
    let is_new = lines.iter().all(|line| line.state == State::Pending);
    if !is_new {
        return Ok(view.command("up"));
    }
    let live = crate::snapshot::read(&view.db, view.schema).await?;
    let baseline = promised(HISTORY.first())?;
    let mut tables = baseline
        .iter()
        .filter(|(object, _)| object.kind == Kind::Table);
    let up = match tables.any(|(table, _)| live.get(table).is_some()) {
        true => "up --adopt",
        false => "up",
    };
    Ok(view.command(up))
}
