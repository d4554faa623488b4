use std::process::ExitCode;

use serde_json::json;

use super::{
    Outcome,
    args::{self, Global},
    database, docs,
    output::{Output, count},
};
use crate::{
    HISTORY,
    plan::Plan,
    runner::{Direction, State, status},
};

pub(super) async fn run(global: &Global, args: &args::Plan, output: &Output) -> Outcome {
    if args.write {
        return docs::write_plans(output);
    }
    let plans = plans(global, args, output).await?;
    output.result(&document(&plans), || match plans.as_slice() {
        [] => "nothing to do".to_owned(),
        plans => {
            let scripts: Vec<String> = plans.iter().map(Plan::to_sql).collect();
            let steps = plans.iter().map(|plan| plan.steps.len()).sum();
            format!(
                "{}\n-- {} in {}; nothing was executed",
                scripts.join("\n"),
                count(steps, "step"),
                count(plans.len(), "migration")
            )
        }
    });
    Ok(ExitCode::SUCCESS)
}

async fn plans(
    global: &Global,
    args: &args::Plan,
    output: &Output,
) -> Result<Vec<Plan>, super::CliError> {
    let target = database::target(global, output)?;
    let db = target.connect("eios migration (plan)").await?;
    let lines = status(&db).await?;
    db.close().await?;
    let is_open = |state: State| matches!(state, State::Pending | State::Unfinished);
    let entries = HISTORY.iter().zip(&lines);
    Ok(if args.down {
        entries
            .rev()
            .filter(|(_, line)| !is_open(line.state))
            .take(args.num.unwrap_or(1) as usize)
            .map(|(entry, _)| Plan::new(entry, Direction::Down))
            .collect()
    } else {
        entries
            .filter(|(_, line)| is_open(line.state))
            .take(args.num.map_or(usize::MAX, |number| number as usize))
            .map(|(entry, _)| Plan::new(entry, Direction::Up))
            .collect()
    })
}

fn document(plans: &[Plan]) -> serde_json::Value {
    let migrations: Vec<_> = plans
        .iter()
        .map(|plan| {
            let steps: Vec<_> = plan
                .steps
                .iter()
                .map(|step| {
                    json!({
                        "label": step.label,
                        "sql": step.sql,
                        "lock": step.lock.mode.name(),
                        "table": step.lock.table,
                        "transactional": step.is_transactional(),
                    })
                })
                .collect();
            json!({ "title": plan.title, "direction": plan.direction.verb(), "steps": steps })
        })
        .collect();
    json!(migrations)
}
