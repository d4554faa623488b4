use std::process::ExitCode;

use serde_json::json;

use super::{
    Outcome,
    args::{self, Global},
    database, docs,
    output::{Output, count},
};
use crate::{
    plan::Plan,
    runner::{self, Direction},
};

pub(super) async fn run(global: &Global, args: &args::Plan, output: &Output) -> Outcome {
    if args.write {
        return docs::write_plans(output);
    }
    let target = database::target(global, output)?;
    let db = target.connect("eios migration (plan)").await?;
    let direction = if args.down {
        Direction::Down
    } else {
        Direction::Up
    };
    let plans = runner::plan(&db, target.schema(), direction, args.num).await?;
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
