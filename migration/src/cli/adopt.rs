use std::{fmt::Write, process::ExitCode};

use serde_json::json;

use super::{
    Outcome,
    args::Global,
    database,
    output::{Output, count},
    progress::Progress,
};
use crate::runner::{Adoption, Runner};

pub(super) async fn run(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let adoption = runner.adopt().await?;
    runner.finish().await;
    let document = json!({
        "equal": adoption.equal,
        "built": adoption.built.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "unknown": adoption.unknown.iter().map(|extra| extra.object.to_string()).collect::<Vec<_>>(),
    });
    output.result(&document, || describe(&adoption));
    Ok(ExitCode::SUCCESS)
}

pub(super) fn describe(adoption: &Adoption) -> String {
    let mut text = format!(
        "adopted: {} equal to the baseline, {} built",
        count(adoption.equal, "object"),
        match adoption.built.len() {
            0 => "no index".to_owned(),
            number => count(number, "index"),
        }
    );
    if !adoption.unknown.is_empty() {
        let _ = write!(
            text,
            "\nleft alone, since the project does not know them ({}):",
            adoption.unknown.len()
        );
        for extra in &adoption.unknown {
            let _ = write!(
                text,
                "\n  {} ({})",
                extra.object,
                extra.found.as_deref().unwrap_or_default()
            );
        }
    }
    text
}
