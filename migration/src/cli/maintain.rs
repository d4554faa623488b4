use std::process::ExitCode;

use super::{
    FINDINGS, Outcome,
    args::{Global, Maintain},
    database,
    output::{Output, count, table},
};
use crate::maintain::{Care, Maintained, maintain};

pub(super) async fn run(global: &Global, args: &Maintain, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let care = Care {
        keep_months: args.keep_months,
        figure_days: args.figure_days,
        ..Care::default()
    };
    let done = maintain(&target, &global.settings(), &care).await?;
    for left in done
        .sealed
        .held_by
        .iter()
        .map(|held| format!("not sealed further: {held}"))
    {
        output.note(&format!("note: {left}"));
    }
    for left in &done.left {
        output.note(&format!("note: {left}"));
    }
    output.result(&done, || describe(&done));
    let is_clean = done.findings.is_empty();
    Ok(ExitCode::from(if is_clean { 0 } else { FINDINGS }))
}

fn describe(done: &Maintained) -> String {
    if done.is_left_to_another {
        return "nothing done: another maintenance run is at work".to_owned();
    }
    let rows = [
        ["months made", done.months_made.to_string().as_str(), ""].map(str::to_owned),
        [
            "entries sealed".to_owned(),
            done.sealed.rows.to_string(),
            sealed(done),
        ],
        [
            "months archived".to_owned(),
            done.archived.len().to_string(),
            done.archived.join(", "),
        ],
        [
            "figures changed".to_owned(),
            done.figures_changed.to_string(),
            String::new(),
        ],
        [
            "views refreshed".to_owned(),
            done.refreshed.len().to_string(),
            done.refreshed.join(", "),
        ],
        [
            "tables analyzed".to_owned(),
            done.analyzed.len().to_string(),
            done.analyzed.join(", "),
        ],
    ];
    let mut text = table(["done", "", ""], rows);
    for finding in &done.findings {
        text.push_str(&format!("\n{finding}"));
    }
    text
}

fn sealed(done: &Maintained) -> String {
    if done.sealed.is_left_to_another {
        return "another sealer is at work".to_owned();
    }
    let seals = count(done.sealed.seals.len(), "seal");
    match done.sealed.until {
        Some(until) => format!(
            "in {seals}, up to {}",
            until.format("%Y-%m-%d %H:%M:%S UTC")
        ),
        None => "it cannot be told how far the log is complete".to_owned(),
    }
}
