use std::{fmt::Write, process::ExitCode};

use serde_json::{Value, json};

use super::{
    Outcome,
    args::Global,
    database,
    output::{Output, count},
    progress::Progress,
};
use crate::{
    runner::{Adoption, Runner},
    snapshot::Object,
};

pub(super) async fn run(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let adoption = runner.adopt().await?;
    runner.finish().await;
    output.result(&document(&adoption), || describe(&adoption));
    Ok(ExitCode::SUCCESS)
}

pub(super) fn document(adoption: &Adoption) -> Value {
    let names = |objects: Vec<&Object>| -> Vec<String> {
        objects.iter().map(ToString::to_string).collect()
    };
    json!({
        "equal": adoption.equal,
        "built": names(adoption.built.iter().collect()),
        "unknown": names(adoption.unknown.iter().map(|extra| &extra.object).collect()),
    })
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
            let _ = write!(text, "\n  {extra}");
        }
    }
    text
}
