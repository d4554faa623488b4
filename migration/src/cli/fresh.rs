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

/// How everything is taken away, and whether it comes again.
#[derive(Clone, Copy)]
pub(super) enum Verb {
    Fresh,
    Refresh,
    Reset,
}

pub(super) async fn run(global: &Global, verb: Verb, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let titles = match verb {
        Verb::Fresh => runner.fresh(global.yes).await?,
        Verb::Refresh => runner.refresh(global.yes).await?,
        Verb::Reset => runner.reset(global.yes).await?,
    };
    runner.finish().await;
    match verb {
        Verb::Fresh | Verb::Refresh => output.result(&json!({ "applied": titles }), || {
            format!("applied {}", count(titles.len(), "migration"))
        }),
        Verb::Reset => down::report(&titles, output),
    }
    Ok(ExitCode::SUCCESS)
}
