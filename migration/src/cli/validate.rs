use std::process::ExitCode;

use super::{
    FINDINGS, Outcome,
    args::Global,
    database,
    held::held_table,
    output::{Output, count},
    progress::Progress,
};
use crate::runner::{RuleState, Runner, Validation};

pub(super) async fn run(global: &Global, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let progress = Progress::new(output);
    let runner = Runner::start(&target, global.settings(), &progress).await?;
    let validations = runner.validate().await?;
    runner.finish().await;
    let is_held = |validation: &&Validation| validation.rule.state != RuleState::Valid;
    let held = validations.iter().filter(is_held).count();
    output.result(&validations, || describe(&validations, held));
    Ok(ExitCode::from(if held > 0 { FINDINGS } else { 0 }))
}

fn describe(validations: &[Validation], held: usize) -> String {
    if validations.is_empty() {
        return "nothing to validate: every constraint holds for all rows".to_owned();
    }
    format!(
        "{}\n{} made valid, {held} still held back",
        held_table(validations.iter().map(|validation| &validation.rule)),
        count(validations.len() - held, "constraint"),
    )
}
