use std::process::ExitCode;

use serde::Serialize;

use super::{
    Outcome, adopt,
    args::{Global, Up},
    database,
    held::Leftovers,
    output::{Output, count},
    progress::Progress,
};
use crate::{
    runner::{RunError, Runner, promised, status},
    snapshot::Kind,
};

#[derive(Serialize)]
struct Summary {
    adoption: Option<serde_json::Value>,
    applied: Vec<&'static str>,
    head: Option<&'static str>,
    tables: usize,
    #[serde(flatten)]
    left: Leftovers,
    /// Rules that are not valid for all rows, those of earlier runs included.
    held_in_all: usize,
}

pub(super) async fn run(global: &Global, up: &Up, output: &Output) -> Outcome {
    let progress = Progress::new(output);
    let outcome = work(global, up, output, &progress).await;
    if outcome.is_err() {
        progress.tell_left(&global.schema);
    }
    outcome
}

async fn work(global: &Global, up: &Up, output: &Output, progress: &Progress) -> Outcome {
    let target = database::target(global, output)?;
    let runner = Runner::start(&target, global.settings(), progress).await?;
    let (adoption, applied) = match runner.up(up.num).await {
        Err(RunError::NeedsAdoption { .. }) if up.adopt => {
            (Some(runner.adopt().await?), runner.up(up.num).await?)
        }
        result => (None, result?),
    };
    runner.finish().await;
    if let Some(adoption) = &adoption {
        output.note(&adopt::describe(adoption));
    }
    let adoption = adoption.as_ref().map(adopt::document);
    let summary = summarize(adoption, applied, progress.left(), &target).await?;
    output.result(&summary, || describe(&summary, &global.schema));
    Ok(ExitCode::SUCCESS)
}

async fn summarize(
    adoption: Option<serde_json::Value>,
    applied: Vec<&'static str>,
    left: Leftovers,
    target: &crate::connect::Target,
) -> Result<Summary, super::CliError> {
    let db = target.connect("eios migration (status)").await?;
    let lines = status(&db).await?;
    let head = lines.iter().rev().find(|line| line.state.is_applied());
    let head = head.map(|line| line.title);
    let entries = crate::HISTORY
        .iter()
        .take_while(|entry| head.is_some_and(|head| entry.title() <= head));
    let tables = promised(entries)?
        .iter()
        .filter(|(object, _)| object.kind == Kind::Table)
        .count();
    let held_in_all = lines.iter().map(|line| line.held.len()).sum();
    db.close().await?;
    Ok(Summary {
        adoption,
        applied,
        head,
        tables,
        left,
        held_in_all,
    })
}

fn describe(summary: &Summary, schema: &str) -> String {
    let done = match summary.applied.len() {
        0 => "nothing to do".to_owned(),
        number => format!("applied {}", count(number, "migration")),
    };
    let done = match summary.head {
        Some(head) => format!("{done}: {} at {head}", count(summary.tables, "table")),
        None => done,
    };
    let earlier = summary.held_in_all.saturating_sub(summary.left.held.len());
    let earlier = match earlier {
        0 => String::new(),
        _ => format!(
            "\n{} of earlier runs still held back: `validate` lists and finishes them",
            count(earlier, "constraint")
        ),
    };
    format!("{done}\n{}{earlier}", summary.left.describe(schema))
}
