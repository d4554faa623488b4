use std::process::ExitCode;

use clap::{ArgGroup, value_parser};

use super::{
    Outcome,
    args::Global,
    database,
    maintain::LEFT_TO_ANOTHER,
    output::{Output, table},
};
use crate::{
    doctor::words::{bytes, percent},
    maintain::{BLOAT_PERCENT, Reindexed, Which, reindex},
};

#[derive(clap::Args)]
#[command(group(ArgGroup::new("which").required(true)))]
pub(super) struct Args {
    /// An index, or a table for all of its indexes; of something partitioned those of all partitions
    #[arg(group = "which", value_name = "NAME")]
    name: Option<String>,
    /// The btrees of more than 1 MB that are estimated to be air by more than the threshold
    #[arg(long, group = "which")]
    bloated: bool,
    /// How much of an index may be air, in percent of its size
    #[arg(long, conflicts_with = "name", default_value_t = BLOAT_PERCENT, value_parser = value_parser!(u32).range(1..=99), value_name = "PERCENT")]
    threshold: u32,
}

impl Args {
    fn which(&self) -> Which {
        match &self.name {
            Some(name) => Which::Named(name.clone()),
            None => Which::Bloated {
                percent: self.threshold,
            },
        }
    }
}

pub(super) async fn run(global: &Global, args: &Args, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    let done = reindex(&target, &global.settings(), &args.which()).await?;
    for dropped in &done.dropped {
        output.note(&format!(
            "note: dropped {dropped}, which was left half built"
        ));
    }
    for left in &done.left {
        output.note(&format!("note: {left}"));
    }
    output.result(&done, || describe(&done));
    Ok(ExitCode::SUCCESS)
}

fn describe(done: &Reindexed) -> String {
    if done.is_left_to_another {
        return LEFT_TO_ANOTHER.to_owned();
    }
    if done.rebuilt.is_empty() {
        return "no index was rebuilt".to_owned();
    }
    let rows = done.rebuilt.iter().map(|rebuilt| {
        [
            rebuilt.index.clone(),
            bytes(rebuilt.bytes_before),
            bytes(rebuilt.bytes_after),
            rebuilt.bloat.map(percent).unwrap_or_default(),
        ]
    });
    table(
        ["index", "size before", "size after", "estimated bloat"],
        rows,
    )
}
