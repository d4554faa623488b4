use std::process::ExitCode;

use clap::Subcommand;

use super::{
    CliError, DATABASE_FAILED, FINDINGS, Outcome,
    args::Global,
    database,
    output::{Output, count, table},
    reindex,
};
use crate::maintain::{Care, Maintained, maintain};

pub(super) const LEFT_TO_ANOTHER: &str = "nothing done: another maintenance run is at work";

#[derive(clap::Args)]
pub(super) struct Args {
    /// Months of the audit log that stay in it; older ones are archived [default: 12]
    #[arg(long, value_name = "N")]
    keep_months: Option<u32>,
    /// Days before today whose figures are worked out anew [default: 7]
    #[arg(long, value_name = "N")]
    figure_days: Option<u32>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Subcommand)]
enum Verb {
    /// Do nothing but rebuild indexes beside their writers: one, those of a table, or the bloated ones
    Reindex(reindex::Args),
}

pub(super) async fn run(global: &Global, args: &Args, output: &Output) -> Outcome {
    match &args.verb {
        Some(Verb::Reindex(which)) => {
            args.refuse_beside("reindex")?;
            reindex::run(global, which, output).await
        }
        None => care(global, args, output).await,
    }
}

impl Args {
    /// clap would refuse options of the whole program as well, such as --json before the verb.
    fn refuse_beside(&self, verb: &str) -> Result<(), CliError> {
        let given = [
            ("--keep-months", self.keep_months),
            ("--figure-days", self.figure_days),
        ];
        match given.iter().find(|(_, value)| value.is_some()) {
            Some((option, _)) => Err(CliError::Usage(format!(
                "`maintain {verb}` does nothing of what {option} is about: leave it out, or run `maintain {option} N` by itself"
            ))),
            None => Ok(()),
        }
    }
}

async fn care(global: &Global, args: &Args, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let usual = Care::default();
    let care = Care {
        keep_months: args.keep_months.unwrap_or(usual.keep_months),
        figure_days: args.figure_days.unwrap_or(usual.figure_days),
        ..usual
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
    for failed in &done.failed {
        output.note(&format!("failed: {failed}"));
    }
    output.result(&done, || describe(&done));
    Ok(ExitCode::from(if !done.failed.is_empty() {
        DATABASE_FAILED
    } else if !done.findings.is_empty() {
        FINDINGS
    } else {
        0
    }))
}

fn describe(done: &Maintained) -> String {
    if done.is_left_to_another {
        return LEFT_TO_ANOTHER.to_owned();
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
