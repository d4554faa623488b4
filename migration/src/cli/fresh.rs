use std::process::ExitCode;

use serde_json::json;

use super::{
    Outcome,
    args::Global,
    database, down,
    output::{Output, count},
    progress::Progress,
};
use crate::runner::Runner;

pub(super) async fn fresh(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let applied = runner.fresh(global.yes).await?;
    runner.finish().await;
    report(&applied, output);
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn refresh(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let applied = runner.refresh(global.yes).await?;
    runner.finish().await;
    report(&applied, output);
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn reset(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let titles = runner.reset(global.yes).await?;
    runner.finish().await;
    down::report(&titles, output);
    Ok(ExitCode::SUCCESS)
}

fn report(applied: &[&str], output: &Output) {
    output.result(&json!({ "applied": applied }), || {
        format!("applied {}", count(applied.len(), "migration"))
    });
}
