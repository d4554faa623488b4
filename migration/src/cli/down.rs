use std::process::ExitCode;

use serde_json::json;

use super::{
    Outcome,
    args::{Down, Global},
    database,
    output::{Output, count},
    progress::Progress,
};
use crate::runner::{Consent, Runner};

pub(super) async fn run(global: &Global, down: &Down, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let consent = Consent {
        data_loss: down.accept_data_loss,
    };
    let titles = runner.down(Some(down.num), consent).await?;
    runner.finish().await;
    report(&titles, output);
    Ok(ExitCode::SUCCESS)
}

pub(super) fn report(titles: &[&str], output: &Output) {
    output.result(&json!({ "taken_back": titles }), || match titles {
        [] => "nothing to take back".to_owned(),
        _ => format!("took back {}", count(titles.len(), "migration")),
    });
}
